// What builds leave for the next: read back as it was, and nothing of it where a byte is missing or another.

#include <gtest/gtest.h>

#include "base/hash.h"
#include "build/archive_model.h"
#include "build/document_cache.h"
#include "build/state.h"
#include "small_site.h"

namespace congbo::test {
namespace {

const std::string state_file_path = "/site/.congbo/build", documents_file_path = "/site/.congbo/documents";

void build_once(MemoryDisk& disk) {
  fill(disk);
  ASSERT_TRUE(build_site(options(), disk));
}

TEST(Memory, OfABuildIsReadBackWhole) {
  MemoryDisk disk;
  build_once(disk);
  const CacheFile file = read_cache_file(state_file_path, disk);
  EXPECT_FALSE(file.note);
  const auto state = parse_state(file.content);
  ASSERT_TRUE(state);
  EXPECT_EQ(state->report.documents, 3U);
  EXPECT_FALSE(state->made.empty());
  EXPECT_EQ(state_file(*state), file.bytes);
}

// A count or a length that lies leads nowhere: neither outside nor to gigabytes.
TEST(Memory, OfABuildThatIsCutOrLongerIsNone) {
  MemoryDisk disk;
  build_once(disk);
  const CacheFile file = read_cache_file(state_file_path, disk);
  const std::string content(file.content);
  ASSERT_GT(content.size(), 1000U);
  const std::size_t step = content.size() / 300 + 1;
  for (std::size_t size = 0; size < content.size(); size += step)
    EXPECT_FALSE(parse_state(std::string_view(content).substr(0, size))) << size;
  EXPECT_FALSE(parse_state(content + '\0'));
  std::string longer = content;
  longer.replace(0, 4, "\xFF\xFF\xFF\x7F");  // the length of the first text
  EXPECT_FALSE(parse_state(longer));
}

TEST(Memory, SaysWhyItCountsForNothing) {
  MemoryDisk disk;
  build_once(disk);
  const std::string whole = disk.files().at(state_file_path);
  std::string damaged = whole, older = begin_cache_file();
  damaged.back() = static_cast<char>(damaged.back() ^ 1);
  older.back() = static_cast<char>(older.back() ^ 1);  // what the program is known by
  seal_cache_file(older);
  const struct {
    const char* what;
    std::string bytes;
    const char* said;
  } rows[] = {
      {"nothing at all", "", "it is not congbo's"},
      {"a stranger's", "của người khác", "it is not congbo's"},
      {"the head alone", whole.substr(0, 20), "it is not congbo's"},
      {"cut", whole.substr(0, whole.size() - 1), "it is damaged"},
      {"a byte that is another", damaged, "it is damaged"},
      {"of another program", older, "it is of another version"},
  };
  for (const auto& row : rows) {
    disk.put(state_file_path, row.bytes);
    const CacheFile file = read_cache_file(state_file_path, disk);
    EXPECT_TRUE(file.content.empty()) << row.what;
    ASSERT_TRUE(file.note) << row.what;
    EXPECT_NE(file.note->en.find(row.said), std::string::npos) << row.what << ": " << file.note->en;
    EXPECT_NE(file.note->vi.find(state_file_path), std::string::npos) << row.what;
  }
  disk.put(state_file_path, whole);
  disk.forget_calls();
  disk.fail_at(1);
  EXPECT_NE(read_cache_file(state_file_path, disk).note->en.find("it cannot be read"), std::string::npos);
  EXPECT_FALSE(read_cache_file("/site/.congbo/khong-co", disk).note) << "none is nothing to speak of";
}

PreparedDocument document(const std::string& name) {
  PreparedDocument made;
  made.source.document.source = "content/" + name;
  made.source.document.title = "Kế hoạch " + name;
  made.text = "Toàn văn " + name;
  made.withheld = {3};
  made.bytes = sha256(name);
  made.archive = DocumentCache::archive_of(made);
  return made;
}

constexpr Digest key{1, 2, 3}, other_key{1, 2, 4};
const std::vector<std::string> names = {"a.md", "b.md"};

std::string content_of(const std::string& file) {
  MemoryDisk disk;
  disk.put("/c", file);
  return std::string(read_cache_file("/c", disk).content);
}

// The content of a cache that holds both documents.
std::string both_cached() {
  std::vector<PreparedDocument> documents = {document("a.md"), document("b.md")};
  const auto files = DocumentCache().new_files(documents, names, key);
  EXPECT_TRUE(files.all && !files.since);
  return content_of(files.all.value_or(""));
}

bool knows(const DocumentCache& cache, const std::string& name) {
  PreparedDocument found;
  if (!cache.find(name, sha256(name), found)) {
    EXPECT_TRUE(found.source.document.source.empty()) << name << ": half of it stays";
    return false;
  }
  EXPECT_EQ(found.source.document.title, "Kế hoạch " + name);
  EXPECT_EQ(found.text, "Toàn văn " + name);
  EXPECT_EQ(found.withheld, std::set<std::size_t>{3});
  EXPECT_TRUE(found.cached);
  return true;
}

TEST(Memory, OfDocumentsGivesThoseWhosePathAndBytesAreTheSame) {
  const std::string all = both_cached();
  const DocumentCache cache(all, {}, key);
  EXPECT_TRUE(knows(cache, "a.md") && knows(cache, "b.md"));
  PreparedDocument found;
  EXPECT_FALSE(cache.find("a.md", sha256("khác"), found));
  EXPECT_FALSE(cache.find("c.md", sha256("a.md"), found));
  EXPECT_FALSE(knows(DocumentCache(all, {}, other_key), "a.md")) << "settings or registers are others";
}

TEST(Memory, OfDocumentsThatIsCutCountsForNothing) {
  const std::string all = both_cached();
  for (std::size_t size = 0; size < all.size(); ++size) {
    const DocumentCache cache(std::string_view(all).substr(0, size), {}, key);
    EXPECT_FALSE(knows(cache, "a.md") || knows(cache, "b.md")) << size;
  }
}

TEST(Memory, OfADocumentThatIsNoDocumentCountsForNothing) {
  std::vector<PreparedDocument> documents = {document("a.md"), document("b.md")};
  documents[0].archive.pop_back();
  const std::string all = content_of(DocumentCache().new_files(documents, names, key).all.value_or(""));
  const DocumentCache cache(all, {}, key);
  EXPECT_FALSE(knows(cache, "a.md"));
  EXPECT_TRUE(knows(cache, "b.md"));
}

TEST(Memory, OfWhatChangedSinceStandsBehindItsOwnFirstFileAlone) {
  const std::string all = both_cached();
  const DocumentCache cache(all, {}, key);
  std::vector<PreparedDocument> documents(2);
  ASSERT_TRUE(cache.find("a.md", sha256("a.md"), documents[0]));
  documents[0].bytes = sha256("a.md");
  documents[1] = document("b.md");
  documents[1].bytes = sha256("b.md đã sửa");
  const auto files = cache.new_files(documents, names, key);
  ASSERT_TRUE(files.since && !files.all);
  const std::string since = content_of(*files.since);
  const DocumentCache both(all, since, key);
  PreparedDocument found;
  EXPECT_TRUE(knows(both, "a.md"));
  EXPECT_TRUE(both.find("b.md", sha256("b.md đã sửa"), found));
  EXPECT_FALSE(both.find("b.md", sha256("b.md"), found));

  std::vector<PreparedDocument> one = {document("b.md")};
  const std::string another = content_of(DocumentCache().new_files(one, {"b.md"}, key).all.value_or(""));
  const DocumentCache mixed(another, since, key);
  EXPECT_TRUE(mixed.find("b.md", sha256("b.md"), found)) << "since stands behind another file";
}

TEST(Memory, WithNothingNewIsNotWrittenAgain) {
  const std::string all = both_cached();
  const DocumentCache cache(all, {}, key);
  std::vector<PreparedDocument> documents(2);
  for (std::size_t i = 0; i < 2; ++i) ASSERT_TRUE(cache.find(names[i], sha256(names[i]), documents[i]));
  const auto files = cache.new_files(documents, names, key);
  EXPECT_FALSE(files.all || files.since);
}

TEST(Memory, OfOneValueInTwoFormsIsNone) {
  std::string_view bytes("\x02", 1);
  bool flag = false;
  ArchiveReader two(bytes);
  two(flag);
  EXPECT_TRUE(two.failed()) << "neither no nor yes";
  std::vector<std::string> list;
  ArchiveReader lying(std::string_view("\xFF\xFF\xFF\xFF" "abc", 7));
  lying(list);
  EXPECT_TRUE(lying.failed());
  EXPECT_TRUE(list.empty());
}

}  // namespace
}  // namespace congbo::test
