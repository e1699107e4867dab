#pragma once
// Bytes that a rule looks for, so that it steps from one to the next without a look at the rest of the text.
// Internal to check/.

#include <array>
#include <string_view>

namespace congbo {

class ByteSet {
 public:
  consteval explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) m_has[static_cast<unsigned char>(byte)] = true;
  }

  bool has(char byte) const { return m_has[static_cast<unsigned char>(byte)]; }

  // The first of them at or after `from`; the end of the text where there is none.
  std::size_t find(std::string_view text, std::size_t from) const {
    while (from < text.size() && !has(text[from])) ++from;
    return from;
  }

 private:
  std::array<bool, 256> m_has{};
};

}  // namespace congbo
