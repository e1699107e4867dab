#pragma once
// Sheets to read honorees aloud against the signed paper: one HTML page for print, in source order, in
// large type, with boxes to tick. For the office's own use: it never lies in the output folder.

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace congbo {

struct ProofRow {
  std::string order;  // STT as printed
  std::string name;   // with the honorific
  std::string position;
  std::string unit;
  std::string award;
  HonoreeKind kind = HonoreeKind::ca_nhan;
};

// The honorees of one decision, or of one list beside it: a page of its own.
struct ProofList {
  std::string source;   // the file, relative to the site
  std::string heading;  // "Quyết định số 23/QĐ-UBND ngày 14 tháng 01 năm 2026"
  std::string title;
  std::vector<ProofRow> rows;
};

struct ProofSheet {
  std::string event;  // its name, or its folder's
  std::vector<ProofList> lists;
};

// The page, UTF-8. It carries its own data, so that a later sheet can be held against it.
std::string proof_page(const ProofSheet& sheet);

// The data of an earlier page, as (source, row) lines; empty where `page` is no such page.
std::vector<std::string> proof_data(std::string_view page);

// What differs from the earlier data: `sheet` keeps only rows that are new or changed; gone rows are given
// back as text. Rows count as often as they stand.
struct ProofChanges {
  ProofSheet sheet;
  std::vector<std::string> gone;
};
ProofChanges changes_since(const ProofSheet& sheet, const std::vector<std::string>& earlier);
// The page of what changed: rows to read again, and those that went. It carries the data of `whole`.
std::string proof_page(const ProofChanges& changes, const ProofSheet& whole);

}  // namespace congbo
