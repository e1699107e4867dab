#pragma once
// A site of two events, built, for the tests of what is served.

#include "base/memory_disk.h"
#include "serve/snapshot.h"

namespace congbo::test {

inline Finding finding_in(const std::string& file, int line = 3, RuleId rule = RuleId::N01) {
  return {rule, {file, line, line > 0 ? 5 : 0, 0}, {std::string("I"), std::string("III"), std::string("II")}, {}};
}

inline void refresh(Snapshot& snapshot) { snapshot.by_page = PageFindings(snapshot.places, snapshot.findings); }

inline Snapshot small_snapshot() {
  Snapshot snapshot;
  snapshot.version = 2;
  snapshot.site = "/home/văn thư/phuong";
  snapshot.folder = "/preview";
  snapshot.built = true;
  for (const char* path : {"index.html", "404.html", "lich.ics", "2026/index.html", "2026/tong-ket/index.html", "2026/tong-ket/thu-moi/index.html",
                           "2026/tong-ket/ke-hoach/index.html", "2026/le-hoi/index.html", ".htaccess", ".well-known/security.txt"})
    snapshot.files[path] = std::string(64, '0');
  snapshot.places = {{"content/2026/le-hoi.md", "2026/le-hoi/", "2026/le-hoi/"},
                     {"content/2026/tong-ket/ke-hoach.md", "2026/tong-ket/ke-hoach/", "2026/tong-ket/"},
                     {"content/2026/tong-ket/quyet-dinh.md", "2026/tong-ket/quyet-dinh/", "2026/tong-ket/"},
                     {"content/gioi-thieu.md", "gioi-thieu/", ""}};
  snapshot.findings = {finding_in("congbo.json", 1, RuleId::V08), finding_in("content/2026/le-hoi.md"),
                       finding_in("content/2026/tong-ket/danh-sach.csv", 2), finding_in("content/2026/tong-ket/ke-hoach.md"),
                       finding_in("content/gioi-thieu.md")};
  refresh(snapshot);
  return snapshot;
}

inline void put_output(MemoryDisk& disk, const Snapshot& snapshot) {
  for (const auto& [path, hash] : snapshot.files) disk.put(snapshot.folder + "/" + path, "<html><body><p>" + path + "</p></body></html>");
}

}  // namespace congbo::test
