// Rankings (xếp loại) of the members of a cluster or block, and the parties of a pledge (giao ước).

#include <algorithm>
#include <array>

#include "recognise/passage.h"
#include "recognise/reading.h"
#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

// Plans, guidance and regulations print the forms of a ranking, not its result.
bool may_rank(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::ke_hoach:
  case DocumentKind::giay_moi:
  case DocumentKind::huong_dan:
  case DocumentKind::quy_che:
  case DocumentKind::to_trinh:
  case DocumentKind::chi_thi:
  case DocumentKind::giao_uoc: return false;
  default: return true;
  }
}

struct RankingColumns {
  std::size_t unit = nowhere, self_score = nowhere, score = nowhere, rank = nowhere;
  int score_weight = 0;
};

// How surely a column holds the score on which the rank rests; of two alike the later one does.
int score_weight(std::string_view cell) {
  if (!has_words(cell, "diem") || has_any(cell, {"toi da", "chuan", "thuong", "tru", "cong them"})) return 0;
  if (has_any(cell, {"tong", "thong nhat", "binh xet", "ket qua", "chinh thuc", "quyet dinh", "cuoi cung"})) return 3;
  return has_any(cell, {"tham dinh", "dat", "cham", "cum", "hoi dong", "suy ton"}) ? 2 : 1;
}

// No header of a ranking is without one of these.
constexpr std::array result_words = in_order(
    {"xep loai", "xep hang", "thu hang", "xep thu", "hang", "xep giai", "tu cham", "tu danh gia"});
constexpr PhraseList results(result_words);

std::optional<RankingColumns> ranking_header(const Line& row) {
  if (!results.any_in(row.folded)) return std::nullopt;
  RankingColumns columns;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string cell = fold(row.cells[i]);
    if (has_any(cell, {"ho ten", "ho va ten", "hinh thuc khen"})) return std::nullopt;
    if (has_any(cell, {"tu cham", "tu danh gia"})) columns.self_score = i;
    else if (const int weight = score_weight(cell); weight > 0) {
      if (weight >= columns.score_weight) columns.score = i, columns.score_weight = weight;
    } else if (has_any(cell, {"xep loai", "xep hang", "thu hang", "xep thu", "hang", "xep giai"})) columns.rank = i;
    else if (columns.unit == nowhere &&
             has_any(cell, {"don vi", "co quan", "tap the", "xa", "phuong", "huyen", "truong", "thanh vien", "ten"}))
      columns.unit = i;
  }
  const bool scored = columns.score != nowhere && columns.self_score != nowhere;
  if (columns.unit == nowhere || (columns.rank == nowhere && !scored)) return std::nullopt;
  return columns;
}

std::optional<double> score_in(std::string_view text) {
  text = trim_signs(text);
  std::size_t end = 0;
  while (end < text.size() && (is_digit_byte(text[end]) || text[end] == ',' || text[end] == '.')) ++end;
  return end == 0 ? std::nullopt : parse_decimal(trim_signs(text.substr(0, end)));
}

std::optional<Ranking> ranking_of_row(const Line& row, const RankingColumns& columns) {
  const auto cell = [&](std::size_t column) {
    return column < row.cells.size() ? trim_signs(row.cells[column]) : std::string_view();
  };
  Ranking ranking{std::string(cell(columns.unit)), score_in(cell(columns.self_score)), score_in(cell(columns.score)),
                  std::string(cell(columns.rank)), row.number};
  if (ranking.unit.empty() || (!ranking.score && ranking.rank.empty())) return std::nullopt;
  // A heading over several columns repeats its text in each.
  if (ranking.unit == ranking.rank) return std::nullopt;
  if (opening_phrase(fold(ranking.unit), {"tong cong", "cong", "tong so", "trung binh"})) return std::nullopt;
  return ranking;
}

bool is_rank(std::string_view folded) {
  return static_cast<bool>(opening_phrase(
      trim_signs(folded), {"nhat", "nhi", "ba", "tu", "khuyen khich", "xuat sac", "tot", "kha", "trung binh",
                           "hoan thanh", "i", "ii", "iii", "a", "b", "c"}));
}

// The number that stands before "điểm" in `words`, or behind it.
std::optional<double> points_in(Wording words) {
  const std::string_view folded = words.folded;
  for (std::size_t at = find_phrase(folded, "diem"); at != nowhere; at = find_phrase(folded, "diem", at + 1)) {
    const std::string_view before = trim_signs(folded.substr(0, at));
    const std::size_t begin = before.find_last_of(" :(") + 1;
    if (begin < before.size() && is_digit_byte(before[begin])) return parse_decimal(before.substr(begin));
    if (const auto behind = score_in(folded.substr(at + 4))) return behind;
  }
  return std::nullopt;
}

// "Nhất: UBND xã …", "UBND xã …: tự chấm 97 điểm, cụm chấm 96,5 điểm, xếp loại Nhất".
std::optional<Ranking> ranking_of_item(Wording item, int line) {
  Ranking ranking;
  ranking.line = line;
  item = trim_signs(item);
  const PhrasePlace said = earliest(item.folded, {"xep loai", "xep hang", "xep thu", "xep", "dat giai", "hang", "loai"});
  const std::size_t colon = label_colon(item.folded, item.folded.size());
  Wording label = colon == nowhere ? item : item.to(colon);
  if (said && said.begin == 0) label = trim_signs(label.from(said.end));
  if (colon != nowhere && is_rank(label.folded) && word_count(label.folded) <= 4) {
    ranking.rank = trim_signs(label).text;
    const Wording rest = trim_signs(item.from(colon + 1));
    const std::size_t end = std::min(rest.folded.find_first_of("(,"), rest.folded.size());
    ranking.unit = trim_signs(rest.to(end)).text;
    ranking.score = points_in(rest.from(end));
    return ranking.unit.empty() ? std::nullopt : std::optional(ranking);
  }
  if (!said || said.begin == 0) return std::nullopt;
  const Wording rank = trim_signs(item.from(said.end));
  if (!is_rank(rank.folded)) return std::nullopt;
  ranking.rank = trim_signs(rank.to(std::min(rank.folded.find_first_of(",;.("), rank.folded.size()))).text;
  const Wording before = item.to(said.begin);
  const std::size_t unit_end = std::min(before.folded.find_first_of(":,("), before.folded.size());
  ranking.unit = trim_signs(before.to(unit_end)).text;
  Wording scores = before.from(unit_end);
  if (const std::size_t self = find_phrase(scores.folded, "tu cham"); self != nowhere) {
    const std::size_t end = std::min(scores.folded.find_first_of(";(", self), scores.folded.size());
    const std::size_t comma = scores.folded.find(", ", self);
    ranking.self_score = points_in(scores.between(self, std::min(end, comma)));
    scores = scores.from(std::min(end, comma));
  }
  ranking.score = points_in(scores);
  return ranking.unit.empty() ? std::nullopt : std::optional(ranking);
}

void read_ranking_tables(const Reading& reading, LineRange range, std::vector<Ranking>& out) {
  std::optional<RankingColumns> columns;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind == LineKind::text) columns.reset();
    if (line.kind != LineKind::table_row) continue;
    if (!columns) columns = ranking_header(line);
    else if (auto ranking = ranking_of_row(line, *columns)) out.push_back(std::move(*ranking));
  }
}

void read_ranking_items(const Reading& reading, std::vector<Ranking>& out) {
  for (const Passage& passage : passages_in(reading, reading.main))
    if (passage.is_item() && !passage.is_row())
      if (auto ranking = ranking_of_item(passage.body(), passage.head->number)) out.push_back(std::move(*ranking));
}

// --- parties of a pledge ------------------------------------------------------------------------

bool lists_parties(std::string_view folded) {
  return folded.ends_with(':') && has_any(folded, {"chung toi", "dai dien", "cac don vi", "cac ben", "thanh vien"});
}

// "ĐẠI DIỆN UBND XÃ …", without the name of the one who signs behind it.
std::string party_of_signature(std::string_view text) {
  const OwnWording words(text);
  if (!opens_with(words.folded, "dai dien")) return {};
  Wording party = trim_signs(words.view().from(std::string_view("dai dien").size()));
  if (opening_phrase(party.folded, {"cac", "ky", "hai", "lanh dao cac", "nhung"})) return {};
  // In capitals the party ends where a word in small letters begins: the name of the one who signs.
  std::size_t end = 0;
  while (end < party.text.size()) {
    const std::size_t space = std::min(party.text.find(' ', end), party.text.size());
    if (end > 0 && lower(party.text.substr(end, space - end)) != party.text.substr(end, space - end) &&
        upper(party.text.substr(end, space - end)) != party.text.substr(end, space - end))
      break;
    end = space + 1;
  }
  return std::string(trim_signs(party.text.substr(0, std::min(end, party.text.size()))));
}

void read_parties(const Reading& reading, Document& document) {
  std::vector<std::string>& parties = document.parties;
  const std::vector<Passage> passages = passages_in(reading, reading.main);
  for (std::size_t at = 0; at < passages.size() && parties.empty(); ++at) {
    if (passages[at].is_item() || !lists_parties(passages[at].wording().folded)) continue;
    if (at + 1 < passages.size() && passages[at + 1].is_item())
      document.saw("parties", passages[at + 1].head->number, Mark::label, passages[at].wording().text);
    for (std::size_t i = at + 1; i < passages.size() && passages[i].is_item(); ++i)
      parties.emplace_back(trim_signs(passages[i].body()).text);
  }
  if (!parties.empty()) return;
  const auto take = [&](std::string party, int line) {
    if (party.empty()) return;
    if (parties.empty()) document.saw("parties", line, Mark::signature, party);
    parties.push_back(std::move(party));
  };
  for (const Line& line : reading.lines) {
    if (line.kind == LineKind::text && opens_with(line.folded, "dai dien") && line.capitals)
      take(party_of_signature(line.text), line.number);
    for (const std::string_view cell : line.cells) take(party_of_signature(cell), line.number);
  }
}

}  // namespace

void read_rankings(const Reading& reading, Document& document) {
  if (document.kind == DocumentKind::giao_uoc) return read_parties(reading, document);
  if (!may_rank(document.kind)) return;
  read_ranking_tables(reading, reading.main, document.rankings);
  for (const LineRange annex : reading.annexes) read_ranking_tables(reading, annex, document.rankings);
  if (document.rankings.empty() && has_any(fold(document.title), {"xep loai", "xep hang", "cham diem", "binh xet"}))
    read_ranking_items(reading, document.rankings);
  if (!document.rankings.empty())
    document.saw("rankings", document.rankings.front().line, Mark::column, document.rankings.front().rank);
}

}  // namespace congbo
