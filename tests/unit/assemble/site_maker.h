#pragma once
// Small sites for the tests of assemble and check, made by hand.

#include <string>
#include <vector>

#include "assemble/assemble.h"
#include "vietnamese/edtf.h"

namespace congbo::test {

inline constexpr CivilDate today{2026, 11, 21};

inline When on(const std::string& edtf) { return {"ngày " + edtf, edtf, false}; }

struct SiteMaker {
  std::vector<RecognisedSource> sources;
  std::vector<SideFile> files;
  std::vector<RecognisedSource> held_back;
  Settings settings;

  Document& add(const std::string& path, DocumentKind kind, const std::string& issued = "") {
    RecognisedSource& source = sources.emplace_back();
    source.document.source = path;
    source.document.kind = kind;
    source.document.title = "Văn bản " + path;
    if (!issued.empty()) source.document.date = on(issued);
    return source.document;
  }

  FrontMatter& last_front_matter() { return sources.back().front_matter; }

  // The document added last is a draft.
  void hold_back_last() {
    held_back.push_back(std::move(sources.back()));
    sources.pop_back();
  }

  static void announce(Document& document, const std::string& edtf, const std::string& venue = "") {
    document.event = AnnouncedEvent{};
    document.event->name = "Hội nghị tổng kết thi đua";
    if (!edtf.empty()) document.event->time = on(edtf);
    document.event->venue = venue;
  }

  static void honour(Document& document, const std::string& name, const std::string& award,
                     HonoreeKind kind = HonoreeKind::ca_nhan) {
    Honoree honoree;
    honoree.name = name;
    honoree.award = award;
    honoree.kind = kind;
    document.honorees.push_back(honoree);
  }

  AssembledSite assemble(CivilDate date = today) const {
    return congbo::assemble(settings, date, {sources, files, held_back}, Register::built_in());
  }
};

}  // namespace congbo::test
