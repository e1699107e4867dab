#pragma once
// Members of a ZIP archive that lies in memory. Internal to parse/.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

class ZipArchive {
 public:
  // Nothing where the bytes are no ZIP archive. `bytes` must outlive the archive.
  static std::optional<ZipArchive> open(std::string_view bytes);

  // The unpacked bytes of the member `name` (any case). Nothing where it is not there, damaged or
  // encrypted, or where more bytes would be unpacked from this archive than it allows in all: a
  // small file can hold a member that fills a disk.
  std::optional<std::string> read(const std::string& name);

  // Whether a member was refused for the bytes it would unpack.
  bool grew_too_large() const { return m_grew; }

  static constexpr std::size_t most_bytes = std::size_t{64} << 20;

 private:
  struct Source;
  struct Closer {
    void operator()(Source* source) const;
  };
  explicit ZipArchive(std::unique_ptr<Source, Closer> source) : m_source(std::move(source)) {}

  std::unique_ptr<Source, Closer> m_source;
  std::size_t m_left = most_bytes;
  bool m_grew = false;
};

} // namespace congbo
