#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "markdown/address.h"
#include "markdown/bounds.h"
#include "markdown/finish.h"
#include "markdown/markdown.h"

// cmark-gfm keeps the special characters of its extensions in global tables, which every parse
// fills when it begins and empties when it ends: two threads spoil each other's text. These two
// functions take the place of the library's (the linker's --wrap, see CMakeLists.txt): characters
// are added by the first parse alone, before there are threads, and are never removed. The linker makes their names.
// NOLINTBEGIN(clang-diagnostic-reserved-identifier, cppcoreguidelines-avoid-non-const-global-variables)
namespace {
bool special_characters_frozen = false;
}
extern "C" {
void __real_cmark_inlines_add_special_character(unsigned char c, bool emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char c, bool emphasis);
void __wrap_cmark_inlines_remove_special_character(unsigned char c, bool emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char c, bool emphasis) {
  if (!special_characters_frozen) __real_cmark_inlines_add_special_character(c, emphasis);
}
void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}
}
// NOLINTEND(clang-diagnostic-reserved-identifier, cppcoreguidelines-avoid-non-const-global-variables)

namespace congbo {
namespace {

// CMARK_OPT_UNSAFE is never among them: whatever the tree below may overlook, the library lets no
// raw HTML and no script address through.
constexpr int options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;

// The library gives types to the nodes of its extensions when they are registered.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): as the library has it; set with the above
cmark_node_type table_type = CMARK_NODE_NONE;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeTree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
struct FreeText {
  void operator()(char* text) const { cmark_get_default_mem_allocator()->free(text); }
};

struct Tree {
  std::unique_ptr<cmark_parser, FreeParser> parser; // holds the extensions that rendering asks for
  std::unique_ptr<cmark_node, FreeTree> root;
};

Tree parse(const BoundedText& bounded) {
  Tree tree;
  tree.parser.reset(cmark_parser_new(options));
  const auto attach = [&](const char* name) {
    cmark_parser_attach_syntax_extension(tree.parser.get(), cmark_find_syntax_extension(name));
  };
  if (bounded.tables) attach("table");
  attach("autolink");
  attach("strikethrough");
  attach("tagfilter");
  const std::string_view text = bounded.text();
  cmark_parser_feed(tree.parser.get(), text.data(), text.size());
  tree.root.reset(cmark_parser_finish(tree.parser.get()));
  return tree;
}

std::string_view view(const char* text) {
  return text != nullptr ? text : "";
}

void remove(cmark_node* node) {
  cmark_node_unlink(node);
  cmark_node_free(node);
}

bool insert_before(cmark_node* place, cmark_node* node) {
  if (cmark_node_insert_before(place, node) != 0) return true;
  cmark_node_unlink(node);
  cmark_node_free(node);
  return false;
}

void insert_text_before(cmark_node* place, std::string_view text) {
  cmark_node* const node = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(node, std::string(text).c_str());
  insert_before(place, node);
}

// A table's cell takes no line breaks, hence the mark.
void insert_break_before(cmark_node* place) {
  if (!insert_before(place, cmark_node_new(CMARK_NODE_LINEBREAK)))
    insert_text_before(place, std::string_view(&break_mark, 1));
}

// The length of a <br> tag at the beginning of `html`; 0 for anything else.
std::size_t break_tag(std::string_view html) {
  if (html.size() < 4 || html[0] != '<' || (html[1] | 0x20) != 'b' || (html[2] | 0x20) != 'r')
    return 0;
  const char next = html[3];
  if (next != '>' && next != '/' && next != ' ' && next != '\t' && next != '\n') return 0;
  const auto end = html.find('>');
  return end == html.npos ? 0 : end + 1;
}

std::string without_comments(std::string_view html) {
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t begin = std::min(html.find("<!--", at), html.size());
    out.append(html, at, begin - at);
    if (begin == html.size()) break;
    const std::size_t end = html.find("-->", begin + 4);
    at = end == html.npos ? html.size() : end + 3;
  }
  return out;
}

void show_inline_html(cmark_node* node) {
  const std::string_view html = view(cmark_node_get_literal(node));
  cmark_node* const parent = cmark_node_parent(node);
  if (break_tag(html) > 0)
    insert_break_before(node);
  else if (!html.starts_with("<!--"))
    insert_text_before(node, html);
  remove(node);
  if (cmark_node_first_child(parent) == nullptr &&
      cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH)
    remove(parent);
}

// A paragraph of the lines of `text`, broken where they end if `keep_lines`; tags but <br> are
// text.
void insert_paragraph_before(cmark_node* place, std::string_view text, bool keep_lines) {
  cmark_node* const paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
  if (!insert_before(place, paragraph)) return;
  cmark_node* const end = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_append_child(paragraph, end);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = text.find_first_of("<\n", at + (text[at] == '<' ? 1 : 0));
    const auto words = text.substr(at, std::min(next, text.size()) - at);
    if (const std::size_t length = break_tag(text.substr(at)); length > 0) {
      insert_break_before(end);
      at += length;
      continue;
    }
    const auto first = words.find_first_not_of(" \t");
    if (first != words.npos) insert_text_before(end, words.substr(first));
    at += words.size();
    if (at >= text.size() || text[at] != '\n') continue;
    ++at;
    if (keep_lines && at < text.size())
      insert_break_before(end);
    else
      insert_before(end, cmark_node_new(CMARK_NODE_SOFTBREAK));
  }
  remove(end);
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

void show_html_block(cmark_node* node) {
  const std::string shown = without_comments(view(cmark_node_get_literal(node)));
  if (!trim(shown).empty()) insert_paragraph_before(node, trim(shown), false);
  remove(node);
}

// Indented text inside a list item, which bound_markdown() left alone: paragraphs, not code.
void show_indented_text(cmark_node* node) {
  int length = 0;
  int offset = 0;
  char mark = 0;
  if (cmark_node_get_fenced(node, &length, &offset, &mark) != 0) return;
  const std::string_view text = view(cmark_node_get_literal(node));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    const auto paragraph = trim(text.substr(at, end - at));
    if (!paragraph.empty()) insert_paragraph_before(node, paragraph, true);
    at = end + 2;
  }
  remove(node);
}

// Its content stays in its place.
void unwrap(cmark_node* node) {
  while (cmark_node* const child = cmark_node_first_child(node))
    insert_before(node, child);
  remove(node);
}

void resolve_link(cmark_node* node, const LinkResolver& resolve) {
  const bool image = cmark_node_get_type(node) == CMARK_NODE_IMAGE;
  std::optional<std::string> url(view(cmark_node_get_url(node)));
  if (is_safe_address(*url) && resolve) url = resolve(*url, image);
  if (url && is_safe_address(*url)) {
    cmark_node_set_url(node, url->c_str());
    if (!image && cmark_node_first_child(node) == nullptr) { // a link needs words
      cmark_node* const words = cmark_node_new(CMARK_NODE_TEXT);
      cmark_node_set_literal(words, url->c_str());
      cmark_node_append_child(node, words);
    }
    return;
  }
  unwrap(node);
}

// The library lets an address stand in the words of a link, "[<https://a.vn>](b)", and a browser ends the link
// there: the inner one is text.
void flatten_links(cmark_node* root) {
  std::vector<cmark_node*> inner;
  int open = 0;
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root));
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
    cmark_node* const node = cmark_iter_get_node(iterator.get());
    if (cmark_node_get_type(node) != CMARK_NODE_LINK) continue;
    if (event == CMARK_EVENT_ENTER && open++ > 0) inner.push_back(node);
    if (event == CMARK_EVENT_EXIT) --open;
  }
  for (cmark_node* const node : inner)
    unwrap(node);
}

bool has_text(cmark_node* row) {
  for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
       cell = cmark_node_next(cell))
    if (cmark_node_first_child(cell) != nullptr) return true;
  return false;
}

// A table drawn for its layout has an empty first row: no header cells then.
void mend_table(cmark_node* table) {
  cmark_node* const header = cmark_node_first_child(table);
  if (header == nullptr || has_text(header)) return;
  remove(header);
  if (cmark_node_first_child(table) == nullptr) remove(table);
}

// Calls `visit` for each node on the way in; `visit` must not change the tree.
template <class Visit> void walk(cmark_node* root, Visit visit) {
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root));
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get()))
    if (event == CMARK_EVENT_ENTER) visit(cmark_iter_get_node(iterator.get()));
}

void change_tree(cmark_node* root, const MarkdownOptions& wishes) {
  std::vector<cmark_node*> inlines;
  std::vector<cmark_node*> code;
  std::vector<cmark_node*> headings;
  std::vector<cmark_node*> tables;
  flatten_links(root);
  walk(root, [&](cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      inlines.push_back(node);
      break;
    case CMARK_NODE_CODE_BLOCK:
      code.push_back(node);
      break;
    case CMARK_NODE_HEADING:
      headings.push_back(node);
      break;
    default:
      if (cmark_node_get_type(node) == table_type) tables.push_back(node);
    }
  });
  for (cmark_node* const node : inlines) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HTML_INLINE)
      show_inline_html(node);
    else if (type == CMARK_NODE_HTML_BLOCK)
      show_html_block(node);
    else
      resolve_link(node, wishes.resolve);
  }
  for (cmark_node* const node : code)
    show_indented_text(node);
  for (cmark_node* const node : tables)
    mend_table(node);
  for (cmark_node* const node : headings) {
    const int level = cmark_node_get_heading_level(node) + wishes.highest_heading - 1;
    cmark_node_set_heading_level(node, std::clamp(level, 1, 6));
    if (cmark_node_first_child(node) == nullptr) remove(node);
  }
}

// Where the address stands on a line, in code points from 1; 0 where it does not.
int column_of(std::string_view line, std::string_view url) {
  const auto at = url.empty() ? line.npos : line.find(url);
  if (at == line.npos) return 0;
  const auto before = line.substr(0, at);
  const auto letters = std::count_if(before.begin(), before.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  });
  return static_cast<int>(letters) + 1;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// Whether there is a word in what a picture shows where it cannot be seen.
bool is_described(cmark_node* picture) {
  bool found = false;
  walk(picture, [&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      found = found || !trim(view(cmark_node_get_literal(node))).empty();
  });
  return found;
}

} // namespace

void prepare_markdown() {
  static const bool ready = [] {
    cmark_gfm_core_extensions_ensure_registered();
    const Tree tree = parse(bound_markdown("| a |\n| --- |\n| ~~b~~ www.c.vn |\n"));
    table_type = cmark_node_get_type(cmark_node_first_child(tree.root.get()));
    special_characters_frozen = true;
    return true;
  }();
  static_cast<void>(ready);
}

std::string markdown_to_html(std::string_view markdown, const MarkdownOptions& wishes) {
  prepare_markdown();
  const BoundedText bounded = bound_markdown(markdown);
  const Tree tree = parse(bounded);
  change_tree(tree.root.get(), wishes);
  const std::unique_ptr<char, FreeText> html(cmark_render_html(
      tree.root.get(), options, cmark_parser_get_syntax_extensions(tree.parser.get())));
  return finish_html(html.get());
}

std::vector<SourceLink> markdown_links(std::string_view markdown, int first_line) {
  prepare_markdown();
  const BoundedText bounded = bound_markdown(markdown);
  const Tree tree = parse(bounded);
  const std::vector<std::string_view> lines = lines_of(markdown);
  std::vector<SourceLink> links;
  walk(tree.root.get(), [&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) return;
    const int line = cmark_node_get_start_line(node);
    const std::string_view url = view(cmark_node_get_url(node));
    const bool on_line = line > 0 && static_cast<std::size_t>(line) <= lines.size();
    const int column = on_line ? column_of(lines[static_cast<std::size_t>(line) - 1], url) : 0;
    links.push_back({std::string(url), line + first_line - 1, column, type == CMARK_NODE_IMAGE,
                     type != CMARK_NODE_IMAGE || is_described(node)});
  });
  return links;
}

} // namespace congbo
