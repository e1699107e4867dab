// Pages and copies to the output.

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/hash.h"
#include "base/parallel.h"
#include "base/release.h"
#include "build/archive.h"
#include "build/compress.h"
#include "build/page_facts.h"
#include "build/stages.h"
#include "picture/picture.h"

namespace congbo {
namespace {

// Enough that threads are started seldom, few enough that people see it go on.
constexpr std::size_t batch_size = 2048;

struct MadeBytes {
  MadeFile file;
  std::string bytes;
  std::optional<Digest> known;  // the hash of what stands there, where that is certain
  bool kept = false;            // it stands there as it should
  const PageTask* pieces = nullptr;  // its bytes are to be taken from it in pieces; the hash is not known yet
  std::optional<std::size_t> laid = {};  // its number in the output, until it comes into its place
};

// What stays of it when its bytes are laid.
struct Made {
  MadeFile file;
  std::optional<std::size_t> laid;
};

// What came of one source: the file, and its compressed copies.
struct Making {
  std::vector<MadeBytes> files;
  std::optional<Failure> failure;
};

class Publisher {
 public:
  Publisher(const PublishRequest& request, Output& output, Watch& files)
      : m_request(request), m_output(output), m_files(files),
        m_sources(output_sources(request.site, request.renderer, request.others, request.rewritten, request.pictures)),
        m_facts(std::in_place, request.site, request.facts, request.renderer.pages(), request.surroundings, request.jobs) {
    for (std::size_t i = 0; i < request.last.made.size(); ++i)
      if (request.last.untouched[i] && !request.last.made[i].left) m_last.emplace(request.last.made[i].path, &request.last.made[i]);
    for (const MadeFile& file : request.last.made) m_had.emplace(file.path, &file);
    // Those of all years take a thread long: while it makes them, the others make pages.
    std::stable_partition(m_sources.begin(), m_sources.end(), [](const OutputSource& source) {
      return source.page && source.page->part == 0 && Renderer::kind_of(*source.page).starts_with("data-");
    });
    for (const OutputSource& source : m_sources) m_own.emplace(source.path, &source);
  }

  // A thread lays the bytes of a file as soon as it has made them: so few are held at once. None comes into its
  // place before all are laid.
  Result<Published> run() {
    for (std::size_t begin = 0; begin < m_sources.size(); begin += batch_size) {
      const std::size_t end = std::min(m_sources.size(), begin + batch_size);
      std::vector<Making> batch(end - begin);
      parallel_for(batch.size(), m_request.jobs, [&](std::size_t i) {
        batch[i] = make(m_sources[begin + i]);
        lay(batch[i]);
      });
      for (Making& making : batch) {
        if (making.failure) return *making.failure;
        take(making);
      }
      m_request.tell(end, m_sources.size());
    }
    const auto stops = m_request.stops();
    if (!stops) return stops.failure();
    if (*stops) return m_done.stopped = true, std::move(m_done);
    return finish();
  }

 private:
  Digest fingerprint(const OutputSource& source) const {
    if (source.page) return m_facts->fingerprint(*source.page);
    const Digest bytes = source.bytes ? sha256(*source.bytes) : m_files.hash_of(source.copy_of);
    return bytes == no_fingerprint ? bytes : sha256(archived(bytes, m_request.site.settings.compressed));
  }

  const MadeFile* certain(const std::string& path) const {
    const auto found = m_last.find(path);
    return found == m_last.end() ? nullptr : found->second;
  }

  // The name of the file, and those of the compressed copies that it may have.
  std::vector<std::string> names_of(const std::string& path) const {
    std::vector<std::string> names;
    names.push_back(path);
    if (m_request.site.settings.compressed && worth_compressing(path))
      for (const char* ending : {".gz", ".br"})
        if (!m_own.contains(path + ending)) names.push_back(path + ending);
    return names;
  }

  // The file as the last build left it, with its copies, if it is still right.
  bool keep(const OutputSource& source, const Digest& print, Making& making) const {
    if (print == no_fingerprint || !m_request.last.pages_count) return false;
    for (const std::string& path : names_of(source.path)) {
      const MadeFile* last = certain(path);
      // A copy that was not worth it is not there and was not.
      if (!last && path != source.path && !m_had.contains(path)) continue;
      if (!last || last->fingerprint != print) return making.files.clear(), false;
      making.files.push_back({*last, {}, last->hash, true});
    }
    return true;
  }

  Making make(const OutputSource& source) const {
    Making making;
    const Digest print = fingerprint(source);
    if (keep(source, print, making)) return making;
    if (source.page && Renderer::comes_in_pieces(*source.page) && names_of(source.path).size() == 1) {
      add_in_pieces(making, source, print);
      return making;
    }
    std::string bytes;
    if (source.page) {
      bytes = m_request.renderer.render(*source.page);
    } else if (source.bytes) {
      bytes = *source.bytes;
    } else {
      auto copied = m_files.read(source.copy_of);
      if (!copied) return {{}, copied.failure()};
      auto picture = without_metadata(*copied);
      bytes = std::move(picture ? *picture : *copied);
    }
    for (const std::string& name : names_of(source.path)) {
      if (name == source.path) continue;
      if (auto copy = name.ends_with(".gz") ? gzip(bytes) : brotli(bytes)) add(making, name, std::move(*copy), print);
    }
    add(making, source.path, std::move(bytes), print);
    return making;
  }

  void add(Making& making, const std::string& path, std::string bytes, const Digest& print) const {
    const MadeFile* last = certain(path);
    const Digest hash = sha256(bytes);
    making.files.push_back({{path, hash, print, last ? last->stamp : SureStamp{}, false}, std::move(bytes),
                            last ? std::optional(last->hash) : std::nullopt, false});
  }

  void add_in_pieces(Making& making, const OutputSource& source, const Digest& print) const {
    const MadeFile* last = certain(source.path);
    making.files.push_back({{source.path, {}, print, last ? last->stamp : SureStamp{}, false}, {},
                            last ? std::optional(last->hash) : std::nullopt, false, source.page});
  }

  // Where they come in pieces, their hash is known when they are laid.
  Result<Output::Writing> lay(MadeBytes& made) const {
    if (!made.pieces) return m_output.write(made.file.path, made.bytes, made.file.hash, made.known);
    const auto poured = m_output.pour(made.file.path, [&](const Sink& sink) { m_request.renderer.render(*made.pieces, sink); }, made.known);
    if (!poured) return poured.failure();
    made.file.hash = poured->hash;
    return poured->writing;
  }

  void lay(Making& making) const {
    using Kind = Output::Writing::Kind;
    for (MadeBytes& made : making.files) {
      if (made.kept) continue;
      const auto result = lay(made);
      release(made.bytes);
      if (!result) return void(making.failure = result.failure());
      made.file.left = result->kind == Kind::left;
      made.laid = result->laid;
      if (result->kind == Kind::left || (result->kind == Kind::same && !made.known)) take_stamp(made.file);
    }
  }

  void take(Making& making) {
    for (MadeBytes& made : making.files) {
      m_done.written += made.laid ? 1 : 0;
      m_done.kept += made.kept ? 1 : 0;
      m_made.push_back({std::move(made.file), made.laid});
    }
  }

  void take_stamp(MadeFile& file) const { file.stamp = {m_files.stamp(m_request.folder + "/" + file.path), false}; }

  Result<Published> finish() {
    // Of a large site this is more than the lists that follow.
    m_facts.reset();
    release(m_last);
    release(m_had);
    release(m_own);
    release(m_sources);
    std::sort(m_made.begin(), m_made.end(), [](const Made& a, const Made& b) { return a.file.path < b.file.path; });
    std::vector<Output::Planned> planned;
    planned.reserve(m_made.size());
    for (const Made& made : m_made) {
      planned.push_back({made.file.path, made.file.hash, made.laid});
      if (made.file.left) m_done.left.push_back(made.file.path);
    }
    auto removed = m_output.finish(planned, m_done.left, m_request.jobs, [this](std::size_t i) { take_stamp(m_made[i].file); });
    if (!removed) return removed.failure();
    m_done.removed = *removed;
    m_done.made.reserve(m_made.size());
    for (Made& made : m_made) m_done.made.push_back(std::move(made.file));
    return std::move(m_done);
  }

  const PublishRequest& m_request;
  Output& m_output;
  Watch& m_files;
  std::vector<OutputSource> m_sources;
  std::optional<PageFacts> m_facts;  // until all is made
  std::unordered_map<std::string_view, const MadeFile*> m_last;  // what is certain to stand as it was left
  std::unordered_map<std::string_view, const MadeFile*> m_had;   // all that the last build left
  std::unordered_map<std::string_view, const OutputSource*> m_own;
  std::vector<Made> m_made;
  Published m_done;
};

}  // namespace

Result<Published> publish(const PublishRequest& request, Output& output, Watch& files) {
  return Publisher(request, output, files).run();
}

}  // namespace congbo
