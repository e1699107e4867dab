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

class Register {
 public:
  // The built-in rows.
  static const Register& built_in();

  // Adds the rows of a site's `register/NAME.json`; faults are V08 findings at `file`.
  void add(std::string_view name, const std::string& file, std::string_view json, Findings& findings);

  std::span<const DocumentType> document_types() const { return m_types; }
  std::span<const Award> awards() const { return m_awards; }
  std::span<const Authority> authorities() const { return m_authorities; }
  std::span<const ConfusablePhrase> confusable_phrases() const { return m_confusables; }

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
  std::vector<DocumentType> m_types;
  std::vector<Award> m_awards;
  std::vector<Authority> m_authorities;
  std::vector<ConfusablePhrase> m_confusables;
  struct Phrase {
    std::string folded;
    std::size_t award;
  };
  std::vector<Phrase> m_phrases;  // of all awards, sorted, for find_award
};

}  // namespace congbo
