// Hostile templates and data: each ends with a problem, none with a crash or an endless wait.

#include "rendering.h"

namespace congbo {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i)
    out += text;
  return out;
}

// The problem that stops the page.
std::string stopped(const Templates& templates, const Value& data) {
  const auto compiled = compile(templates);
  EXPECT_EQ(brief(compiled.problems), Briefs{});
  std::string out = "trước";
  const auto problem = compiled.set.render("main", data, out);
  EXPECT_EQ(out, "trước");
  return problem ? brief(*problem) : "";
}

TEST(Limits, SectionsNestToABound) {
  const auto deep = template_limits::nesting;
  EXPECT_EQ(render(repeat("{{#.}}", deep) + "x" + repeat("{{/.}}", deep), true), "x");
  const auto compiled =
      compile({{"main", repeat("{{#.}}", deep + 1) + repeat("{{/.}}", deep + 1)}});
  EXPECT_EQ(brief(compiled.problems), (Briefs{"main:1:769 nesting-too-deep"}));
}

TEST(Limits, AHundredThousandSectionsInOneAnotherAreOneProblem) {
  for (const char* tag : {"{{#a}}", "{{^a}}", "{{$a}}", "{{<p}}{{$a}}"}) {
    const auto compiled = compile({{"main", repeat(tag, 100'000)}, {"p", ""}});
    ASSERT_EQ(compiled.problems.size(), 1u) << tag;
    EXPECT_EQ(compiled.problems[0].fault, TemplateFault::nesting_too_deep);
  }
}

TEST(Limits, TagsWithoutAnEndAreReadInLinearTime) {
  for (const char* text : {"{{a ", "{{{a ", "{{a}} {{", "{{/a}}", "{{#a}}{{/b}}"}) {
    const auto compiled = compile({{"main", repeat(text, 100'000)}});
    EXPECT_GE(compiled.problems.size(), 1u) << text;
  }
  compile({{"main", repeat(" ", 1'000'000) + repeat("{{a}}", 100'000)}});
  compile({{"main", repeat("{{#a}}{{/a}}\t", 100'000)}});
}

TEST(Limits, PartialsNestToABound) {
  Templates chain;
  for (std::size_t i = 0; i < template_limits::partials; ++i) {
    chain["t" + std::to_string(i)] = "{{>t" + std::to_string(i + 1) + "}}";
  }
  chain["t" + std::to_string(template_limits::partials)] = "x";
  chain["main"] = "{{>t1}}";
  EXPECT_EQ(render(chain, Value()), "x");
  chain["main"] = "{{>t0}}";
  EXPECT_EQ(stopped(chain, Value()), "t63:1:1 partials-too-deep");
}

TEST(Limits, RecursionWithoutAWayOutInTheDataStops) {
  EXPECT_EQ(stopped({{"main", "a\n {{#.}}{{>main}}{{/.}}"}}, true), "main:2:8 partials-too-deep");
  EXPECT_EQ(stopped({{"main", "{{#.}}{{<main}}{{$b}}{{/b}}{{/main}}{{/.}}"}}, true),
            "main:1:7 partials-too-deep");
  EXPECT_EQ(stopped({{"main", "{{>*.}}"}}, "main"), "main:1:1 partials-too-deep");
}

TEST(Limits, PartialsThatMultiplyStop) {
  Templates doubling{{"t40", ""}, {"main", "{{>t0}}"}};
  for (int i = 0; i < 40; ++i) {
    const auto next = "{{>t" + std::to_string(i + 1) + "}}";
    doubling["t" + std::to_string(i)] = next + next;
  }
  EXPECT_TRUE(stopped(doubling, Value()).ends_with(" too-many-steps"));
}

TEST(Limits, APageThatGrowsWithoutEndStops) {
  const std::string text(1 << 20, 'x');
  Object data;
  List list;
  for (int i = 0; i < 100; ++i)
    list.emplace_back(i);
  data.set_ref("text", text).set("list", std::move(list));
  EXPECT_EQ(stopped({{"main", "{{#list}}{{text}}{{/list}}"}}, std::move(data)),
            "main:1:18 page-too-large");
}

TEST(Limits, ACallerMayDrawThemTighter) {
  const auto compiled = compile({{"main", "{{#list}}xx{{/list}}"}});
  Object object;
  List list;
  for (int i = 0; i < 100; ++i) list.emplace_back(i);
  object.set("list", std::move(list));
  const Value data(std::move(object));
  const auto stop = [&](const RenderingBounds& bounds) {
    std::string out = "trước";
    const auto problem = compiled.set.render("main", data, out, nullptr, bounds);
    EXPECT_EQ(out.size(), problem ? 8u : 208u) << out;
    return problem ? brief(*problem) : "";
  };
  EXPECT_EQ(stop({}), "");
  EXPECT_TRUE(stop({100, 1000}).ends_with(" page-too-large"));
  EXPECT_TRUE(stop({1000, 100}).ends_with(" too-many-steps"));
}

TEST(Limits, DataNestToAnyDepth) {
  Value lists = "đáy", objects = "đáy";
  for (int i = 0; i < 200'000; ++i) {
    lists = list_of(std::move(lists), 1);
    Object object;
    object.set("a", std::move(objects)).set("b", 2);
    objects = std::move(object);
  }
  EXPECT_EQ(render("{{#.}}{{#.}}{{.}}{{/.}}{{/.}}", lists), "11");
  EXPECT_EQ(render("{{a.a.a.b}}", objects), "2");
}

TEST(Limits, ASetMayHoldManyTemplates) {
  Templates chain;
  for (int i = 0; i < 20'000; ++i)
    chain["t" + std::to_string(i)] = "{{>t" + std::to_string(i + 1) + "}}";
  chain["t20000"] = "{{>t0}}";
  EXPECT_EQ(compile(chain).problems.size(), 1u);
}

// Every template here is put together from the same few pieces, in an order that is drawn with a
// fixed seed: most are wrong in some way that nobody would write.
TEST(Limits, NoMixtureOfTagsBreaksTheProgram) {
  constexpr std::string_view pieces[] = {
      "{{#a}}", "{{/a}}", "{{^b}}",    "{{/b}}",    "{{<p}}",      "{{/p}}",      "{{$a}}",
      "{{$b}}", "{{>p}}", "{{>main}}", "{{<main}}", "{{/main}}",   "{{a}}",       "{{{b.c}}}",
      "{{.}}",  "\n",     "\n  ",      "  ",        "x",           "{{=<% %>=}}", "<%a%>",
      "<%/a%>", "{{!",    "}}",        "{{>*t}}",   "<%={{ }}=%>", "\r\n",        "{{a|url}}"};
  Object inner, data;
  inner.set("c", "<c>").set("a", false);
  data.set("a", list_of(1, std::move(inner), "z")).set("b", Object()).set("t", "p");
  const Value value = std::move(data);
  std::uint32_t state = 2026;
  const auto draw = [&](std::size_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  const auto mixture = [&] {
    std::string text;
    for (auto left = draw(14); left > 0; --left)
      text += pieces[draw(std::size(pieces))];
    return text;
  };
  std::size_t sound = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Templates templates{{"main", mixture()}, {"p", mixture()}};
    const auto compiled = compile(templates);
    if (compiled.problems.empty()) ++sound;
    // Recursion over a list may need all its steps, as in the tests above; that is not waited for.
    const bool may_recurse = templates.at("main").find("main") != std::string::npos ||
                             templates.at("p").find_first_of("<>") != std::string::npos;
    if (may_recurse) continue;
    std::string out;
    StrictReport report;
    EXPECT_FALSE(compiled.set.render("main", value, out, &report));
  }
  EXPECT_GT(sound, 500u);
}

} // namespace
} // namespace congbo
