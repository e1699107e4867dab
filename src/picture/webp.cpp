#include <webp/encode.h>

#include <memory>

#include "picture/pixels.h"

namespace congbo {
namespace {

constexpr int effort = 4;  // of 0 to 6

struct PictureCloser {
  void operator()(WebPPicture* picture) const { WebPPictureFree(picture); }
};
struct WriterCloser {
  void operator()(WebPMemoryWriter* writer) const { WebPMemoryWriterClear(writer); }
};

}  // namespace

std::string encode_webp(const Pixels& pixels, int quality) {
  WebPConfig config;
  WebPPicture picture;
  if (WebPConfigInit(&config) == 0 || WebPPictureInit(&picture) == 0) return {};
  config.quality = static_cast<float>(quality);
  config.method = effort;
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  const std::unique_ptr<WebPPicture, PictureCloser> closed(&picture);
  const std::unique_ptr<WebPMemoryWriter, WriterCloser> cleared(&writer);
  picture.width = pixels.width;
  picture.height = pixels.height;
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  const int row = static_cast<int>(pixels.row());
  const int taken = pixels.channels == 4 ? WebPPictureImportRGBA(&picture, pixels.bytes.data(), row)
                                         : WebPPictureImportRGB(&picture, pixels.bytes.data(), row);
  if (taken == 0 || WebPEncode(&config, &picture) == 0) return {};
  return {reinterpret_cast<const char*>(writer.mem), writer.size};
}

int webp_encoder_version() { return WebPGetEncoderVersion(); }

}  // namespace congbo
