#include "parse/zip.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>

namespace congbo {
namespace {

// What minizip reads from, in place of a file.
struct Memory {
  std::string_view bytes;
  std::size_t at = 0;
};

Memory& memory(voidpf stream) {
  return *static_cast<Memory*>(stream);
}

voidpf open_memory(voidpf opaque, const void*, int) {
  return opaque;
}

uLong read_memory(voidpf, voidpf stream, void* to, uLong size) {
  Memory& from = memory(stream);
  const std::size_t count = std::min<std::size_t>(size, from.bytes.size() - from.at);
  std::memcpy(to, from.bytes.data() + from.at, count);
  from.at += count;
  return static_cast<uLong>(count);
}

uLong write_nothing(voidpf, voidpf, const void*, uLong) {
  return 0;
}

ZPOS64_T tell_memory(voidpf, voidpf stream) {
  return memory(stream).at;
}

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& in = memory(stream);
  std::uint64_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = in.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = in.bytes.size();
  const std::uint64_t target = base + offset;
  if (target < base || target > in.bytes.size()) return -1;
  in.at = static_cast<std::size_t>(target);
  return 0;
}

int close_memory(voidpf, voidpf) {
  return 0;
}
int error_of_memory(voidpf, voidpf) {
  return 0;
}

} // namespace

struct ZipArchive::Source {
  Memory memory;
  unzFile file = nullptr;
};

void ZipArchive::Closer::operator()(Source* source) const {
  if (source->file) unzClose(source->file);
  delete source;
}

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes, std::size_t allowed) {
  std::unique_ptr<Source, Closer> source(new Source{{bytes, 0}, nullptr});
  zlib_filefunc64_def calls{};
  calls.zopen64_file = open_memory;
  calls.zread_file = read_memory;
  calls.zwrite_file = write_nothing;
  calls.ztell64_file = tell_memory;
  calls.zseek64_file = seek_memory;
  calls.zclose_file = close_memory;
  calls.zerror_file = error_of_memory;
  calls.opaque = &source->memory;
  source->file = unzOpen2_64("", &calls);
  if (!source->file) return std::nullopt;
  return ZipArchive(std::move(source), allowed);
}

std::optional<std::string> ZipArchive::read(const std::string& name) {
  constexpr int any_case = 2;
  if (unzLocateFile(m_source->file, name.c_str(), any_case) != UNZ_OK) return std::nullopt;
  return read_current();
}

std::optional<std::string> ZipArchive::read(const ZipMember& member) {
  const unz64_file_pos place{member.entry, member.number};
  if (unzGoToFilePos64(m_source->file, &place) != UNZ_OK) return std::nullopt;
  return read_current();
}

std::optional<std::vector<ZipMember>> ZipArchive::members() {
  unzFile file = m_source->file;
  std::vector<ZipMember> members;
  std::string name(std::size_t{1} << 16,
                   '\0'); // longer than any (APPNOTE 4.4.10: two bytes of length)
  int status = unzGoToFirstFile(file);
  for (std::size_t count = 0; status == UNZ_OK; ++count, status = unzGoToNextFile(file)) {
    unz64_file_pos place{};
    unz_file_info64 about{};
    if (count >= most_members || unzGetFilePos64(file, &place) != UNZ_OK ||
        unzGetCurrentFileInfo64(file, &about, name.data(), name.size(), nullptr, 0, nullptr, 0) !=
            UNZ_OK)
      return std::nullopt;
    const std::string_view said(name.data(),
                                std::min<std::size_t>(about.size_filename, name.size()));
    if (!said.ends_with('/'))
      members.push_back({std::string(said), place.pos_in_zip_directory, place.num_of_file});
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) return std::nullopt;
  return members;
}

// The member that minizip stands at.
std::optional<std::string> ZipArchive::read_current() {
  unzFile file = m_source->file;
  unz_file_info64 about{};
  if (unzGetCurrentFileInfo64(file, &about, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
    return std::nullopt;
  constexpr unsigned long encrypted = 1; // APPNOTE 4.4.4
  if ((about.flag & encrypted) != 0 || unzOpenCurrentFile(file) != UNZ_OK) return std::nullopt;
  std::string out;
  // The size that the archive announces is not believed: bytes are counted as they come.
  constexpr std::size_t step = std::size_t{64} << 10;
  int read = 0;
  do {
    const std::size_t size = out.size();
    out.resize(size + step);
    read = unzReadCurrentFile(file, out.data() + size, step);
    out.resize(size + static_cast<std::size_t>(std::max(read, 0)));
  } while (read > 0 && out.size() <= m_left);
  m_grew = m_grew || out.size() > m_left;
  // The check sum is told on closing.
  const bool whole = unzCloseCurrentFile(file) == UNZ_OK && read == 0;
  m_left -= std::min(m_left, out.size());
  if (!whole) return std::nullopt;
  return out;
}

} // namespace congbo
