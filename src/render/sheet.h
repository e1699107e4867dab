#pragma once
// A document laid out as the decree orders it (30/2020/NĐ-CP, annex I): what stands at which
// official place, as text and HTML. No word of the source is lost: what no place takes is shown in
// the body.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "markdown/markdown.h"
#include "model/document.h"
#include "model/source.h"
#include "render/html_finish.h"
#include "render/rewrite.h"

namespace congbo {

struct SheetLetterhead {
  std::string parent; // in capitals
  std::string issuer;
  std::string number;     // "54/KH-UBND", "/KH-CTĐ2" where blank
  std::string subject;    // of an official letter (công văn)
  std::string nation;     // Quốc hiệu, or the Party's name; empty = none
  std::string motto;      // Tiêu ngữ
  std::string place_date; // "Duyên Hà, ngày 26 tháng 8 năm 2019"
};

struct SheetSigner {
  std::vector<std::string> lines; // authority and position
  std::string name;
};

struct SheetAnnex {
  std::string title;
  std::string anchor;
  std::string html;
};

struct Sheet {
  std::optional<SheetLetterhead> letterhead;
  std::string type_name;
  std::string abstract;
  std::string authority; // "CHỦ TỊCH ỦY BAN NHÂN DÂN …" above the bases of a decision
  std::string addressees_label; // as printed; empty = the usual words
  std::vector<std::string> addressees;
  std::string preamble_html;
  bool bases = false; // the preamble is a list of legal bases (căn cứ)
  std::string body_html;
  std::vector<Heading> headings; // of the body
  std::vector<std::string> recipients;
  std::vector<SheetSigner> signers;
  std::vector<SheetAnnex> annexes;
};

struct SheetOptions {
  LinkResolver resolve;  // for links of the text
  InlineChanges changes; // citations that become links
  std::string_view table_label;
};

Sheet lay_out_sheet(const Document& document, const SourceDocument& source,
                    const SheetOptions& options);

// Who signed it, as lay_out_sheet() has them.
std::vector<SheetSigner> signers_of(const Document& document, const SourceDocument& source);

// An article or plain page: its text as it is, without the heading that `title` repeats.
struct ArticleText {
  std::string html;
  std::vector<Heading> headings;
  std::string summary; // its first sentences
};
ArticleText lay_out_article(std::string_view title, const SourceDocument& source,
                            const SheetOptions& options);

// The text without HTML comments; lines that held nothing else are dropped.
std::string without_comments(std::string_view text);

} // namespace congbo
