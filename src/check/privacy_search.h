#pragma once
// Looks through a text once for private values (privacy.h). Internal to check/: privacy_search.cpp
// walks and remembers labels, privacy_numbers.cpp judges runs of digits, privacy_words.cpp and
// privacy_homes.cpp what words announce.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "check/privacy.h"
#include "check/privacy_reading.h"

namespace congbo {

// What a label announces.
enum class PrivateLabel : std::uint8_t {
  identity, // CCCD, CMND, số định danh
  phone,
  hotline, // a number that the agency itself gives to everybody
  tax,     // a number of ten digits that is public
  account,
  account_word, // "tài khoản" alone: only a number right behind it counts
  card,
  born,       // sinh ngày, sinh năm: beside a person
  birthday,   // ngày sinh, năm sinh: a heading
  birth_mark, // SN: year of birth or house number
  home,       // thường trú, nơi ở
  house,      // số nhà, ngõ, hẻm, kiệt
  ethnicity,
  religion,
  filed, // Lưu
  count
};

class PrivacySearch {
 public:
  // `seen` loses what is found: see run().
  PrivacySearch(Seen& seen, const SearchedText& searched, const OfficialContacts& official,
                std::vector<PrivateSpan>& spans)
      : m_seen(seen), m_text(seen.text), m_searched(searched), m_official(official),
        m_spans(spans) {
    m_labels.fill(none);
  }

  // Looks again without what was found, until nothing more is: behind a number there may be another
  // one that its label then announces. So a text that was masked once has nothing more to mask.
  void run();

 private:
  static constexpr std::size_t none = std::string_view::npos;

  // Digits with single signs between: "0912 345 678" is three groups.
  struct Groups {
    static constexpr int most = 8;
    std::array<int, most> sizes{};
    std::array<std::size_t, most> ends{};
    int count = 0;
    std::string digits;
    // The first k groups that hold `total` digits; 0 where no number of groups does.
    int holding(int total) const;
  };
  Groups read_groups(std::size_t at) const;

  void walk();
  void blank_found(std::size_t from);
  // Each takes what begins at `at` and says where to go on.
  std::size_t take_number(std::size_t at);
  std::size_t take_word(std::size_t at);
  void take_mail(std::size_t at);

  bool take_identity(std::size_t at, const Groups& groups);
  bool take_mobile(std::size_t at, const Groups& groups);
  bool take_account(std::size_t at, const Groups& groups);
  bool take_card(std::size_t at, const Groups& groups);
  bool ends_well(const Groups& groups, int used) const;
  bool thousands(std::size_t at, const Groups& groups, int used) const;
  bool mobile_digits(std::string_view digits) const;
  bool of_an_agency(std::size_t label, std::size_t number_end) const;
  bool official_domain(std::string_view domain) const;

  void take_birth(PrivateLabel label, std::size_t begin, std::size_t end);
  void take_home(std::size_t end);
  void take_house(std::size_t begin);
  void take_origin(RuleId rule, std::size_t begin, std::size_t end,
                   std::span<const std::string_view> values);
  void take_drafter(std::size_t end);

  struct Birth {
    std::size_t begin = 0, end = 0;
    bool year_only = false;
    explicit operator bool() const { return end > 0; }
  };
  Birth read_birth(std::size_t at) const;
  std::size_t date_end(std::size_t at, bool& year_only) const;
  bool of_many(std::size_t end) const;
  bool beside_person(std::size_t begin) const;
  bool behind_person(std::size_t begin) const;
  bool behind_private_value(std::size_t begin) const;
  std::size_t house_end(std::size_t at, bool named) const;
  std::size_t address_end(std::size_t at) const;
  bool opens_block(std::size_t at) const;

  // Whether such a label stands at most `gap` bytes before `at`, with no other number between.
  bool near(PrivateLabel label, std::size_t at, std::size_t gap) const;
  std::size_t& label_end(PrivateLabel label) { return m_labels[static_cast<std::size_t>(label)]; }
  std::size_t label_end(PrivateLabel label) const {
    return m_labels[static_cast<std::size_t>(label)];
  }
  std::size_t skip(std::size_t at, std::string_view signs) const;
  std::string_view word_at(std::size_t at) const;
  void add(RuleId rule, std::size_t begin, std::size_t end);

  Seen& m_seen;
  std::string_view m_text;
  const SearchedText& m_searched;
  const OfficialContacts& m_official;
  std::vector<PrivateSpan>& m_spans;
  std::vector<std::pair<std::size_t, std::size_t>> m_found; // the spans in what is seen
  std::array<std::size_t, static_cast<std::size_t>(PrivateLabel::count)>
      m_labels{}; // where each last ended
};

} // namespace congbo
