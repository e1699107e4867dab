// The search index of a made-up site, read back and compared with what a plain look through the site finds.

#include "render/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "render/cards.h"
#include "render/page_kinds.h"
#include "render/search_code.h"
#include "sample.h"
#include "search_reader.h"
#include "vietnamese/fold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

constexpr std::size_t people = 7000;
const std::vector<std::string> families = {"Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Đặng", "Quàng", "Hứa"};
const std::vector<std::string> middles = {"Văn", "Thị", "Thị Ngọc", "Hòa", "Hoà", "Đức", "Minh"};
const std::vector<std::string> seconds = {"", "Bích", "Cẩm", "Diệu", "Gia", "Hải", "Kim", "Lệ", "Mai", "Nhật", "Phú", "Quế", "Sông", "Tâm", "Uyên", "Vĩnh", "Xuân"};
const std::vector<std::string> givens = {"An", "Ân", "Đức", "Hùng", "Hưng", "Hung", "Lan", "Mơ", "Yến", "Tuấn", "Hồng", "Ánh"};
const std::vector<std::string> units = {"Trường Tiểu học Bến Sen", "Trạm Y tế", "Tổ dân phố số 07", "Hội Phụ nữ", ""};

// The sample with thousands more who were honoured, among them what no index may trip over.
sample::Sample large_sample() {
  sample::Sample sample = sample::make();
  auto& honorees = sample.site.documents[sample::decision].document.honorees;
  std::uint32_t state = 7;
  const auto draw = [&](const std::vector<std::string>& words) {
    state = state * 1664525 + 1013904223;
    return words[(state >> 8) % words.size()];
  };
  const auto add = [&](const std::string& name, const std::string& unit) {
    Honoree honoree;
    honoree.name = name;
    honoree.unit = unit;
    sample.site.years.back().honorees.push_back(sample.site.honorees.size());
    const std::string anchor = slug(name) + "-" + sha256_hex(name + std::to_string(honorees.size())).substr(0, 6);
    sample.site.honorees.push_back({sample::decision, honorees.size(), 2024, 1, anchor});
    honorees.push_back(honoree);
  };
  for (std::size_t i = 0; i < people; ++i)
    add(collapse_spaces(draw(families) + " " + draw(middles) + " " + draw(seconds) + " " + draw(givens)), draw(units));
  add("<b>Bùi</b> \"Thơm\" \\ & 'Lành'", "</script><script>alert(1)</script>");
  add("(không nêu tên)", "Trạm Y tế");
  return sample;
}

// Words of a text by another way than the index's: cut where no letter or digit stands.
std::multiset<std::string> words_of(const std::string& text) {
  std::multiset<std::string> words;
  std::string word;
  for (const char c : fold(text) + " ") {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
    } else if (!word.empty()) {
      if (word.find_first_not_of("0123456789") == std::string::npos) word.erase(0, std::min(word.find_first_not_of('0'), word.size() - 1));
      words.insert(word);
      word.clear();
    }
  }
  return words;
}

std::vector<std::string> names(const SearchReader& reader, char letter, const std::vector<std::uint32_t>& ids) {
  std::vector<std::string> found;
  for (const std::uint32_t id : ids)
    found.push_back(reader.records(letter).at(id));
  std::sort(found.begin(), found.end());
  return found;
}

// Every honoree of the site as the reader shows it: name and address.
std::vector<std::string> honorees(const SiteIndex& index, HonoreeKind kind) {
  std::vector<std::string> all;
  for (std::size_t h = 0; h < index.site.honorees.size(); ++h) {
    const SiteHonoree& place = index.site.honorees[h];
    const Honoree& honoree = index.site.documents[place.document].document.honorees[place.index];
    const bool collective = honoree.kind == HonoreeKind::tap_the;
    if (collective != (kind == HonoreeKind::tap_the) || honoree.name.starts_with("(")) continue;
    const bool household = honoree.kind == HonoreeKind::ho_gia_dinh;
    all.push_back((household ? "Hộ " + lower(honoree.honorific) + " " + honoree.name : honoree.name) + "|" + honoree_address(index, h));
  }
  return all;
}

TEST(SearchIndex, FindsWhatALookThroughTheSiteFinds) {
  const sample::Sample sample = large_sample();
  const SiteIndex index(sample.site);
  const SearchFiles files = search_files(index);
  const SearchReader reader(files);
  const auto all = honorees(index, HonoreeKind::ca_nhan);
  ASSERT_EQ(reader.records('p').size(), all.size());
  std::map<std::string, std::vector<std::string>> by_word, by_form;
  for (const std::string& person : all) {
    std::string name = person.substr(0, person.find('|'));
    if (name.starts_with("Hộ ")) name = name.substr(name.find(' ', std::string("Hộ ").size()) + 1);
    const auto words = words_of(name);
    for (const std::string& word : std::set<std::string>(words.begin(), words.end()))
      by_word[word].push_back(person);
  }
  std::size_t apart = 0;
  for (auto& [word, expected] : by_word) {
    std::sort(expected.begin(), expected.end());
    ASSERT_TRUE(reader.terms().contains(word)) << word;
    std::set<std::uint32_t> ids;
    for (const SearchForm& form : reader.terms().at(word)) {
      EXPECT_EQ(fold(form.text), word);
      const auto list = reader.list(form, 1);
      EXPECT_TRUE(std::is_sorted(list.begin(), list.end()));
      ids.insert(list.begin(), list.end());
      apart += form.lists[1].starts_with("!");
    }
    EXPECT_EQ(names(reader, 'p', {ids.begin(), ids.end()}), expected) << word;
  }
  EXPECT_GT(apart, 0u) << "no list is long enough to stand apart";
  for (const auto& [word, forms] : reader.terms())
    for (const SearchForm& form : forms)
      EXPECT_TRUE(form.lists[1].empty() || by_word.contains(word)) << word;
}

TEST(SearchIndex, AccentsStandApartAndTonePlacesTogether) {
  const sample::Sample sample = large_sample();
  const SiteIndex index(sample.site);
  const SearchReader reader(search_files(index));
  const auto& hung = reader.terms().at("hung");
  ASSERT_EQ(hung.size(), 3u); // Hung, Hùng, Hưng
  std::size_t sum = 0;
  for (const SearchForm& form : hung) {
    const auto list = reader.list(form, 1);
    sum += list.size();
    for (const std::string& name : names(reader, 'p', list))
      EXPECT_NE(lower(name).find(form.text + "|"), std::string::npos) << name;
  }
  EXPECT_GT(sum, people / 8);
  ASSERT_EQ(reader.terms().at("hoa").size(), 1u); // Hòa and Hoà
}

TEST(SearchIndex, BestAndUnitsShowTheirFirst) {
  const sample::Sample sample = large_sample();
  const SiteIndex index(sample.site);
  const SearchReader reader(search_files(index));
  std::size_t checked = 0;
  for (const auto& [word, forms] : reader.terms())
    for (const SearchForm& form : forms) {
      std::string_view best = form.best;
      for (const int domain : {0, 1}) {
        const std::uint32_t place = take_code(best);
        if (place == 0) continue;
        const auto [ids, records] = reader.shown('b', place - 1);
        const auto list = reader.list(form, domain);
        ASSERT_EQ(ids.size(), records.size()) << word;
        if (domain == 1) {
          ASSERT_EQ(ids.size(), std::min<std::size_t>(list.size(), 50)) << word;
          EXPECT_TRUE(std::equal(ids.begin(), ids.end(), list.begin())) << word;
        }
        for (std::size_t i = 0; i < ids.size(); ++i)
          EXPECT_EQ(records[i], reader.records(domain == 1 ? 'p' : 'e').at(ids[i])) << word;
        ++checked;
      }
    }
  EXPECT_GT(checked, 10u);
  const std::size_t before = reader.root()["counts"][0].get<std::size_t>() + reader.root()["counts"][1].get<std::size_t>() +
                             reader.root()["counts"][2].get<std::size_t>();
  std::map<std::string, std::size_t> counts;
  for (std::size_t h = 0; h < sample.site.honorees.size(); ++h) {
    const Honoree& honoree = sample.site.documents[sample::decision].document.honorees[sample.site.honorees[h].index];
    if (honoree.kind != HonoreeKind::tap_the && !honoree.name.starts_with("(")) ++counts[honoree.unit];
  }
  counts.erase("");
  ASSERT_EQ(reader.root()["counts"][3], counts.size());
  for (std::uint32_t u = 0; u < counts.size(); ++u) {
    const auto [ids, records] = reader.shown('u', u);
    EXPECT_EQ(ids.size(), counts.at(reader.records('e').at(before + u)));
    EXPECT_EQ(records.size(), std::min<std::size_t>(ids.size(), 20));
  }
}

TEST(SearchIndex, DocumentsEventsAwardsAndCollectives) {
  const sample::Sample sample = sample::make();
  const SiteIndex index(sample.site);
  const SearchReader reader(search_files(index));
  struct Row {
    const char* word;
    std::vector<std::string> found;
  };
  const Row rows[] = {
      {"12/kh-ubnd", {"Tổ chức Hội nghị tổng kết phong trào thi đua năm 2023"}},
      {"12", {"Tổ chức Hội nghị tổng kết phong trào thi đua năm 2023"}},
      {"88/qd-ubnd", {"Về việc tặng Giấy khen"}},
      {"19/2/2024", {"Về việc tặng Giấy khen"}},
      {"20/2/2024", {"Giao ước thi đua năm 2024", "Hội nghị tổng kết phong trào thi đua năm 2023"}},
      {"chay", {"Giải chạy vì sức khỏe", "Không tổ chức Giải chạy"}},
      {"truong", {"Hội nghị tổng kết phong trào thi đua năm 2023", "Trường Tiểu học Bến Sen|khen-thuong/2024/bang-khen/#truong-tieu-hoc-ben-sen-000001"}},
      {"bang", {"Bằng khen"}},
      {"noi", {"Phòng Nội vụ"}},
      {"gioi", {"Giới thiệu"}},
  };
  for (const Row& row : rows) {
    ASSERT_TRUE(reader.terms().contains(row.word)) << row.word;
    std::vector<std::uint32_t> ids;
    for (const SearchForm& form : reader.terms().at(row.word)) {
      const auto list = reader.list(form, 0);
      ids.insert(ids.end(), list.begin(), list.end());
    }
    std::vector<std::string> expected = row.found;
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(names(reader, 'e', ids), expected) << row.word;
  }
  EXPECT_EQ(reader.records('p').front(), "Nguyễn Thị Ánh|khen-thuong/2024/giay-khen/#nguyen-thi-anh-000003");
}

TEST(SearchIndex, MarksWhatWasCorrectedOrRevoked) {
  sample::Sample sample = sample::make();
  const auto all = [&] {
    const SiteIndex index(sample.site);
    const SearchReader reader(search_files(index));
    std::string records;
    for (const char letter : {'e', 'p'})
      for (const std::string& record : reader.records(letter)) records += record + "\n";
    return std::pair(records, reader.root()["counts"]);
  };
  const auto [before, counts] = all();
  EXPECT_NE(before.find("Về việc tặng Giấy khen\n"), std::string::npos) << before;
  EXPECT_NE(before.find("#nguyen-thi-anh-000003\n"), std::string::npos) << before;
  sample.site.documents[sample::decision].front_matter.corrections.push_back({"2024-03-01", "Sửa tên"});
  for (std::size_t h = 0; h < sample.site.honorees.size(); ++h)
    if (honoree_at(sample.site, h).name == "Nguyễn Thị Ánh") sample.site.honorees[h].revoked_by = sample::decision;
  const auto [after, same] = all();
  EXPECT_EQ(same, counts);
  EXPECT_NE(after.find("Về việc tặng Giấy khen (corrected)\n"), std::string::npos) << after;
  EXPECT_NE(after.find("#nguyen-thi-anh-000003 (revoked)\n"), std::string::npos) << after;
}

TEST(SearchIndex, SaysNothingOfTheUnnamedAndBreaksOutOfNoScript) {
  const sample::Sample sample = large_sample();
  const SiteIndex index(sample.site);
  for (const SearchFile& file : search_files(index).files) {
    EXPECT_EQ(file.bytes.find("không nêu"), std::string::npos) << file.address;
    EXPECT_EQ(file.bytes.find("</script"), std::string::npos) << file.address;
    EXPECT_EQ(file.bytes.find('\n'), file.bytes.size() - 1) << file.address;
  }
}

TEST(SearchIndex, SameSiteSameBytesAndNothingForNoSite) {
  const sample::Sample sample = large_sample();
  const SiteIndex index(sample.site);
  const SearchFiles once = search_files(index), again = search_files(index);
  ASSERT_EQ(once.files.size(), again.files.size());
  for (std::size_t i = 0; i < once.files.size(); ++i) {
    EXPECT_EQ(once.files[i].address, again.files[i].address);
    EXPECT_EQ(once.files[i].bytes, again.files[i].bytes);
  }
  const Site empty;
  const SearchFiles none = search_files(SiteIndex(empty));
  EXPECT_TRUE(none.root.empty() && none.files.empty());
}

TEST(SearchIndex, EveryAddressOfThePartsIsInTheOutput) {
  const sample::Sample sample = large_sample();
  const auto files = sample::render_all(sample);
  const SiteIndex index(sample.site);
  const SearchFiles search = search_files(index);
  for (const SearchFile& file : search.files)
    EXPECT_EQ(files.at(file.address), file.bytes);
  const SearchReader reader(search);
  std::size_t checked = 0;
  for (const std::string& record : reader.records('p')) {
    if (++checked % 97 != 0) continue;
    const std::size_t bar = record.find('|'), hash = record.find('#');
    const std::string& page = files.at(record.substr(bar + 1, hash - bar - 1) + "index.html");
    EXPECT_NE(page.find("id=\"" + record.substr(hash + 1) + "\""), std::string::npos) << record;
  }
  EXPECT_NE(files.at("tim-kiem/index.html").find("data-index=\"root-"), std::string::npos);
  EXPECT_NE(files.at("2024/index.html").find("action=\"../tim-kiem/\""), std::string::npos);
}

} // namespace
} // namespace congbo
