#include "render/corrections.h"

#include <algorithm>

#include "render/event_facts.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr std::size_t most_names = 5;

std::optional<CivilDate> issue_day(const Document& document) {
  const auto day = document.date ? edtf_day(document.date->edtf) : std::nullopt;
  return day && valid(*day) ? day : std::nullopt;
}

// Whose awards of `d` the document `by` revokes: "Nguyễn Văn A, Trần Thị B".
std::string revoked_names(const Site& site, std::size_t d, std::size_t by) {
  std::string names;
  std::size_t count = 0;
  for (const SiteHonoree& honoree : site.honorees) {
    if (honoree.document != d || honoree.revoked_by != by) continue;
    if (++count > most_names) return names + "…";
    if (!names.empty()) names += ", ";
    names += site.documents[d].document.honorees[honoree.index].name;
  }
  return names;
}

Correction of_document(const Site& site, const Phrases& phrases, std::size_t d,
                       const SiteAmendment& amendment) {
  const SiteDocument& by = site.documents[amendment.document];
  const auto day = issue_day(by.document);
  const std::string date = day ? edtf(*day) : std::string();
  if (amendment.kind == Amendment::Kind::corrects)
    return {date, by.title.empty() ? std::string(phrases.text("document.untitled")) : by.title, amendment.document, false};
  if (amendment.whole)
    return {date, std::string(phrases.text("document.revoked_by")), amendment.document, true};
  const std::string names = revoked_names(site, d, amendment.document);
  return {date,
          names.empty() ? std::string(phrases.text("document.revoked_part"))
                        : phrases.fill("document.revoked_awards", {{"names", names}}),
          amendment.document, true};
}

bool is_whole(const SiteAmendment& amendment) {
  return amendment.kind == Amendment::Kind::revokes && amendment.whole;
}

} // namespace

std::vector<Correction> corrections_of(const Site& site, const Phrases& phrases, std::size_t d) {
  const SiteDocument& document = site.documents[d];
  std::vector<Correction> all;
  for (const CorrectionNote& note : document.front_matter.corrections)
    all.push_back({note.date, note.text, std::nullopt, false});
  for (const SiteAmendment& amendment : document.amended_by) {
    Correction said = of_document(site, phrases, d, amendment);
    const auto note = std::find_if(all.begin(), all.end(), [&](const Correction& other) {
      return !other.document && !said.revokes && !said.date.empty() && other.date == said.date;
    });
    if (note == all.end()) all.push_back(std::move(said));
    else note->document = said.document;
  }
  std::stable_sort(all.begin(), all.end(), [](const Correction& a, const Correction& b) {
    return a.date.empty() != b.date.empty() ? b.date.empty() : a.date < b.date;
  });
  return all;
}

std::optional<CivilDate> corrected_day(const Site& site, std::size_t d) {
  std::optional<CivilDate> latest;
  const auto take = [&](const std::optional<CivilDate>& day) {
    if (day && (!latest || *latest < *day)) latest = day;
  };
  const SiteDocument& document = site.documents[d];
  for (const CorrectionNote& note : document.front_matter.corrections)
    take(edtf_day(note.date));
  for (const SiteAmendment& amendment : document.amended_by)
    take(issue_day(site.documents[amendment.document].document));
  return latest;
}

std::string numbered_name(const Phrases& phrases, const Document& document) {
  const std::string kind =
      document.kind == DocumentKind::khac && !document.type_name.empty()
          ? document.type_name
          : std::string(phrases.text("kind." + std::string(slug_of(document.kind))));
  if (document.number.empty()) return kind;
  return phrases.fill("document.numbered", {{"kind", kind}, {"number", reference_of(document)}});
}

Value corrections_value(const Page& page, std::size_t d) {
  List list;
  for (const Correction& correction : corrections_of(page.site(), page.words(), d)) {
    const SiteDocument* by =
        correction.document ? &page.site().documents[*correction.document] : nullptr;
    Object value;
    value.set("date", page.date(When{correction.date, correction.date, false}));
    value.set("text", correction.text);
    value.set("url", by ? page.link(by->address) : std::string());
    value.set("link_label", by ? numbered_name(page.words(), by->document) : std::string());
    list.emplace_back(std::move(value));
  }
  return items(std::move(list));
}

Amended amended(const SiteDocument& document) {
  const auto& by = document.amended_by;
  if (std::any_of(by.begin(), by.end(), is_whole)) return Amended::revoked;
  return by.empty() && document.front_matter.corrections.empty() ? Amended::no : Amended::corrected;
}

Value amended_mark(const Page& page, const SiteDocument& document) {
  const Amended state = amended(document);
  if (state == Amended::no) return false;
  const std::string key = state == Amended::revoked ? "revoked" : "corrected";
  Object mark;
  mark.set("key", key);
  mark.set("label", page.say("document.mark." + key));
  return mark;
}

Value revoked_notice(const Page& page, const SiteDocument& document) {
  const auto whole = std::find_if(document.amended_by.begin(), document.amended_by.end(), is_whole);
  if (whole == document.amended_by.end()) return false;
  const SiteDocument& by = page.site().documents[whole->document];
  const std::string date = page.long_date(by.document.date);
  Object notice;
  notice.set("key", "revoked");
  notice.set("label", page.say("document.revoked_by"));
  notice.set("text", "");
  notice.set("url", page.link(by.address));
  notice.set("link_label",
             numbered_name(page.words(), by.document) + (date.empty() ? "" : " " + date));
  return notice;
}

Value revoked_value(const Page& page, const SiteHonoree& honoree) {
  if (!honoree.revoked_by) return false;
  const SiteDocument& by = page.site().documents[*honoree.revoked_by];
  Object value;
  value.set("text", page.say("document.revoked_by"));
  value.set("url", page.link(by.address));
  value.set("link_label", numbered_name(page.words(), by.document));
  return value;
}

} // namespace congbo
