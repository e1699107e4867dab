#pragma once
// Where a member of a document comes from, in words: the line, and the mark by which it was known.

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "model/document.h"

namespace congbo {

// "nhãn \"Số:\"", "column \"Họ và tên\"": why, without the line.
std::string mark_as_text(const Evidence& evidence, Language language);

// Answers where members come from.
class Sources {
 public:
  Sources(const Document& document, Language language); // `document` must live as long

  // "dòng 3: nhãn \"Số:\""; the line alone where no mark was noted; empty where neither is known.
  // What the front matter says comes before what the text says. `line` 0 = that of the evidence.
  // For single members: each call looks at all evidence.
  std::string of(std::string_view member, int line = 0) const;

  // As of(), for an item of a list: the mark is left out where it is the one said before.
  // Quick, however long the list.
  std::string of_item(std::string_view list, int line);

 private:
  const Evidence* find(std::string_view member) const;
  const Evidence* find(std::string_view member, int line) const;
  std::string said(int line, const std::string& mark) const;
  const std::vector<Evidence>& m_evidence;
  std::vector<const Evidence*> m_by_line; // by line, then in the order of reading
  Language m_language;
  std::string m_last; // the mark that of_item() gave last
};

} // namespace congbo
