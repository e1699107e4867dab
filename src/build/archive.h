#pragma once
// Values as bytes and back, for the cache: integers as the machine has them (no other machine or program
// reads it), texts and lists with their length before them. Each kind of struct says what it is made of in
// an overload of members() (build/archive_model.h, build/cache.cpp).

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/hash.h"

namespace congbo {

class ArchiveWriter {
 public:
  explicit ArchiveWriter(std::string& bytes) : m_bytes(bytes) {}

  // All of it stands in `bytes` afterwards.
  template <class... T>
  void operator()(const T&... values) {
    ++m_depth;
    (put(values), ...);
    if (--m_depth == 0) flush();
  }

 private:
  // Most values are a few bytes: they are gathered, and added many at a time.
  void add(const void* from, std::size_t size) {
    if (size > m_gathered.size() - m_used) {
      flush();
      if (size > m_gathered.size() / 2) return static_cast<void>(m_bytes.append(static_cast<const char*>(from), size));
    }
    if (size > 0) std::memcpy(m_gathered.data() + m_used, from, size);
    m_used += size;
  }
  void flush() {
    m_bytes.append(m_gathered.data(), m_used);
    m_used = 0;
  }

  template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void put(const T& value) {
    add(&value, sizeof value);
  }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    add(text.data(), text.size());
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(const Digest& digest) { add(digest.data(), digest.size()); }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& list) { put_all(list); }
  template <class T>
  void put(const std::set<T>& list) { put_all(list); }
  template <class K, class V>
  void put(const std::map<K, V>& map) { put_all(map); }
  template <class A, class B>
  void put(const std::pair<A, B>& pair) { (*this)(pair.first, pair.second); }
  template <class T>
    requires std::is_class_v<T>
  void put(const T& value) { members(*this, const_cast<T&>(value)); }  // a writer changes nothing

  template <class List>
  void put_all(const List& list) {
    put(static_cast<std::uint32_t>(list.size()));
    for (const auto& value : list) put(value);
  }

  std::string& m_bytes;
  std::array<char, 512> m_gathered;  // what m_used says of it
  std::size_t m_used = 0;
  int m_depth = 0;
};

// Stops at the first thing that does not fit; what it has read then is not to be used.
class ArchiveReader {
 public:
  explicit ArchiveReader(std::string_view bytes) : m_rest(bytes) {}
  bool failed() const { return m_failed; }
  // Everything read, and nothing left.
  bool complete() const { return !m_failed && m_rest.empty(); }

  template <class... T>
  void operator()(T&... values) { (get(values), ...); }

 private:
  bool take(void* to, std::size_t size) {
    if (m_rest.size() < size) m_failed = true;
    if (m_failed) return false;
    std::memcpy(to, m_rest.data(), size);
    m_rest.remove_prefix(size);
    return true;
  }
  template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void get(T& value) { take(&value, sizeof value); }
  void get(bool& value) {
    std::uint8_t byte = 0;
    take(&byte, sizeof byte);
    if (byte > 1) m_failed = true;
    value = byte == 1;
  }
  void get(std::string& text) {
    const std::uint32_t size = get_count();
    text.assign(m_rest.substr(0, size));
    m_rest.remove_prefix(text.size());
  }
  // A text that stays where it is read.
  void get(std::string_view& text) {
    text = m_rest.substr(0, get_count());
    m_rest.remove_prefix(text.size());
  }
  void get(Digest& digest) { take(digest.data(), digest.size()); }
  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there && !m_failed) get(value.emplace());
  }
  template <class T>
  void get(std::vector<T>& list) {
    list.clear();
    const std::uint32_t count = get_count();
    constexpr std::uint32_t most_at_once = 1 << 16;  // a count may lie; the bytes behind it do not
    list.reserve(std::min(count, most_at_once));
    for (std::uint32_t i = 0; i < count && !m_failed; ++i) get(list.emplace_back());
  }
  template <class T>
  void get(std::set<T>& list) {
    for (std::uint32_t i = get_count(); i > 0 && !m_failed; --i) {
      T value{};
      get(value);
      list.insert(std::move(value));
    }
  }
  template <class K, class V>
  void get(std::map<K, V>& map) {
    for (std::uint32_t i = get_count(); i > 0 && !m_failed; --i) {
      K key{};
      get(key);
      get(map[std::move(key)]);
    }
  }
  template <class T>
    requires std::is_class_v<T>
  void get(T& value) { members(*this, value); }

  // Of things that take a byte each at least.
  std::uint32_t get_count() {
    std::uint32_t count = 0;
    get(count);
    if (count > m_rest.size()) m_failed = true;
    return m_failed ? 0 : count;
  }

  std::string_view m_rest;
  bool m_failed = false;
};

// The bytes of values.
template <class... T>
std::string archived(const T&... values) {
  std::string bytes;
  ArchiveWriter write(bytes);
  write(values...);
  return bytes;
}

}  // namespace congbo
