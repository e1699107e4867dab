#pragma once
// A whole site as facts: documents joined into events, events into years, honorees into a roll.
// Made by `assemble`, read by `check` and `render`. Indices point into the vectors of Site.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "model/document.h"
#include "model/settings.h"
#include "model/source.h"
#include "vietnamese/civil_date.h"

namespace congbo {

// What a document is to its event (contract, "A site").
enum class Role { plan, invitation, outcome, article, other };
std::string_view name_of(Role role);  // "plan", …

// State of an event; the first that applies (contract, "Time and state").
enum class EventState { none, planned, invited, held, outcome, postponed, cancelled };
std::string_view name_of(EventState state);  // "planned", …; "none" for none

// What a picture, film or recording is shown with; 0 = not known.
struct MediaFacts {
  int width = 0, height = 0;  // in pixels, as it is seen
  int seconds = 0;            // how long it plays
};

// What a file says besides what it shows, and whether it says anything in letters.
struct FileNotes {
  std::string author;      // valid UTF-8
  bool position = false;   // where a picture or film was taken
  bool taken_out = false;  // both are published without
  bool scan = false;       // it shows pages and holds no text
  bool readable = false;   // it holds text
};

// A picture in another size or form, published beside it.
struct PictureCopy {
  std::string address;  // relative to the site's root; the picture's own where that is the smaller file
  int width = 0, height = 0;
  bool webp = false;  // else what every browser shows: JPEG or PNG
};

// A file published beside a document.
struct Attachment {
  std::string source;   // path relative to the site, as on disk
  std::string address;  // relative to the site's root: "2024/hoi-nghi/ke-hoach/du-toan.csv"
  std::string label;    // the file's name
  std::size_t size = 0;
  MediaFacts media = {};
  FileNotes notes = {};
  std::vector<PictureCopy> copies = {};  // by form (WebP last), then width
};

// A citation of one document of the site by another.
struct Citation {
  std::size_t document;  // the other document
  int line = 0;
};

// One document of the site amends another: seen from either, `document` is the other one.
struct SiteAmendment {
  std::size_t document = 0;
  Amendment::Kind kind = Amendment::Kind::corrects;
  bool whole = false;  // of a revocation: all of the document, not some of its honorees
};

struct SiteDocument {
  Document document;
  FrontMatter front_matter;
  std::string address;  // "2024/hoi-nghi/ke-hoach/": relative to the root, ends in '/'
  Role role = Role::other;
  int year = 0;  // of its event; 0 = a plain page
  std::optional<std::size_t> event;  // none for a plain page
  std::string title;  // for lists and headings: abstract with the type's name, else heading, else file name
  std::vector<Attachment> attachments;
  std::vector<std::string> left_out;  // names of files with personal data that are not published
  std::vector<SourceLink> links;
  std::map<std::string, std::string> link_targets;  // url as written → address relative to the root
  std::vector<Citation> cites;     // documents of the site that this one cites, each once, in order
  std::vector<Citation> cited_by;
  std::vector<SiteAmendment> amends;      // in the order of the text
  std::vector<SiteAmendment> amended_by;  // by date of issue, then path
  std::string source_hash;         // SHA-256 of the text, hexadecimal
  Digest recognised{};             // of `document` as it was read, before lists beside it added honorees; zero: not known
};

struct SiteEvent {
  int year = 0;
  std::string slug;     // last part of the address
  std::string address;  // "2024/hoi-nghi/"
  std::string folder;   // "content/2024/hoi-nghi", or the single document's path
  bool single = false;  // one document directly in a year's folder or in content/: its page is the event's
  std::string name;
  EventState state = EventState::none;
  std::optional<When> time;  // from the latest-issued document that states it
  std::string venue;
  std::string chair;
  std::vector<std::size_t> documents;  // by date of issue, then path; undated last
  std::optional<std::size_t> plan;         // the latest of each role
  std::optional<std::size_t> invitation;
  std::vector<std::size_t> outcomes;
  std::vector<std::size_t> articles;
  std::optional<Delegates> delegates;  // from the latest document that states it
  std::vector<std::string> programme;
  std::optional<Budget> budget;
  std::vector<std::string> backdrop;
  std::vector<std::size_t> honorees;  // into Site::honorees
  int sequence = 0;                   // changes of time, venue or status after the first, by date of issue
  std::optional<CivilDate> stamp;     // date of issue of the latest dated document
  // The days that `time` may mean, where it can be placed; `first` is empty for "by the 15th".
  std::optional<CivilDate> first_day;
  std::optional<CivilDate> last_day;
};

struct SiteHonoree {
  std::size_t document = 0;
  std::size_t index = 0;    // into that document's honorees
  int year = 0;
  std::size_t award = 0;    // into Site::awards
  // "nguyen-thi-lanh-1a2b3c": from name, unit, award as printed and decision alone, so that no other row,
  // decision or year moves it. Rows equal in all four are told apart by "-2", "-3" in the decision's order.
  std::string anchor;
  std::optional<std::size_t> revoked_by = {};  // the document that revokes it: it stays in the roll, marked
};

// An award that somebody on the site received.
struct SiteAward {
  std::string id;    // slug in addresses
  std::string name;  // as the register writes it, else as printed
  int precedence = 0;  // lower = higher; unknown awards last
};

struct SiteYear {
  int year = 0;
  std::vector<std::size_t> events;     // by time, undated last, then address
  std::vector<std::size_t> documents;  // by date of issue, then path
  std::vector<std::size_t> honorees;   // by precedence, then as the contract orders the roll
};

struct Site {
  Settings settings;
  CivilDate today{};  // --date
  std::vector<SiteDocument> documents;  // by path
  std::vector<std::size_t> pages;       // plain pages, by path
  std::vector<SiteEvent> events;        // by year, then address
  std::vector<SiteYear> years;          // ascending
  std::vector<SiteAward> awards;        // by precedence, then name
  std::vector<SiteHonoree> honorees;    // by year, precedence, kind (collective, household, individual), decision, order
};

}  // namespace congbo
