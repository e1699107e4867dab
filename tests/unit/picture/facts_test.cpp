// What pictures say of themselves, and the same pictures without it.

#include <gtest/gtest.h>

#include "made_picture.h"
#include "picture/picture.h"

namespace congbo {
namespace {

using namespace test;

const std::string photo = encode_jpeg(slope(64, 48), 90);
const std::string drawing = encode_png(slope(64, 48));
const std::string glass = encode_png(slope(64, 48, 4));
const std::string secrets[] = {"Exif", "Ha Thi Tho", "Hà Thị Thơ", "GPSLatitude", "ns.adobe.com", "ghi chú", "8BIM", "ICC_PROFILE",
                               "phim ở sau"};

std::string noted_photo(unsigned orientation) {
  return with_segments(photo, jpeg_segment(0xE1, exif(orientation)) + jpeg_segment(0xE1, xmp) +
                                  jpeg_segment(0xE2, "ICC_PROFILE") + jpeg_segment(0xED, "Photoshop 3.08BIM") +
                                  jpeg_segment(0xFE, "ghi chú")) +
         "phim ở sau";
}

std::string noted_drawing() {
  return with_chunks(drawing, png_chunk("tEXt", std::string("Author\0Ha Thi Tho", 17)) +
                                  png_chunk("eXIf", exif(1).substr(6)) + png_chunk("tIME", "1234567") +
                                  png_chunk("iTXt", std::string("XML:com.adobe.xmp\0", 18) + xmp));
}

TEST(PictureFacts, AreReadWithoutDecoding) {
  struct {
    const char* what;
    std::string bytes;
    PictureKind kind;
    int width, height, orientation;
    bool alpha, whole, position;
    const char* author;
  } const cases[] = {
      {"photo", photo, PictureKind::jpeg, 64, 48, 1, false, true, false, ""},
      {"photo with notes", noted_photo(1), PictureKind::jpeg, 64, 48, 1, false, true, true, "Ha Thi Tho"},
      {"photo on its side", noted_photo(6), PictureKind::jpeg, 48, 64, 6, false, true, true, "Ha Thi Tho"},
      {"photo with XMP alone", with_segments(photo, jpeg_segment(0xE1, xmp)), PictureKind::jpeg, 64, 48, 1, false, true, true,
       "Hà Thị Thơ"},
      {"photo with a by-line", with_segments(photo, jpeg_segment(0xED, std::string("Photoshop 3.0\0", 14) +
       std::string("8BIM\x04\x04\0\0\0\0\0\x0F\x1C\x02\x50\0\x0AHa Thi Tho", 27))), PictureKind::jpeg, 64, 48, 1, false, true, false, "Ha Thi Tho"},
      {"photo cut short", photo.substr(0, photo.size() - 2), PictureKind::jpeg, 64, 48, 1, false, false, false, ""},
      {"head of a photo", photo.substr(0, 30), PictureKind::jpeg, 0, 0, 1, false, false, false, ""},
      {"drawing", drawing, PictureKind::png, 64, 48, 1, false, true, false, ""},
      {"drawing with notes", noted_drawing(), PictureKind::png, 64, 48, 1, false, true, true, "Ha Thi Tho"},
      {"glass", glass, PictureKind::png, 64, 48, 1, true, true, false, ""},
      {"drawing cut short", drawing.substr(0, drawing.size() - 4), PictureKind::png, 64, 48, 1, false, false, false, ""},
      {"text", "Xin chào", PictureKind::none, 0, 0, 1, false, false, false, ""},
      {"nothing", "", PictureKind::none, 0, 0, 1, false, false, false, ""},
  };
  for (const auto& one : cases) {
    const PictureFacts facts = read_picture_facts(one.bytes);
    EXPECT_EQ(facts.kind, one.kind) << one.what;
    EXPECT_EQ(facts.width, one.width) << one.what;
    EXPECT_EQ(facts.height, one.height) << one.what;
    EXPECT_EQ(facts.orientation, one.orientation) << one.what;
    EXPECT_EQ(facts.alpha, one.alpha) << one.what;
    EXPECT_EQ(facts.whole, one.whole) << one.what;
    EXPECT_EQ(facts.position, one.position) << one.what;
    EXPECT_EQ(facts.author, one.author) << one.what;
  }
}

TEST(PictureFacts, AreFoundInOtherForms) {
  EXPECT_TRUE(read_foreign_facts("....ftypheic...." + exif(1)).position);
  EXPECT_TRUE(read_foreign_facts(exif(1).substr(6)).position) << "TIFF";
  EXPECT_TRUE(read_foreign_facts("RIFF....WEBPEXIF" + big(100, 4) + exif(1).substr(6)).position);
  EXPECT_EQ(read_foreign_facts("GIF89a" + xmp).author, "Hà Thị Thơ");
  EXPECT_FALSE(read_foreign_facts("Xin chào").position);
}

TEST(WithoutMetadata, KeepsThePictureAndNothingElse) {
  const struct {
    const char* what;
    std::string bytes, clean;
  } cases[] = {{"photo", noted_photo(1), photo}, {"photo on its side", noted_photo(8), photo},
               {"drawing", noted_drawing(), drawing}, {"glass", glass, glass}};
  for (const auto& one : cases) {
    const auto stripped = without_metadata(one.bytes);
    ASSERT_TRUE(stripped) << one.what;
    EXPECT_EQ(*stripped, one.clean) << one.what << ": not the picture as it was";
    for (const std::string& secret : secrets) EXPECT_EQ(stripped->find(secret), std::string::npos) << one.what << ": " << secret;
    EXPECT_EQ(without_metadata(*stripped), stripped) << one.what;
  }
}

TEST(WithoutMetadata, DropsThumbnails) {
  const std::string small = "JFIF" + std::string(1, '\0') + big(0x0102, 2) + big(1, 1) + big(0x00480048, 4) + big(0x0101, 2) + "RGB";
  const auto stripped = without_metadata("\xFF\xD8" + jpeg_segment(0xE0, small) + photo.substr(20));
  ASSERT_TRUE(stripped);
  EXPECT_EQ(stripped->find("RGB"), std::string::npos);
  EXPECT_EQ(stripped->substr(2, 18), "\xFF\xE0" + big(16, 2) + small.substr(0, 12) + big(0, 2));
}

TEST(WithoutMetadata, OfNoPictureIsNothing) {
  for (const std::string& bytes : {std::string("Xin chào"), std::string(), photo.substr(0, 100), drawing.substr(0, 40)})
    EXPECT_FALSE(without_metadata(bytes));
}

}  // namespace
}  // namespace congbo
