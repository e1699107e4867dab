#include "publish/media_type.h"

#include <utility>

#include "publish/order.h"

namespace congbo {
namespace {

constexpr std::pair<std::string_view, std::string_view> types[] = {
    {".html", "text/html; charset=utf-8"}, {".css", "text/css; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"}, {".xml", "application/xml"}, {".svg", "image/svg+xml"}, {".png", "image/png"},
    {".jpg", "image/jpeg"}, {".jpeg", "image/jpeg"}, {".webp", "image/webp"}, {".gif", "image/gif"}, {".ico", "image/x-icon"},
    {".txt", "text/plain; charset=utf-8"}, {".md", "text/markdown; charset=utf-8"}, {".csv", "text/csv; charset=utf-8"},
    {".ics", "text/calendar; charset=utf-8"}, {".pdf", "application/pdf"}, {".woff2", "font/woff2"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}, {".zip", "application/zip"},
    {".mp3", "audio/mpeg"}, {".mp4", "video/mp4"}, {".gz", "application/gzip"}};

}  // namespace

std::string_view media_type_of(std::string_view path) {
  if (path.ends_with("feed.xml")) return "application/atom+xml; charset=utf-8";
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

std::string_view cache_control_of(std::string_view path) {
  return site_part(path) == SitePart::asset ? "public, max-age=31536000, immutable" : "no-cache";
}

}  // namespace congbo
