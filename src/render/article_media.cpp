#include "render/article_media.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "render/cards.h"
#include "render/html_finish.h"
#include "render/picture_sizes.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr int widest_in_a_card = 960; // pixels
constexpr std::string_view line_break = "<br>";
constexpr std::string_view paragraph_open = "<p>", paragraph_close = "</p>";

// The text between `open` and `close` where that is all of `text`.
std::optional<std::string_view> inside(std::string_view text, std::string_view open,
                                       std::string_view close) {
  if (!text.starts_with(open) || text.find(close) != text.size() - close.size() ||
      text.size() < open.size() + close.size())
    return std::nullopt;
  return text.substr(open.size(), text.size() - open.size() - close.size());
}

// The value of an attribute of a tag that cmark wrote, unescaped.
std::string attribute(std::string_view tag, std::string_view name) {
  const std::string opening = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(opening);
  if (at == tag.npos) return {};
  const std::size_t begin = at + opening.size();
  return text_of_html(tag.substr(begin, tag.find('"', begin) - begin));
}

// Whether every tag that opens in `html` closes in it.
bool is_balanced(std::string_view html) {
  int open = 0;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const std::string_view tag = html.substr(at);
    if (tag.starts_with("</")) {
      if (--open < 0) return false;
    } else if (!tag.starts_with(line_break) && !tag.starts_with("<img ")) {
      ++open;
    }
  }
  return open == 0;
}

// The lines of a paragraph, without the marks that break them.
std::vector<std::string_view> lines_of(std::string_view paragraph) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= paragraph.size();) {
    const std::size_t end = std::min(paragraph.find('\n', at), paragraph.size());
    std::string_view line = paragraph.substr(at, end - at);
    if (line.ends_with(line_break)) line.remove_suffix(line_break.size());
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::string ending_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == path.npos ? std::string() : fold(path.substr(dot + 1));
}

// The paragraph that follows, where it is in italics as a whole.
struct Behind {
  std::optional<std::string_view> caption;
  std::size_t size = 0; // up to its end
};

Behind behind_of(std::string_view html) {
  const std::size_t begin = html.find_first_not_of('\n');
  if (begin == html.npos || !html.substr(begin).starts_with("<p><em>")) return {};
  const std::size_t end = html.find(paragraph_close, begin);
  if (end == html.npos) return {};
  const std::size_t size = end + paragraph_close.size();
  return {inside(html.substr(begin, size - begin), "<p><em>", "</em></p>"), size};
}

class MediaWriter {
 public:
  MediaWriter(const Page& page, const SiteDocument& document)
      : m_page(page), m_document(document) {
    for (const Attachment& attachment : document.attachments)
      m_attachments.emplace(page.link(attachment.address), &attachment);
  }

  ShownMedia run(std::string_view html) {
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t begin = std::min(html.find(paragraph_open, at), html.size());
      m_done.html += html.substr(at, begin - at);
      if (begin == html.size()) break;
      const std::size_t end = std::min(html.find(paragraph_close, begin), html.size());
      at = std::min(end + paragraph_close.size(), html.size());
      const std::size_t content = begin + paragraph_open.size();
      const Behind behind = behind_of(html.substr(at));
      if (paragraph(html.substr(content, end - content), behind.caption)) at += behind.size;
    }
    return std::move(m_done);
  }

 private:
  // Writes a paragraph. Returns whether `caption`, of the paragraph behind, was used.
  bool paragraph(std::string_view content, std::optional<std::string_view> caption) {
    const std::vector<std::string_view> lines = lines_of(content);
    const bool media = std::any_of(lines.begin(), lines.end(),
                                   [&](std::string_view line) { return is_medium(line); });
    if (!media || !std::all_of(lines.begin(), lines.end(), is_balanced)) {
      m_done.html += "<p>" + with_picture_sizes(m_page, m_document, std::string(content)) + "</p>";
      return false;
    }
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!is_medium(lines[i])) {
        text += (text.empty() ? "" : "\n") + std::string(lines[i]);
        continue;
      }
      end_text(text);
      const bool last = i + 1 == lines.size();
      const auto below = last ? caption : inside(lines[i + 1], "<em>", "</em>");
      if (lines[i].starts_with("<a ")) {
        write_player(lines[i]);
      } else if (write_picture(lines[i], below)) {
        if (last) return true;
        ++i;
      }
    }
    end_text(text);
    return false;
  }

  void end_text(std::string& text) {
    if (!text.empty())
      m_done.html += "<p>" + with_picture_sizes(m_page, m_document, std::move(text)) + "</p>\n";
    text.clear();
  }

  const Attachment* attachment_at(const std::string& link) const {
    const auto found = m_attachments.find(link.substr(0, link.find('#')));
    return found == m_attachments.end() ? nullptr : found->second;
  }

  bool is_medium(std::string_view line) const {
    if (line.starts_with("<img ")) return line.find('>') == line.size() - 1;
    const std::size_t close = line.find("</a>");
    if (!line.starts_with("<a ") || close == line.npos || close + 4 != line.size()) return false;
    const Attachment* file = attachment_at(attribute(line.substr(0, line.find('>')), "href"));
    if (!file) return false;
    const std::string ending = ending_of(file->address);
    return ending == "mp4" || ending == "mp3";
  }

  // Whether `below`, a line in italics, became the caption.
  bool write_picture(std::string_view tag, std::optional<std::string_view> below) {
    const std::string url = attribute(tag, "src"), title = attribute(tag, "title");
    const Attachment* file = attachment_at(url);
    Object picture;
    if (file) {
      add_picture(m_page, *file, 0, picture);
    } else {
      picture.set("url", url);
      picture.set("width", "");
      picture.set("height", "");
      picture.set("srcset", "");
      picture.set("webp", "");
    }
    picture.set("alt", attribute(tag, "alt"));
    picture.set("lazy", m_pictures++ > 0);
    picture.set("title", title);
    picture.set("caption_html", Html{title.empty() && below ? std::string(*below) : std::string()});
    write("partials/picture", std::move(picture));
    if (file) m_done.shown.insert(file->address);
    return title.empty() && below.has_value();
  }

  void write_player(std::string_view link) {
    const std::string url = attribute(link.substr(0, link.find('>')), "href");
    const Attachment& file = *attachment_at(url);
    const std::string ending = ending_of(file.address);
    const std::size_t words = link.find('>') + 1;
    std::string captions = file.address.substr(0, file.address.size() - ending.size()) + "vtt";
    const auto beside = m_attachments.find(m_page.link(captions));
    Object player;
    player.set("film", ending == "mp4");
    player.set("url", url);
    player.set("title", text_of_html(link.substr(words, link.size() - words - 4)));
    player.set("captions_url", beside == m_attachments.end() ? std::string() : beside->first);
    player.set("width", file.media.width ? std::to_string(file.media.width) : std::string());
    player.set("height", file.media.width ? std::to_string(file.media.height) : std::string());
    player.set("note", note_of(file, ending));
    write("partials/player", std::move(player));
    m_done.shown.insert(file.address);
    if (beside != m_attachments.end()) m_done.shown.insert(captions);
  }

  // "MP4, 3,1 MB, 2 phút 5 giây"
  std::string note_of(const Attachment& file, const std::string& ending) const {
    std::string note = upper(ending) + ", " + file_size(file.size);
    if (file.media.seconds == 0) return note;
    const std::string minutes = std::to_string(file.media.seconds / 60);
    const std::string seconds = std::to_string(file.media.seconds % 60);
    const Phrases& words = m_page.words();
    return note + ", " +
           (file.media.seconds < 60
                ? words.fill("player.seconds", {{"seconds", seconds}})
                : words.fill("player.minutes", {{"minutes", minutes}, {"seconds", seconds}}));
  }

  void write(std::string_view partial, Object value) {
    value.set_ref("s", m_page.words().tree());
    m_done.html += m_page.context().theme.render(partial, Value(std::move(value)));
  }

  const Page& m_page;
  const SiteDocument& m_document;
  std::map<std::string, const Attachment*> m_attachments; // by their link from the page
  ShownMedia m_done;
  int m_pictures = 0;
};

} // namespace

ShownMedia show_media(const Page& page, const SiteDocument& document, std::string_view html) {
  return MediaWriter(page, document).run(html);
}

Value card_picture(const Page& page, const SiteDocument& document) {
  for (const SourceLink& link : document.links) {
    const auto target = document.link_targets.find(link.url);
    if (!link.image || target == document.link_targets.end()) continue;
    for (const Attachment& attachment : document.attachments) {
      if (attachment.address != target->second || attachment.media.width == 0) continue;
      Object picture;
      add_picture(page, attachment, widest_in_a_card, picture);
      picture.set("alt", "");
      return picture;
    }
  }
  return false;
}

Object pictured_card(const Page& page, std::size_t d) {
  Object card = article_card(page, d);
  card.set("image", card_picture(page, page.site().documents[d]));
  return card;
}

} // namespace congbo
