#include "rendering.h"

#include <thread>

namespace congbo {
namespace {

static_assert(!std::is_copy_constructible_v<Value> && !std::is_copy_constructible_v<Object>);
static_assert(std::is_nothrow_move_constructible_v<Value> &&
              std::is_nothrow_move_assignable_v<Value>);
static_assert(!std::is_constructible_v<Value, double> && !std::is_constructible_v<Value, void*>);

// A field may not refer to what is gone at the end of the line.
template <class Text>
concept CanBeReferredTo = requires(Object object, Text&& text) {
  object.set_ref("x", std::forward<Text>(text));
  Value::ref(std::forward<Text>(text));
};
static_assert(CanBeReferredTo<const std::string&> && CanBeReferredTo<std::string_view>);
static_assert(CanBeReferredTo<const Value&> && CanBeReferredTo<Value&>);
static_assert(!CanBeReferredTo<std::string> && !CanBeReferredTo<Value>);

TEST(Values, KnowTheirKind) {
  using Kind = Value::Kind;
  const std::string text = "chữ";
  const Value shared = 7;
  EXPECT_EQ(Value().kind(), Kind::null);
  EXPECT_EQ(Value(true).kind(), Kind::boolean);
  EXPECT_EQ(Value(std::size_t{3}).kind(), Kind::integer);
  EXPECT_EQ(Value("chữ").kind(), Kind::text);
  EXPECT_EQ(Value::ref(text).kind(), Kind::text);
  EXPECT_EQ(Value(Html{"<p>"}).kind(), Kind::html);
  EXPECT_EQ(Value(List()).kind(), Kind::list);
  EXPECT_EQ(Value(Object()).kind(), Kind::object);
  EXPECT_EQ(Value::ref(shared).kind(), Kind::integer);
  EXPECT_EQ(Value::ref(shared).integer(), 7);
  EXPECT_EQ(Value(std::optional<std::string>()).kind(), Kind::null);
  EXPECT_EQ(Value(std::optional<std::string>("a")).text(), "a");
}

TEST(Values, CopyTextUnlessItIsReferredTo) {
  std::string text = "một chuỗi dài hơn mười lăm chữ";
  Object object;
  object.set("copied", text).set("viewed", std::string_view(text)).set_ref("referred", text);
  text[0] = 'M';
  EXPECT_EQ(object.find("copied")->text(), "một chuỗi dài hơn mười lăm chữ");
  EXPECT_EQ(object.find("viewed")->text(), "một chuỗi dài hơn mười lăm chữ");
  EXPECT_EQ(object.find("referred")->text(), "Một chuỗi dài hơn mười lăm chữ");
}

TEST(Objects, KeepOneFieldOfAName) {
  Object object;
  object.set("a", 1).set("b", 2).set("a", 3);
  EXPECT_EQ(object.size(), 2u);
  EXPECT_EQ(object.find("a")->integer(), 3);
  EXPECT_EQ(object.find("c"), nullptr);
}

TEST(Objects, AreFoundByTheCharactersOfAKey) {
  const std::string name = "tên trường";
  Object object;
  object.set(Key(name), 1);
  EXPECT_NE(object.find("tên trường"), nullptr);
  // Two texts with the same FNV-1a hash of 32 bits.
  object.set("costarring", 2);
  EXPECT_EQ(object.find("liquid"), nullptr);
}

TEST(Objects, ShareAValue) {
  Object site;
  site.set("title", "Suối Mơ").set("menu", list_of("a", "b"));
  const Value shared = std::move(site);
  for (int page = 0; page < 2; ++page) {
    Object data;
    data.set_ref("site", shared).set("n", page);
    EXPECT_EQ(render("{{site.title}} {{#site.menu}}{{.}}{{/site.menu}} {{#site}}{{title}}{{/site}}"
                     "{{n}}",
                     std::move(data)),
              "Suối Mơ ab Suối Mơ" + std::to_string(page));
  }
  EXPECT_EQ(render("{{title}}", Value::ref(shared)), "Suối Mơ");
}

TEST(Sets, AreSharedByThreads) {
  const auto compiled = compile({{"main", "{{<p}}{{$b}}{{#rows}}{{.}},{{/rows}}{{/b}}{{/p}}"},
                                 {"p", "  {{>q}}\n({{$b}}{{/b}})"},
                                 {"q", "{{x}}\n{{y}}\n"}});
  ASSERT_TRUE(compiled.problems.empty());
  List rows;
  for (int i = 0; i < 100; ++i)
    rows.emplace_back(i);
  Object object;
  object.set("rows", std::move(rows)).set("x", "<x>");
  const Value data = std::move(object);
  std::string expected;
  ASSERT_FALSE(compiled.set.render("main", data, expected));
  std::vector<int> wrong(4);
  std::vector<std::thread> threads;
  for (int& count : wrong) {
    threads.emplace_back([&, set = compiled.set] {
      StrictReport report;
      for (int i = 0; i < 200; ++i) {
        std::string out;
        if (set.render("main", data, out, &report) || out != expected) ++count;
      }
      if (report.problems().size() != 1) ++count; // "y"
    });
  }
  for (auto& thread : threads)
    thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

} // namespace
} // namespace congbo
