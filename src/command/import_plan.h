#pragma once
// What `import` makes of a file, before anything is written.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/settings.h"
#include "model/site.h"
#include "register/register.h"

namespace congbo {

struct NewFile {
  std::string name;  // in the event's folder
  std::string bytes;
};

struct ImportPlan {
  std::vector<NewFile> files;  // the document or list first
  Document document;           // as it will be read; of a list only its honorees
  bool list = false;
  std::string through;              // the program that read the file; empty = congbo itself
  std::vector<Words> told;          // what became of it, what to look at
};

// Any file, by the ending of its name. Fails for other kinds of files too.
Result<ImportPlan> plan_file(const std::string& path, const Settings& settings, const Register& registers);

// A .docx, .doc, .odt, .pdf or .md as a document, the .pdf beside it. Fails where the file or a program that is
// needed is not there, or the file holds no text.
Result<ImportPlan> plan_document(const std::string& path, const Register& registers);

// A .xlsx or .csv as a list of honorees, without the columns and values that are never published.
Result<ImportPlan> plan_list(const std::string& path, const Settings& settings, const Register& registers);

// The file name that a document is known by: "giay-moi-15", "ke-hoach".
std::string proposed_name(const Document& document);

// The folder of the event that a document speaks of: that of the site's event of this name, else
// "content/2026/hoi-nghi-tong-ket"; empty where neither a year nor a name can be read.
std::string proposed_folder(const Document& document, const Site& site);

}  // namespace congbo
