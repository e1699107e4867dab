#pragma once
// Members of a ZIP archive that lies in memory. Internal to parse/.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

// A member of an archive, and where its entry in the archive's directory is.
struct ZipMember {
  std::string name; // as the archive writes it
  std::uint64_t entry = 0;
  std::uint64_t number = 0;
};

class ZipArchive {
 public:
  static constexpr std::size_t most_bytes = std::size_t{64} << 20;
  static constexpr std::size_t most_members = 4096;

  // Nothing where the bytes are no ZIP archive. `bytes` must outlive the archive, which unpacks at
  // most `allowed` bytes in all.
  static std::optional<ZipArchive> open(std::string_view bytes, std::size_t allowed = most_bytes);

  // The unpacked bytes of the member `name` (any case). Nothing where it is not there, damaged or
  // encrypted, or where more bytes would be unpacked from this archive than it allows in all: a
  // small file can hold a member that fills a disk.
  std::optional<std::string> read(const std::string& name);

  // The same of a member that members() told.
  std::optional<std::string> read(const ZipMember& member);

  // All members but folders, in the order of the directory; nothing where the directory is damaged
  // or names more than `most_members`.
  std::optional<std::vector<ZipMember>> members();

  // How many bytes it may still unpack.
  std::size_t left() const { return m_left; }

  // Whether a member was refused for the bytes it would unpack.
  bool grew_too_large() const { return m_grew; }

 private:
  struct Source;
  struct Closer {
    void operator()(Source* source) const;
  };
  ZipArchive(std::unique_ptr<Source, Closer> source, std::size_t allowed)
      : m_source(std::move(source)), m_left(allowed) {}
  std::optional<std::string> read_current();

  std::unique_ptr<Source, Closer> m_source;
  std::size_t m_left;
  bool m_grew = false;
};

} // namespace congbo
