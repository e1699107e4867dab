#include "render/fragment.h"

#include "template/escape.h"

namespace congbo {
namespace {

std::string html(std::string_view text) {
  std::string out;
  append_escaped(out, text, Escape::html);
  return out;
}

std::string url(std::string_view text) {
  std::string out;
  append_escaped(out, text, Escape::url);
  return out;
}

// A paragraph with a style; nothing where there is no text.
void append_line(std::string& out, std::string_view style, std::string_view text) {
  if (text.empty()) return;
  out += "<p style=\"margin:0;" + std::string(style) + "\">" + html(text) + "</p>\n";
}

// Two columns as editors keep them: a table for layout.
void append_columns(std::string& out, const std::string& left, const std::string& right) {
  out += "<table role=\"presentation\" style=\"width:100%;border:0;border-collapse:collapse\"><tbody><tr>"
         "<td style=\"width:45%;border:0;vertical-align:top\">\n" + left + "</td><td style=\"border:0;vertical-align:top\">\n" + right + "</td></tr></tbody></table>\n";
}

void append_letterhead(std::string& out, const SheetLetterhead& head) {
  std::string left, right;
  append_line(left, "text-align:center", head.parent);
  append_line(left, "text-align:center;font-weight:bold", head.issuer);
  append_line(left, "text-align:center", head.number.empty() ? "" : "Số: " + head.number);
  append_line(left, "text-align:center", head.subject);
  append_line(right, "text-align:center;font-weight:bold", head.nation);
  append_line(right, "text-align:center;font-weight:bold", head.motto);
  append_line(right, "text-align:center;font-style:italic", head.place_date);
  append_columns(out, left, right);
}

void append_signature(std::string& out, const Sheet& sheet) {
  std::string left, right;
  if (!sheet.recipients.empty()) {
    left += "<p style=\"margin:0;font-weight:bold;font-style:italic\">Nơi nhận:</p>\n<ul style=\"margin:0\">\n";
    for (const std::string& recipient : sheet.recipients) left += "<li>" + html(recipient) + "</li>\n";
    left += "</ul>\n";
  }
  for (const SheetSigner& signer : sheet.signers) {
    for (const std::string& line : signer.lines) append_line(right, "text-align:center;font-weight:bold", line);
    append_line(right, "text-align:center;font-weight:bold;padding-top:3em", signer.name);
  }
  if (!left.empty() || !right.empty()) append_columns(out, left, right);
}

void append_addressees(std::string& out, const Sheet& sheet) {
  if (sheet.addressees.empty()) return;
  out += "<p style=\"margin:1em 0 0\">" + html(sheet.addressees_label.empty() ? "Kính gửi" : sheet.addressees_label) + ":</p>\n<ul>\n";
  for (const std::string& addressee : sheet.addressees) out += "<li>" + html(addressee) + "</li>\n";
  out += "</ul>\n";
}

void append_files(std::string& out, const std::vector<FragmentFile>& files) {
  if (files.empty()) return;
  out += "<p style=\"margin:1em 0 0;font-weight:bold\">Tệp kèm theo</p>\n<ul>\n";
  for (const FragmentFile& file : files) out += "<li><a href=\"" + url(file.name) + "\">" + html(file.label) + "</a></li>\n";
  out += "</ul>\n";
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// What the site's stylesheet says of tables and of the words that open a decision.
std::string styled(std::string html_text, const std::vector<Heading>& headings) {
  replace_all(html_text, "<table>", "<table border=\"1\" style=\"border-collapse:collapse;width:100%\">");
  for (const Heading& heading : headings)
    if (heading.decides) replace_all(html_text, "id=\"" + heading.id + "\"", "id=\"" + heading.id + "\" style=\"text-align:center;font-size:1em\"");
  return html_text;
}

}  // namespace

std::string sheet_fragment(const Sheet& sheet, const std::vector<FragmentFile>& files) {
  std::string out = "<div lang=\"vi\">\n";
  if (sheet.letterhead) append_letterhead(out, *sheet.letterhead);
  append_line(out, "margin-top:1em;text-align:center;font-weight:bold", sheet.type_name);
  append_line(out, "text-align:center;font-weight:bold;margin-bottom:1em", sheet.abstract);
  append_line(out, "text-align:center;font-weight:bold;margin-bottom:1em", sheet.authority);
  append_addressees(out, sheet);
  out += styled(sheet.preamble_html + sheet.body_html, sheet.headings);
  append_signature(out, sheet);
  for (const SheetAnnex& annex : sheet.annexes) {
    append_line(out, "margin-top:2em;text-align:center;font-weight:bold", annex.title);
    out += styled(annex.html, {});
  }
  append_files(out, files);
  return out + "</div>\n";
}

std::string article_fragment(const std::string& title, const ArticleText& article, const std::vector<FragmentFile>& files) {
  std::string out = "<div lang=\"vi\">\n<h2>" + html(title) + "</h2>\n" + styled(article.html, {});
  append_files(out, files);
  return out + "</div>\n";
}

}  // namespace congbo
