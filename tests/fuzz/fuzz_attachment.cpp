// Bytes of a file beside a document → its text. The first byte says by which name it goes.

#include <cstdint>

#include "expect.h"
#include "parse/attachment_text.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  using test::expect;
  const std::string bytes(data, data + size);
  const AttachmentText read =
      read_attachment_text(bytes.starts_with('#') ? "a.txt" : "a.docx", bytes);
  for (const std::string& line : read.lines) {
    expect(!first_invalid(line) && is_nfc(line), "a line not in UTF-8 and NFC");
    expect(line.find('\n') == line.npos, "a line that is two");
    expect(line.find_first_not_of(" \t\r\f") != line.npos, "a blank line");
  }
  return 0;
}
