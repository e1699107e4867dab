#pragma once
// The data of a page, as templates see it: text, numbers, truth, lists and objects.
//
//   Object page;
//   page.set("title", document.title);            // copied (or moved in) and owned
//   page.set_ref("issuer", document.issuer);      // borrowed: must outlive the rendering
//   page.set("body", Html{std::move(body)});      // made by us, safe to write raw
//   page.set_ref("site", site);                   // another Value, shared by many pages
//   page.set("rows", std::move(rows));            // List rows; rows.emplace_back(std::move(row));
//
// Values move cheaply and are never copied. They may be nested to any depth: destroying them does
// not recurse without bound. Reading from several threads is safe once built.

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace congbo {

class Value;
using List = std::vector<Value>;

// The name of a field. A string literal is hashed when the program is compiled. The characters are
// borrowed: a key made from other text must not outlive it, nor may the object that holds it.
class Key {
 public:
  template <std::size_t size>
  consteval Key(const char (&literal)[size]) // NOLINT: conversion is the point
      : Key(std::string_view(literal, size - 1)) {}
  explicit constexpr Key(std::string_view text)
      : m_text(text.data()), m_size(static_cast<std::uint32_t>(text.size())), m_hash(hash(text)) {}

  constexpr std::string_view text() const { return {m_text, m_size}; }
  friend constexpr bool operator==(const Key& a, const Key& b) {
    return a.m_hash == b.m_hash && a.text() == b.text();
  }

 private:
  static constexpr std::uint32_t hash(std::string_view text) { // FNV-1a
    std::uint32_t state = 2166136261u;
    for (const char c : text)
      state = (state ^ static_cast<unsigned char>(c)) * 16777619u;
    return state;
  }

  const char* m_text;
  std::uint32_t m_size;
  std::uint32_t m_hash;
};

// Fields in the order they were set. Lookup is linear: an object is a record of tens of fields, not
// a dictionary.
class Object {
 public:
  Object();
  Object(Object&&) noexcept;
  Object& operator=(Object&&) noexcept;
  ~Object();

  void reserve(std::size_t fields);

  // Sets a field, in the place of an earlier one of the same name.
  Object& set(Key key, Value value);

  // The same without copying: what is referred to must outlive the object.
  Object& set_ref(Key key, std::string_view text);
  Object& set_ref(Key key, const char* text) { return set_ref(key, std::string_view(text)); }
  Object& set_ref(Key key, std::string&& temporary) = delete;
  template <std::same_as<Value> Shared> Object& set_ref(Key key, const Shared& shared);
  template <std::same_as<Value> Shared> Object& set_ref(Key key, Shared&& temporary) = delete;

  // The field, or nullptr; valid until the object changes.
  const Value* find(const Key& key) const;

  std::size_t size() const;

 private:
  struct Field;
  std::vector<Field> m_fields;
};

// HTML made by congbo itself. `{{{x}}}` writes it as it is; `{{x}}` escapes it like any other text.
// Strict rendering reports `{{{x}}}` of text that is not declared to be HTML in this way.
struct Html {
  std::string text;
};
struct HtmlRef {
  std::string_view text; // borrowed
};

class Value {
 public:
  enum class Kind { null, boolean, integer, text, html, list, object };

  Value() = default; // null
  template <std::same_as<bool> Bool>
  Value(Bool value) : m_data(value) {} // NOLINT: conversions are the point
  template <std::integral Int>
  requires(!std::same_as<Int, bool> && !std::same_as<Int, char>) Value(Int value)
      : m_data(static_cast<std::int64_t>(value)) {}           // NOLINT
  Value(std::string text) : m_data(std::move(text)) {}        // NOLINT
  Value(std::string_view text) : m_data(std::string(text)) {} // NOLINT: copied, see ref()
  Value(const char* text) : m_data(std::string(text)) {}      // NOLINT: copied, see ref()
  Value(Html html) : m_data(std::move(html)) {}               // NOLINT
  Value(HtmlRef html) : m_data(html) {}                       // NOLINT
  Value(List list) : m_data(std::move(list)) {}               // NOLINT
  Value(Object object) : m_data(std::move(object)) {}         // NOLINT
  template <class T> Value(std::optional<T> maybe) {          // NOLINT: an empty one is null
    if (maybe) *this = Value(*std::move(maybe));
  }

  // Borrowed text, and a borrowed value: neither copied nor owned.
  static Value ref(std::string_view text) { return Value(Data(text)); }
  static Value ref(const char* text) { return ref(std::string_view(text)); }
  static Value ref(std::string&& temporary) = delete;
  template <std::same_as<Value> Shared> static Value ref(const Shared& shared) {
    return Value(Data(&shared.target()));
  }
  template <std::same_as<Value> Shared> static Value ref(Shared&& temporary) = delete;

  Value(Value&&) noexcept = default;
  Value& operator=(Value&&) noexcept = default;
  ~Value() {
    if (m_data.index() >= first_container) release();
  }

  // The functions below see through ref().
  Kind kind() const;
  // False: null, false, empty text or HTML, the empty list. All else is true: also 0 and an empty
  // object. (Mustache leaves empty text open; here {{#venue}}…{{/venue}} guards it.)
  bool truthy() const;
  // The characters of text or HTML; otherwise empty.
  std::string_view text() const;
  bool boolean() const;
  std::int64_t integer() const;
  const List* list() const { return std::get_if<List>(&target().m_data); }       // or nullptr
  const Object* object() const { return std::get_if<Object>(&target().m_data); } // or nullptr
  const Value& target() const {
    const Value* value = this;
    while (const auto* shared = std::get_if<const Value*>(&value->m_data))
      value = *shared;
    return *value;
  }

 private:
  using Data = std::variant<std::monostate, const Value*, bool, std::int64_t, std::string_view,
                            std::string, HtmlRef, Html, List, Object>;
  static constexpr std::size_t first_container = 8;

  explicit Value(Data data) : m_data(std::move(data)) {}
  void release() noexcept;

  Data m_data;
};

struct Object::Field {
  Key key;
  Value value;
};

inline Value::Kind Value::kind() const {
  static constexpr Kind kinds[] = {Kind::null, Kind::null,  Kind::boolean, Kind::integer,
                                   Kind::text, Kind::text,  Kind::html,    Kind::html,
                                   Kind::list, Kind::object};
  static_assert(std::size(kinds) == std::variant_size_v<Data>);
  return kinds[target().m_data.index()];
}

inline bool Value::truthy() const {
  switch (kind()) {
  case Kind::null:
    return false;
  case Kind::boolean:
    return boolean();
  case Kind::text:
  case Kind::html:
    return !text().empty();
  case Kind::list:
    return !list()->empty();
  case Kind::integer:
  case Kind::object:
    break;
  }
  return true;
}

inline std::string_view Value::text() const {
  const Data& data = target().m_data;
  if (const auto* borrowed = std::get_if<std::string_view>(&data)) return *borrowed;
  if (const auto* owned = std::get_if<std::string>(&data)) return *owned;
  if (const auto* borrowed = std::get_if<HtmlRef>(&data)) return borrowed->text;
  if (const auto* owned = std::get_if<Html>(&data)) return owned->text;
  return {};
}

inline bool Value::boolean() const {
  const auto* value = std::get_if<bool>(&target().m_data);
  return value != nullptr && *value;
}

inline std::int64_t Value::integer() const {
  const auto* value = std::get_if<std::int64_t>(&target().m_data);
  return value != nullptr ? *value : 0;
}

inline Object::Object() = default;
inline Object::Object(Object&&) noexcept = default;
inline Object& Object::operator=(Object&&) noexcept = default;
inline Object::~Object() = default;
inline void Object::reserve(std::size_t fields) {
  m_fields.reserve(fields);
}
inline std::size_t Object::size() const {
  return m_fields.size();
}

template <std::same_as<Value> Shared> Object& Object::set_ref(Key key, const Shared& shared) {
  return set(key, Value::ref(shared));
}

inline const Value* Object::find(const Key& key) const {
  for (const Field& field : m_fields) {
    if (field.key == key) return &field.value;
  }
  return nullptr;
}

} // namespace congbo
