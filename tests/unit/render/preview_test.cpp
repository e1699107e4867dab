// The file that a leader approves: everything in it, nothing outside it, and a hash of what it shows.

#include "render/preview.h"

#include <gtest/gtest.h>

#include <set>

#include "base/hash.h"
#include "render/preview_part.h"
#include "sample.h"

namespace congbo {
namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct PartCase {
  std::string_view html, part;
};

// Of a page at 2024/a/b/; there are 2024/a/c/ (#trang-2) and a picture 2024/a/x.png.
TEST(PreviewPart, HoldsWhatItShowsAndNothingElse) {
  PartOptions options{"2024/a/b/", "t1-", " · 1", {}, {}};
  options.place_of = [](std::string_view address, std::string_view anchor) {
    if (address != "2024/a/c/") return std::string();
    return anchor.empty() ? std::string("#trang-2") : "#t2-" + std::string(anchor);
  };
  options.picture_of = [](std::string_view address) { return address == "2024/a/x.png" ? std::string("data:image/png;base64,AA==") : std::string(); };
  const PartCase cases[] = {
      {"<html><body><nav>x</nav><main class=\"main\" id=\"m\"><p>y</p></main></body></html>", "<p>y</p>"},
      {"<h1>a</h1><h5 id=\"b\">c</h5><h6>d</h6>", "<h2>a</h2><h6 id=\"t1-b\">c</h6><h6>d</h6>"},
      {"<a href=\"../c/\">x</a><a href=\"../c/#y\">x</a>", "<a href=\"#trang-2\">x</a><a href=\"#t2-y\">x</a>"},
      {"<a href=\"#y\">x</a>", "<a href=\"#t1-y\">x</a>"},
      {"<a href=\"../d/\">x</a><a href=\"https://a.example/\" rel=\"x\" target=\"_blank\">x</a><a href=\"mailto:a@b.example\">x</a>",
       "<a>x</a><a>x</a><a>x</a>"},
      {"<a href=\"//a.example/\">x</a><a href='javascript:alert(1)'>x</a>", "<a>x</a><a>x</a>"},
      {"<img src=\"../x.png\" alt=\"Ảnh\" srcset=\"y 2x\" loading=\"lazy\" width=\"3\">",
       "<img src=\"data:image/png;base64,AA==\" alt=\"Ảnh\" width=\"3\">"},
      {"<img src=\"../z.png\" alt=\"Ảnh\"><img src=\"https://a.example/x.png\" alt=\"\">",
       "<span class=\"preview__picture\">Ảnh</span><span class=\"preview__picture\"></span>"},
      {"a<script>if (a<b) x();</script>b<video src=\"x\"><track src=\"y\"></video>c<!-- d -->e", "abce"},
      {"<form action=\"x\"><input name=\"y\"></form><source srcset=\"z\">w", "w"},
      {"<p onclick=\"x()\" style=\"y\" title='a \"b\"'>z</p>", "<p title=\"a &quot;b&quot;\">z</p>"},
      {"<section aria-labelledby=\"a b\"><nav aria-label=\"x\" class=\"toc\">y</nav></section>",
       "<section aria-labelledby=\"t1-a t1-b\"><div class=\"toc\">y</div></section>"},
      {"<section aria-label=\"Bảng 1\">y</section>", "<section aria-label=\"Bảng 1 · 1\">y</section>"},
      {"1 < 2 &lt; 3 <", "1 &lt; 2 &lt; 3 &lt;"},
      {"<p", "<p>"},
      {"<script>never closed", ""},
      {"<!-- never closed", ""},
  };
  for (const PartCase& c : cases) EXPECT_EQ(preview_part(c.html, options), c.part) << c.html;
}

Preview small() {
  Preview preview;
  preview.site = "Xã A & B";
  preview.event = "Hội nghị <tổng kết>";
  preview.date = {2026, 11, 21};
  preview.style = ".a > .b { color: red }";
  preview.pages = {{"2026/a/", "2026/a/index.html", "Một", "<main><h1 id=\"x\">Một</h1></main>", "event", false},
                   {"2026/a/b/", "2026/a/b/index.html", "Hai", "<main><h1 id=\"x\">Hai</h1><a href=\"../#x\">lên</a></main>", "document", true}};
  preview.files["2026/a/x.png"] = "png";
  preview.findings = {0, 2, 3};
  return preview;
}

TEST(Preview, SaysWhatItIsAndOfWhat) {
  const std::string file = preview_file(small(), Language::vi);
  EXPECT_TRUE(is_preview_file(file));
  EXPECT_FALSE(is_preview_file("<!DOCTYPE html>\n<html lang=\"vi\">\n"));
  EXPECT_TRUE(has(file, "BẢN XEM TRƯỚC · 21/11/2026 · " + preview_hash(small()).substr(0, 8)));
  EXPECT_TRUE(has(file, ">" + preview_hash(small()) + "</dd>"));
  EXPECT_TRUE(has(file, "0 lỗi, 2 cảnh báo, 3 lời khuyên"));
  EXPECT_TRUE(has(file, "Xã A &amp; B"));
  EXPECT_TRUE(has(file, "<a href=\"#trang-2\">Hai</a> <span class=\"preview__draft\">DỰ THẢO</span>"));
  EXPECT_TRUE(has(file, "<a href=\"#t1-x\">lên</a>"));
  EXPECT_EQ(file, preview_file(small(), Language::vi));
}

TEST(Preview, TheHashIsThatOfASumFile) {
  const std::string lines = sha256_hex(small().pages[0].html) + "  2026/a/index.html\n" + sha256_hex(small().pages[1].html) +
                            "  2026/a/b/index.html\n" + sha256_hex("png") + "  2026/a/x.png\n";
  EXPECT_EQ(preview_hash(small()), sha256_hex(lines));
  Preview other = small();
  other.pages[1].html += ' ';
  EXPECT_NE(preview_hash(other), preview_hash(small()));
  other = small();
  other.files["2026/a/x.png"] = "gif";
  EXPECT_NE(preview_hash(other), preview_hash(small()));
}

TEST(Preview, OfAnEventOfTheSample) {
  const sample::Sample sample = sample::make();
  const auto theme = sample::theme(sample.site.settings);
  const Renderer renderer(sample.site, *theme, sample.source());
  Preview preview = small();
  preview.files.clear();
  preview.pages = renderer.preview(sample::conference);
  std::vector<std::string> paths;
  for (const PreviewPage& page : preview.pages) paths.push_back(page.path);
  const std::string folder = "2024/hoi-nghi-tong-ket/";
  EXPECT_EQ(paths, (std::vector<std::string>{folder + "index.html", folder + "thu-moi/index.html", folder + "ke-hoach/index.html",
                                             folder + "giay-moi/index.html", folder + "quyet-dinh/index.html",
                                             folder + "giao-uoc/index.html", folder + "thong-bao/index.html",
                                             folder + "nguoi-gieo-chu/index.html", folder + "khen-thuong"}));
  EXPECT_TRUE(has(preview.pages.back().html, "Bùi Văn Thơm"));
  const std::string file = preview_file(preview, Language::vi);
  for (const char* outside : {"src=\"http", "href=\"http", "href=\"..", "<script", "<link", "mailto:", "tel:", "url("})
    EXPECT_FALSE(has(file, outside)) << outside;
  std::set<std::string> ids;
  for (std::size_t at = file.find(" id=\""); at != std::string::npos; at = file.find(" id=\"", at + 1)) {
    const std::string id = file.substr(at + 5, file.find('"', at + 5) - at - 5);
    EXPECT_TRUE(ids.insert(id).second) << id;
  }
  for (std::size_t at = file.find("href=\"#"); at != std::string::npos; at = file.find("href=\"#", at + 1)) {
    const std::string id = file.substr(at + 7, file.find('"', at + 7) - at - 7);
    EXPECT_TRUE(ids.contains(id)) << "no anchor " << id;
  }
  EXPECT_EQ(renderer.preview(sample::off_event).size(), 1U) << "a lone document is its event's page";
}

} // namespace
} // namespace congbo
