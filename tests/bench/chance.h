#pragma once
// Chance that falls the same on every machine.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace congbo::bench {

// SplitMix64: small, and the same everywhere (std distributions are not).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : m_state(seed) {}
  std::size_t below(std::size_t bound) {
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((z ^ (z >> 31)) % bound);
  }
  template <std::size_t n>
  std::string of(const std::array<const char*, n>& words) { return words[below(n)]; }

 private:
  std::uint64_t m_state;
};

}  // namespace congbo::bench
