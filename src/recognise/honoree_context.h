#pragma once
// What headings above a row say of it. Internal to recognise/.

#include <string>
#include <vector>

#include "recognise/award_words.h"

namespace congbo {

class HonoreeContext {
 public:
  // Enters a group. Numbered groups of one rank are siblings; headings without a number are, where they
  // say the same kind of thing ("CÁ NHÂN" ends "TẬP THỂ", but not "TẶNG GIẤY KHEN" above it).
  void enter(int rank, HonoreeGroup group);
  // Leaves every group of `rank` or below.
  void leave(int rank);
  // Whether a group of this rank is open.
  bool holds(int rank) const;
  void clear() { m_levels.clear(); }

  std::optional<HonoreeKind> kind() const;
  // Gives an honoree what its own row does not say.
  void complete(Honoree& honoree) const;

  static constexpr int unnumbered = 900;

 private:
  struct Level {
    int rank;
    HonoreeGroup group;
  };
  std::vector<Level> m_levels;  // outer ones first
};

struct Reading;
// Why each honoree stands in the document: the first of each run that has one award and kind stands for it.
void note_honoree_evidence(const Reading& reading, Document& document);

}  // namespace congbo
