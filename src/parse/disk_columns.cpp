#include <algorithm>
#include <vector>

#include "parse/parse.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// A letter with its marks, counted before and after NFC.
struct Cluster {
  int on_disk = 0;
  int composed = 0;
};

std::vector<Cluster> clusters_of(std::string_view line) {
  std::vector<Cluster> clusters;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    int on_disk = 0;
    do {
      at += decode(line, at).size;
      ++on_disk;
    } while (at < line.size() && is_mark(decode(line, at).c));
    const int composed =
        on_disk == 1 ? 1 : static_cast<int>(code_points(nfc(line.substr(begin, at - begin))));
    clusters.push_back({on_disk, composed});
  }
  return clusters;
}

// How many code points of the disk make the first `count` of the NFC text.
int on_disk(const std::vector<Cluster>& clusters, int count) {
  int result = 0;
  for (const Cluster& cluster : clusters) {
    if (count <= 0) break;
    // A place inside a cluster that NFC leaves as several is counted from its begin.
    result += count >= cluster.composed ? cluster.on_disk : std::min(count, cluster.on_disk);
    count -= cluster.composed;
  }
  return result + std::max(count, 0);
}

} // namespace

void place_on_disk(std::string_view bytes, std::span<Place* const> places) {
  const DecodedText decoded = decode_as_on_disk({}, bytes);
  if (!decoded.decomposed) return; // or not to be read at all: then columns are the disk's already
  std::vector<Place*> by_line(places.begin(), places.end());
  std::stable_sort(by_line.begin(), by_line.end(),
                   [](const Place* a, const Place* b) { return a->line < b->line; });
  std::string_view rest = decoded.text;
  int number = 1;
  std::vector<Cluster> clusters;
  int known = 0; // the line that they are of
  for (Place* place : by_line) {
    if (place->line < 1 || place->column < 1) continue;
    for (; number < place->line; ++number) {
      const std::size_t end = rest.find('\n');
      if (end == rest.npos) return;
      rest.remove_prefix(end + 1);
    }
    if (known != number) clusters = clusters_of(rest.substr(0, rest.find('\n')));
    known = number;
    const int before = place->column - 1;
    const int first = on_disk(clusters, before);
    if (place->length > 0) place->length = on_disk(clusters, before + place->length) - first;
    place->column = first + 1;
  }
}

} // namespace congbo
