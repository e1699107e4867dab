#include "parse/flate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <utility>

namespace congbo {
namespace {

constexpr std::size_t deepest = 4; // streams within streams; one more counts as endless
constexpr std::size_t trial =
    256; // bytes that looking at a stream counts for, so that many empty ones end

// Whether the bytes begin as zlib's do (RFC 1950, 2.2).
bool looks_packed(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto method = static_cast<unsigned char>(bytes[0]),
             check = static_cast<unsigned char>(bytes[1]);
  return (method & 15) == 8 && method >> 4 <= 7 && (method * 256 + check) % 31 == 0;
}

// Unpacks streams to count what they hold.
class Counter {
 public:
  explicit Counter(std::size_t most) : m_left(most) {
    for (Level& level : m_levels)
      ::inflateInit(&level.stream);
  }
  Counter(const Counter&) = delete;
  Counter& operator=(const Counter&) = delete;
  ~Counter() {
    for (Level& level : m_levels)
      ::inflateEnd(&level.stream);
  }

  bool exceeded() const { return m_left == 0; }

  // Counts the stream that begins here; what follows its end is not read.
  void count(std::string_view bytes) {
    use(trial);
    for (Level& level : m_levels)
      level.open = false;
    open(0);
    feed(0, bytes);
  }

 private:
  struct Level {
    z_stream stream{};
    bool open = false;
    bool begun = false; // it gave some bytes already
    std::array<char, 1 << 14> bytes;
  };

  void use(std::size_t count) { m_left -= std::min(m_left, count); }

  void open(std::size_t at) {
    ::inflateReset(&m_levels[at].stream);
    m_levels[at].open = true;
    m_levels[at].begun = false;
  }

  void feed(std::size_t at, std::string_view bytes) {
    Level& level = m_levels[at];
    level.stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    level.stream.avail_in = static_cast<uInt>(bytes.size());
    while (level.open && !exceeded()) {
      level.stream.next_out = reinterpret_cast<Bytef*>(level.bytes.data());
      level.stream.avail_out = static_cast<uInt>(level.bytes.size());
      const int status = ::inflate(&level.stream, Z_NO_FLUSH);
      level.open = status == Z_OK || status == Z_BUF_ERROR; // the latter: it waits for more
      const std::string_view given(level.bytes.data(), level.bytes.size() - level.stream.avail_out);
      if (given.empty()) break;
      use(given.size());
      if (!std::exchange(level.begun, true) && looks_packed(given)) {
        if (at + 1 == deepest) return use(m_left);
        open(at + 1);
      } else if (at + 1 == deepest || !m_levels[at + 1].open) {
        continue;
      }
      feed(at + 1, given);
    }
  }

  std::array<Level, deepest> m_levels;
  std::size_t m_left;
};

} // namespace

bool unpacks_within(std::string_view pdf, std::size_t most) {
  constexpr std::string_view keyword = "stream";
  Counter counter(most);
  for (std::size_t at = pdf.find(keyword); at != pdf.npos && !counter.exceeded();
       at = pdf.find(keyword, at)) {
    at += keyword.size();
    std::string_view data = pdf.substr(at);
    if (data.starts_with('\r')) data.remove_prefix(1);
    if (data.starts_with('\n')) data.remove_prefix(1);
    if (looks_packed(data)) counter.count(data);
  }
  return !counter.exceeded();
}

} // namespace congbo
