// Bytes → a set of templates, parted by lines of "%%", named a, b, c … → problems with their places, and a page.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "expect.h"
#include "template/template.h"

namespace {

using congbo::test::expect;

congbo::Value made_values() {
  using namespace congbo;
  Object inner;
  inner.set("x", "trong").set("n", 7).set("on", true).set("off", false).set("name", "b");
  List list;
  list.emplace_back("một");
  list.emplace_back();
  Object page;
  page.set("x", "<&\"'>\n").set("html", Html{"<b>đ</b>"}).set("name", "b").set("empty", "").set("nothing", Value());
  page.set("o", std::move(inner)).set("list", std::move(list)).set("none", List());
  return Value(std::move(page));
}

// A few templates that include one another many times make of a few bytes what the limits of a real page allow:
// seconds. Drawn as tight as this, they are met in a thousandth of that, and by the same way.
constexpr congbo::RenderingBounds bounds{1 << 18, 20'000};

std::vector<congbo::TemplateSource> parted(std::string_view text) {
  static constexpr const char* names[] = {"a", "b", "c", "d"};
  std::vector<congbo::TemplateSource> sources;
  for (const char* name : names) {
    const std::size_t end = std::min(text.find("%%\n"), text.size());
    sources.push_back({name, text.substr(0, end)});
    text.remove_prefix(std::min(end + 3, text.size()));
  }
  return sources;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::vector<TemplateSource> sources = parted(text);
  const Compiled compiled = TemplateSet::compile(sources);
  for (const TemplateProblem& problem : compiled.problems) {
    const auto source = std::find_if(sources.begin(), sources.end(), [&](const TemplateSource& one) { return one.name == problem.place.file; });
    expect(source != sources.end(), "a problem of no template");
    expect(problem.place.line >= 1 && problem.place.line <= 1 + std::count(source->text.begin(), source->text.end(), '\n'), "a problem outside its template");
    expect(!sentence_of(problem).vi.empty() && !sentence_of(problem).en.empty(), "a problem without a word");
  }
  static const Value values = made_values();
  for (const TemplateSource& source : sources) {
    std::string page = "trước", strict_page = "trước";
    StrictReport report;
    const auto stopped = compiled.set.render(source.name, values, page, nullptr, bounds);
    expect(!stopped || page == "trước", "a page that was stopped leaves a part of it");
    if (stopped) continue;  // the same work again shows nothing
    expect(!compiled.set.render(source.name, values, strict_page, &report, bounds) && page == strict_page, "a strict page is another page");
    expect(page.size() <= bounds.page_bytes + 16, "a page above the limit");
  }
  return 0;
}
