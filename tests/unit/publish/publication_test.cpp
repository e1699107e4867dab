// Publications to a server in memory: every call of every publication is made to fail, and killed at.

#include <gtest/gtest.h>

#include "publish/memory_target.h"
#include "publish/suspects.h"
#include "small_release.h"

namespace congbo {
namespace {

class Publishing : public testing::Test {
 protected:
  TargetOpener opener() {
    return [this]() -> Tried<std::unique_ptr<Target>> { return std::unique_ptr<Target>(std::make_unique<MemoryTarget>(server)); };
  }
  PublicationOptions options() {
    PublicationOptions made;
    made.memory = folder.path() + "/" + machine;
    made.publisher = machine;
    made.connections = 1;
    made.patience = {1, 0};
    return made;
  }
  Tried<PublicationReport> run(const SiteFilesByPath& site) { return run(site, options()); }
  Tried<PublicationReport> run(const SiteFilesByPath& site, const PublicationOptions& with) {
    server.calls.clear();
    return publish(release_of(site), opener(), with, disk());
  }
  void publish_first() {
    const auto report = run(first_site());
    ASSERT_TRUE(report) << report.trouble().message.en;
    ASSERT_TRUE(report->done) << report->refusal->en;
  }
  // What the server shows, without what is congbo's own.
  SiteFilesByPath shown() {
    SiteFilesByPath files = server.files;
    std::erase_if(files, [](const auto& file) { return file.first.find(".congbo-") != std::string::npos; });
    return files;
  }
  std::vector<std::string> calls_of(const std::string& kind) {
    std::vector<std::string> made;
    for (const std::string& call : server.calls)
      if (call.starts_with(kind + " ") && call.find(".congbo-") == call.npos) made.push_back(call.substr(kind.size() + 1));
    return made;
  }

  MemoryServer server;
  TestFolder folder;
  std::string machine = "vanthu@may-01";
};

TEST_F(Publishing, SendsAllAtFirstAndNothingAgain) {
  publish_first();
  EXPECT_EQ(shown(), first_site());
  EXPECT_TRUE(server.files.contains(".congbo-manifest"));
  EXPECT_FALSE(server.files.contains(".congbo-lock"));
  const auto again = run(first_site());
  ASSERT_TRUE(again && again->done);
  EXPECT_EQ(again->generation, 1u);
  EXPECT_EQ(again->plan.unchanged, first_site().size());
  EXPECT_TRUE(calls_of("put").empty());
  EXPECT_LE(server.calls.size(), 4u) << "a publication of nothing asks for manifest, note and one listing";
}

TEST_F(Publishing, KeepsTheOrder) {
  publish_first();
  const auto report = run(second_site());
  ASSERT_TRUE(report && report->done);
  EXPECT_EQ(shown(), second_site());
  EXPECT_EQ(calls_of("put"), (std::vector<std::string>{"assets/style-00bb22.css", "tim-kiem/root-bbbbbb.js", "2025/moi/index.html",
                                                       "2025/moi/nguon.md", "2025/index.html", "2024/hoi-nghi/index.html", "2024/index.html",
                                                       "index.html", "tim-kiem/index.html", "feed.xml"}));
  EXPECT_EQ(calls_of("remove"), (std::vector<std::string>{"2024/cu/index.html", "assets/style-00aa11.css", "tim-kiem/root-aaaaaa.js"}));
  EXPECT_FALSE(server.folders.contains("2024/cu")) << "an empty folder goes too";
  EXPECT_EQ(report->generation, 2u);
}

// After every single call, the site as a reader finds it has no dead link; on servers that replace in one step
// and on those without folders.
TEST_F(Publishing, EveryLinkResolvesAtEveryMoment) {
  for (const bool folders : {true, false}) {
    server.files.clear();
    server.folders = {""};
    server.has_folders = folders;
    std::filesystem::remove_all(options().memory);
    std::size_t looked = 0;
    server.watch = [&](const MemoryServer& now) {
      ++looked;
      EXPECT_EQ(dead_link(now.files), "") << "after " << now.calls.back();
    };
    publish_first();
    const auto report = run(second_site());
    ASSERT_TRUE(report && report->done);
    EXPECT_GT(looked, 40u);
    server.watch = {};
  }
}

// Cut off for good at call n, before or after the call took effect; then the same command again.
TEST_F(Publishing, GoesOnAfterEveryCut) {
  publish_first();
  const SiteFilesByPath before = server.files;
  const std::set<std::string> folders_before = server.folders;
  const std::string last = disk().read(options().memory + "/last").value();
  std::size_t all = 0, cuts = 0;
  {
    const auto report = run(second_site());
    ASSERT_TRUE(report && report->done);
    all = server.calls.size();
  }
  for (const bool after_effect : {false, true}) {
    for (std::size_t n = 1; n <= all; ++n, ++cuts) {
      SCOPED_TRACE("cut at call " + std::to_string(n) + (after_effect ? ", after its effect" : ""));
      server.files = before;
      server.folders = folders_before;
      std::filesystem::remove_all(options().memory);
      ASSERT_TRUE(disk().replace(options().memory + "/last", last).ok());
      server.fail_at = n;
      server.dead = true;
      server.after_effect = after_effect;
      const auto cut = run(second_site());
      EXPECT_FALSE(cut.ok() && cut->done);
      EXPECT_EQ(dead_link(server.files), "");
      const std::size_t sent_before = calls_of("put").size();
      server.fail_at = 0;
      const auto report = run(second_site());
      ASSERT_TRUE(report) << report.trouble().message.en;
      ASSERT_TRUE(report->done) << report->refusal->en;
      EXPECT_EQ(shown(), second_site());
      EXPECT_LE(sent_before + calls_of("put").size(), 10u + 1u) << "at most one file is sent again";
      for (const auto& [path, bytes] : server.files) EXPECT_EQ(path.find(".congbo-new-"), path.npos) << path;
      EXPECT_FALSE(server.files.contains(".congbo-lock"));
      const auto quiet = run(second_site());
      ASSERT_TRUE(quiet && quiet->done);
      EXPECT_TRUE(quiet->plan.steps.empty());
    }
  }
  EXPECT_GT(cuts, 50u);
}

// A folder on this machine writes under the disk's own names; where it is killed, they stay beside what was begun.
TEST_F(Publishing, RemovesWhatADiskWasWriting) {
  publish_first();
  const SiteFilesByPath files = server.files;
  const std::set<std::string> folders = server.folders;
  const std::string last = disk().read(options().memory + "/last").value();
  ASSERT_TRUE(run(second_site()));
  const auto put = std::find_if(server.calls.begin(), server.calls.end(), [](const std::string& call) { return call.starts_with("put 2") && call.ends_with(".html"); });
  ASSERT_NE(put, server.calls.end());
  const std::string path = put->substr(4), beside = path.substr(0, path.rfind('/') + 1) + ".congbo-77-3.tmp";
  server.fail_at = static_cast<std::size_t>(put - server.calls.begin()) + 1;
  server.files = files;
  server.folders = folders;
  std::filesystem::remove_all(options().memory);
  ASSERT_TRUE(disk().replace(options().memory + "/last", last).ok());
  server.dead = true;
  EXPECT_FALSE(run(second_site()));
  server.fail_at = 0;
  server.files[beside] = "half";
  server.files["2024/cu/.congbo-77-4.tmp"] = "of whoever";
  const auto report = run(second_site());
  ASSERT_TRUE(report) << report.trouble().message.en;
  ASSERT_TRUE(report->done) << report->refusal->en;
  EXPECT_FALSE(server.files.contains(beside));
  EXPECT_TRUE(server.files.contains("2024/cu/.congbo-77-4.tmp")) << "nothing of ours was begun there: " << path;
}

// One call fails, the next try of it goes well: nobody notices.
TEST_F(Publishing, TriesAgainWhatMayGoWell) {
  PublicationOptions patient = options();
  patient.patience = {3, 0};
  for (const bool after_effect : {false, true})
    for (std::size_t n = 1; n <= 40; ++n) {
      SCOPED_TRACE(std::to_string(n));
      server.files.clear();
      server.folders = {""};
      std::filesystem::remove_all(options().memory);
      server.fail_at = n;
      server.dead = false;
      server.after_effect = after_effect;
      const auto report = run(first_site(), patient);
      ASSERT_TRUE(report) << report.trouble().message.en;
      EXPECT_EQ(shown(), first_site());
    }
}

TEST_F(Publishing, DoesNotTryAgainWhatCannotGoWell) {
  PublicationOptions patient = options();
  patient.patience = {5, 0};
  server.fail_at = 9;
  server.cause = Cause::no_space;
  const auto report = run(first_site(), patient);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.trouble().cause, Cause::no_space);
  EXPECT_EQ(server.calls.size(), 9u);
}

TEST_F(Publishing, UsesSeveralConnections) {
  PublicationOptions many = options();
  many.connections = 6;
  SiteFilesByPath site = first_site();
  for (int i = 0; i < 200; ++i) site["2024/hoi-nghi/" + std::to_string(i) + "/index.html"] = std::to_string(i);
  const auto report = run(site, many);
  ASSERT_TRUE(report && report->done);
  EXPECT_EQ(shown(), site);
}

TEST_F(Publishing, ADryRunTouchesNothing) {
  publish_first();
  const SiteFilesByPath before = server.files;
  PublicationOptions dry = options();
  dry.dry_run = true;
  const auto report = run(second_site(), dry);
  ASSERT_TRUE(report);
  EXPECT_FALSE(report->done);
  EXPECT_EQ(report->plan.steps.size(), 13u);
  EXPECT_EQ(server.files, before);
}

TEST_F(Publishing, RemovesManyOnlyWhenToldTheNumber) {
  SiteFilesByPath large = first_site();
  for (int i = 0; i < 21; ++i) large["2024/tai-lieu/" + std::to_string(i) + ".pdf"] = "pdf";
  ASSERT_TRUE(run(large)->done);
  const auto refused = run(first_site());
  ASSERT_TRUE(refused && refused->refusal);
  EXPECT_NE(refused->refusal->vi.find("--delete 21"), std::string::npos);
  EXPECT_EQ(shown(), large);
  PublicationOptions told = options();
  told.removals = 20;
  EXPECT_TRUE(run(first_site(), told)->refusal) << "another number than the plan's";
  told.removals = 21;
  EXPECT_TRUE(run(first_site(), told)->done);
  EXPECT_EQ(shown(), first_site());
}

TEST_F(Publishing, LeavesTheFilesOfOthers) {
  server.files = {{".htaccess", "Deny"}, {"anh.jpg", "jpg"}, {"feed.xml", first_site()["feed.xml"]}};
  SiteFilesByPath site = first_site();
  site[".htaccess"] = "ours";
  const auto refused = run(site);
  ASSERT_TRUE(refused && refused->refusal);
  EXPECT_NE(refused->refusal->en.find("'.htaccess'"), std::string::npos);
  EXPECT_EQ(refused->plan.foreign_names, (std::vector<std::string>{"anh.jpg"}));
  EXPECT_EQ(server.files.size(), 3u) << "nothing is changed before the answer";
  PublicationOptions keeping = options();
  keeping.keep = {".htaccess"};
  const auto report = run(site, keeping);
  ASSERT_TRUE(report && report->done);
  EXPECT_EQ(report->plan.adopted, 1u) << "the same bytes need not be sent";
  EXPECT_EQ(server.files[".htaccess"], "Deny");
  const auto emptied = run({{"index.html", "x"}}, keeping);
  ASSERT_TRUE(emptied && emptied->done);
  EXPECT_EQ(server.files["anh.jpg"], "jpg") << "deletions take only what the manifest names";
  EXPECT_EQ(server.files[".htaccess"], "Deny");
}

TEST_F(Publishing, StopsWhereAnotherPublishes) {
  publish_first();
  server.fail_at = 9;
  server.dead = true;
  EXPECT_FALSE(run(second_site()));
  server.fail_at = 0;
  machine = "phong-vh@may-02";
  PublicationOptions seen = options();
  seen.generation = 1;
  const auto refused = run(second_site(), seen);
  ASSERT_TRUE(refused && refused->refusal);
  EXPECT_NE(refused->refusal->vi.find("vanthu@may-01"), std::string::npos);
  seen.take_over = true;
  const auto report = run(second_site(), seen);
  ASSERT_TRUE(report && report->done) << (report ? report->refusal->en : report.trouble().message.en);
  EXPECT_EQ(shown(), second_site());
}

TEST_F(Publishing, StopsWhereItWorksFromAnOlderState) {
  publish_first();
  machine = "phong-vh@may-02";
  const auto unseen = run(second_site());
  ASSERT_TRUE(unseen && unseen->refusal) << "a machine that never published does not overwrite another's";
  EXPECT_NE(unseen->refusal->vi.find("vanthu@may-01"), std::string::npos);
  PublicationOptions seen = options();
  seen.generation = 1;
  ASSERT_TRUE(run(second_site(), seen)->done);
  machine = "vanthu@may-01";
  const auto older = run(first_site());
  ASSERT_TRUE(older && older->refusal);
  EXPECT_NE(older->refusal->en.find("--generation 2"), std::string::npos);
  EXPECT_EQ(shown(), second_site());
}

SiteFilesByPath version(int n) { return {{"index.html", "lần " + std::to_string(n)}}; }

TEST_F(Publishing, GoesBackThroughTheLastFive) {
  EXPECT_FALSE(earlier_release(options().memory, disk()));
  for (int n = 1; n <= 7; ++n) ASSERT_TRUE(run(version(n))->done);
  for (int n = 6; n >= 3; --n) {
    const auto release = earlier_release(options().memory, disk());
    ASSERT_TRUE(release) << release.failure().message.en;
    ASSERT_TRUE(publish(release.value(), opener(), options(), disk())->done);
    EXPECT_EQ(shown(), version(n));
  }
  EXPECT_FALSE(earlier_release(options().memory, disk())) << "five are kept";
  EXPECT_EQ(disk().list(options().memory + "/objects").value().size(), 5u) << "and nothing that none of them needs";
  ASSERT_TRUE(run(version(8))->done);
  const auto before = earlier_release(options().memory, disk());
  ASSERT_TRUE(before);
  EXPECT_EQ(before.value().files, release_of(version(3)).files) << "what was shown before, and none that was rolled back";
}

// The first was good, the second was not, nor was what mended it.
TEST_F(Publishing, RollsBackOverWhatWasRolledBack) {
  for (int n = 1; n <= 2; ++n) ASSERT_TRUE(run(version(n))->done);
  const auto roll_back = [&] {
    const auto release = earlier_release(options().memory, disk());
    return release && publish(release.value(), opener(), options(), disk())->done;
  };
  ASSERT_TRUE(roll_back());
  for (int n = 3; n <= 4; ++n) {
    ASSERT_TRUE(run(version(n))->done);
    ASSERT_TRUE(roll_back());
    EXPECT_EQ(shown(), version(1)) << n;
  }
  EXPECT_FALSE(roll_back());
}

TEST_F(Publishing, LooksAtEveryFileWhereTheManifestIsLostOrDamaged) {
  publish_first();
  for (const bool damaged : {false, true}) {
    if (damaged) server.files[".congbo-manifest"].resize(100);
    else server.files.erase(".congbo-manifest");
    EXPECT_TRUE(run(first_site())->refusal);
    PublicationOptions seen = options();
    seen.generation = 0;
    const auto report = run(first_site(), seen);
    ASSERT_TRUE(report && report->done);
    EXPECT_EQ(report->plan.adopted, first_site().size()) << "none is sent again";
    EXPECT_EQ(shown(), first_site());
  }
}

// The same target, and a server of another town behind it; or our own that lost the manifest.
TEST_F(Publishing, KnowsItsOwnFilesWithoutAManifest) {
  publish_first();
  const SiteFilesByPath own = server.files;
  PublicationOptions seen = options();
  seen.generation = 0;
  server.files = {{"index.html", "của nơi thuê"}, {"feed.xml", first_site()["feed.xml"]}, {"2024/cu/index.html", "của họ"}};
  const SiteFilesByPath theirs = server.files;
  const auto stopped = run(second_site(), seen);
  ASSERT_TRUE(stopped && stopped->refusal);
  EXPECT_NE(stopped->refusal->en.find("did not publish: 'index.html';"), std::string::npos) << stopped->refusal->en;
  EXPECT_EQ(server.files, theirs);
  server.files = own;
  server.files.erase(".congbo-manifest");
  const auto report = run(second_site(), seen);
  ASSERT_TRUE(report && report->done);
  EXPECT_EQ(shown(), second_site()) << "what we published is replaced and removed";
  EXPECT_EQ(report->generation, 2u) << "a number under which a release is kept is not used again";
}

TEST_F(Publishing, StopsWhereTheFolderIsNotThere) {
  server.folders.clear();
  const auto stopped = run(first_site());
  ASSERT_TRUE(stopped.failed_by(Cause::no_folder));
  EXPECT_TRUE(calls_of("put").empty());
}

TEST_F(Publishing, AsksWhetherContentIsMissing) {
  SiteFilesByPath large = first_site();
  for (int i = 0; i < 40; ++i) large["2024/tai-lieu/" + std::to_string(i) + ".pdf"] = "pdf";
  ASSERT_TRUE(run(large)->done);
  const auto refused = run(first_site());
  ASSERT_TRUE(refused && refused->refusal);
  EXPECT_NE(refused->refusal->vi.find("nhỏ hơn hẳn"), std::string::npos);
  for (int i = 0; i < 21; ++i) large.erase("2024/tai-lieu/" + std::to_string(i) + ".pdf");
  const auto less = run(large);
  ASSERT_TRUE(less && less->refusal);
  EXPECT_EQ(less->refusal->vi.find("nhỏ hơn hẳn"), std::string::npos) << "less than half of what is there";
}

// What a look at the public site found wrong is looked at on the server, and sent again where it is damaged there.
TEST_F(Publishing, MendsWhatReadersFoundDamaged) {
  publish_first();
  server.files["2024/index.html"] = "hong";
  server.files.erase("feed.xml");
  const auto unaware = run(first_site());
  ASSERT_TRUE(unaware && unaware->done);
  EXPECT_TRUE(unaware->plan.steps.empty()) << "the list says that all is well";
  ASSERT_TRUE(remember_suspects(options().memory, {"2024/index.html", "feed.xml", "index.html", "cua-nguoi-khac.html"}, disk()));
  const auto mended = run(first_site());
  ASSERT_TRUE(mended && mended->done);
  EXPECT_EQ(calls_of("put"), (std::vector<std::string>{"2024/index.html", "feed.xml"})) << "index.html is right on the server: the web server is at fault";
  EXPECT_EQ(shown(), first_site());
  EXPECT_TRUE(remembered_suspects(options().memory, disk()).empty());
}

}  // namespace
}  // namespace congbo
