#pragma once
// Documents for the tests of check: text as a clerk would save it → which rule speaks at which line.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/assemble.h"
#include "check/check.h"
#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo::test {

inline constexpr std::string_view decision_head = R"(ỦY BAN NHÂN DÂN

XÃ BÌNH SƠN

Số: 12/QĐ-UBND

*Bình Sơn, ngày 15 tháng 01 năm 2026*

**QUYẾT ĐỊNH**

)";  // the next line is 11

inline constexpr std::string_view plan_head = R"(ỦY BAN NHÂN DÂN

XÃ BÌNH SƠN

Số: 12/KH-UBND

*Bình Sơn, ngày 15 tháng 01 năm 2026*

**KẾ HOẠCH**

**Tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025**

)";  // the next line is 13

inline std::string said(const Findings& findings, std::string_view families) {
  std::vector<std::string> all;
  for (const Finding& finding : findings) {
    const std::string_view code = rule_of(finding.rule).code;
    if (families.find(code[0]) == std::string_view::npos) continue;
    all.push_back(std::string(code) + ":" + std::to_string(finding.place.line));
  }
  std::sort(all.begin(), all.end());
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : " ") + one;
  return text;
}

// "Q01:14 Q02:12": the findings of these families (first letters of codes) in a text.
inline std::string checked(std::string_view text, std::string_view families) {
  const ParsedSource parsed = parse_source("content/2026/hoi-nghi/van-ban.md", text);
  const Document document = recognise(parsed.source, Register::built_in());
  return said(check_document(parsed.source, document, Register::built_in()), families);
}

// Documents by path, as one site.
struct SiteText {
  Material material;

  SiteText& add(const std::string& path, std::string_view text) {
    ParsedSource parsed = parse_source(path, text);
    Document document = recognise(parsed.source, Register::built_in());
    material.sources.push_back({std::move(document), std::move(parsed.source.front_matter), {}, {}});
    return *this;
  }
  SiteText& list(const std::string& path, std::string_view csv) {
    std::vector<ListRow> rows;
    for (CellTable::Row& row : parse_csv(csv).rows) rows.push_back({row.line, std::move(row.cells)});
    material.files.push_back({path, csv.size(), recognise_list(rows, Register::built_in()).honorees});
    return *this;
  }
  Findings findings() {
    const AssembledSite made = assemble({}, {2026, 11, 21}, material, Register::built_in());
    return check_site(made.site, Register::built_in());
  }
  std::string checked(std::string_view families) { return said(findings(), families); }
};

}  // namespace congbo::test
