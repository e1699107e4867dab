#include "base/hash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <bit>
#include <cassert>
#include <charconv>
#include <cstring>

namespace congbo {
namespace {

// Looked up once: that takes longer than hashing a short text.
const EVP_MD* sha256_algorithm() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return algorithm;
}

// Begun anew as often as there is something to hash: a context takes long to make.
class Sha256 {
 public:
  Sha256() = default;
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256() { EVP_MD_CTX_free(m_context); }

  void begin() { sure(EVP_DigestInit_ex2(m_context, sha256_algorithm(), nullptr) == 1); }
  void add(std::string_view bytes) { sure(EVP_DigestUpdate(m_context, bytes.data(), bytes.size()) == 1); }
  Digest end() {
    Digest digest{};
    unsigned length = 0;
    sure(EVP_DigestFinal_ex(m_context, digest.data(), &length) == 1 && length == digest.size());
    return digest;
  }

 private:
  static void sure([[maybe_unused]] bool ok) { assert(ok); }
  EVP_MD_CTX* m_context = EVP_MD_CTX_new();
};

}  // namespace

Digest sha256(std::string_view bytes) {
  thread_local Sha256 sum;
  sum.begin();
  sum.add(bytes);
  return sum.end();
}

struct PieceDigest::Context : Sha256 {};

PieceDigest::PieceDigest() : m_context(std::make_unique<Context>()) { m_context->begin(); }
PieceDigest::~PieceDigest() = default;
void PieceDigest::add(std::string_view piece) { m_context->add(piece); }
Digest PieceDigest::end() { return m_context->end(); }

Digest hmac_sha256(std::string_view key, std::string_view message) {
  Digest digest{};
  unsigned length = 0;
  [[maybe_unused]] const unsigned char* made =
      HMAC(sha256_algorithm(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(message.data()),
           message.size(), digest.data(), &length);
  assert(made && length == digest.size());
  return digest;
}

std::string bytes_of(const Digest& digest) { return {digest.begin(), digest.end()}; }

std::string hex_of(const Digest& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

std::optional<Digest> digest_of(std::string_view hex) {
  Digest digest{};
  if (hex.size() != 2 * digest.size()) return std::nullopt;
  for (std::size_t i = 0; i < digest.size(); ++i) {
    const char* const begin = hex.data() + 2 * i;
    if (std::from_chars(begin, begin + 2, digest[i], 16).ptr != begin + 2) return std::nullopt;
  }
  return digest;
}

std::string sha256_hex(std::string_view bytes) { return hex_of(sha256(bytes)); }

std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;  // any odd number whose bits are mixed does
  std::uint64_t sum = odd ^ bytes.size();
  const auto take = [&](std::uint64_t word) { sum = std::rotl((sum ^ word) * odd, 29); };
  while (bytes.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    take(word);
    bytes.remove_prefix(sizeof word);
  }
  for (const char byte : bytes) take(static_cast<unsigned char>(byte));
  return sum ^ (sum >> 32);
}

}  // namespace congbo
