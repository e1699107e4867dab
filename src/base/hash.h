#pragma once
// SHA-256, for whatever is written down: the list of what congbo made, hashes in file names, anchors.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// 64 lower-case hexadecimal digits (FIPS 180-4). Thread-safe.
std::string sha256_hex(std::string_view bytes);

// The same as 32 bytes.
using Digest = std::array<std::uint8_t, 32>;
Digest sha256(std::string_view bytes);

// The same of bytes that come in pieces.
class PieceDigest {
 public:
  PieceDigest();
  ~PieceDigest();
  void add(std::string_view piece);
  Digest end();  // of all that was added; nothing may be added after it

 private:
  struct Context;
  std::unique_ptr<Context> m_context;
};

// 32 bytes (RFC 2104 with SHA-256): what signs a request with a key. Thread-safe.
Digest hmac_sha256(std::string_view key, std::string_view message);

// Two lower-case hexadecimal digits a byte.
std::string hex_of(const Digest& digest);

// The digest that hex_of() wrote, of either case; nothing for other text.
std::optional<Digest> digest_of(std::string_view hex);

// The digest as text, for formats that want its bytes so.
std::string bytes_of(const Digest& digest);

// A quick sum that shows damage by chance (not by intent): 64 bits.
std::uint64_t checksum(std::string_view bytes);

}  // namespace congbo
