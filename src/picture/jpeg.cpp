#include <turbojpeg.h>

#include <array>
#include <memory>

#include "picture/pixels.h"

namespace congbo {
namespace {

constexpr int quality_of_turned = 92;

struct HandleCloser {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, HandleCloser>;

struct BufferCloser {
  void operator()(unsigned char* bytes) const { tjFree(bytes); }
};

const unsigned char* start_of(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

// What a failed call leaves: a few bytes too many between two markers, as some cameras write them, are no
// damage; anything else is.
bool harmless(const Handle& handle) {
  return tjGetErrorCode(handle.get()) == TJERR_WARNING &&
         std::string_view(tjGetErrorStr2(handle.get())).find("extraneous bytes") != std::string_view::npos;
}

struct JpegHead {
  int width = 0, height = 0, subsampling = 0, colours = 0;
};

Decoding read_head(const Handle& handle, std::string_view bytes, JpegHead& head) {
  if (!handle || tjDecompressHeader3(handle.get(), start_of(bytes), bytes.size(), &head.width, &head.height,
                                     &head.subsampling, &head.colours) != 0)
    return Decoding::unusual;
  const bool print = head.colours == TJCS_CMYK || head.colours == TJCS_YCCK;
  return print || head.width < 1 || head.height < 1 ? Decoding::unusual : Decoding::done;
}

std::string taken(unsigned char* bytes, unsigned long size) {
  const std::unique_ptr<unsigned char, BufferCloser> owned(bytes);
  return owned ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
}

std::string compressed(const Pixels& pixels, int subsampling, int quality, int flags) {
  const Handle handle(tjInitCompress());
  unsigned char* out = nullptr;
  unsigned long size = 0;
  const bool done = handle && tjCompress2(handle.get(), pixels.bytes.data(), pixels.width, 0, pixels.height, TJPF_RGB,
                                          &out, &size, subsampling, quality, flags | TJFLAG_ACCURATEDCT) == 0;
  std::string bytes = taken(out, size);
  return done ? bytes : std::string();
}

}  // namespace

Decoding decode_jpeg(std::string_view bytes, int width, int height, Pixels& pixels) {
  const Handle handle(tjInitDecompress());
  JpegHead head;
  if (const Decoding read = read_head(handle, bytes, head); read != Decoding::done) return read;
  int eighths = 1;
  const auto scaled = [&](int size) { return TJSCALED(size, (tjscalingfactor{eighths, 8})); };
  while (eighths < 8 && (scaled(head.width) < width || scaled(head.height) < height)) ++eighths;
  pixels = {scaled(head.width), scaled(head.height), 3, {}};
  pixels.bytes.resize(pixels.row() * static_cast<std::size_t>(pixels.height));
  const int done = tjDecompress2(handle.get(), start_of(bytes), bytes.size(), pixels.bytes.data(), pixels.width, 0,
                                 pixels.height, TJPF_RGB, TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS);
  return done == 0 || harmless(handle) ? Decoding::done : Decoding::damaged;
}

std::string encode_jpeg(const Pixels& pixels, int quality) { return compressed(pixels, TJSAMP_420, quality, TJFLAG_PROGRESSIVE); }

std::string turn_jpeg(std::string_view bytes, int orientation) {
  constexpr std::array<int, 9> operations = {TJXOP_NONE,      TJXOP_NONE,  TJXOP_HFLIP,      TJXOP_ROT180, TJXOP_VFLIP,
                                             TJXOP_TRANSPOSE, TJXOP_ROT90, TJXOP_TRANSVERSE, TJXOP_ROT270};
  const Handle handle(tjInitTransform());
  JpegHead head;
  if (read_head(handle, bytes, head) != Decoding::done) return {};
  tjtransform turn{};
  turn.op = operations[static_cast<std::size_t>(orientation)];
  turn.options = TJXOPT_PERFECT | TJXOPT_COPYNONE;
  unsigned char* out = nullptr;
  unsigned long size = 0;
  const bool turned_whole = tjTransform(handle.get(), start_of(bytes), bytes.size(), 1, &out, &size, &turn,
                                        TJFLAG_LIMITSCANS) == 0;
  if (std::string done = taken(out, size); turned_whole) return done;
  Pixels pixels;
  if (decode_jpeg(bytes, head.width, head.height, pixels) != Decoding::done) return {};
  const bool chroma_fits = head.subsampling == TJSAMP_444 || head.subsampling == TJSAMP_420;
  return compressed(turned(std::move(pixels), orientation), chroma_fits ? head.subsampling : TJSAMP_420,
                    quality_of_turned, 0);  // progressive takes twice the memory
}

}  // namespace congbo
