#pragma once
// The registers: dated tables of the field as data (src/register/data/*.json, embedded; rows are added
// by a site's register/ folder). Every row carries the decree and clause it rests on and the days from
// and to which it holds, so that a document of 2019 is read by the rules of 2019.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/document.h"
#include "register/phrase_index.h"
#include "vietnamese/civil_date.h"

namespace congbo {

// When a row holds and where it comes from.
struct Standing {
  std::optional<CivilDate> valid_from;  // first day; nothing = always
  std::optional<CivilDate> valid_to;    // last day; nothing = still
  std::string decree;                   // "30/2020/NĐ-CP"
  std::string clause;                   // "Phụ lục III"
  bool verified = true;                 // false: yields advice at most
  bool holds(std::optional<CivilDate> day) const;  // an unknown day: true
};

struct DocumentType {  // loại văn bản
  DocumentKind kind;
  std::string name;          // "kế hoạch"
  std::string folded;        // "ke hoach"
  std::string letters;       // "kehoach"
  std::string abbreviation;  // "KH"; empty: none (công văn)
  Standing standing;
};

struct Award {  // danh hiệu thi đua, hình thức khen thưởng
  std::string id;                      // "bang-khen-tinh": in addresses
  std::string name;                    // "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
  std::vector<std::string> variants;   // folded phrases that mean it, the longest first
  int precedence = 0;                  // 1 = highest
  bool individual = true, collective = true, household = false;
  std::string level;                   // "nha-nuoc", "tinh", "huyen", "so", "xa", "don-vi" or empty
  Standing standing;
};

struct Authority {  // thẩm quyền khen thưởng
  std::string award;  // Award::id
  std::string level;  // who gives it
  Standing standing;
};

struct ConfusablePhrase {
  std::string wrong;  // as misread, lower case
  std::string right;
  Standing standing;
};

// An expression that has one right spelling, and only that one: other marks on its letters are misread.
struct FixedExpression {
  std::string right;              // lower case
  std::string key;                // comparison_key() of it
  std::vector<std::string> also;  // comparison keys of other right readings of the same letters
  Standing standing;
};

// A fixed expression that lost a word.
struct IncompletePhrase {
  std::string wrong;  // lower case
  std::string right;
  Standing standing;
};

// A name or term that a document writes with the same capitals throughout.
struct FixedName {
  std::string name;
};

// A law, decree or circular of the field.
struct KnownAct {
  std::string number;             // "98/2023/NĐ-CP"
  std::string title;              // "quy định chi tiết …"
  std::optional<CivilDate> date;  // of issue
  std::string replaced_by;        // number of the act that took its place; empty: none known
  Standing standing;              // from and to when it is in force
};

// A unit or level of government that was dissolved (valid_to: its last day).
struct DissolvedUnit {
  std::string name;       // "Trà Vinh"; "huyện" for a level
  std::string kind;       // "tỉnh", "cấp"
  std::string successor;  // empty: none
  Standing standing;
};

struct Holiday {  // ngày nghỉ lễ
  int year = 0;   // 0: every year
  int month = 0, day = 0;
  std::string name;
  Standing standing;
};

class RegisterRow;

class Register {
 public:
  // The built-in rows.
  static const Register& built_in();

  // Adds the rows of a site's `register/NAME.json` (register/table.h says which there are). A document
  // type, award, act or unit that is there already is replaced. A row with a fault is left out and is a
  // V08 finding at its line of `file`.
  void add(std::string_view name, const std::string& file, std::string_view json, Findings& findings);

  std::span<const DocumentType> document_types() const { return m_types; }
  std::span<const Award> awards() const { return m_awards; }
  std::span<const Authority> authorities() const { return m_authorities; }
  std::span<const ConfusablePhrase> confusable_phrases() const { return m_confusables; }

  std::span<const FixedExpression> fixed_expressions() const { return m_expressions; }
  std::span<const IncompletePhrase> incomplete_phrases() const { return m_incomplete; }
  std::span<const FixedName> fixed_names() const { return m_names; }
  // All four tables of phrases.
  const PhraseIndex& phrases() const { return m_phrase_index; }
  std::span<const KnownAct> known_acts() const { return m_acts; }
  std::span<const DissolvedUnit> dissolved_units() const { return m_dissolved; }
  // The holiday that falls on this day, if one does.
  const Holiday* holiday_on(CivilDate day) const;

  // The type whose name opens `folded` ("ke hoach to chuc …" → kế hoạch), the longest name first.
  const DocumentType* type_that_opens(std::string_view folded) const;
  // The type with this abbreviation ("KH", any case, marks ignored: "QD" = "QĐ").
  const DocumentType* type_of_abbreviation(std::string_view abbreviation) const;

  struct AwardPlace {
    const Award* award;
    std::size_t begin;  // bytes of the folded text
    std::size_t end;
  };
  // The first award named in `folded` (fold() of a text), the longest phrase where several begin there.
  std::optional<AwardPlace> find_award(std::string_view folded, std::size_t from = 0) const;

 private:
  void index();
  // Each: whether the row was of one of its tables, and sound.
  bool add_head_row(std::string_view name, const RegisterRow& row);
  bool add_phrase_row(std::string_view name, const RegisterRow& row);
  bool add_act_row(std::string_view name, const RegisterRow& row);
  std::vector<DocumentType> m_types;
  std::vector<Award> m_awards;
  std::vector<Authority> m_authorities;
  std::vector<ConfusablePhrase> m_confusables;
  std::vector<FixedExpression> m_expressions;
  std::vector<IncompletePhrase> m_incomplete;
  std::vector<FixedName> m_names;
  std::vector<KnownAct> m_acts;
  std::vector<DissolvedUnit> m_dissolved;
  std::vector<Holiday> m_holidays;
  PhraseIndex m_phrase_index;
  struct Phrase {
    std::string folded;
    std::size_t award;
  };
  std::vector<Phrase> m_phrases;  // of all awards, sorted, for find_award
};

}  // namespace congbo
