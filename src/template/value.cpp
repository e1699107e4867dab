#include "template/value.h"

namespace congbo {
namespace {

// Deeper containers wait in a list instead of being destroyed one inside the other.
constexpr int deepest_release = 200;

thread_local int release_depth = 0;
thread_local List* waiting = nullptr; // the outermost release's, while there is one

} // namespace

Object& Object::set(Key key, Value value) {
  for (Field& field : m_fields) {
    if (field.key == key) {
      field.value = std::move(value);
      return *this;
    }
  }
  m_fields.push_back({key, std::move(value)});
  return *this;
}

Object& Object::set_ref(Key key, std::string_view text) {
  return set(key, Value::ref(text));
}

// Empties this container. Past the bound, its contents go to the list of the outermost release,
// which empties them one after the other. Nothing is left of a value that was moved from, so the
// list may grow while its own elements are being destroyed.
void Value::release() noexcept {
  const auto* object = std::get_if<Object>(&m_data);
  if (object != nullptr ? object->size() == 0 : std::get<List>(m_data).empty()) return;
  if (release_depth >= deepest_release) {
    waiting->push_back(std::move(*this));
    return;
  }
  List own;
  if (release_depth == 0) waiting = &own;
  ++release_depth;
  m_data.emplace<std::monostate>();
  if (release_depth == 1) {
    while (!own.empty()) {
      const Value next = std::move(own.back());
      own.pop_back();
    }
    waiting = nullptr;
  }
  --release_depth;
}

} // namespace congbo
