#include "register/table.h"

#include <algorithm>

namespace congbo {
namespace {

using enum ColumnKind;
constexpr bool required = true, optional = false;

// clang-format off
constexpr RegisterColumn document_types[] = {
    {"kind", text, required, "loại trong hệ thống: ke-hoach, giay-moi, quyet-dinh, …, khac", "the kind: ke-hoach, giay-moi, quyet-dinh, …, khac"},
    {"name", text, required, "tên loại văn bản, chữ thường", "the type's name, lower case"},
    {"abbreviation", text, optional, "chữ viết tắt trong ký hiệu; không có với công văn", "its abbreviation in a symbol; none for an official letter"},
};
constexpr RegisterColumn awards[] = {
    {"id", text, required, "phần của địa chỉ: 'giay-khen'", "its part of an address: 'giay-khen'"},
    {"name", text, required, "tên đầy đủ", "the full name"},
    {"variants", texts, optional, "các cách viết khác", "other ways of writing it"},
    {"precedence", number, required, "thứ tự, 1 là cao nhất", "its place, 1 is the highest"},
    {"kinds", text, required, "trao cho: c cá nhân, t tập thể, h hộ gia đình ('ct')", "given to: c persons, t collectives, h households ('ct')"},
    {"level", text, optional, "cấp tặng: nha-nuoc, tinh, so, huyen, xa, don-vi", "who gives it: nha-nuoc, tinh, so, huyen, xa, don-vi"},
};
constexpr RegisterColumn authorities[] = {
    {"award", text, required, "'id' của hình thức, danh hiệu", "the award's 'id'"},
    {"level", text, required, "cấp được tặng", "the level that may give it"},
};
constexpr RegisterColumn wrong_and_right[] = {
    {"wrong", text, required, "như đọc sai, chữ thường", "as misread, lower case"},
    {"right", text, required, "như phải viết, chữ thường", "as it should be, lower case"},
};
constexpr RegisterColumn fixed_expressions[] = {
    {"right", text, required, "cách viết đúng, chữ thường", "the right spelling, lower case"},
    {"also", texts, optional, "cách đọc khác của cùng chữ cái mà cũng đúng", "other right readings of the same letters"},
};
constexpr RegisterColumn fixed_names[] = {
    {"name", text, required, "tên, thuật ngữ", "the name or term"},
};
constexpr RegisterColumn known_acts[] = {
    {"number", text, required, "số, ký hiệu: '98/2023/NĐ-CP'", "number and symbol: '98/2023/NĐ-CP'"},
    {"title", text, required, "trích yếu", "its title"},
    {"date", day, required, "ngày ban hành", "the day of issue"},
    {"replaced_by", text, optional, "số của văn bản thay thế", "the number of the act in its place"},
};
constexpr RegisterColumn dissolved_units[] = {
    {"name", text, required, "tên đơn vị, hoặc tên cấp", "the unit's name, or the level's"},
    {"kind", text, required, "'tỉnh', 'xã', …, hoặc 'cấp'", "'tỉnh', 'xã', …, or 'cấp' for a level"},
    {"successor", text, optional, "nay là", "what it is today"},
};
constexpr RegisterColumn holidays[] = {
    {"year", number, optional, "không ghi: hằng năm", "left out: every year"},
    {"month", number, required, "tháng dương lịch", "the month"},
    {"day", number, required, "ngày dương lịch", "the day"},
    {"name", text, required, "ngày gì", "which day it is"},
};

constexpr RegisterColumn standing[] = {
    {"valid_from", day, optional, "ngày đầu có hiệu lực", "the first day on which it holds"},
    {"valid_to", day, optional, "ngày cuối có hiệu lực", "the last day on which it holds"},
    {"decree", text, optional, "căn cứ: số của luật, nghị định", "what it rests on: the number of the act"},
    {"clause", text, optional, "điều, khoản, phụ lục", "article, clause, annex"},
    {"verified", truth, optional, "false: chỉ dùng để khuyên", "false: yields advice only"},
};

constexpr RegisterTable tables[] = {
    {"document-types", "tên loại văn bản và chữ viết tắt", "types of documents and their abbreviations", document_types},
    {"awards", "danh hiệu thi đua, hình thức khen thưởng, theo thứ tự", "emulation titles and commendations, by precedence", awards},
    {"authorities", "cấp nào được tặng gì", "who may give which award", authorities},
    {"confusable-phrases", "cụm từ hay bị đọc sai dấu (O01)", "phrases that are misread with other marks (O01)", wrong_and_right},
    {"fixed-expressions", "cụm từ chỉ có một cách viết (O01)", "expressions with a single spelling (O01)", fixed_expressions},
    {"incomplete-phrases", "cụm từ bị rơi mất một chữ (O06)", "expressions that lost a word (O06)", wrong_and_right},
    {"fixed-names", "tên viết hoa một kiểu suốt văn bản (C02)", "names with the same capitals throughout (C02)", fixed_names},
    {"known-acts", "luật, nghị định, thông tư và thời gian có hiệu lực (L02, L03)", "acts and the time in which they are in force (L02, L03)", known_acts},
    {"dissolved-units", "đơn vị, cấp hành chính đã giải thể (L06)", "units and levels that were dissolved (L06)", dissolved_units},
    {"holidays", "ngày nghỉ lễ, tết (D05, D07)", "public holidays (D05, D07)", holidays},
};
// clang-format on

}  // namespace

std::span<const RegisterTable> register_tables() { return tables; }
std::span<const RegisterColumn> standing_columns() { return standing; }

const RegisterTable* find_register_table(std::string_view name) {
  const auto* found = std::ranges::find(tables, name, &RegisterTable::name);
  return found == std::end(tables) ? nullptr : found;
}

}  // namespace congbo
