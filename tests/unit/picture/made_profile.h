#pragma once
// Colour profiles made for tests, with the words that makers put into them.

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "made_picture.h"

namespace congbo::test {

using Elements = std::vector<std::pair<std::string, std::string>>;

// An ICC profile (version 2.1) with these data elements, and with the names of those who made it in
// its head.
inline std::string icc_profile(const Elements& elements, const std::string& space = "RGB ") {
  std::string table = big(elements.size(), 4), content;
  const std::size_t begin = 128 + 4 + 12 * elements.size();
  for (const auto& [name, element] : elements) {
    table += name + big(begin + content.size(), 4) + big(element.size(), 4);
    content += element;
    while (content.size() % 4 != 0)
      content += '\0';
  }
  const std::string head = big(begin + content.size(), 4) + "HaTh" + big(0x02100000, 4) + "mntr" +
                           space + "XYZ " + big(2025, 2) + big(11, 2) + big(20, 2) + big(7, 2) +
                           big(30, 2) + big(15, 2) + "acspAPPL" + big(0, 4) + "MayA" + "So12" +
                           big(0, 8) + big(0, 4) + big(0x0000F6D6, 4) + big(0x00010000, 4) +
                           big(0x0000D32D, 4) + "HaTh";
  return head + std::string(128 - head.size(), '\0') + table + content;
}

inline std::string xyz(double x, double y, double z) {
  std::string element("XYZ \0\0\0\0", 8);
  for (const double part : {x, y, z})
    element += big(static_cast<std::uint64_t>(part * 65536 + 0.5), 4);
  return element;
}

inline std::string gamma_curve(double gamma) {
  return std::string("curv\0\0\0\0\0\0\0\1", 12) +
         big(static_cast<std::uint64_t>(gamma * 256 + 0.5), 2);
}

// sRGB's (IEC 61966-2-1): straight in the dark, then a power of 2.4.
inline std::string srgb_curve() {
  std::string element("para\0\0\0\0\0\3\0\0", 12);
  for (const double part : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045})
    element += big(static_cast<std::uint64_t>(part * 65536 + 0.5), 4);
  return element;
}

inline std::string words_element(const std::string& words) {
  return std::string("text\0\0\0\0", 8) + words;
}

// Red, green and blue brought to D50.
inline const std::array<std::string, 3> srgb_primaries{
    xyz(0.43607, 0.22249, 0.01392), xyz(0.38515, 0.71687, 0.09708), xyz(0.14307, 0.06061, 0.71410)};
inline const std::array<std::string, 3> p3_primaries{
    xyz(0.51512, 0.24120, 0), xyz(0.29198, 0.69225, 0.04189), xyz(0.15710, 0.06657, 0.78407)};
inline const std::array<std::string, 3> adobe_primaries{
    xyz(0.60974, 0.31111, 0.01947), xyz(0.20528, 0.62567, 0.06087), xyz(0.14919, 0.06322, 0.74457)};

inline std::string colour_profile(const std::array<std::string, 3>& primaries,
                                  const std::string& curve) {
  return icc_profile({{"desc", words_element("May anh cua Ha Thi Tho")},
                      {"cprt", words_element("(c) Ha Thi Tho")},
                      {"dmnd", words_element("Hang MayA")},
                      {"meta", words_element("GPSLatitude 21,19")},
                      {"wtpt", xyz(0.9642, 1, 0.8249)},
                      {"rXYZ", primaries[0]},
                      {"gXYZ", primaries[1]},
                      {"bXYZ", primaries[2]},
                      {"rTRC", curve},
                      {"gTRC", curve},
                      {"bTRC", curve}});
}

inline std::string grey_profile(const std::string& curve) {
  return icc_profile(
      {{"desc", words_element("Ha Thi Tho")}, {"wtpt", xyz(0.9642, 1, 0.8249)}, {"kTRC", curve}},
      "GRAY");
}

} // namespace congbo::test
