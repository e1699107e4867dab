// What every kind of target promises (publish/target.h): one table of tests, run on a server in memory and on a
// folder here, and on a real server where CONGBO_TEST_TARGET names one ("url=…\nuser=…", a line a setting): tests/publish
// starts those.

#include <gtest/gtest.h>

#include <cstdlib>

#include "publish/memory_target.h"
#include "publish/open_target.h"
#include "small_release.h"

namespace congbo {
namespace {

PublishTarget target_from_environment() {
  PublishTarget target;
  target.name = "thu";
  const char* given = std::getenv("CONGBO_TEST_TARGET");
  std::string_view lines = given ? given : "";
  const std::map<std::string_view, std::string*> texts{{"url", &target.url}, {"user", &target.user},
      {"known_hosts", &target.known_hosts}, {"key", &target.key}, {"certificate", &target.certificate}, {"endpoint", &target.endpoint}};
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size()), equals = lines.find('=');
    const std::string_view key = lines.substr(0, equals), value = lines.substr(equals + 1, end - equals - 1);
    if (key == "plain") target.plain = value == "true";
    else if (key == "host_key") target.host_keys = {std::string(value)};
    else if (const auto text = texts.find(key); text != texts.end()) *text->second = value;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  target.timeout = 10;
  return target;
}

class Conformance : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const std::string& kind = GetParam();
    if (kind == "server" && !std::getenv("CONGBO_TEST_TARGET")) GTEST_SKIP() << "no server is named";
    if (kind.starts_with("memory")) {
      server.has_folders = kind != "memory_without_folders";
      server.one_step = kind != "memory_in_two_steps";
      target = std::make_unique<MemoryTarget>(server);
      return;
    }
    PublishTarget settings = target_from_environment();
    if (kind == "folder") settings.url = "file://" + folder.path();
    opened = open_target(settings, disk());
    ASSERT_TRUE(*opened) << opened->trouble().message.en;
    auto made = (*opened)->opener();
    ASSERT_TRUE(made) << made.trouble().message.en;
    target = std::move(*made);
  }

  Tried<Done> put(const std::string& path, const std::string& bytes, Over over = Over::anything) {
    const std::size_t slash = path.rfind('/');
    const std::string parent = slash == path.npos ? "" : path.substr(0, slash + 1);
    return target->put({path, parent + ".congbo-new-" + std::to_string(n++), bytes, sha256_hex(bytes), over});
  }
  std::string got(const std::string& path) {
    const auto bytes = target->get(path);
    return bytes ? *bytes : "(" + std::string(name_of(bytes.trouble().cause)) + ")";
  }
  std::vector<std::string> names(const std::string& path) {
    const auto listed = target->list(path);
    return listed ? *listed : std::vector<std::string>{"(" + std::string(name_of(listed.trouble().cause)) + ")"};
  }
  static bool ok(const Tried<Done>& tried) {
    if (!tried) ADD_FAILURE() << tried.trouble().message.en;
    return tried.ok();
  }

  MemoryServer server;
  TestFolder folder;
  std::optional<Tried<OpenedTarget>> opened;
  std::unique_ptr<Target> target;
  int n = 0;
};

TEST_P(Conformance, PutsGetsAndReplaces) {
  EXPECT_EQ(got("moi.html"), "(not-found)");
  ASSERT_TRUE(ok(put("moi.html", "một", Over::nothing)));
  EXPECT_EQ(got("moi.html"), "một");
  EXPECT_TRUE(ok(put("moi.html", "hai, dài hơn")));
  EXPECT_EQ(got("moi.html"), "hai, dài hơn");
  EXPECT_TRUE(ok(put("moi.html", "ba")));
  EXPECT_EQ(got("moi.html"), "ba") << "a shorter file leaves no tail";
  EXPECT_TRUE(ok(target->remove("moi.html")));
  EXPECT_EQ(got("moi.html"), "(not-found)");
  EXPECT_TRUE(ok(target->remove("moi.html"))) << "nothing there is no failure";
}

TEST_P(Conformance, PutsOverNothingOnly) {
  ASSERT_TRUE(ok(put("cua-nguoi-khac.html", "của họ")));
  const auto refused = put("cua-nguoi-khac.html", "của ta", Over::nothing);
  EXPECT_TRUE(refused.failed_by(Cause::exists)) << (refused ? "it was put" : refused.trouble().message.en);
  EXPECT_EQ(got("cua-nguoi-khac.html"), "của họ");
  const auto left = names("");
  EXPECT_TRUE(std::none_of(left.begin(), left.end(), [](const std::string& name) { return name.starts_with(".congbo-new-"); }));
  EXPECT_TRUE(ok(target->remove("cua-nguoi-khac.html")));
}

TEST_P(Conformance, MakesListsAndRemovesFolders) {
  ASSERT_TRUE(ok(target->make_folder("2031")));
  ASSERT_TRUE(ok(target->make_folder("2031/hoi-nghi")));
  EXPECT_TRUE(ok(target->make_folder("2031/hoi-nghi"))) << "there already";
  ASSERT_TRUE(ok(put("2031/hoi-nghi/index.html", "trang")));
  ASSERT_TRUE(ok(put("2031/index.html", "năm")));
  EXPECT_EQ(names("2031"), (std::vector<std::string>{"hoi-nghi", "index.html"}));
  EXPECT_EQ(got("2031/hoi-nghi/index.html"), "trang");
  EXPECT_TRUE(ok(target->remove_empty_folder("2031/hoi-nghi"))) << "not empty: left";
  EXPECT_EQ(got("2031/hoi-nghi/index.html"), "trang");
  EXPECT_TRUE(ok(target->remove("2031/hoi-nghi/index.html")));
  EXPECT_TRUE(ok(target->remove("2031/index.html")));
  EXPECT_TRUE(ok(target->remove_empty_folder("2031/hoi-nghi")));
  EXPECT_TRUE(ok(target->remove_empty_folder("2031")));
  EXPECT_TRUE(ok(target->remove_empty_folder("2031"))) << "nothing there is no failure";
  const auto gone = names("2031");
  EXPECT_TRUE(gone.empty() || gone.front() == "(not-found)") << gone.front();
  const auto root = names("");
  EXPECT_EQ(std::count(root.begin(), root.end(), "2031"), 0);
}

TEST_P(Conformance, TakesAnyNameAndAnyBytes) {
  std::string all;
  for (int i = 0; i < 1024; ++i) all += static_cast<char>(i & 255);
  std::string large;
  for (int i = 0; i < 3000; ++i) large += all;
  const std::pair<std::string, std::string> rows[] = {{"trong.txt", ""}, {"bytes.bin", all}, {"lon.bin", large}, {"a b+c=d&e'f(g).txt", "dấu"},
      {"tài liệu số 1.txt", "chữ Việt"}, {"100%25#x?y=z;.txt", "khó"}, {".htaccess", "chấm"}};
  for (const auto& [path, bytes] : rows) {
    SCOPED_TRACE(path);
    ASSERT_TRUE(ok(put(path, bytes, Over::nothing)));
    EXPECT_TRUE(got(path) == bytes);
    EXPECT_TRUE(ok(put(path, bytes + "!")));
    EXPECT_TRUE(got(path) == bytes + "!");
    if (!path.starts_with('.')) {
      const auto listed = names("");
      EXPECT_EQ(std::count(listed.begin(), listed.end(), path), 1);
    }
    EXPECT_TRUE(ok(target->remove(path)));
  }
}

TEST_P(Conformance, CarriesAWholePublication) {
  TestFolder memory;
  PublicationOptions options;
  options.memory = memory.path();
  options.publisher = "thử";
  options.patience = {2, 0.1};
  const TargetOpener opener = GetParam().starts_with("memory")
      ? TargetOpener([this]() -> Tried<std::unique_ptr<Target>> { return std::unique_ptr<Target>(std::make_unique<MemoryTarget>(server)); })
      : (*opened)->opener;
  for (const SiteFilesByPath& site : {first_site(), second_site(), first_site()}) {
    const auto report = publish(release_of(site), opener, options, disk());
    ASSERT_TRUE(report) << report.trouble().message.en;
    ASSERT_TRUE(report->done) << report->refusal->en;
    for (const auto& [path, bytes] : site) EXPECT_EQ(got(path), bytes) << path;
    for (const SiteFilesByPath& other : {first_site(), second_site()})
      for (const auto& [path, bytes] : other)
        if (!site.contains(path)) {
          EXPECT_EQ(got(path), "(not-found)") << path;
        }
  }
  const auto quiet = publish(release_of(first_site()), opener, options, disk());
  ASSERT_TRUE(quiet && quiet->done);
  EXPECT_TRUE(quiet->plan.steps.empty());
  for (const auto& [path, bytes] : first_site()) EXPECT_TRUE(ok(target->remove(path)));
  for (const char* path : {".congbo-manifest", ".congbo-lock"}) EXPECT_TRUE(ok(target->remove(path)));
  for (const char* path : {"2024/hoi-nghi", "2024/cu", "2024", "tim-kiem", "assets"}) EXPECT_TRUE(ok(target->remove_empty_folder(path)));
}

INSTANTIATE_TEST_SUITE_P(Targets, Conformance,
                         testing::Values("memory", "memory_in_two_steps", "memory_without_folders", "folder", "server"),
                         [](const auto& row) { return row.param; });

}  // namespace
}  // namespace congbo
