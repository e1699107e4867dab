#include "picture/icc.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "picture/numbers.h"
#include "picture/tone_curve.h"

namespace congbo {
namespace {

constexpr std::size_t header_size = 128, entry_size = 12;
constexpr std::size_t most_tags = 100;
constexpr double one = 65536; // of an s15Fixed16Number (4.6)

using Colour = std::array<std::uint32_t, 3>;                // X, Y, Z
constexpr Colour white{0x0000F6D6, 0x00010000, 0x0000D32D}; // D50 (7.2.16)
// sRGB's red, green and blue, brought to D50 (IEC 61966-2-1, ICC.1 annex E).
constexpr std::array<Colour, 3> srgb{
    {{0x6FA2, 0x38F5, 0x0390}, {0x6299, 0xB785, 0x18DA}, {0x24A0, 0x0F84, 0xB6CF}}};

struct Profile {
  bool grey = false;
  std::array<Colour, 3> primaries = srgb;
  std::vector<std::string> curves; // tone_curve.h: one of grey, three of colours
};

void append(std::string& out, std::uint64_t value, int size) {
  while (size-- > 0)
    out += static_cast<char>(value >> (8 * size) & 0xFFU);
}

std::string_view tag_of(std::string_view icc, std::string_view name) {
  const auto tags = std::min<std::size_t>(number_at(icc, header_size, 4), most_tags);
  for (std::size_t i = 0; i < tags; ++i) {
    const std::size_t entry = header_size + 4 + i * entry_size;
    if (part_at(icc, entry, 4) != name) continue;
    const std::string_view tag =
        part_at(icc, number_at(icc, entry + 4, 4), number_at(icc, entry + 8, 4));
    return tag.size() == number_at(icc, entry + 8, 4) ? tag : std::string_view();
  }
  return {};
}

bool read_colour(std::string_view tag, Colour& colour) {
  if (!tag.starts_with("XYZ ") || tag.size() < 20) return false;
  for (std::size_t i = 0; i < 3; ++i)
    colour[i] = static_cast<std::uint32_t>(number_at(tag, 8 + 4 * i, 4));
  return true;
}

bool is_srgb(const Profile& profile) {
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const auto is = static_cast<std::int32_t>(profile.primaries[i][axis]);
      if (std::abs(is / one - srgb[i][axis] / one) > 0.004) return false;
    }
  return std::ranges::all_of(profile.curves, is_srgb_curve);
}

std::optional<Profile> read_profile(std::string_view icc) {
  if (part_at(icc, 36, 4) != "acsp" || icc.size() > longest_profile) return std::nullopt;
  const std::string_view kind = icc.substr(12, 4);
  if (kind != "mntr" && kind != "scnr" && kind != "spac") return std::nullopt;
  Profile profile;
  profile.grey = is_grey(icc);
  if (profile.grey ? part_at(icc, 20, 4) != "XYZ " && part_at(icc, 20, 4) != "Lab "
                   : part_at(icc, 16, 8) != "RGB XYZ ")
    return std::nullopt;
  constexpr std::array<std::string_view, 3> colours{"rXYZ", "gXYZ", "bXYZ"},
      curves{"rTRC", "gTRC", "bTRC"};
  for (std::size_t i = 0; i < (profile.grey ? 1 : 3); ++i) {
    if (!profile.grey && !read_colour(tag_of(icc, colours[i]), profile.primaries[i]))
      return std::nullopt;
    auto curve = read_tone_curve(tag_of(icc, profile.grey ? "kTRC" : curves[i]));
    if (!curve) return std::nullopt;
    profile.curves.push_back(std::move(*curve));
  }
  return profile;
}

// Data elements one after the other, equal ones once, each at a multiple of four (7.3.4, 7.3.5).
class Tags {
 public:
  explicit Tags(std::size_t count) : m_begin(header_size + 4 + count * entry_size) {
    append(m_table, count, 4);
  }

  void add(std::string_view name, std::string element) {
    const std::size_t size = element.size();
    element.resize((size + 3) / 4 * 4);
    std::size_t at = m_elements.find(element);
    while (at != m_elements.npos && at % 4 != 0)
      at = m_elements.find(element, at + 1);
    if (at == m_elements.npos) {
      at = m_elements.size();
      m_elements += element;
    }
    m_table += name;
    append(m_table, m_begin + at, 4);
    append(m_table, size, 4);
  }

  std::string done() const { return m_table + m_elements; }

 private:
  std::size_t m_begin;
  std::string m_table, m_elements;
};

std::string element_of(const Colour& colour) {
  std::string element("XYZ \0\0\0\0", 8);
  for (const std::uint32_t part : colour)
    append(element, part, 4);
  return element;
}

// A name and a licence must be there (8.2): a word each, of ours (mluc, 10.13).
std::string element_of_words(std::string_view word) {
  std::string element("mluc\0\0\0\0\0\0\0\1\0\0\0\14enUS", 20);
  append(element, 2 * word.size(), 4);
  append(element, 28, 4);
  for (const char letter : word)
    (element += '\0') += letter;
  return element;
}

std::string written(const Profile& profile) {
  Tags tags(profile.grey ? 4 : 9);
  tags.add("desc", element_of_words(profile.grey ? "Gray" : "RGB"));
  tags.add("cprt", element_of_words("CC0"));
  tags.add("wtpt", element_of(white));
  if (profile.grey) tags.add("kTRC", profile.curves[0]);
  for (std::size_t i = 0; i < 3 && !profile.grey; ++i) {
    tags.add(std::array<std::string_view, 3>{"rXYZ", "gXYZ", "bXYZ"}[i],
             element_of(profile.primaries[i]));
    tags.add(std::array<std::string_view, 3>{"rTRC", "gTRC", "bTRC"}[i], profile.curves[i]);
  }
  const std::string content = tags.done();
  std::string icc;
  append(icc, header_size + content.size(), 4);
  append(icc, 0, 4);
  append(icc, 0x04200000, 4);
  icc += profile.grey ? "mntrGRAYXYZ " : "mntrRGB XYZ ";
  for (const std::uint64_t part : {2000, 1, 1, 0, 0, 0})
    append(icc, part, 2); // a date that says nothing
  icc += "acsp";
  icc.resize(68);
  icc += element_of(white).substr(8);
  icc.resize(header_size);
  return icc + content;
}

} // namespace

bool is_grey(std::string_view icc) {
  return part_at(icc, 16, 4) == "GRAY";
}

std::string numbers_of_profile(std::string_view icc) {
  const auto profile = read_profile(icc);
  if (!profile || is_srgb(*profile)) return {};
  std::string numbers = written(*profile);
  return numbers.size() <= longest_profile ? numbers
                                           : std::string(); // curves may share bytes in `icc`
}

std::string grey_as_colour(std::string_view icc) {
  auto profile = read_profile(icc);
  if (!profile) return {};
  profile->grey = false;
  profile->curves.resize(3, profile->curves.front());
  return written(*profile);
}

} // namespace congbo
