#include "vietnamese/icu.h"

#include <memory>

#include <unicode/bytestream.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace congbo::icu {
namespace {

const ::icu::Normalizer2* normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const ::icu::Normalizer2* form = ::icu::Normalizer2::getNFCInstance(status); // owned by ICU
  return U_SUCCESS(status) ? form : nullptr;
}

::icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// One collator a thread: opening one costs a microsecond once ICU has its data, a lock costs more.
const ::icu::Collator* collator() {
  thread_local const std::unique_ptr<::icu::Collator> mine = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<::icu::Collator> made(
        ::icu::Collator::createInstance(::icu::Locale("vi"), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return mine.get();
}

} // namespace

bool is_nfc(std::string_view text) {
  const ::icu::Normalizer2* form = normalizer();
  UErrorCode status = U_ZERO_ERROR;
  return form == nullptr || form->isNormalizedUTF8(piece(text), status);
}

std::string nfc(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  UErrorCode status = U_ZERO_ERROR;
  if (const ::icu::Normalizer2* form = normalizer()) {
    ::icu::StringByteSink<std::string> sink(&out);
    form->normalizeUTF8(0, piece(text), sink, nullptr, status);
    if (U_SUCCESS(status)) return out;
  }
  return std::string(text);
}

void append_sort_key(std::string_view text, std::string& out) {
  const ::icu::Collator* order = collator();
  if (order == nullptr) { // ICU without its data: bytes are an order too, and the same everywhere
    out.append(text).push_back('\0');
    return;
  }
  const ::icu::UnicodeString wide = ::icu::UnicodeString::fromUTF8(piece(text));
  std::uint8_t room[256];
  std::int32_t size = order->getSortKey(wide, room, sizeof room);
  if (size <= static_cast<std::int32_t>(sizeof room)) {
    out.append(room, room + size);
    return;
  }
  std::string key(static_cast<std::size_t>(size), '\0');
  size = order->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()), size);
  out.append(key, 0, static_cast<std::size_t>(size));
}

} // namespace congbo::icu
