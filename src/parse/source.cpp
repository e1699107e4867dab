#include <algorithm>
#include <cstring>
#include <optional>

#include "markdown/markdown.h"
#include "parse/front_matter.h"
#include "parse/lines.h"
#include "parse/parse.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

// Whether a text can hold a link at all. Most documents do not, and parsing them as Markdown costs
// more than all the rest.
bool may_link(std::string_view body) {
  const auto holds = [&](std::string_view what) { return body.find(what) != body.npos; };
  return holds("](") || holds("]:") || holds("://") || holds("www.") || holds("@");
}

// What no document of an office is, and what keeps one hostile file from taking a machine's memory. A line costs a
// hundred times its line end.
constexpr std::size_t most_bytes = 8 << 20;
constexpr std::ptrdiff_t most_lines = 200'000;

std::optional<Words> beyond_bounds(std::string_view text) {
  if (text.size() > most_bytes)
    return Words{"dài quá 8 MB; chia thành nhiều tệp", "it is longer than 8 MB; part it into several files"};
  if (std::count(text.begin(), text.end(), '\n') > most_lines)
    return Words{"có quá 200.000 dòng; chia thành nhiều tệp", "it has more than 200,000 lines; part it into several files"};
  return std::nullopt;
}

} // namespace

ParsedSource parse_source(std::string path, std::string_view bytes) {
  path = nfc(std::move(path));
  DecodedText decoded = decode_text(path, bytes);
  if (auto fault = beyond_bounds(decoded.text))
    decoded.findings.push_back(Finding{RuleId::V09, {path, 0, 0, 0}, {std::move(*fault)}, {}});
  if (!decoded.findings.empty()) {
    ParsedSource unread;
    unread.source.path = std::move(path);
    unread.findings = std::move(decoded.findings);
    return unread;
  }
  ParsedSource parsed = parse_text(std::move(path), decoded.text);
  parsed.decomposed = decoded.decomposed;
  return parsed;
}

ParsedSource parse_text(std::string path, std::string_view text) {
  ParsedSource parsed;
  SourceDocument& source = parsed.source;
  source.path = std::move(path);

  // One block holds the text and, behind it, what the lines make of it.
  const std::size_t size = text.size();
  source.storage = std::make_unique_for_overwrite<char[]>(size + line_arena_size(size));
  std::memcpy(source.storage.get(), text.data(), size);
  source.text = {source.storage.get(), size};

  const FrontMatterBlock block = find_front_matter(source.text);
  source.body = block.body;
  source.body_line = block.body_line;
  if (block.closed) {
    source.front_matter = read_front_matter(source.path, block.yaml, parsed.findings);
  } else if (block.found) {
    parsed.findings.push_back(Finding{RuleId::V07,
                                      {source.path, 1, 1, 3},
                                      {Words{"dòng '---' mở mà không có dòng '---' đóng",
                                             "'---' opens it, and no line '---' closes it"}},
                                      {}});
  }
  source.lines = read_lines(source.body, source.body_line, source.storage.get() + size);
  if (may_link(source.body)) source.links = markdown_links(source.body, source.body_line);
  return parsed;
}

std::string_view body_of(std::string_view text) {
  return find_front_matter(text).body;
}

} // namespace congbo
