#include "command/schema.h"

#include <nlohmann/json.hpp>

#include "command/reference_rows.h"

namespace congbo {
namespace {

using Json = nlohmann::ordered_json;

// "a, b,c" → its parts.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string_view part = text.substr(0, comma);
    while (part.starts_with(' ')) part.remove_prefix(1);
    parts.emplace_back(part);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return parts;
}

Json text_schema() { return {{"type", "string"}, {"minLength", 1}}; }

// "{label, url}" → an object with these members, all of them text.
Json object_schema(std::string_view braces) {
  Json members = Json::object();
  for (const std::string& part : parts_of(braces.substr(1, braces.size() - 2))) members[part] = text_schema();
  return {{"type", "object"}, {"properties", members}, {"additionalProperties", false}};
}

// What a row calls the kind of its value.
Json schema_of(std::string_view kind) {
  constexpr std::string_view list = "list of ";
  if (kind.starts_with(list)) {
    const std::string_view item = kind.substr(list.size());
    if (item.starts_with('{')) return {{"type", "array"}, {"items", object_schema(item)}};
    Json of = item.find(',') == item.npos ? text_schema() : Json{{"enum", parts_of(item)}};
    return {{"type", "array"}, {"items", of}};
  }
  if (kind == "true, false") return {{"type", "boolean"}};
  if (kind == "number") return {{"type", "integer"}, {"minimum", 0}};
  if (kind == "URL") return {{"type", "string"}, {"pattern", "^https?://"}};
  if (kind == "#rrggbb") return {{"type", "string"}, {"pattern", "^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$"}};
  if (kind == "EDTF") return {{"type", "string"}, {"pattern", "^[0-9X]{4}"}};
  if (kind == "{address: reason}") return {{"type", "object"}, {"additionalProperties", text_schema()}};
  if (kind == "text" || kind == "path") return text_schema();
  if (kind.find(',') != kind.npos) return {{"enum", parts_of(kind)}};
  return {{"const", kind}};
}

Json described(const ReferenceRow& row) {
  Json schema = schema_of(row.kind);
  schema["description"] = std::string(row.vi) + " / " + std::string(row.en);
  return schema;
}

Json object() { return {{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}}; }

// Puts "look.accent" into the object of "look".
void put_nested(Json& into, const std::string& name, const Json& schema) {
  const std::size_t dot = name.find('.');
  Json& properties = into["properties"];
  if (dot == name.npos) {
    properties[name] = schema;
    return;
  }
  Json& inner = properties[name.substr(0, dot)];
  if (inner.is_null()) inner = object();
  put_nested(inner, name.substr(dot + 1), schema);
}

Json begun(std::string_view title) {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}};
  schema.update(object());
  return schema;
}

}  // namespace

std::string settings_schema() {
  Json schema = begun("congbo.json");
  schema["properties"]["$schema"] = {{"type", "string"}};
  for (const ReferenceRow& row : setting_rows()) put_nested(schema, std::string(row.name), described(row));
  Json& rule = schema["properties"]["rules"]["items"]["properties"];
  rule["rule"]["pattern"] = "^[A-Z][0-9]{2}$";
  rule["severity"] = {{"enum", {"error", "warning", "advice", "off"}}};
  schema["properties"]["rules"]["items"]["required"] = {"rule", "severity"};
  schema["properties"]["withheld"]["items"]["required"] = {"document", "name", "reason"};
  schema["properties"]["removed"]["propertyNames"] = {{"pattern", "^/"}};
  schema["properties"]["publish"] = {{"type", "object"}};
  if (schema["properties"].contains("extends")) schema["anyOf"] = {{{"required", {"title"}}}, {{"required", {"extends"}}}};
  return schema.dump(2) + "\n";
}

std::string front_matter_schema() {
  Json schema = begun("congbo: front matter");
  for (const ReferenceRow& row : front_matter_rows())
    for (const std::string& name : parts_of(row.name)) {
      schema["properties"][name] = described(row);
      if (name.find('.') != name.npos) put_nested(schema, name, described(row));
    }
  Json& correction = schema["properties"]["corrections"]["items"];
  correction["properties"]["date"] = {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
  correction["required"] = {"date", "text"};
  return schema.dump(2) + "\n";
}

}  // namespace congbo
