// make_corpus COUNT FOLDER: writes a made-up town with COUNT documents into FOLDER.

#include <cstdlib>
#include <iostream>

#include "base/file_system.h"
#include "corpus.h"

int main(int argc, char** argv) {
  const long count = argc == 3 ? std::atol(argv[1]) : 0;
  if (count < 1) {
    std::cerr << "usage: make_corpus COUNT FOLDER\n";
    return 2;
  }
  for (const auto& file : congbo::bench::corpus(static_cast<std::size_t>(count))) {
    const auto written = congbo::disk().replace(congbo::join_path(argv[2], file.path), file.text);
    if (!written) {
      std::cerr << written.failure().message.en << '\n';
      return 1;
    }
  }
  return 0;
}
