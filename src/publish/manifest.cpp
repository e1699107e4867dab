#include "publish/manifest.h"

#include <algorithm>

#include "base/hash.h"
#include "publish/record_line.h"

namespace congbo {
namespace {

constexpr std::string_view manifest_head = "congbo-manifest 1", lock_head = "congbo-lock 1";

bool is_hash(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// "<sha256> <bytes> <path>"
bool read_file(std::string_view rest, FileTable& into) {
  PublishedFile file;
  file.hash = take_word(rest);
  if (!is_hash(file.hash) || !read_number(take_word(rest), file.bytes) || !is_publishable_path(rest)) return false;
  return into.emplace(rest, std::move(file)).second;
}

void write_files(std::string& text, std::string_view kind, const FileTable& files) {
  for (const auto& [path, file] : files)
    text.append(kind).append(" ").append(file.hash).append(" ").append(std::to_string(file.bytes)).append(" ").append(path).append("\n");
}

// The last line: how many files there are, and a sum over all before it, since a byte may go wrong on the way.
void end_records(std::string& text, std::size_t files) { text += "end " + std::to_string(files) + " " + sha256_hex(text) + "\n"; }

// Lines "key value" after the head; false where one is not understood, or the last is not the "end" that
// counts the files and gives their sum (older congbo: counts alone).
template <class Take>
bool read_records(std::string_view text, std::string_view head, const Take& take) {
  if (!text.starts_with(head) || text.substr(head.size(), 1) != "\n") return false;
  const std::string_view whole = text;
  text.remove_prefix(head.size() + 1);
  std::uint64_t files = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == text.npos) return false;
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    const std::string_view key = take_word(line);
    std::uint64_t counted = 0;
    if (key == "end") {
      const bool counts = read_number(take_word(line), counted) && counted == files && text.empty();
      return counts && (line.empty() || line == sha256_hex(whole.substr(0, whole.rfind("end "))));
    }
    if (key == "file" || key == "gone") ++files;
    if (!take(key, line)) return false;
  }
  return false;
}

// Of a name that goes into a line.
std::string one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

}  // namespace

bool is_publishable_path(std::string_view path) {
  if (path.empty() || path.size() > 4096) return false;
  for (const char c : path)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f || c == '\\') return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t slash = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, slash - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = slash + 1;
  }
  return true;
}

std::string manifest_text(const Manifest& manifest) {
  std::string text(manifest_head);
  text += "\ngeneration " + std::to_string(manifest.generation) + "\npublisher " + one_line(manifest.publisher) + "\ntime " +
          std::to_string(manifest.time) + "\n";
  if (manifest.restores != 0) text += "restores " + std::to_string(manifest.restores) + "\n";
  write_files(text, "file", manifest.files);
  write_files(text, "gone", manifest.gone);
  end_records(text, manifest.files.size() + manifest.gone.size());
  return text;
}

std::optional<Manifest> read_manifest(std::string_view text) {
  Manifest manifest;
  const bool read = read_records(text, manifest_head, [&](std::string_view key, std::string_view value) {
    if (key == "generation") return read_number(value, manifest.generation);
    if (key == "publisher") return manifest.publisher = value, true;
    if (key == "time") return read_number(value, manifest.time);
    if (key == "restores") return read_number(value, manifest.restores);
    if (key == "file") return read_file(value, manifest.files);
    return key == "gone" && read_file(value, manifest.gone);
  });
  if (!read || manifest.generation == 0) return std::nullopt;
  return manifest;
}

std::string lock_text(const LockNote& note) {
  std::string text(lock_head);
  text += "\nsession " + note.session + "\npublisher " + one_line(note.publisher) + "\ntime " + std::to_string(note.time) +
          "\ngeneration " + std::to_string(note.generation) + "\n";
  write_files(text, "file", note.coming);
  end_records(text, note.coming.size());
  return text;
}

std::optional<LockNote> read_lock(std::string_view text) {
  LockNote note;
  const bool read = read_records(text, lock_head, [&](std::string_view key, std::string_view value) {
    if (key == "session") return note.session = value, !value.empty();
    if (key == "publisher") return note.publisher = value, true;
    if (key == "time") return read_number(value, note.time);
    if (key == "generation") return read_number(value, note.generation);
    return key == "file" && read_file(value, note.coming);
  });
  if (!read || note.session.empty()) return std::nullopt;
  return note;
}

}  // namespace congbo
