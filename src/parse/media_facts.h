#pragma once
// Pictures, films and recordings beside documents → how large they are shown and how long they
// play.

#include <string_view>

#include "model/site.h"

namespace congbo {

// What the bytes say, whatever the file's name is; zeros for what they do not. Pictures: PNG, JPEG
// (turned as its Exif orientation asks) and GIF. Films: MP4 (ISO/IEC 14496-12), the first track
// with a size, turned as its matrix asks. Recordings: MP3 whose first frame counts the frames
// ("Xing" or "Info"); a guess from the bit rate is none. Never throws, reads nothing outside
// `bytes`; linear in the number of boxes or segments.
MediaFacts read_media_facts(std::string_view bytes);

} // namespace congbo
