// Templates: a page of about 20 KB with a layout, partials, 24 escaped fields, a table of 40 rows
// of 5 escaped fields, a nested menu and 7.5 KB of ready HTML. Every name in it is invented.

#include <array>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "template/template.h"

namespace congbo {
namespace {

constexpr std::string_view layout = R"(<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>{{title}} – {{site_title}}</title>
<meta name="description" content="{{summary}}">
<link rel="canonical" href="{{address}}">
<link rel="stylesheet" href="{{root}}assets/site.css">
</head>
<body>
{{>header}}
<main id="noi-dung">
<h1>{{title}}</h1>
<dl class="facts">
<dt>Số</dt><dd>{{number}}</dd>
<dt>Ký hiệu</dt><dd>{{symbol}}</dd>
<dt>Ngày ban hành</dt><dd><time datetime="{{date}}">{{date_text}}</time></dd>
<dt>Cơ quan ban hành</dt><dd>{{issuer}}</dd>
<dt>Người ký</dt><dd>{{signer}}</dd>
<dt>Chức vụ</dt><dd>{{role}}</dd>
<dt>Lĩnh vực</dt><dd>{{field}}</dd>
<dt>Thời gian</dt><dd>{{time}}</dd>
<dt>Địa điểm</dt><dd>{{venue}}</dd>
<dt>Chủ trì</dt><dd>{{chair}}</dd>
<dt>Kinh phí</dt><dd>{{budget}}</dd>
<dt>Nơi nhận</dt><dd>{{recipients}}</dd>
<dt>Tình trạng</dt><dd>{{state}}</dd>
<dt>Mã kiểm tra</dt><dd>{{checksum}}</dd>
</dl>
<article>
{{{body}}}
</article>
{{#has_rows}}
<table>
<thead><tr><th>STT</th><th>Tên</th><th>Đơn vị</th><th>Danh hiệu</th><th>Ghi chú</th></tr></thead>
<tbody>
{{#rows}}
<tr><td>{{order}}</td><td><a href="{{link}}">{{name}}</a></td><td>{{unit}}</td><td>{{award}}</td></tr>
{{/rows}}
</tbody>
</table>
{{/has_rows}}
<p><a href="{{previous}}">{{previous_title}}</a> · <a href="{{next}}">{{next_title}}</a></p>
</main>
{{>footer}}
</body>
</html>
)";

constexpr std::string_view header = R"(<header>
<a href="{{root}}">{{site_title}}</a>
  {{>menu}}
</header>
)";

constexpr std::string_view menu = R"(<nav>
{{#groups}}
<h2>{{label}}</h2>
<ul>
{{#items}}
<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{label}}</a></li>
{{/items}}
</ul>
{{/groups}}
</nav>
)";

constexpr std::string_view footer = R"(<footer>
<p>{{site_title}}. {{licence}}</p>
</footer>
)";

constexpr TemplateSource sources[] = {
    {"layout", layout}, {"header", header}, {"menu", menu}, {"footer", footer}};

struct Row {
  std::string link, name, unit, award;
};

struct Page {
  std::string body;
  std::array<std::string, 24> facts;
  std::vector<Row> rows;
  std::vector<std::string> labels;
};

constexpr std::array<Key, 24> fact_keys{
    "title",  "site_title", "summary",   "address",        "root",   "number",
    "symbol", "date",       "date_text", "issuer",         "signer", "role",
    "field",  "time",       "venue",     "chair",          "budget", "recipients",
    "state",  "checksum",   "previous",  "previous_title", "next",   "next_title"};

Page make_page() {
  Page page;
  for (int i = 0; page.body.size() < 7500; ++i) {
    page.body += "<p>Điều " + std::to_string(i) +
                 ". Các phòng, ban phối hợp tổ chức thực hiện kế hoạch này.</p>\n";
  }
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    page.facts[i] = "Ủy ban nhân dân xã Suối Mơ & \"" + std::to_string(i) + "\"";
  }
  for (int i = 0; i < 40; ++i) {
    const auto number = std::to_string(i);
    page.rows.push_back({"../danh-du/nguyen-thi-hoa-" + number + "/", "Nguyễn Thị Hoa " + number,
                         "Trường Tiểu học Suối Mơ", "Chiến sĩ thi đua <cơ sở>"});
  }
  for (int i = 0; i < 25; ++i)
    page.labels.push_back("Chuyên mục số " + std::to_string(i));
  return page;
}

// `text` copies or borrows.
template <class Text> Value data_of(const Page& page, Text text) {
  Object data;
  data.reserve(fact_keys.size() + 4);
  for (std::size_t i = 0; i < fact_keys.size(); ++i)
    data.set(fact_keys[i], text(page.facts[i]));
  data.set("licence", text(page.labels.back()));
  data.set("body", HtmlRef{page.body});
  data.set("has_rows", !page.rows.empty());
  List rows;
  rows.reserve(page.rows.size());
  for (const auto& row : page.rows) {
    Object item;
    item.reserve(5);
    item.set("order", rows.size() + 1);
    item.set("link", text(row.link));
    item.set("name", text(row.name));
    item.set("unit", text(row.unit));
    item.set("award", text(row.award));
    rows.emplace_back(std::move(item));
  }
  data.set("rows", std::move(rows));
  List groups;
  for (std::size_t group = 0; group < 5; ++group) {
    List items;
    items.reserve(4);
    for (std::size_t i = 0; i < 4; ++i) {
      Object item;
      item.reserve(3);
      item.set("href", text(page.rows[i].link));
      item.set("label", text(page.labels[group * 5 + i]));
      item.set("current", i == 2 && group == 1);
      items.emplace_back(std::move(item));
    }
    Object object;
    object.set("label", text(page.labels[group * 5 + 4])).set("items", std::move(items));
    groups.emplace_back(std::move(object));
  }
  data.set("groups", std::move(groups));
  return data;
}

Value borrow(const std::string& text) {
  return Value::ref(text);
}
Value copy(const std::string& text) {
  return text;
}

void compile(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(TemplateSet::compile(sources));
}
BENCHMARK(compile);

template <Value (*text)(const std::string&)> void build_data(benchmark::State& state) {
  const Page page = make_page();
  for (auto _ : state)
    benchmark::DoNotOptimize(data_of(page, text));
}
BENCHMARK(build_data<borrow>);
BENCHMARK(build_data<copy>);

void render(benchmark::State& state) {
  const Page page = make_page();
  const auto compiled = TemplateSet::compile(sources);
  const Value data = data_of(page, borrow);
  std::string out;
  for (auto _ : state) {
    out.clear();
    if (compiled.set.render("layout", data, out)) state.SkipWithError("the page was not rendered");
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(out.size()));
  state.counters["page_bytes"] = static_cast<double>(out.size());
}
BENCHMARK(render);

template <Value (*text)(const std::string&)> void build_and_render(benchmark::State& state) {
  const Page page = make_page();
  const auto compiled = TemplateSet::compile(sources);
  std::string out;
  for (auto _ : state) {
    out.clear();
    const Value data = data_of(page, text);
    if (compiled.set.render("layout", data, out)) state.SkipWithError("the page was not rendered");
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(out.size()));
}
BENCHMARK(build_and_render<borrow>);
BENCHMARK(build_and_render<copy>);

} // namespace
} // namespace congbo

BENCHMARK_MAIN();
