// Bytes of a list beside a document (.csv) → rows → honorees.

#include <cstdint>

#include "expect.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  using test::expect;
  const std::string bytes(data, data + size);
  const DecodedText decoded = decode_text("content/2031/danh-sach.csv", bytes);
  expect(!first_invalid(decoded.text) && congbo::is_nfc(decoded.text), "not UTF-8 in NFC");
  std::vector<ListRow> rows;
  int above = 0;
  for (CellTable::Row& row : parse_csv(decoded.text).rows) {
    expect(row.line > above, "rows out of order");
    above = row.line;
    rows.push_back({row.line, std::move(row.cells)});
  }
  const RecognisedList list = recognise_list(rows, Register::built_in());
  for (const UnreadRow& row : list.unread_rows)
    expect(row.line >= 1 && row.line <= above, "an unread row outside the file");
  for (const Honoree& honoree : list.honorees) {
    expect(!honoree.name.empty(), "an honoree without a name");
    expect(honoree.line >= 1 && honoree.line <= above, "a line outside the file");
    expect(is_nfc(honoree.name), "a name not in NFC");
  }
  return 0;
}
