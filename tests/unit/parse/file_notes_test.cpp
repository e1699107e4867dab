// Who wrote a file and where it was taken, as the file itself says.

#include "parse/file_notes.h"

#include <gtest/gtest.h>

#include "made_zip.h"

namespace congbo {
namespace {

std::string core(const std::string& inner) {
  return "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\">" + inner + "</cp:coreProperties>";
}

std::string meta(const std::string& inner) {
  return "<office:document-meta xmlns:office=\"o\" xmlns:meta=\"m\" xmlns:dc=\"d\"><office:meta>" + inner +
         "</office:meta></office:document-meta>";
}

TEST(FileNotes, AreReadFromTheBytes) {
  const std::string film = std::string("\0\0\0\x14" "ftypisom\0\0\2\0isom", 20);
  const std::string place = std::string("\xA9xyz\0\x12\x15\xC7", 8);
  const struct {
    const char* what;
    std::string bytes, author;
    bool position;
  } cases[] = {
      {"made by", archive({{"docProps/core.xml", core("<dc:creator>Hà Thị Thơ</dc:creator>")}}), "Hà Thị Thơ", false},
      {"saved by", archive({{"docProps/core.xml", core("<dc:creator/><cp:lastModifiedBy> Lò Văn Piêng </cp:lastModifiedBy>")}}),
       "Lò Văn Piêng", false},
      {"by nobody", archive({{"docProps/core.xml", core("<dc:title>Kế hoạch</dc:title>")}}), "", false},
      {"no properties", archive({{"word/document.xml", "<a/>"}}), "", false},
      {"OpenDocument", archive({{"meta.xml", meta("<meta:initial-creator>Hà Thị Thơ</meta:initial-creator>")}}), "Hà Thị Thơ", false},
      {"a name on two lines", archive({{"docProps/core.xml", core("<dc:creator>Hà&#10;Thơ</dc:creator>")}}), "Hà Thơ", false},
      {"properties that unpack to too much", archive({{"docProps/core.xml", core(std::string(2 << 20, ' '))}}), "", false},
      {"broken properties", archive({{"docProps/core.xml", "<a>"}}), "", false},
      {"film", film + place + "+21.3256+103.9188/", "", true},
      {"film of QuickTime", film + "com.apple.quicktime.location.ISO6709", "", true},
      {"film in which the letters stand by chance", film + place + "abc", "", false},
      {"film cut short", film + "\xA9xyz", "", false},
      {"XMP in a WebP", "RIFF....WEBPXMP <x:xmpmeta><dc:creator>Hà Thị Thơ</dc:creator></x:xmpmeta>", "Hà Thị Thơ", false},
      {"text", "Xin chào", "", false},
      {"nothing", "", "", false},
  };
  for (const auto& one : cases) {
    const FileNotes notes = read_file_notes(one.bytes);
    EXPECT_EQ(notes.author, one.author) << one.what;
    EXPECT_EQ(notes.position, one.position) << one.what;
  }
}

#ifdef CONGBO_PDF
TEST(FileNotes, NameTheAuthorOfAPdf) {
  const std::string pdf =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
      "3 0 obj<</Author(Ha Thi Tho)>>endobj\ntrailer<</Root 1 0 R/Info 3 0 R>>\n%%EOF\n";
  EXPECT_EQ(read_file_notes(pdf).author, "Ha Thi Tho");
  EXPECT_EQ(read_file_notes("%PDF-1.4\n").author, "");
}
#endif

}  // namespace
}  // namespace congbo
