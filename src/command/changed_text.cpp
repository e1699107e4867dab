#include "command/changed_text.h"

#include <algorithm>

#include "base/interrupt.h"
#include "base/terminal.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/ask.h"
#include "command/correction_note.h"
#include "command/date_option.h"
#include "command/text_difference.h"
#include "publish/kept_releases.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

constexpr std::string_view text_name = "nguon.md", page_name = "index.html";

// Letters and digits alone: what is left of a sentence whatever page it stands on. An entity counts as a space does.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '&') {
      const std::size_t end = text.find(';', at);
      if (end != text.npos && end - at <= 8 && text.substr(at, end - at).find(' ') == text.npos) at = end;
      continue;
    }
    if (text.substr(at).starts_with("\xc2\xa0")) ++at;  // an unbreakable space
    else if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) letters += c;
  }
  return letters;
}

// What is known of a document's page, in letters.
struct Pages {
  std::string now;
  std::optional<std::string> before;  // nothing where its bytes are not kept
  CivilDate published;                // that one
};

Pages pages_of(const std::string& text_path, const ChosenTarget& target, const Release& release, const PublicationReport& report) {
  const std::string page = text_path.substr(0, text_path.size() - text_name.size()) + std::string(page_name);
  Pages pages;
  if (release.files.contains(page))
    if (const auto bytes = release.read(page)) pages.now = letters_of(bytes.value());
  if (const auto then = report.before.find(page); then != report.before.end())
    if (const auto bytes = kept_bytes(target.memory, then->second.hash, disk())) pages.before = letters_of(*bytes);
  constexpr std::int64_t seven_hours = std::int64_t{7} * 3600, day = 86400;
  pages.published = from_days(static_cast<long>((report.published + seven_hours) / day));
  return pages;
}

// Whether a note speaks of what changed since the last publication.
bool is_new(const CorrectionNote& note, const Pages& pages) {
  if (pages.before) return pages.before->find(letters_of(note.text)) == std::string::npos;
  const auto day = edtf_day(note.date);
  return day && *day >= pages.published;
}

void look_at_notes(const Site& site, const SiteDocument& document, const Pages& pages, const PublicationReport& report, ChangedText& text) {
  for (const CorrectionNote& note : document.front_matter.corrections) {
    if (!is_new(note, pages)) continue;
    const bool shown = pages.now.find(letters_of(note.text)) != std::string::npos;
    (shown ? text.noted : text.unbuilt) = true;
  }
  // A document of correction that was not public yet speaks for it.
  for (const SiteAmendment& amendment : document.amended_by)
    if (!report.before.contains(site.documents[amendment.document].address + std::string(text_name))) text.noted = true;
}

bool is_open(const ChangedText& text) { return !text.noted && !text.mended && !text.source.empty(); }

// The bytes that were public, or nothing.
std::optional<std::string> text_before(const ChangedText& text, const ChosenTarget& target, const PublicationReport& report) {
  return kept_bytes(target.memory, report.before.at(text.path).hash, disk());
}

Words built_again(const std::string& sources) {
  return {"đã ghi đính chính vào " + sources + ": chạy lại congbo build rồi congbo publish; chưa đăng gì",
          "the correction is written into " + sources + ": run congbo build and congbo publish again; nothing was published"};
}

Words not_built(const std::string& sources) {
  return {"trang đã dựng chưa có đính chính ghi trong " + sources + ": chạy congbo build rồi đăng lại (hoặc --mended)",
          "the pages that were built do not show the correction written in " + sources + ": run congbo build, then publish again (or --mended)"};
}

// Once, before the first question.
const Words what_is_asked{"Có văn bản đã đăng mà nay lời văn khác ('-' là câu đang có trên trang, '+' là câu sắp đăng).\n"
                          "  s: văn bản đã ký không đổi, trên trang chép sai, nay sửa lại cho đúng\n"
                          "  d: văn bản đã ký được đính chính; bạn đọc phải được biết đã đổi gì\n",
                          "Some published texts read differently now ('-' is on the site, '+' would be published).\n"
                          "  m: the signed document is as it was; the site had it wrong\n"
                          "  c: the document itself was corrected; readers must be told what changed\n"};

const Words stopped_here{"đã dừng; chưa đăng gì", "stopped; nothing was published"};

Words unanswered(const std::string& sources) {
  return {"lời văn đã đăng nay khác mà chưa ai trả lời: " + sources + "; chạy congbo publish ở cửa sổ lệnh để được hỏi, hoặc --mended, --correction; chưa đăng gì",
          "published texts changed and nobody has answered: " + sources + "; run congbo publish at a terminal to be asked, or give --mended or --correction; nothing was published"};
}

// "'a.md', 'b.md'": of those texts that `which` holds for; a page's own path where it has no document.
template <class Which>
std::string sources_of(const std::vector<ChangedText>& texts, const Which& which) {
  std::string sources;
  for (const ChangedText& text : texts)
    if (which(text)) sources += (sources.empty() ? "'" : ", '") + (text.source.empty() ? text.path : text.source) + "'";
  return sources;
}

// The answers that a person gives, and what came of them.
class Questions {
 public:
  Questions(const Arguments& arguments, const ChosenTarget& target, const Release& release, const PublicationReport& report)
      : m_language(arguments.language), m_target(target), m_release(release), m_report(report), m_mended(target.memory) {
    read_date_option(arguments, m_today);
  }

  // Every open text; words that stop, if any.
  std::optional<Words> ask_all(std::vector<ChangedText>& texts) {
    for (ChangedText& text : texts)
      if (is_open(text))
        if (auto stops = ask_one(text)) return stops;
    return end();
  }

  // The same words into each document, as --correction says.
  std::optional<Words> correct_all(std::vector<ChangedText>& texts, const std::string& words) {
    for (ChangedText& text : texts)
      if (is_open(text))
        if (auto stops = correct(text, words)) return stops;
    return end();
  }

 private:
  std::optional<Words> ask_one(ChangedText& text) {
    const auto before = text_before(text, m_target, m_report);
    const auto now = m_release.read(text.path);
    const auto changes = before && now ? line_changes(*before, now.value()) : std::vector<LineChange>();
    if (!m_explained) print(stderr, in(what_is_asked, m_language));
    m_explained = true;
    print(stderr, in({"Lời văn đã đăng nay khác: ", "The published text changed: "}, m_language) + text.source + "\n" + shown_changes(changes));
    for (int tries = 0; tries < 3 && !m_all_mended; ++tries) {
      const std::string answer = ask({"Sửa bản chuyển đổi (s), đính chính (d), từ đây đều là sửa bản chuyển đổi (t), dừng (q)",
                                      "A mended conversion (m), a correction (c), all from here on mended (a), stop (q)"}, "q", m_language);
      if (answer == "q") return stop();
      if (answer == "d" || answer == "đ" || answer == "c") return ask_words(text, proposed_correction(changes));
      m_all_mended = answer == "t" || answer == "a";
      if (answer == "s" || answer == "m") return mended(text);
    }
    return m_all_mended ? mended(text) : stop();
  }

  std::optional<Words> ask_words(ChangedText& text, const std::string& proposal) {
    const std::string words = ask({"Đính chính điều gì, bạn đọc sẽ thấy câu này", "What is corrected; readers will see this sentence"}, proposal, m_language);
    if (words.empty() || interrupted()) return stop();
    return correct(text, words);
  }

  std::optional<Words> mended(ChangedText& text) {
    text.mended = true;
    m_mended.add(text.path, m_release.files.at(text.path));
    return std::nullopt;
  }

  std::optional<Words> correct(ChangedText& text, const std::string& words) {
    const std::string path = join_path(m_target.site, text.source);
    if (disk().kind(path) != FileKind::file) return Words{"không thấy tệp '" + path + "'", "there is no file '" + path + "'"};
    const auto bytes = disk().read(path);
    if (!bytes) return bytes.failure().message;
    const auto noted = with_correction(*bytes, {edtf(m_today), words});
    if (!noted) return Words{path + ": " + noted.failure().message.vi, path + ": " + noted.failure().message.en};
    if (const Outcome written = disk().replace(path, *noted); !written) return written.failure().message;
    text.written = true;
    m_written += (m_written.empty() ? "'" : ", '") + text.source + "'";
    return std::nullopt;
  }

  // What was answered counts for the next run too.
  std::optional<Words> stop() {
    const auto written = end();
    return written ? written : stopped_here;
  }

  std::optional<Words> end() {
    if (const Outcome saved = m_mended.save(); !saved) return saved.failure().message;
    if (!m_written.empty()) return built_again(m_written);
    return std::nullopt;
  }

  Language m_language;
  const ChosenTarget& m_target;
  const Release& m_release;
  const PublicationReport& m_report;
  CivilDate m_today;
  MendedTexts m_mended;
  std::string m_written;  // documents with a new note
  bool m_explained = false;
  bool m_all_mended = false;
};

}  // namespace

MendedTexts::MendedTexts(const std::string& memory) : m_path(join_path(memory, "mended")) {
  if (disk().kind(m_path) != FileKind::file) return;
  const auto text = disk().read(m_path);
  if (!text) return;
  for (std::size_t at = 0; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    if (end - at > 65) m_hashes[text->substr(at + 65, end - at - 65)] = text->substr(at, 64);
    at = end + 1;
  }
}

bool MendedTexts::contains(const std::string& path, const std::string& hash) const {
  const auto found = m_hashes.find(path);
  return found != m_hashes.end() && found->second == hash;
}

void MendedTexts::add(const std::string& path, const std::string& hash) { m_hashes[path] = hash; }

Outcome MendedTexts::save() const {
  std::string lines;
  for (const auto& [path, hash] : m_hashes) lines.append(hash).append(" ").append(path).append("\n");
  return disk().replace(m_path, lines);
}

std::vector<ChangedText> look_at_changed_texts(const Arguments& arguments, const ChosenTarget& target, const Release& release,
                                               const PublicationReport& report) {
  std::vector<ChangedText> texts;
  for (const std::string& path : changed_texts(release, report.before)) texts.emplace_back().path = path;
  if (texts.empty()) return texts;
  const MendedTexts mended(target.memory);
  BuildOptions options;
  options.site = target.site;
  read_date_option(arguments, options.date);
  const auto read = read_site_folder(options, disk());
  std::map<std::string, const SiteDocument*> documents;
  if (read)
    for (const SiteDocument& document : read->site.documents) documents[document.address + std::string(text_name)] = &document;
  for (ChangedText& text : texts) {
    text.mended = mended.contains(text.path, release.files.at(text.path));
    const auto document = documents.find(text.path);
    if (document == documents.end()) continue;
    text.source = document->second->document.source;
    look_at_notes(read->site, *document->second, pages_of(text.path, target, release, report), report, text);
  }
  return texts;
}

std::optional<Words> settle_changed_texts(const Arguments& arguments, const ChosenTarget& target, const Release& release,
                                          const PublicationReport& report, std::vector<ChangedText>& texts) {
  if (texts.empty()) return std::nullopt;
  if (arguments.has("--mended"))
    for (ChangedText& text : texts) text.mended = true;
  Questions questions(arguments, target, release, report);
  if (arguments.has("--correction")) return questions.correct_all(texts, collapse_spaces(nfc(arguments.value("--correction"))));
  if (stdin_is_terminal() && stderr_is_terminal()) {
    const std::string unbuilt = sources_of(texts, [](const ChangedText& text) { return text.unbuilt && !text.mended; });
    if (!unbuilt.empty()) return not_built(unbuilt);
    if (auto stops = questions.ask_all(texts)) return stops;
  }
  const std::string open = sources_of(texts, [](const ChangedText& text) { return !text.noted && !text.mended; });
  if (arguments.has("--strict") && !open.empty()) return unanswered(open);
  return std::nullopt;
}

}  // namespace congbo
