// The widths of pictures that documents show, made once and kept beside the site.

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/hash.h"
#include "base/parallel.h"
#include "build/stages.h"
#include "picture/picture.h"

namespace congbo {
namespace {

constexpr std::string_view keeping = ".congbo/pictures";
constexpr std::string_view opening = "congbo-pictures 1\n";
constexpr std::size_t hash_size = 64;
constexpr std::size_t name_size = 32;    // of a file kept
constexpr std::size_t hash_in_name = 8;  // as the files for web servers know what never changes

// A number and the blank or line end behind it, taken off `text`; nothing where there is none.
std::optional<std::size_t> take_number(std::string_view& text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto size = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || size >= text.size()) return std::nullopt;
  text.remove_prefix(size + 1);
  return value;
}

std::optional<std::string> take_bytes(std::string_view& text) {
  const auto size = take_number(text);
  if (!size || *size > text.size()) return std::nullopt;
  std::string bytes(text.substr(0, *size));
  text.remove_prefix(*size);
  return bytes;
}

// What is kept of one picture: the hash of the rest, then numbers and bytes.
std::string written(const VersionSet& set) {
  std::string rest = std::to_string(static_cast<int>(set.problem)) + ' ' + std::to_string(set.versions.size()) + '\n';
  const auto append = [&](const std::string& bytes) { rest += std::to_string(bytes.size()) + '\n' + bytes; };
  append(set.upright);
  for (const PictureVersion& version : set.versions) {
    rest += std::to_string(version.width) + ' ' + std::to_string(version.height) + ' ' +
            std::to_string(static_cast<int>(version.format)) + '\n';
    append(version.bytes);
  }
  return std::string(opening) + sha256_hex(rest) + '\n' + rest;
}

// Nothing where the bytes are not as they were written.
std::optional<VersionSet> read_back(std::string_view kept) {
  if (!kept.starts_with(opening) || kept.size() < opening.size() + hash_size + 1) return std::nullopt;
  const std::string_view hash = kept.substr(opening.size(), hash_size);
  std::string_view rest = kept.substr(opening.size() + hash_size + 1);
  if (sha256_hex(rest) != hash) return std::nullopt;
  VersionSet set;
  const auto problem = take_number(rest), count = take_number(rest);
  auto upright = take_bytes(rest);
  if (!problem || !count || !upright) return std::nullopt;
  set.problem = static_cast<PictureProblem>(*problem);
  set.upright = std::move(*upright);
  for (std::size_t i = 0; i < *count; ++i) {
    const auto width = take_number(rest), height = take_number(rest), format = take_number(rest);
    auto bytes = take_bytes(rest);
    if (!width || !height || !format || !bytes) return std::nullopt;
    set.versions.push_back({static_cast<int>(*width), static_cast<int>(*height), static_cast<VersionFormat>(*format),
                            std::move(*bytes)});
  }
  return set;
}

bool named_as_picture(std::string_view path) {
  constexpr auto endings = std::to_array<std::string_view>({".jpg", ".jpeg", ".jfif", ".png"});
  return std::ranges::any_of(endings, [&](std::string_view end) { return has_ending(path, end); });
}

// The addresses of what a document shows as pictures.
std::set<std::string_view> shown_by(const SiteDocument& document) {
  std::set<std::string_view> shown;
  for (const SourceLink& link : document.links) {
    const auto target = document.link_targets.find(link.url);
    if (link.image && target != document.link_targets.end())
      shown.insert(std::string_view(target->second).substr(0, target->second.find_first_of("?#")));
  }
  return shown;
}

struct Wanted {
  std::string on_disk;
  bool shown = false;  // else it is only linked, and looked at from outside
  std::string key;
  PictureFacts facts;
  VersionSet set;
  std::optional<Failure> failure;
};

// Every picture beside documents, by source.
std::map<std::string, Wanted> wanted_of(const Site& site, const std::vector<FoundFile>& others) {
  std::map<std::string, Wanted> wanted;
  for (const SiteDocument& document : site.documents) {
    std::optional<std::set<std::string_view>> shown;
    for (const Attachment& attachment : document.attachments) {
      if (!named_as_picture(attachment.source)) continue;
      if (!shown) shown = shown_by(document);
      Wanted& one = wanted[attachment.source];
      one.shown = one.shown || shown->contains(attachment.address);
    }
  }
  if (wanted.empty()) return wanted;
  for (const FoundFile& file : others)
    if (const auto found = wanted.find(file.path); found != wanted.end()) found->second.on_disk = file.on_disk;
  return wanted;
}

void make(Wanted& picture, const std::string& folder, FileSystem& files) {
  auto bytes = files.read(picture.on_disk);
  if (!bytes) {
    picture.failure = bytes.failure();
    return;
  }
  picture.facts = read_picture_facts(*bytes);
  picture.set.problem = problem_of(picture.facts);
  if (!picture.shown || picture.set.problem != PictureProblem::none) return;
  picture.key = sha256_hex(versions_recipe() + '\n' + sha256_hex(*bytes));
  const std::string place = folder + "/" + picture.key.substr(0, name_size);
  if (files.kind(place) == FileKind::file)
    if (const auto kept = files.read(place))
      if (auto set = read_back(*kept)) {
        picture.set = std::move(*set);
        return;
      }
  picture.set = make_versions(*bytes);
  // Where the folder cannot be written to, the next build makes them anew.
  static_cast<void>(static_cast<bool>(files.replace(place, written(picture.set))));
}

std::string_view ending_of(VersionFormat format) {
  switch (format) {
    case VersionFormat::jpeg: return ".jpg";
    case VersionFormat::png: return ".png";
    case VersionFormat::webp: break;
  }
  return ".webp";
}

// "2026/le-hoi/anh-480w-1a2b3c4d.webp" for "2026/le-hoi/anh.jpg".
std::string address_of(const std::string& address, const Wanted& picture, const PictureVersion& version) {
  const std::size_t dot = address.rfind('.');
  return address.substr(0, dot) + "-" + std::to_string(version.width) + "w-" + picture.key.substr(0, hash_in_name) +
         std::string(ending_of(version.format));
}

void report(const std::string& source, const Wanted& picture, Findings& findings) {
  const std::string size = std::to_string(picture.facts.width) + " × " + std::to_string(picture.facts.height);
  const auto say = [&](Words why) { findings.push_back({RuleId::P11, {source, 0, 0, 0}, {source, std::move(why)}, {}}); };
  switch (picture.set.problem) {
    case PictureProblem::foreign:
      return say({": không phải ảnh JPEG hay PNG", ": it is neither a JPEG nor a PNG picture"});
    case PictureProblem::too_large:
      return say({": ảnh quá lớn (" + size + ", tối đa 64 triệu điểm ảnh), không làm được cỡ nhỏ hơn",
                  ": the picture is too large (" + size + ", at most 64 million pixels) to be made smaller"});
    case PictureProblem::damaged:
      return say({": ảnh hỏng hoặc thiếu phần cuối, không làm được cỡ nhỏ hơn",
                  ": the picture is damaged or cut short, and cannot be made smaller"});
    case PictureProblem::unusual:
      return say({": ảnh dùng để in (CMYK, 12 bit), không làm được cỡ nhỏ hơn",
                  ": the picture is one for print (CMYK, 12 bits), and cannot be made smaller"});
    case PictureProblem::moving:
    case PictureProblem::none: break;
  }
}

// Forgets what no picture of this site needs, once that is most of what is kept: drafts come and go.
void forget_old(const std::map<std::string, Wanted>& wanted, const std::string& folder, FileSystem& files) {
  constexpr std::size_t spare = 16;
  const auto kept = files.list(folder);
  if (!kept || kept->size() <= 2 * wanted.size() + spare) return;
  std::set<std::string> needed;
  for (const auto& [source, picture] : wanted) needed.insert(picture.key.substr(0, name_size));
  for (const FolderEntry& entry : *kept)
    if (entry.kind == FileKind::file && entry.name.size() == name_size && !needed.contains(entry.name))
      static_cast<void>(static_cast<bool>(files.remove_file(folder + "/" + entry.name)));
}

// The copies of one attachment, named in it and added to `made`.
void add_copies(Attachment& attachment, const Wanted& picture, std::map<std::string, std::string>& made) {
  for (const PictureVersion& version : picture.set.versions) {
    const bool itself = version.bytes.empty();
    const std::string address = itself ? attachment.address : address_of(attachment.address, picture, version);
    if (!itself) made.try_emplace(address, version.bytes);
    attachment.copies.push_back({address, version.width, version.height, version.format == VersionFormat::webp});
  }
  if (!picture.set.upright.empty()) attachment.size = picture.set.upright.size();
}

}  // namespace

Result<MadePictures> make_pictures(Site& site, const std::vector<FoundFile>& others, const std::string& folder,
                                   unsigned jobs, FileSystem& files, Findings& findings) {
  MadePictures result;
  std::map<std::string, Wanted> wanted = wanted_of(site, others);
  if (wanted.empty()) return result;
  const std::string kept = join_path(folder, keeping);
  std::vector<Wanted*> all;
  for (auto& [source, picture] : wanted) all.push_back(&picture);
  parallel_for(all.size(), jobs, [&](std::size_t i) { make(*all[i], kept, files); });
  for (const auto& [source, picture] : wanted) {
    if (picture.failure) return *picture.failure;
    report(source, picture, findings);
  }
  forget_old(wanted, kept, files);
  std::map<std::string, std::string> made;
  for (SiteDocument& document : site.documents)
    for (Attachment& attachment : document.attachments)
      if (const auto found = wanted.find(attachment.source); found != wanted.end())
        add_copies(attachment, found->second, made);
  for (auto& [address, bytes] : made) {
    std::string hash = sha256_hex(bytes);
    result.files.push_back({address, std::move(bytes), std::move(hash)});
  }
  for (auto& [source, picture] : wanted)
    if (!picture.set.upright.empty()) result.upright.emplace(source, std::move(picture.set.upright));
  return result;
}

}  // namespace congbo
