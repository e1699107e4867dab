#include "command/reference.h"

#include "base/rule.h"
#include "command/command.h"
#include "command/reference_rows.h"
#include "register/table.h"

namespace congbo {
namespace {

const std::string made = "<!-- Made by ./scripts/reference from the program's tables; edit those. -->\n\n";

// '|' ends a cell and '<' begins markup.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|' || c == '<') out += '\\';
    out += c;
  }
  return out;
}

std::string code(std::string_view text) {
  std::string out = "`";
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out + "`";
}

std::string table(std::span<const ReferenceRow> rows, bool with_kind) {
  std::string out = with_kind ? "| tên / name | giá trị / value | | |\n| --- | --- | --- | --- |\n"
                              : "| địa chỉ / address | | |\n| --- | --- | --- |\n";
  for (const ReferenceRow& row : rows) {
    out += "| " + code(row.name) + " | ";
    if (with_kind) out += cell(row.kind) + " | ";
    out += cell(row.vi) + " | " + cell(row.en) + " |\n";
  }
  return out;
}

std::string option_table(std::span<const CommandOption> options) {
  std::string out = "| tùy chọn / option | | |\n| --- | --- | --- |\n";
  for (const CommandOption& option : options) {
    const std::string name = std::string(option.name) + (option.argument.empty() ? "" : " " + std::string(option.argument));
    out += "| " + code(name) + " | " + cell(option.help.vi) + " | " + cell(option.help.en) + " |\n";
  }
  return out;
}

std::string commands() {
  std::string out = "# Lệnh / Commands\n\n" + made +
                    "Mã kết thúc / exit status: 0 xong / done; 1 có phát hiện làm dừng / findings that stop; "
                    "2 dùng sai hoặc máy không cho phép / wrong use or surroundings; 130 bị ngắt / interrupted.\n";
  for (const Command& command : all_commands()) {
    out += "\n## congbo " + std::string(command.name) + " " + cell(command.operands) + "\n\n" + command.details.vi + "\n\n" +
           command.details.en + "\n\n" + option_table(command.options);
  }
  return out + "\n## Mọi lệnh / Every command\n\n" + option_table(common_options());
}

std::string settings() {
  return "# Cài đặt và khai báo đầu tệp / Settings and front matter\n\n" + made +
         "`congbo.json`: JSON, được ghi chú bằng `//` và `/* */`. Khóa lạ là một phát hiện (V08).\n\n"
         "`congbo.json`: JSON, with comments. An unknown key is a finding (V08).\n\n" + table(setting_rows(), true) +
         "\n## Khai báo đầu tệp / Front matter\n\n"
         "YAML giữa hai dòng `---` ở đầu tệp, chỉ khi cần. Khóa lạ là một phát hiện (V07).\n\n"
         "YAML between `---` lines, only where it is needed. An unknown key is a finding (V07).\n\n" +
         table(front_matter_rows(), true);
}

std::string addresses() {
  return "# Địa chỉ / Addresses\n\n" + made +
         "Mỗi phần là tên thư mục hoặc tên tệp bỏ `.md`: chữ thường, đ thành d, bỏ dấu, phần còn lại thành `-`.\n\n"
         "Each part is the name of a folder, or of a file without `.md`: lower case, đ becomes d, marks dropped, every other "
         "run one `-`. Every page is an `index.html`; links are relative.\n\n" + table(address_rows(), false);
}

std::string document() {
  return "# Những gì đọc được / What is recognised\n\n" + made +
         "`congbo inspect TỆP --json` in một đối tượng với các thành phần dưới đây. Điều văn bản không nói là `null` hoặc `[]`.\n\n"
         "`congbo inspect FILE --json` prints one object with these members. What the text does not say is `null` or `[]`.\n\n"
         "*when*: `{text, edtf, tentative}`: nguyên văn / as printed; EDTF (ISO 8601-2), `null` khi không xếp được vào lịch / "
         "where it has no place on a calendar; dự kiến / tentative.\n\n" + table(document_rows(), true);
}

std::string column_table(std::span<const RegisterColumn> columns) {
  const auto kind = [](ColumnKind of) {
    switch (of) {
      case ColumnKind::text: return "chữ / text";
      case ColumnKind::texts: return "danh sách chữ / list of texts";
      case ColumnKind::number: return "số / number";
      case ColumnKind::day: return "ngày / day";
      case ColumnKind::truth: break;
    }
    return "true, false";
  };
  std::string out = "| cột / column | giá trị / value | | |\n| --- | --- | --- | --- |\n";
  for (const RegisterColumn& column : columns)
    out += "| " + code(column.name) + " | " + kind(column.kind) + (column.required ? ", bắt buộc / required" : "") + " | " +
           cell(column.vi) + " | " + cell(column.en) + " |\n";
  return out;
}

std::string registers() {
  std::string out =
      "# Sổ / Registers\n\n" + made +
      "congbo có sẵn các bảng dưới đây. Trang của bạn thêm hàng bằng tệp `register/<tên bảng>.json` cạnh `congbo.json`, được ghi chú "
      "bằng `//`; hàng trùng loại văn bản, danh hiệu, văn bản hoặc đơn vị đã có thì thay hàng ấy. Hàng sai là một phát hiện (V08) ở đúng dòng.\n\n"
      "The tables below are built in. A site adds rows in a file `register/<name>.json` beside `congbo.json`; comments are allowed. A "
      "row of a type, award, act or unit that is there already takes its place. A faulty row is a finding (V08) at its line.\n\n"
      "```json\n{\n  \"rows\": [\n    // Hình thức khen riêng của phường\n"
      "    {\"id\": \"bong-lua-vang\", \"name\": \"Bông lúa vàng\", \"kinds\": \"ct\", \"precedence\": 60, \"decree\": \"12/QĐ-UBND\"}\n"
      "  ]\n}\n```\n\nMọi bảng / every table:\n\n" +
      column_table(standing_columns());
  for (const RegisterTable& one : register_tables())
    out += "\n## " + std::string(one.name) + "\n\n" + cell(one.vi) + " / " + cell(one.en) + "\n\n" + column_table(one.columns);
  return out;
}

std::string rules() {
  std::string out = "# Quy tắc / Rules\n\n" + made +
                    "`error` dừng trước khi ghi; `warning` chỉ dừng với `--strict`; `advice` không bao giờ dừng.\n\n"
                    "An `error` stops a build before it writes anything; a `warning` only with `--strict`; `advice` never.\n\n"
                    "| | tên / name | mức / severity | ai sửa / who mends | | |\n| --- | --- | --- | --- | --- | --- |\n";
  const auto mender = [](Mender who) {
    if (who == Mender::file) return "tệp / file";
    return who == Mender::author ? "tác giả / author" : "trang / site";
  };
  for (const Rule& rule : all_rules())
    out += "| " + std::string(rule.code) + " | " + std::string(rule.name) + " | " + std::string(name_of(rule.severity)) + " | " +
           mender(rule.mender) + " | " + cell(rule.message_vi) + " | " + cell(rule.message_en) + " |\n";
  return out;
}

}  // namespace

std::vector<ReferencePage> reference_pages() {
  return {{"addresses.md", addresses()}, {"commands.md", commands()}, {"document.md", document()},
          {"registers.md", registers()}, {"rules.md", rules()}, {"settings.md", settings()}};
}

}  // namespace congbo
