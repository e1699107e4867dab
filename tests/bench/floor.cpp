// bench_floor CONTENT MADE FOLDER THREADS: the least that a site generator must do for the same work, in seconds of the clock, as JSON.
//
//   walk   look at every file below CONTENT once
//   floor  read every Markdown file below CONTENT, parse and render it with cmark-gfm, and write files as many and as long as those
//          below MADE (a site that congbo built) into FOLDER, which must not exist
//
// Both on THREADS threads, through the standard library alone.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "markdown/markdown.h"

namespace congbo::bench {
namespace {

namespace fs = std::filesystem;

struct FileToWrite {
  fs::path path;
  std::size_t size = 0;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

double walk(const fs::path& content) {
  const auto start = std::chrono::steady_clock::now();
  std::uintmax_t bytes = 0;
  for (const fs::path& path : files_below(content)) bytes += fs::file_size(path);
  const double time = seconds_since(start);
  return bytes > 0 ? time : 0;
}

std::vector<FileToWrite> as_made(const fs::path& made, const fs::path& folder) {
  std::vector<FileToWrite> files;
  for (const fs::path& path : files_below(made))
    files.push_back({folder / path.lexically_relative(made), static_cast<std::size_t>(fs::file_size(path))});
  return files;
}

void render(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (markdown_to_html(text).empty() && !text.empty()) std::exit(1);
}

double floor(const fs::path& content, const std::vector<FileToWrite>& files, unsigned threads) {
  std::size_t longest = 0;
  for (const FileToWrite& file : files) longest = std::max(longest, file.size);
  const std::string bytes(longest, 'x');
  std::set<fs::path> folders;
  for (const FileToWrite& file : files) folders.insert(file.path.parent_path());
  const auto start = std::chrono::steady_clock::now();
  for (const fs::path& needed : folders) fs::create_directories(needed);
  const std::vector<fs::path> documents = files_below(content);
  parallel_for(documents.size(), threads, [&](std::size_t i) { render(documents[i]); });
  parallel_for(files.size(), threads, [&](std::size_t i) {
    std::ofstream(files[i].path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(files[i].size));
  });
  return seconds_since(start);
}

}  // namespace
}  // namespace congbo::bench

int main(int argc, char** argv) {
  using namespace congbo::bench;
  if (argc != 5 || fs::exists(argv[3])) {
    std::cerr << "usage: bench_floor CONTENT MADE FOLDER THREADS\n";
    return 2;
  }
  const auto files = as_made(argv[2], argv[3]);
  walk(argv[1]);  // the first look fills the system's memory of the folder
  const double looked = walk(argv[1]);
  std::printf("{\"walk\": %.4f, \"floor\": %.4f, \"files\": %zu}\n", looked,
              floor(argv[1], files, static_cast<unsigned>(std::atoi(argv[4]))), files.size());
  return 0;
}
