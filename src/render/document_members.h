#pragma once
// The schema's objects, piece by piece, for the files that hold parts of a document.

#include <optional>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "render/json.h"

namespace congbo {

// Every member of the schema's object, between begin_object() and end_object() of the caller.
void write_document_members(JsonWriter& json, const Document& document);

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts);
void write_when(JsonWriter& json, std::string_view name, const std::optional<When>& when);
void write_delegates(JsonWriter& json, const std::optional<Delegates>& delegates);
void write_budget(JsonWriter& json, const std::optional<Budget>& budget);
void write_assignments(JsonWriter& json, const std::vector<Assignment>& assignments);

// The members of one honoree or ranking, between begin_object() and end_object() of the caller.
void write_honoree_members(JsonWriter& json, const Honoree& honoree);
void write_ranking_members(JsonWriter& json, const Ranking& ranking);

} // namespace congbo
