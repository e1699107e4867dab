#include "publish/release.h"

#include <algorithm>

#include "base/hash.h"

namespace congbo {
namespace {

constexpr std::string_view drafts_mark = "# drafts";  // build/output.cpp writes it

Failure refused(std::string_view vi, std::string_view en) { return {{std::string(vi), std::string(en)}}; }

Failure build_anew(const std::string& place) {
  return refused("'" + place + "' không còn như lúc dựng, hoặc lần dựng chưa xong: xóa tệp ấy nếu có ai sửa, rồi chạy lại congbo build",
                 "'" + place + "' is not as it was built, or the build was not finished: remove it if somebody changed it, and run congbo build again");
}

}  // namespace

Result<Release> built_release(const std::string& output, FileSystem& files) {
  const std::string list = join_path(output, ".congbo");
  if (files.kind(list) != FileKind::file)
    return refused("'" + output + "' chưa có bản dựng nào: chạy congbo build trước", "there is no build in '" + output + "': run congbo build first");
  const auto text = files.read(list);
  if (!text) return text.failure();
  Release release;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    const std::string_view line = std::string_view(*text).substr(begin, end - begin);
    begin = end + 1;
    if (line == drafts_mark)
      return refused("bản dựng có cả bản thảo (--drafts): dựng lại bằng congbo build không có --drafts",
                     "the build holds drafts (--drafts): build again without --drafts");
    if (line.size() < 67 || line.substr(64, 2) != "  " || !is_publishable_path(line.substr(66))) continue;
    // A path stands twice only while a build is under way (build/output.cpp, announce).
    if (!release.files.emplace(line.substr(66), line.substr(0, 64)).second)
      return build_anew(join_path(output, std::string(line.substr(66))));
  }
  if (!release.files.contains("index.html"))
    return refused("bản dựng trống (không có trang chủ): không đăng", "the build is empty (no home page): not published");
  release.read = [output, &files, hashes = release.files](const std::string& path) -> Result<std::string> {
    const std::string place = join_path(output, path);
    if (files.kind(place) != FileKind::file) return build_anew(place);
    auto bytes = files.read(place);
    if (bytes && sha256_hex(*bytes) != hashes.at(path)) return build_anew(place);
    return bytes;
  };
  return release;
}

}  // namespace congbo
