#include "base/hash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <bit>
#include <cassert>
#include <cstring>
#include <memory>

namespace congbo {
namespace {

// Looked up once: that takes longer than hashing a short text.
const EVP_MD* sha256_algorithm() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return algorithm;
}

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

}  // namespace

Digest sha256(std::string_view bytes) {
  thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  Digest digest{};
  unsigned length = 0;
  [[maybe_unused]] const bool ok = EVP_DigestInit_ex2(context.get(), sha256_algorithm(), nullptr) == 1 &&
                                   EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                                   EVP_DigestFinal_ex(context.get(), digest.data(), &length) == 1;
  assert(ok && length == digest.size());
  return digest;
}

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
