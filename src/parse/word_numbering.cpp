#include "parse/word_numbering.h"

#include <array>
#include <charconv>
#include <map>
#include <set>

#include "parse/xml.h"
#include "parse/zip.h"

namespace congbo {
namespace {

constexpr std::size_t levels = 9;

struct Level {
  int start = 1;
  std::string format = "decimal";
  std::string text; // "%1.%2."
  bool legal = false; // every number in it is decimal
};

struct Numbering {
  std::array<Level, levels> list{};
  std::array<int, levels> counts{};
  std::array<bool, levels> begun{};
};

// What a paragraph or a style says of its number.
struct NumberOf {
  std::string list; // numId; empty = nothing, "0" = none on purpose
  int level = 0;
};

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string roman(int n) {
  static constexpr std::pair<int, std::string_view> steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
      {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string out;
  for (const auto& [value, letters] : steps)
    for (; n >= value && out.size() < 32; n -= value) out += letters;
  return out;
}

std::string small(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

// As Word prints them: the 27th letter is "AA".
std::string letters(int n) {
  if (n < 1) return {};
  return std::string(static_cast<std::size_t>((n - 1) / 26 % 8 + 1), static_cast<char>('A' + (n - 1) % 26));
}

std::string printed(int n, std::string_view format) {
  if (format == "upperRoman") return roman(n);
  if (format == "lowerRoman") return small(roman(n));
  if (format == "upperLetter") return letters(n);
  if (format == "lowerLetter") return small(letters(n));
  if (format == "decimalZero" && n < 10) return "0" + std::to_string(n);
  return std::to_string(n);
}

NumberOf number_in_properties(XmlNode properties) {
  const XmlNode number = properties ? properties.child("numPr") : XmlNode();
  if (!number) return {};
  const XmlNode list = number.child("numId"), level = number.child("ilvl");
  return {list ? std::string(list.attribute("val")) : std::string(), level ? number_in(level.attribute("val")) : 0};
}

class Numerals {
 public:
  void read_lists(XmlNode root) {
    std::map<std::string, std::size_t, std::less<>> kinds;
    for (const XmlNode node : root) {
      if (node.is("abstractNum")) {
        kinds[std::string(node.attribute("abstractNumId"))] = m_lists.size();
        read_levels(node, m_lists.emplace_back());
      } else if (node.is("num")) {
        const XmlNode of = node.child("abstractNumId");
        const auto kind = of ? kinds.find(of.attribute("val")) : kinds.end();
        if (kind != kinds.end()) m_by_id[std::string(node.attribute("numId"))] = start_anew(node, kind->second);
      }
    }
  }

  void read_styles(XmlNode root) {
    for (const XmlNode style : root) {
      if (!style.is("style")) continue;
      NumberOf number = number_in_properties(style.child("pPr"));
      const XmlNode based = style.child("basedOn");
      m_styles[std::string(style.attribute("styleId"))] = {std::move(number), based ? std::string(based.attribute("val")) : ""};
    }
  }

  // The numeral of a paragraph, counted on; empty where it has none.
  std::string next(XmlNode paragraph) {
    const XmlNode properties = paragraph.child("pPr");
    NumberOf number = number_in_properties(properties);
    if (number.list.empty() && properties)
      if (const XmlNode style = properties.child("pStyle")) number = of_style(std::string(style.attribute("val")));
    const auto found = m_by_id.find(number.list);
    if (found == m_by_id.end() || number.level < 0 || number.level >= static_cast<int>(levels)) return {};
    return count(m_lists[found->second], static_cast<std::size_t>(number.level));
  }

 private:
  struct Style {
    NumberOf number;
    std::string based_on;
  };

  static void read_levels(XmlNode kind, Numbering& numbering) {
    for (const XmlNode node : kind) {
      if (!node.is("lvl")) continue;
      const int at = number_in(node.attribute("ilvl"));
      if (at < 0 || at >= static_cast<int>(levels)) continue;
      Level& level = numbering.list[static_cast<std::size_t>(at)];
      for (const XmlNode property : node) {
        const std::string_view value = property.attribute("val");
        if (property.is("start")) level.start = number_in(value);
        if (property.is("numFmt")) level.format = value;
        if (property.is("lvlText")) level.text = value;
        if (property.is("isLgl")) level.legal = value != "0" && value != "false";
      }
    }
  }

  // Lists of one kind count on together, but one that says where it starts counts for itself.
  std::size_t start_anew(XmlNode list, std::size_t kind) {
    bool anew = false;
    Numbering own = m_lists[kind];
    for (const XmlNode change : list) {
      if (!change.is("lvlOverride")) continue;
      const int at = number_in(change.attribute("ilvl"));
      const XmlNode start = change.child("startOverride");
      if (!start || at < 0 || at >= static_cast<int>(levels)) continue;
      own.list[static_cast<std::size_t>(at)].start = number_in(start.attribute("val"));
      anew = true;
    }
    if (!anew) return kind;
    m_lists.push_back(std::move(own));
    return m_lists.size() - 1;
  }

  NumberOf of_style(const std::string& name) const {
    const std::string* at = &name;
    for (int depth = 0; depth < 8; ++depth) {
      const auto style = m_styles.find(*at);
      if (style == m_styles.end()) break;
      if (!style->second.number.list.empty()) return style->second.number;
      at = &style->second.based_on;
    }
    return {};
  }

  static std::string count(Numbering& numbering, std::size_t level) {
    for (std::size_t i = 0; i <= level; ++i) {
      const bool here = i == level;
      if (!numbering.begun[i]) numbering.counts[i] = numbering.list[i].start;
      else if (here) ++numbering.counts[i];
      numbering.begun[i] = true;
    }
    for (std::size_t i = level + 1; i < levels; ++i) numbering.begun[i] = false;
    const Level& own = numbering.list[level];
    if (own.format == "bullet" || own.format == "none") return {};
    std::string out;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
      const bool number = own.text[at] == '%' && at + 1 < own.text.size() && own.text[at + 1] >= '1' && own.text[at + 1] <= '9';
      if (!number) {
        out += own.text[at];
        continue;
      }
      const auto of = static_cast<std::size_t>(own.text[++at] - '1');
      out += printed(numbering.counts[of], own.legal ? "decimal" : numbering.list[of].format);
    }
    return out;
  }

  std::vector<Numbering> m_lists;
  std::map<std::string, std::size_t> m_by_id;
  std::map<std::string, Style> m_styles;
};

// The text of a paragraph, without that of text boxes and deleted passages.
std::string text_of(XmlNode paragraph) {
  std::string out;
  for (XmlNode node = paragraph.first(); node;) {
    const bool passed = node.is("pPr") || node.is("txbxContent") || node.is("del") || node.is("Fallback");
    if (node.is("t")) out += node.text();
    if (node.is("tab") || node.is("br")) out += ' ';
    if (!passed && !node.is("t") && node.first()) {
      node = node.first();
      continue;
    }
    while (node != paragraph && !node.next()) node = node.parent();
    node = node == paragraph ? XmlNode() : node.next();
  }
  return out;
}

} // namespace

std::vector<NumberedParagraph> word_numbering(std::string_view docx) {
  auto archive = ZipArchive::open(docx);
  if (!archive) return {};
  const auto numbering = archive->read("word/numbering.xml");
  const auto document = archive->read("word/document.xml");
  const auto styles = archive->read("word/styles.xml");
  if (!numbering || !document) return {};
  const auto lists = XmlDocument::parse(*numbering);
  const auto text = XmlDocument::parse(*document, XmlDocument::Blanks::keep);
  if (!lists || !text) return {};
  Numerals numerals;
  numerals.read_lists(lists->root());
  if (const auto known = styles ? XmlDocument::parse(*styles) : std::nullopt) numerals.read_styles(known->root());
  std::vector<NumberedParagraph> out;
  const XmlNode root = text->root();
  for (XmlNode node = root; node;) {
    if (node.is("p")) {
      std::string words = text_of(node);
      std::string numeral = numerals.next(node);
      if (!numeral.empty() && words.find_first_not_of(" \t") != words.npos) out.push_back({std::move(numeral), std::move(words)});
    }
    if (node.first() && !node.is("Fallback")) {
      node = node.first();
      continue;
    }
    while (node != root && !node.next()) node = node.parent();
    node = node == root ? XmlNode() : node.next();
  }
  return out;
}

} // namespace congbo
