// The searches that pass most of a text by give what plain ones give.

#include "recognise/phrase.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

#include "parse/parse.h"
#include "recognise/columns.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr std::array listed =
    in_order({"truoc", "truoc ngay", "han", "han chot", "t/m", "ky, ghi ro", "den het", "xong", "date:"});
constexpr PhraseList phrases(listed);

PhrasePlace plainly(std::string_view folded, std::size_t from) {
  PhrasePlace best;
  for (const std::string_view phrase : listed) {
    const std::size_t at = find_words(folded, phrase, from);
    if (at < best.begin || (at == best.begin && at != nowhere && at + phrase.size() > best.end))
      best = {at, at + phrase.size()};
  }
  return best;
}

TEST(PhraseList, finds_what_a_plain_search_finds) {
  for (const std::string_view text :
       {"", "truoc", "xong truoc ngay 5", "truocngay han", "hanh chinh, han chot: mai", "  --  han", "thoi han, xong.",
        "t/m uy ban", "(ky, ghi ro ho ten)", "x han", "date: 5", "date:5", "den het ngay 5 truoc", "1han han2 han", "ngay…han"})
    for (std::size_t from = 0; from <= text.size(); ++from) {
      const PhrasePlace found = phrases.find(text, from), plain = plainly(text, from);
      EXPECT_EQ(found.begin, plain.begin) << text << " from " << from;
      EXPECT_EQ(found.end, plain.end) << text << " from " << from;
    }
}

TEST(PhraseList, the_longest_phrase_opens_a_text) {
  const auto opened = [](std::string_view folded) { return folded.substr(0, opening(folded, phrases)); };
  EXPECT_EQ(opened("truoc ngay 5"), "truoc ngay");
  EXPECT_EQ(opened("truoc ngay5"), "truoc");
  EXPECT_EQ(opened("truoc"), "truoc");
  EXPECT_EQ(opened("truo"), "");
  EXPECT_EQ(opened("truoca"), "");
  EXPECT_EQ(opened("han chot"), "han chot");
  EXPECT_EQ(opened("han cho"), "han");
  EXPECT_EQ(opened(""), "");
}

// Levenshtein's table, all of it.
std::size_t whole_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::vector<std::size_t> next{i + 1};
    for (std::size_t j = 0; j < b.size(); ++j)
      next.push_back(std::min({row[j] + (a[i] == b[j] ? 0U : 1U), row[j + 1] + 1, next[j] + 1}));
    row = std::move(next);
  }
  return row.back();
}

TEST(Distance, is_the_whole_tables_up_to_the_most) {
  constexpr std::array names = {"",         "a",         "ab",       "ba",         "kehoach",  "keehoach",  "kehoac",
                                "ehoach",   "kehaoch",   "quyetdinh", "quyetdjnh", "quyetdn",  "quyetdinhx", "xquyetdinh",
                                "giaymoi",  "giaymol",   "thongbao", "thoongbaa",  "noi nhan", "noi nhn",   "nol nhain"};
  for (const std::string_view a : names)
    for (const std::string_view b : names)
      for (std::size_t most = 0; most <= 3; ++most)
        EXPECT_EQ(distance(a, b, most), std::min(whole_distance(a, b), most + 1)) << a << " / " << b << " / " << most;
}

TEST(Wording, is_cut_alike_in_both_forms) {
  const OwnWording words("Đồng chí “Ấm” – Æsir, ½ tr. đồng");
  for (std::size_t at = 0; at <= words.text.size(); ++at) {
    if (at < words.text.size() && (static_cast<unsigned char>(words.text[at]) & 0xC0) == 0x80) continue;
    EXPECT_EQ(words.view().before(at).folded, fold(words.text.substr(0, at)));
    EXPECT_EQ(words.view().behind(at).folded, fold(words.text.substr(at)));
    EXPECT_EQ(folded_length(words.text.substr(0, at)), fold(words.text.substr(0, at)).size());
  }
}

TEST(Segments, say_what_their_folded_forms_say) {
  const ParsedSource parsed = parse_source(
      "a.md", "| 1 |  | **Trần Thị Ấm** | Tổ trưởng<br>Tổ 5 |\n| --- | --- | --- | --- |\n| Đỗ An | 2 | | x |\n\nĐƠN VỊ   Số: 5\n");
  std::size_t segments = 0;
  for (const Line& line : parsed.source.lines) {
    for (const Segment& segment : segments_of(line)) {
      EXPECT_EQ(segment.words.folded, fold(segment.words.text));
      ++segments;
    }
    const std::vector<Wording> cells = cells_of(line);
    ASSERT_EQ(cells.size(), line.cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      EXPECT_EQ(cells[i].text, line.cells[i]);
      EXPECT_EQ(cells[i].folded, fold(line.cells[i]));
    }
  }
  EXPECT_EQ(segments, 9U);
}

}  // namespace
}  // namespace congbo
