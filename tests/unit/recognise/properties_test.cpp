// What holds of the recogniser as a whole: whatever the bytes it gives a sound document, the same
// text in another dress says the same, and it stays linear. CONGBO_LONG=1 takes the full sizes.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <map>
#include <random>

#include "../../fuzz/document_invariants.h"
#include "reading_of.h"
#include "sample_documents.h"
#include "render/document_json.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

using test::json_of;
using test::path;
using test::samples;

bool full_size() {
  return std::getenv("CONGBO_LONG") != nullptr;
}

std::string broken_promises(std::string_view bytes) {
  const ParsedSource parsed = parse_source(path, bytes);
  const Document document = recognise(parsed.source, Register::built_in());
  return test::Invariants(parsed.source, document).broken(document_json(document));
}

TEST(Properties, SampleDocumentsAreSound) {
  ASSERT_GT(samples().size(), 30u);
  for (const auto& [name, text] : samples())
    EXPECT_EQ(broken_promises(text), "") << name;
}

// One change to a text, by lines or by bytes.
void mutate(std::string& text, std::mt19937& random) {
  const auto at = [&] { return text.empty() ? 0 : random() % text.size(); };
  const auto line_at = [&](std::size_t from) {
    const std::size_t end = text.find('\n', from);
    return end == text.npos ? text.size() : end + 1;
  };
  const std::string& other = samples()[random() % samples().size()].second;
  const std::size_t from = at();
  switch (random() % 8) {
  case 0:
    text.erase(from, 1 + random() % 40);
    break;
  case 1:
    text.insert(from, 1, static_cast<char>(random()));
    break;
  case 2:
    text.insert(from, other, random() % other.size(), random() % 200);
    break;
  case 3: { // a line twice
    const std::string line = text.substr(from, line_at(from) - from);
    text.insert(at(), line);
    break;
  }
  case 4:
    text.erase(from, line_at(from) - from);
    break;
  case 5:
    std::ranges::replace(text, '\n', ' ');
    break;
  case 6: {
    constexpr std::string_view marks[] = {"|", "\n", "\t \t", "- ", "**", "<!--", "(", "\"", "1. "};
    text.insert(from, marks[random() % std::size(marks)]);
    break;
  }
  default:
    text.resize(from);
    break;
  }
}

TEST(Properties, NoMutationOfADocumentBreaksAPromise) {
  std::mt19937 random(2031);
  const int rounds = full_size() ? 300 : 20;
  for (int round = 0; round < rounds; ++round)
    for (const auto& [name, original] : samples()) {
      std::string text = original;
      for (int count = 1 + static_cast<int>(random() % 6); count > 0; --count)
        mutate(text, random);
      ASSERT_EQ(broken_promises(text), "") << "from " << name << ", round " << round << "\n"
                                           << text;
    }
}

// Vietnamese text fully decomposed: enough of NFD for what these documents hold.
std::string decomposed(std::string_view text) {
  std::u32string_view bases = U"aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
  constexpr char32_t tones[] = {0x300, 0x301, 0x303, 0x309, 0x323};
  constexpr std::pair<char32_t, std::u32string_view> shaped[] = {
      {U'ă', U"a\u0306"}, {U'â', U"a\u0302"}, {U'ê', U"e\u0302"}, {U'ô', U"o\u0302"},
      {U'ơ', U"o\u031B"}, {U'ư', U"u\u031B"}, {U'Ă', U"A\u0306"}, {U'Â', U"A\u0302"},
      {U'Ê', U"E\u0302"}, {U'Ô', U"O\u0302"}, {U'Ơ', U"O\u031B"}, {U'Ư', U"U\u031B"}};
  std::map<std::string, std::string> table;
  for (const char32_t base : bases)
    for (int tone = -1; tone < 5; ++tone) {
      std::string composed, apart;
      append(composed, base);
      const auto* found =
          std::ranges::find(shaped, base, [](const auto& row) { return row.first; });
      if (found == std::end(shaped))
        append(apart, base);
      else
        for (const char32_t c : found->second)
          append(apart, c);
      if (tone >= 0) append(composed, tones[tone]), append(apart, tones[tone]);
      table[nfc(composed)] = apart;
    }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = decode(text, at).size;
    const std::string letter(text.substr(at, size));
    const auto found = table.find(letter);
    out += found == table.end() ? letter : found->second;
    at += size;
  }
  return out;
}

std::string with_line_ends(std::string_view text, std::string_view end) {
  std::string out;
  for (const char c : text)
    if (c == '\n')
      out += end;
    else
      out += c;
  return out;
}

std::string utf16(std::string_view text, bool big) {
  std::string out;
  const auto unit = [&](char32_t c) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    out += big ? high : low;
    out += big ? low : high;
  };
  unit(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded read = decode(text, at);
    at += read.size;
    if (read.c < 0x10000) {
      unit(read.c);
    } else {
      unit(0xD800 + ((read.c - 0x10000) >> 10));
      unit(0xDC00 + ((read.c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

TEST(Properties, EveryEncodingOfADocumentSaysTheSame) {
  int decomposes = 0;
  for (const auto& [name, text] : samples()) {
    const std::string expected = json_of(text);
    const std::string apart = decomposed(text);
    decomposes += apart != text;
    EXPECT_EQ(json_of(apart), expected) << "NFD: " << name;
    EXPECT_EQ(json_of(with_line_ends(text, "\r\n")), expected) << "CRLF: " << name;
    EXPECT_EQ(json_of(with_line_ends(text, "\r")), expected) << "CR: " << name;
    EXPECT_EQ(json_of("\xEF\xBB\xBF" + text), expected) << "BOM: " << name;
    EXPECT_EQ(json_of(utf16(text, false)), expected) << "UTF-16LE: " << name;
    EXPECT_EQ(json_of(utf16(apart, true)), expected) << "UTF-16BE, NFD: " << name;
  }
  EXPECT_EQ(decomposes, static_cast<int>(samples().size()));
}

TEST(Properties, ReadingTwiceSaysTheSame) {
  for (const auto& [name, text] : samples())
    EXPECT_EQ(json_of(text), json_of(text)) << name;
}

TEST(Properties, CapitalsKeepNumberAndSoundness) {
  for (const auto& [name, text] : samples()) {
    if (text.starts_with("---\n")) continue; // the front matter's keys are in lower case
    std::string capitals;
    for (std::size_t at = 0; at < text.size();) {
      const Decoded read = decode(text, at);
      append(capitals, to_upper(read.c));
      at += read.size;
    }
    EXPECT_EQ(broken_promises(capitals), "") << name;
    const std::string number = test::read(text).number;
    if (!number.empty()) {
      EXPECT_EQ(test::read(capitals).number, number) << name;
    }
  }
}

TEST(Properties, TabsAndSpacesInOneGapComeToAnEnd) {
  const Document document = test::read(
      "UBND XÃ BẾN SẬY\t \tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/KH-UBND\t Độc lập\n");
  EXPECT_EQ(document.number, "3");
}

TEST(Properties, SignsAloneAreNoDelegate) {
  const Document document =
      test::read("KẾ HOẠCH\nTổ chức Hội nghị\n\n## I. NỘI DUNG\n\n3. Thành phần: Y JAN\n1.1. an "
                 "H.Ba.\n.\nB- V\n");
  ASSERT_TRUE(document.event && document.event->delegates);
  for (const DelegateGroup& group : document.event->delegates->groups)
    for (const DelegateMember& member : group.members)
      EXPECT_NE(member.text, "");
}

std::string repeated(std::string_view part, std::size_t size) {
  std::string out;
  out.reserve(size + part.size());
  while (out.size() < size)
    out += part;
  return out;
}

// Processor time: other processes do not count.
double seconds_for(const std::string& text) {
  const std::clock_t begin = std::clock();
  test::read(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// Linear work takes 4 times as long for 4 times the text, quadratic work 16 times; 50 ms are for
// what a clock cannot say. Measured again where once was too long.
void expect_linear(std::string_view head, std::string_view part, std::size_t size) {
  double quarter = 0, whole = 0;
  for (int attempt = 0; attempt < 3; ++attempt) {
    quarter = seconds_for(std::string(head) + repeated(part, size / 4));
    whole = seconds_for(std::string(head) + repeated(part, size));
    if (whole <= 8 * quarter + 0.05) return;
  }
  ADD_FAILURE() << "'" << part << "' below '" << head << "': " << quarter << " s, then " << whole;
}

constexpr std::string_view parts[] = {"x",
                                      "ế",
                                      "7",
                                      "-",
                                      "|",
                                      "\"",
                                      "(",
                                      "“",
                                      "*",
                                      "#",
                                      ";",
                                      ".",
                                      " ",
                                      "\t ",
                                      "\n",
                                      "Điều 1. ",
                                      "Điều 1. Tặng\n",
                                      "Căn cứ ",
                                      "Căn cứ\n",
                                      "căn cứ Luật ",
                                      "- việc;\n",
                                      "1. ",
                                      "a) b\n",
                                      "(“\"",
                                      "ngày 5 tháng 3 năm 2031 ",
                                      "từ ngày 5/3/2031 ",
                                      "trước ngày 5/3 ",
                                      "quý II ",
                                      "| a ",
                                      "| 1 | Ông Lê Ba | Giấy khen |\n",
                                      "|---",
                                      "STT Họ và tên\n",
                                      "Ông Lê Ba, ",
                                      "2.000.000 đồng ",
                                      "7 giờ 30 ",
                                      "Thời gian: ",
                                      "Thời gian:\n",
                                      "Địa điểm: Hội trường\n",
                                      "Phòng Văn hóa\n- Thông tin\n",
                                      "Kinh phí: 5 triệu đồng\n",
                                      "05 đồng chí, ",
                                      "KẾ HOẠCH ",
                                      "DANH SÁCH\n",
                                      "(Kèm theo Quyết định số 3/QĐ-UBND)\n",
                                      "TM. ",
                                      "Nơi nhận: ",
                                      "<br>",
                                      "&amp;",
                                      "Hội nghị tổng kết ",
                                      "Giấy khen ",
                                      "I. A\n1. B\na) C\n",
                                      "Phần I\nChương I\nMục 1\n",
                                      "[a](b) ",
                                      "1   Lê Văn Ba     Kế toán\n",
                                      "STT   Họ và tên   Chức vụ\n",
                                      "STT   Họ và tên   Chức vụ\n1   Lê Ba   Kế toán\n           xã\n",
                                      "STT\tHọ tên\t",
                                      "a  b  ",
                                      "l2 O5 2O24 ",
                                      "ngày l5 tháng l2 năm 2O24 ",
                                      "số l2/KH-UBND ",
                                      "> | a | b |\n",
                                      "> ",
                                      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\n",
                                      "CHỦ TỊCH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n",
                                      "GIẤY MỜI\n",
                                      "ĐƠN VỊ: TRẠM Y TẾ\n",
                                      "Căn cứ Luật A;\nLuật B;\n",
                                      "lần thứ\n5. Năm dài thêm một ít cho đủ\n"};
constexpr std::string_view heads[] = {"", "QUYẾT ĐỊNH\nVề việc tặng Giấy khen\n\nĐiều 1. Tặng Giấy khen cho:\n\n"
                                          "STT   Họ và tên   Chức vụ\n",
                                       "KẾ HOẠCH\nTổ chức Hội nghị\n\nI. NỘI DUNG\n",
                                      "QUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen cho:\n\n| STT | Họ "
                                      "và tên | Chức vụ |\n|---|---|---|\n"};

class HostileText : public testing::TestWithParam<std::size_t> {};

TEST_P(HostileText, TakesLinearTime) {
  for (const std::string_view head : heads)
    expect_linear(head, parts[GetParam()], full_size() ? 10 << 20 : 1 << 20);
}

INSTANTIATE_TEST_SUITE_P(Properties, HostileText, testing::Range<std::size_t>(0, std::size(parts)));

} // namespace
} // namespace congbo
