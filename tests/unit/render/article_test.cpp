// Pictures, films and recordings in the text of an article.

#include <gtest/gtest.h>

#include "render/article_media.h"
#include "sample.h"

namespace congbo {
namespace {

// The sample's story with files beside it, and what its page shows.
struct ArticleMedia : testing::Test {
  sample::Sample sample = sample::make();

  void add_file(const std::string& name, MediaFacts media = {}, std::size_t size = 3'100'000) {
    const std::string address = "2024/hoi-nghi-tong-ket/" + name;
    auto& story = sample.site.documents[sample::story];
    story.attachments.push_back({"content/" + address, address, name, size, media});
    story.link_targets[name] = address;
    story.links.push_back({name, 1, 1, name.ends_with(".png")});
  }

  std::string page(const std::string& text) {
    sample.texts[sample::story] = "# Người gieo chữ bên sông\n\n" + text;
    return sample::render_all(sample).at("2024/hoi-nghi-tong-ket/nguoi-gieo-chu/index.html");
  }

  // The text alone.
  std::string body(const std::string& text) {
    const std::string html = page(text);
    const std::string open = "<div class=\"prose article__text\">\n";
    const std::size_t begin = html.find(open) + open.size();
    std::string shown = html.substr(begin, html.find("</div>", begin) - begin);
    shown.erase(shown.find_last_not_of('\n') + 1);
    return shown;
  }
};

bool shows(const std::string& html, std::string_view text) {
  return html.find(text) != std::string::npos;
}

const std::string figure =
    R"(<img class="picture__image" src="../lop.png" alt="Lớp học" width="960" height="640" decoding="async">)";

TEST_F(ArticleMedia, PictureOnItsOwnLineIsAFigure) {
  add_file("lop.png", {960, 640, 0});
  struct {
    const char* text;
    const char* caption; // nullptr: none
    const char* left;    // stays a paragraph; nullptr: nothing
  } const cases[] = {
      {"![Lớp học](lop.png)", nullptr, nullptr},
      {"![Lớp học](lop.png \"Lớp học tối\")", "Lớp học tối", nullptr},
      {"![Lớp học](lop.png)\n*Lớp học **tối**.*", "Lớp học <strong>tối</strong>.", nullptr},
      {"![Lớp học](lop.png)\n\n*Lớp học tối.*", "Lớp học tối.", nullptr},
      {"![Lớp học](lop.png)\\\n*Lớp học tối.*\nHết.", "Lớp học tối.", "<p>Hết.</p>"},
      {"![Lớp học](lop.png \"Tối\")\n\n*Thầy Thuận*", "Tối", "<p><em>Thầy Thuận</em></p>"},
      {"![Lớp học](lop.png)\n\n*Thầy* kể.", nullptr, "<p><em>Thầy</em> kể.</p>"},
      {"Mỗi tối:\n![Lớp học](lop.png)\n", nullptr, "<p>Mỗi tối:</p>"},
  };
  for (const auto& one : cases) {
    const std::string html = body(one.text);
    EXPECT_TRUE(shows(html, "<figure class=\"picture\">\n" + figure)) << one.text << html;
    EXPECT_FALSE(shows(html, "<p><img")) << one.text;
    EXPECT_EQ(shows(html, "<figcaption"), one.caption != nullptr) << one.text << html;
    const std::string caption = one.caption ? one.caption : "";
    EXPECT_TRUE(!one.caption || shows(html, "picture__caption\">" + caption + "</figcaption>"))
        << one.text << html;
    EXPECT_EQ(shows(html, "<p>"), one.left != nullptr) << one.text << html;
    EXPECT_TRUE(!one.left || shows(html, one.left)) << html;
  }
}

TEST_F(ArticleMedia, PictureInsideALineStays) {
  add_file("lop.png", {960, 640, 0});
  EXPECT_EQ(body("Xem ![Lớp học](lop.png) này."),
            "<p>Xem <img src=\"../lop.png\" alt=\"Lớp học\"> này.</p>");
  EXPECT_FALSE(shows(body("*Một\n![Lớp học](lop.png)\nhai*"), "<figure"))
      << "emphasis runs over the line";
}

TEST_F(ArticleMedia, OnlyTheFirstPictureIsFetchedAtOnce) {
  add_file("lop.png", {960, 640, 0});
  add_file("bai.png");
  const std::string html = body("![A](lop.png)\n\n![B](bai.png)");
  EXPECT_TRUE(shows(html, R"(alt="A" width="960" height="640" decoding="async">)")) << html;
  EXPECT_TRUE(shows(html, R"(src="../bai.png" alt="B" loading="lazy" decoding="async">)")) << html;
}

TEST_F(ArticleMedia, PictureNamesItsSizes) {
  add_file("lop.png", {1400, 700, 0});
  const std::string stem = "2024/hoi-nghi-tong-ket/lop";
  sample.site.documents[sample::story].attachments.back().copies = {
      {stem + "-480w-0.jpg", 480, 240, false}, {stem + "-960w-0.jpg", 960, 480, false},
      {stem + ".png", 1400, 700, false},       {stem + "-480w-0.webp", 480, 240, true},
      {stem + "-960w-0.webp", 960, 480, true}, {stem + "-1400w-0.webp", 1400, 700, true}};
  const std::string html = body("![Lớp học](lop.png)\n\nXem ![Lớp học](lop.png) này.");
  for (const char* part :
       {"srcset=\"../lop-480w-0.webp 480w, ../lop-960w-0.webp 960w, ../lop-1400w-0.webp 1400w\" sizes=",
        "src=\"../lop.png\" srcset=\"../lop-480w-0.jpg 480w, ../lop-960w-0.jpg 960w, ../lop.png 1400w\" sizes=",
        "alt=\"Lớp học\" width=\"1400\" height=\"700\" decoding=\"async\">\n</picture>",
        "<p>Xem <img src=\"../lop-960w-0.jpg\" width=\"960\" height=\"480\" loading=\"lazy\" decoding=\"async\" "
        "alt=\"Lớp học\"> này.</p>"})
    EXPECT_TRUE(shows(html, part)) << part << html;
  const std::string card = sample::render_all(sample).at("dien-hinh/index.html");
  EXPECT_TRUE(shows(card, "src=\"../2024/hoi-nghi-tong-ket/lop-960w-0.jpg\"")) << card;
  EXPECT_FALSE(shows(card, "1400w")) << "too large for a card";
}

TEST_F(ArticleMedia, PictureOfAnotherHostIsItsWords) {
  EXPECT_EQ(body("![Ảnh lễ](https://anh.example/a.png)"), "<p>Ảnh lễ</p>");
}

TEST_F(ArticleMedia, LinkedFilmOnItsOwnLineIsAPlayer) {
  add_file("loi-ke.mp4", {640, 360, 125});
  add_file("loi-ke.vtt");
  const std::string html = page("Nghe:\n[Thầy kể “chuyện” & cười](loi-ke.mp4)\nHết.");
  for (
      const char* part :
      {"<p>Nghe:</p>", "<p>Hết.</p>",
       R"(<video class="player__film" src="../loi-ke.mp4" controls preload="none" playsinline width="640" height="360" aria-label="Thầy kể “chuyện” &amp; cười">)",
       R"(<track kind="captions" src="../loi-ke.vtt" srclang="vi" label="Phụ đề tiếng Việt" default>)",
       R"(<a href="../loi-ke.mp4">Thầy kể “chuyện” &amp; cười</a>)",
       R"(<a href="../loi-ke.mp4" download>tải về</a>: MP4, 3,1 MB, 2 phút 5 giây)"})
    EXPECT_TRUE(shows(html, part)) << part << html;
  EXPECT_FALSE(shows(html, "file-list__item\"><a href=\"../loi-ke")) << "shown already";
  EXPECT_TRUE(shows(html, "file-list__item\"><a href=\"nguon.md"));
}

TEST_F(ArticleMedia, LinkedRecordingOfUnknownLength) {
  add_file("loi-ke.mp3");
  const std::string html = body("[Thầy kể](loi-ke.mp3)");
  EXPECT_TRUE(shows(
      html,
      R"(<audio class="player__sound" src="../loi-ke.mp3" controls preload="none" aria-label="Thầy kể">)"))
      << html;
  EXPECT_TRUE(shows(html, "MP3, 3,1 MB)")) << html;
  EXPECT_FALSE(shows(html, "<track")) << "no captions beside it";
}

TEST_F(ArticleMedia, OtherLinksStay) {
  add_file("loi-ke.mp4");
  add_file("so-lieu.pdf");
  EXPECT_TRUE(shows(body("Nghe [thầy kể](loi-ke.mp4) nhé."), "<p>Nghe <a href=\"../loi-ke.mp4\">"));
  EXPECT_TRUE(shows(body("[Số liệu](so-lieu.pdf)"), "<p><a href=\"../so-lieu.pdf\">"));
  EXPECT_TRUE(shows(body("[Phim](https://phim.example/a.mp4)"),
                    "<p><a href=\"https://phim.example/a.mp4\">"));
  EXPECT_TRUE(
      shows(page("Nghe [thầy kể](loi-ke.mp4) nhé."), "file-list__item\"><a href=\"../loi-ke.mp4"));
}

TEST_F(ArticleMedia, CardHasTheFirstPictureAndTheFirstWords) {
  add_file("lop.png", {960, 640, 0});
  sample.texts[sample::story] = "# Người gieo chữ bên sông\n\n![Lớp học](lop.png)\n\n*Lớp học "
                                "tối.*\n\nMỗi tối, lớp lại sáng đèn.\n";
  const std::string html = sample::render_all(sample).at("dien-hinh/index.html");
  EXPECT_TRUE(shows(
      html,
      R"(src="../2024/hoi-nghi-tong-ket/lop.png" alt="" width="960" height="640" loading="lazy" decoding="async">)"))
      << html;
  EXPECT_TRUE(shows(html, "article-card__summary\">Mỗi tối, lớp lại sáng đèn.</p>")) << html;
}

} // namespace
} // namespace congbo
