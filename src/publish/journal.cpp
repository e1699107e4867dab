#include "publish/journal.h"

#include <algorithm>
#include <charconv>

namespace congbo {
namespace {

constexpr std::string_view head = "congbo-journal 1 ";

std::string_view word_of(std::string_view& rest) {
  const std::size_t space = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, space);
  rest.remove_prefix(std::min(space + 1, rest.size()));
  return word;
}

bool number_of(std::string_view word, std::uint64_t& into) {
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), into);
  return error == std::errc() && end == word.data() + word.size();
}

void read_entry(std::string_view line, JournalRecord& record) {
  const std::string_view key = word_of(line);
  if (key == "begin") {
    const std::string temporary(word_of(line));
    record.begun[temporary] = line;
  } else if (key == "done") {
    PublishedFile file;
    file.hash = word_of(line);
    if (!number_of(word_of(line), file.bytes)) return;
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
  const std::string session(word_of(begin));
  if (session.empty() || !number_of(begin, record.generation)) return record;
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
