#pragma once
// What Exif and XMP data say of people and places. Internal to picture/.

#include <string>
#include <string_view>

namespace congbo {

struct CameraNotes {
  int orientation = 1;
  bool position = false;
  std::string author;
};

// Of Exif data in TIFF's form, "II*" or "MM" (Exif 2.32, 4.5); the first directory and that of GPS.
void read_exif(std::string_view tiff, CameraNotes& notes);

// Of an XMP packet (ISO 16684-1).
void read_xmp(std::string_view xmp, CameraNotes& notes);

// Of Photoshop's resources, as they stand behind "Photoshop 3.0" and a zero: IPTC's by-line.
void read_photoshop(std::string_view resources, CameraNotes& notes);

}  // namespace congbo
