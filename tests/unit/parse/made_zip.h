#pragma once
// ZIP archives made in tests: stored members, and runs that unpack to much.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

struct ZipPart {
  std::string name;
  std::string text;
  bool bomb = false;  // `text` is a stream of DEFLATE that unpacks to any number of bytes
};

inline std::uint32_t check_sum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

inline void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i);
}

// The fields that a local header and its entry in the directory share (APPNOTE 4.3.7, 4.3.12).
inline void put_member(std::string& out, const ZipPart& part, std::uint16_t flags) {
  put(out, 20, 2);
  put(out, flags, 2);
  put(out, part.bomb ? 8 : 0, 2); // deflated or stored
  put(out, 0, 4); // time
  put(out, check_sum(part.text), 4);
  put(out, static_cast<std::uint32_t>(part.text.size()), 4);
  put(out, part.bomb ? 0x7FFFFFFF : static_cast<std::uint32_t>(part.text.size()), 4);
  put(out, static_cast<std::uint32_t>(part.name.size()), 2);
  put(out, 0, 2);
}

inline std::string archive(const std::vector<ZipPart>& parts, std::uint16_t flags = 0) {
  std::string out, directory;
  for (const ZipPart& part : parts) {
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    put_member(directory, part, flags);
    directory.append(2 + 2 + 2 + 4, '\0'); // comment, disk, attributes
    put(directory, static_cast<std::uint32_t>(out.size()), 4);
    directory += part.name;
    out += "PK\x03\x04";
    put_member(out, part, flags);
    out += part.name + part.text;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, static_cast<std::uint32_t>(parts.size()), 2);
  put(out, static_cast<std::uint32_t>(parts.size()), 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}


// `begin`, then `count` × 258 times its last byte, in DEFLATE with fixed codes (RFC 1951, 3.2.6): about
// 160 times smaller than what it unpacks to. `begin` is ASCII.
inline std::string run_of(std::string_view begin, std::size_t count) {
  std::string out;
  unsigned held = 0, bits = 0;
  const auto bit = [&](unsigned value) {
    held |= value << bits;
    if (++bits < 8) return;
    out += static_cast<char>(held);
    held = bits = 0;
  };
  const auto code = [&](unsigned value, int length) {  // codes stand with their highest bit first
    for (int i = length - 1; i >= 0; --i) bit(value >> i & 1);
  };
  bit(1);               // the last block
  bit(1), bit(0);       // with fixed codes
  for (const char c : begin) code(0x30U + static_cast<unsigned char>(c), 8);
  for (std::size_t i = 0; i < count; ++i) code(0xC5, 8), code(0, 5);  // 258 bytes, from one before
  code(0, 7);           // the end
  while (bits != 0) bit(0);
  return out;
}

// `text` in DEFLATE, not made smaller (RFC 1951, 3.2.4).
inline std::string stored(std::string_view text) {
  std::string out;
  constexpr std::size_t longest = 65535;
  do {
    const std::string_view block = text.substr(0, longest);
    text.remove_prefix(block.size());
    const auto size = static_cast<std::uint32_t>(block.size());
    out += text.empty() ? '\1' : '\0';
    put(out, size, 2);
    put(out, ~size, 2);
    out += block;
  } while (!text.empty());
  return out;
}

// A stream of DEFLATE in zlib's format, without the check sum at its end (RFC 1950).
inline std::string zlib_of(std::string_view deflated) { return "\x78\x01" + std::string(deflated); }

}  // namespace congbo
