#pragma once
// What a file says of itself besides what it shows: who wrote it, where it was taken.

#include <string_view>

#include "model/site.h"

namespace congbo {

// `author` and `position`, of Office Open XML (ISO/IEC 29500-2, core properties: who made it, else who saved
// it last), OpenDocument (ISO/IEC 26300, meta.xml), PDF (its Author), JPEG and PNG (Exif, XMP, IPTC), other
// pictures (Exif, XMP) and MP4 (the position that telephones write). The bytes say which. Never throws.
FileNotes read_file_notes(std::string_view bytes);

} // namespace congbo
