#include "render/document_json.h"

#include "render/document_members.h"

namespace congbo {
namespace {

void write_issuer(JsonWriter& json, const std::optional<Issuer>& issuer) {
  json.key("issuer");
  if (!issuer) return json.null();
  json.begin_object();
  json.member("name", issuer->name);
  json.member_or_null("parent", issuer->parent);
  json.end_object();
}

void write_bases(JsonWriter& json, const std::vector<LegalBasis>& bases) {
  json.key("bases");
  json.begin_array();
  for (const LegalBasis& basis : bases) {
    json.begin_object();
    json.member("reference", basis.reference);
    write_when(json, "date", basis.date);
    json.member_or_null("issuer", basis.issuer);
    json.member("text", basis.text);
    json.member("line", basis.line);
    json.end_object();
  }
  json.end_array();
}

// An explicit stack: the depth of sections is the document's, not ours.
void write_sections(JsonWriter& json, const std::vector<Section>& sections) {
  struct Level {
    const std::vector<Section>* list;
    std::size_t next = 0;
  };
  std::vector<Level> levels;
  json.key("sections");
  json.begin_array();
  levels.push_back({&sections});
  while (!levels.empty()) {
    Level& level = levels.back();
    if (level.next == level.list->size()) {
      json.end_array();
      levels.pop_back();
      if (!levels.empty()) json.end_object();
      continue;
    }
    const Section& section = (*level.list)[level.next++];
    json.begin_object();
    json.member_or_null("numeral", section.numeral);
    json.member_or_null("heading", section.heading);
    json.member("line", section.line);
    json.key("children");
    json.begin_array();
    levels.push_back({&section.children});
  }
}

void write_event(JsonWriter& json, const AnnouncedEvent& event) {
  json.begin_object();
  json.member_or_null("name", event.name);
  write_when(json, "time", event.time);
  json.member_or_null("venue", event.venue);
  json.member_or_null("chair", event.chair);
  write_delegates(json, event.delegates);
  write_texts(json, "programme", event.programme);
  write_texts(json, "backdrop", event.backdrop);
  json.end_object();
}

void write_events(JsonWriter& json, const Document& document) {
  json.key("event");
  if (document.event)
    write_event(json, *document.event);
  else
    json.null();
  json.key("other_events");
  json.begin_array();
  for (const AnnouncedEvent& event : document.other_events)
    write_event(json, event);
  json.end_array();
}

void write_signer_members(JsonWriter& json, const Signer& signer) {
  json.member_or_null("authority", signer.authority);
  json.member_or_null("position", signer.position);
  json.member_or_null("name", signer.name);
}

void write_signature(JsonWriter& json, const std::optional<Signature>& signature) {
  json.key("signature");
  if (!signature) return json.null();
  json.begin_object();
  write_signer_members(json, *signature);
  json.key("cosigners");
  json.begin_array();
  for (const Signer& signer : signature->cosigners) {
    json.begin_object();
    write_signer_members(json, signer);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_outcomes(JsonWriter& json, const Document& document) {
  json.key("honorees");
  json.begin_array();
  for (const Honoree& honoree : document.honorees) {
    json.begin_object();
    write_honoree_members(json, honoree);
    json.end_object();
  }
  json.end_array();
  json.key("rankings");
  json.begin_array();
  for (const Ranking& ranking : document.rankings) {
    json.begin_object();
    write_ranking_members(json, ranking);
    json.end_object();
  }
  json.end_array();
}

void write_annexes(JsonWriter& json, const std::vector<Annex>& annexes) {
  json.key("annexes");
  json.begin_array();
  for (const Annex& annex : annexes) {
    json.begin_object();
    json.member("title", annex.title);
    json.member("line", annex.line);
    json.end_object();
  }
  json.end_array();
}

} // namespace

void write_document_members(JsonWriter& json, const Document& document) {
  json.member("source", document.source);
  json.member("kind", slug_of(document.kind));
  json.member_or_null("number", document.number);
  json.member_or_null("symbol", document.symbol);
  write_issuer(json, document.issuer);
  json.member_or_null("place", document.place);
  write_when(json, "date", document.date);
  json.member_or_null("title", document.title);
  write_texts(json, "addressees", document.addressees);
  write_bases(json, document.bases);
  write_sections(json, document.sections);
  write_events(json, document);
  json.key("budget");
  write_budget(json, document.budget);
  json.key("assignments");
  write_assignments(json, document.assignments);
  write_texts(json, "recipients", document.recipients);
  write_signature(json, document.signature);
  write_outcomes(json, document);
  write_annexes(json, document.annexes);
}

std::string document_json(const Document& document) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_document_members(json, document);
  json.end_object();
  return out;
}

} // namespace congbo
