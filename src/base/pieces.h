#pragma once
// Bytes that are handed on piece by piece while they are made, so that they are never held all at once.

#include <functional>
#include <string>
#include <string_view>

namespace congbo {

// Takes the next piece; what it views is gone after the call.
using Sink = std::function<void(std::string_view piece)>;

// Hands all bytes to the sink, in order; the same bytes at every call.
using Pieces = std::function<void(const Sink& sink)>;

// All of `bytes`, which must outlive it.
inline Pieces one_piece(const std::string& bytes) {
  return [&](const Sink& sink) { sink(bytes); };
}

inline std::string gather(const Pieces& pieces) {
  std::string bytes;
  pieces([&](std::string_view piece) { bytes += piece; });
  return bytes;
}

}  // namespace congbo
