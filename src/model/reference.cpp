#include "model/reference.h"

namespace congbo {

bool is_party_symbol(std::string_view symbol) {
  if (symbol.empty() || (symbol.front() >= '0' && symbol.front() <= '9')) return false;
  return symbol.find('/') != std::string_view::npos;
}

std::string written_reference(std::string_view number, std::string_view symbol) {
  std::string written(number);
  if (symbol.empty()) return written;
  written += is_party_symbol(symbol) ? '-' : '/';
  written += symbol;
  return written;
}

}  // namespace congbo
