// Bytes of congbo.json → settings, alone and over those of a town above.

#include <algorithm>
#include <cstdint>

#include "base/site_path.h"
#include "expect.h"
#include "markdown/address.h"
#include "parse/parse.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace {

using congbo::test::expect;

bool is_colour(const std::string& text) {
  return text.empty() || (text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdef", 1) == text.npos);
}

void expect_sound(const congbo::ParsedSettings& parsed, long lines) {
  const congbo::Settings& settings = parsed.settings;
  for (const congbo::Finding& finding : parsed.findings)
    expect(finding.place.line >= 0 && finding.place.line <= lines && finding.place.column >= 0, "a finding outside the file");
  expect(settings.language == "vi" || settings.language == "en", "a language of no strings");
  const std::string& url = settings.base_url;
  expect(url.empty() || ((url.starts_with("http://") || url.starts_with("https://")) && !url.ends_with('/')), "a base address");
  expect(url.find_first_of(" \"'<>\n\t") == url.npos, "a base address that leaves its place");
  expect(!settings.theme.empty() && settings.theme.find_first_of(std::string_view("/\\\0", 3)) == settings.theme.npos &&
             settings.theme != "." && settings.theme != "..", "a theme outside its folder");
  expect(is_colour(settings.look.accent) && is_colour(settings.look.honour), "a colour that is none");
  expect(settings.look.mark.empty() || congbo::path_in_site("", settings.look.mark), "a mark outside the site");
  for (const congbo::NamedLink& link : settings.links) expect(congbo::is_safe_address(link.url), "an address of a bad scheme");
  for (const congbo::PublishTarget& target : settings.publish)
    expect(target.connections >= 1 && target.connections <= 16 && target.timeout >= 1 && target.timeout <= 600, "a number out of its range");
  for (const std::string* text : {&settings.title, &settings.licence, &settings.organisation.name, &settings.look.footer})
    expect(!congbo::first_invalid(*text) && congbo::is_nfc(*text), "a text not in UTF-8 and NFC");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  const std::string bytes(data, data + size);
  const long lines = 1 + std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
  const ParsedSettings alone = parse_settings("congbo.json", bytes);
  expect_sound(alone, lines);
  // Over itself: what is right once is right again.
  const ParsedSettings over = parse_settings("congbo.json", bytes, alone.settings);
  expect_sound(over, lines);
  expect(over.settings.title == alone.settings.title && over.settings.base_url == alone.settings.base_url, "another value the second time");
  return 0;
}
