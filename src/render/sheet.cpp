#include "render/sheet.h"

#include <algorithm>

#include "render/coverage.h"
#include "render/line_markdown.h"
#include "render/sheet_parts.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

class LayOut {
 public:
  LayOut(const Document& document, const SourceDocument& source, const SheetOptions& options)
      : m_document(document), m_options(options),
        m_plan(plan_sections(document.sections, source.lines)),
        m_joined(document.joined_lines.begin(), document.joined_lines.end()),
        m_finisher(options.table_label), m_parts(split_parts(document, source)) {}

  Sheet run() {
    LineList above, below;
    place_head(m_document, m_parts, m_sheet, above);
    place_end(m_document, m_parts, m_sheet, below);
    move_decision_line();
    part_bases();
    m_sheet.preamble_html = html_of(m_parts.preamble, 2, nullptr);
    if (!above.empty()) m_sheet.preamble_html = html_of(above, 2, nullptr) + m_sheet.preamble_html;
    m_sheet.body_html = html_of(m_parts.body, 2, &m_sheet.headings);
    if (!below.empty()) m_sheet.body_html += html_of(below, 2, nullptr);
    for (const LineList& annex : m_parts.annexes)
      place_annex(annex);
    return std::move(m_sheet);
  }

 private:
  std::string html_of(const LineList& lines, int first_level, std::vector<Heading>* headings) {
    const RewriteFacts facts{m_plan, m_joined, m_options.changes};
    MarkdownOptions options;
    options.highest_heading = 1;
    options.resolve = m_options.resolve;
    const std::string html = markdown_to_html(rewrite_lines(lines, facts), options);
    return m_finisher.finish(html, first_level, headings);
  }

  // "QUYẾT ĐỊNH:" at the end of the bases opens the articles.
  void move_decision_line() {
    LineList& preamble = m_parts.preamble;
    while (!preamble.empty() && preamble.back()->kind == LineKind::blank)
      preamble.pop_back();
    if (preamble.empty() || words_line(preamble.back()->text) != "quyet dinh") return;
    m_parts.body.insert(m_parts.body.begin(), preamble.back());
    preamble.pop_back();
  }

  // Legal bases, a line each, are set apart; the sentence behind them that opens the text is body.
  // A preamble that is one running sentence stays as it is.
  void part_bases() {
    LineList& preamble = m_parts.preamble;
    std::size_t end = 0; // of the last basis
    bool in_basis = false;
    for (std::size_t i = 0; i < preamble.size(); ++i) {
      const Line& line = *preamble[i];
      if (line.kind == LineKind::blank) continue;
      if (opens_basis(line))
        in_basis = true;
      else if (line.blank_before)
        in_basis = false;
      if (in_basis)
        end = i + 1;
      else if (end == 0)
        return;
    }
    m_sheet.bases = end > 0 && begins_with_basis(preamble);
    const auto rest = preamble.begin() + static_cast<std::ptrdiff_t>(end);
    m_parts.body.insert(m_parts.body.begin(), rest, preamble.end());
    preamble.erase(rest, preamble.end());
  }

  // Italics (decree 30/2020/NĐ-CP, annex I) are for legal bases, not for a proposal alone.
  static bool begins_with_basis(const LineList& lines) {
    for (const Line* line : lines)
      if (line->kind != LineKind::blank) return line->folded.starts_with("can cu ");
    return false;
  }

  static bool opens_basis(const Line& line) {
    for (const std::string_view words : {"can cu ", "theo de nghi ", "xet de nghi "})
      if (line.folded.starts_with(words)) return true;
    return false;
  }

  const Annex* annex_of(const LineList& lines) const {
    for (const Annex& annex : m_document.annexes)
      if (!lines.empty() && annex.line >= lines.front()->number &&
          annex.line <= lines.back()->number)
        return &annex;
    return nullptr;
  }

  // The title is the lines down to the last that says nothing but it ("PHỤ LỤC I" may stand above).
  void place_annex(const LineList& lines) {
    constexpr std::size_t most_title_lines = 6;
    ShownWords shown;
    if (const Annex* annex = annex_of(lines)) shown.add(annex->title);
    SheetAnnex placed;
    std::size_t end = 0, seen = 0;
    for (std::size_t i = 0; i < lines.size() && seen < most_title_lines; ++i) {
      const std::string said = said_on(*lines[i]);
      if (words_of(said).empty()) continue;
      ++seen;
      if (shown.cover(said) || seen == 1) end = i + 1;
    }
    for (std::size_t i = 0; i < end; ++i) {
      const std::string said = said_on(*lines[i]);
      if (words_of(said).empty()) continue;
      if (!placed.title.empty())
        placed.title += words_line(placed.title).starts_with("phu luc") ? ". " : " ";
      placed.title += said;
    }
    placed.anchor = m_finisher.anchor_for("phu-luc-" + std::to_string(m_sheet.annexes.size() + 1));
    placed.html = html_of(LineList(lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end()),
                          3, nullptr);
    mark_annex_note(placed.html);
    m_sheet.annexes.push_back(std::move(placed));
  }

  // "(Kèm theo Quyết định số …)" right under the title.
  static void mark_annex_note(std::string& html) {
    constexpr std::string_view open = "<p>";
    if (!html.starts_with(open)) return;
    const std::string text = text_of_html(html.substr(0, html.find("</p>")));
    const std::size_t first = text.find_first_not_of(" \n(");
    if (!text.starts_with('(') || first == std::string::npos) return;
    const std::string folded = fold(std::string_view(text).substr(first));
    if (folded.starts_with("kem theo ") || folded.starts_with("ban hanh kem theo "))
      html.replace(0, open.size(), "<p class=\"annex__note\">");
  }

  const Document& m_document;
  const SheetOptions& m_options;
  SectionPlan m_plan;
  std::set<int> m_joined;
  HtmlFinisher m_finisher;
  SheetParts m_parts;
  Sheet m_sheet;
};

// The first paragraph that is neither a picture nor, below one, its caption.
std::string first_paragraph(std::string_view html) {
  bool below_picture = false;
  for (std::size_t open = html.find("<p>"); open != html.npos; open = html.find("<p>", open + 1)) {
    const std::string_view paragraph =
        html.substr(open, std::min(html.find("</p>", open), html.size()) - open);
    const bool picture = paragraph.starts_with("<p><img ");
    const bool caption = below_picture && paragraph.starts_with("<p><em>") &&
                         paragraph.find("</em>") + 5 == paragraph.size();
    if (!picture && !caption) return text_of_html(paragraph);
    below_picture = picture;
  }
  return {};
}

// The first words of the text, to the end of a sentence or a word.
std::string summary_of(std::string_view html) {
  constexpr std::size_t enough = 180; // code points
  std::string text = first_paragraph(html);
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (code_points(text) <= enough) return text;
  std::size_t bytes = 0;
  for (std::size_t n = 0; n < enough && bytes < text.size(); ++n)
    bytes += decode(text, bytes).size;
  const std::size_t sentence = text.rfind(". ", bytes);
  if (sentence != std::string::npos && sentence > bytes / 2) return text.substr(0, sentence + 1);
  const std::size_t space = text.rfind(' ', bytes);
  return text.substr(0, space == std::string::npos ? bytes : space) + " …";
}

} // namespace

Sheet lay_out_sheet(const Document& document, const SourceDocument& source,
                    const SheetOptions& options) {
  return LayOut(document, source, options).run();
}

std::vector<SheetSigner> signers_of(const Document& document, const SourceDocument& source) {
  Sheet sheet;
  LineList aside;
  place_end(document, split_parts(document, source), sheet, aside);
  return std::move(sheet.signers);
}

ArticleText lay_out_article(std::string_view title, const SourceDocument& source,
                            const SheetOptions& options) {
  std::string_view body = source.body;
  for (const Line& line : source.lines) {
    if (line.kind == LineKind::blank || line.kind == LineKind::comment || line.kind == LineKind::page_mark) continue;
    if (words_line(line.text) == words_line(title)) {
      const auto end =
          static_cast<std::size_t>(line.raw.data() + line.raw.size() - source.body.data());
      body.remove_prefix(std::min(end, body.size()));
    }
    break;
  }
  MarkdownOptions wishes;
  wishes.resolve = options.resolve;
  HtmlFinisher finisher(options.table_label);
  ArticleText article;
  article.html = finisher.finish(markdown_to_html(body, wishes), 2, &article.headings);
  article.summary = summary_of(article.html);
  return article;
}

std::string without_comments(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find("<!--", at), text.size());
    out += text.substr(at, begin - at);
    if (begin == text.size()) break;
    const std::size_t close = text.find("-->", begin + 4);
    at = close == std::string_view::npos ? text.size() : close + 3;
    // A comment on lines of its own takes its line end with it.
    const bool own_line =
        (out.empty() || out.back() == '\n') && at < text.size() && text[at] == '\n';
    if (own_line) ++at;
  }
  const std::size_t first = out.find_first_not_of('\n');
  out.erase(0, first == std::string::npos ? out.size() : first);
  if (!out.empty() && out.back() != '\n') out += '\n';
  return out;
}

} // namespace congbo
