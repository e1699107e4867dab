#include "publish/journal.h"

#include "publish/record_line.h"

namespace congbo {
namespace {

constexpr std::string_view head = "congbo-journal 1 ";

void read_entry(std::string_view line, JournalRecord& record) {
  const std::string_view key = take_word(line);
  if (key == "begin") {
    const std::string temporary(take_word(line));
    record.begun[temporary] = line;
  } else if (key == "done") {
    PublishedFile file;
    file.hash = take_word(line);
    if (!read_number(take_word(line), file.bytes)) return;
    const std::string path(line);
    record.done[path] = file;
    record.gone.erase(path);
    std::erase_if(record.begun, [&](const auto& begun) { return begun.second == path; });
  } else if (key == "gone") {
    record.gone.emplace(line);
    record.done.erase(std::string(line));
  }
}

}  // namespace

JournalRecord read_journal(std::string_view text) {
  JournalRecord record;
  const std::size_t first = text.find('\n');
  if (first == text.npos || !text.starts_with(head)) return record;
  std::string_view begin = text.substr(head.size(), first - head.size());
  const std::string session(take_word(begin));
  if (session.empty() || !read_number(begin, record.generation)) return record;
  record.session = session;
  text.remove_prefix(first + 1);
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
    read_entry(text.substr(0, end), record);
    text.remove_prefix(end + 1);
  }
  return record;
}

Result<std::optional<Journal>> Journal::open(const std::string& path) {
  auto file = HeldFile::open(path);
  if (!file) return file.failure();
  if (!*file) return std::optional<Journal>();
  return std::optional<Journal>(Journal(std::move(**file)));
}

Outcome Journal::start(const std::string& session, std::uint64_t generation) {
  if (Outcome cleared = m_file.clear(); !cleared) return cleared;
  return m_file.append(std::string(head) + session + " " + std::to_string(generation) + "\n");
}

Outcome Journal::begin(const std::string& temporary, const std::string& path) {
  return m_file.append("begin " + temporary + " " + path + "\n");
}

Outcome Journal::done(const std::string& path, const PublishedFile& file) {
  return m_file.append("done " + file.hash + " " + std::to_string(file.bytes) + " " + path + "\n");
}

Outcome Journal::gone(const std::string& path) { return m_file.append("gone " + path + "\n"); }

Outcome Journal::finish() { return m_file.clear(); }

}  // namespace congbo
