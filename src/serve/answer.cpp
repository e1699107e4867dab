#include "serve/answer.h"

#include <algorithm>
#include <charconv>

#include "base/media_type.h"
#include "base/percent.h"
#include "serve/pages.h"
#include "serve/with_bar.h"

namespace congbo {
namespace {

constexpr std::string_view own_folder = "__congbo/";
constexpr std::string_view html_type = "text/html; charset=utf-8";
constexpr std::size_t most_news = 500;

HttpAnswer plain(int status, std::string text) { return {status, "text/plain; charset=utf-8", std::move(text) + "\n", {}, {}}; }

HttpAnswer html(int status, std::string text) { return {status, std::string(html_type), std::move(text), {}, {}}; }

HttpAnswer missing() { return plain(404, "Không có trang này / not found"); }

// Whether every folder on the way to a file of the output is one, and the file a file: a link may lead anywhere.
bool is_confined(const std::string& folder, const std::string& path, FileSystem& files) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (files.kind(folder + "/" + path.substr(0, slash)) != FileKind::folder) return false;
  return files.kind(folder) == FileKind::folder && files.kind(folder + "/" + path) == FileKind::file;
}

HttpAnswer own(const TargetPath& target, const Snapshot& snapshot) {
  const std::string_view name = std::string_view(target.path).substr(own_folder.size());
  if (name.empty()) return html(200, overview_of(snapshot));
  if (name == "events") {
    Listener listener;
    const auto page = parse_target(query_value(target.query, "page"));
    if (!page) return plain(400, "page?");
    const std::string since = query_value(target.query, "since");
    std::from_chars(since.data(), since.data() + since.size(), listener.since);
    // A page's own address, and not the same with what its reader asked.
    listener.page = page->path;
    listener.state = query_value(target.query, "state");
    HttpAnswer stream;
    stream.listener = std::move(listener);
    return stream;
  }
  const std::string_view bytes = own_file(name);
  return bytes.empty() ? missing() : HttpAnswer{200, std::string(media_type_of(name)), std::string(bytes), {}, {}};
}

HttpAnswer file_of(const std::string& file, int status, const std::string& path, const Snapshot& snapshot, FileSystem& files,
                   const QuickPages& quick) {
  if (const auto page = quick.find(file); page != quick.end()) return html(status, with_bar(page->second.bytes, bar_of(snapshot, path, quick)));
  if (!is_confined(snapshot.folder, file, files)) return missing();
  auto bytes = files.read(snapshot.folder + "/" + file);
  if (!bytes) return missing();
  const std::string_view type = media_type_of(file);
  if (type != html_type) return {status, std::string(type), std::move(*bytes), {}, {}};
  return html(status, with_bar(*bytes, bar_of(snapshot, path, quick)));
}

}  // namespace

HttpAnswer answer(const HttpRequest& request, int port, const Snapshot& snapshot, FileSystem& files, const QuickPages& quick) {
  switch (judge(request, port)) {
    case Refusal::host:
      return plain(403, "Bản xem trước chỉ trả lời ở 127.0.0.1 và localhost / the preview answers at 127.0.0.1 and localhost alone");
    case Refusal::origin: return plain(403, "Trang khác không được đọc bản xem trước / no other site may read the preview");
    case Refusal::method: return plain(405, "Chỉ GET và HEAD / GET and HEAD only");
    case Refusal::none: break;
  }
  const auto target = parse_target(request.target);
  if (!target) return plain(400, "Địa chỉ không hợp lệ / bad address");
  if (target->path.starts_with(own_folder)) return own(*target, snapshot);
  if (is_hidden(target->path)) return missing();
  if (!snapshot.built) return html(503, overview_of(snapshot));
  if (const auto file = snapshot.file_at(target->path)) return file_of(*file, 200, target->path, snapshot, files, quick);
  if (!target->path.ends_with('/') && snapshot.file_at(target->path + "/"))
    return {302, {}, {}, "/" + percent_encoded(target->path) + "/" + (target->query.empty() ? "" : "?" + target->query), {}};
  return snapshot.files.contains("404.html") ? file_of("404.html", 404, target->path, snapshot, files, quick) : missing();
}

std::string news_for(const Listener& listener, const Snapshot& snapshot, const QuickPages& quick) {
  if (state_of(snapshot, listener.page, quick) != listener.state) return "event: reload\ndata:\n\n";
  std::string paths;
  std::size_t count = 0;
  for (const auto& [path, version] : snapshot.replaced)
    if (version > listener.since && ++count <= most_news) paths += "data: /" + percent_encoded(path) + "\n";
  if (count > most_news) return "event: reload\ndata:\n\n";
  const std::string summary = "event: summary\ndata: " + summary_for(snapshot, listener.page) + "\n\n";
  return paths.empty() ? summary : summary + "event: files\n" + paths + "\n";
}

}  // namespace congbo
