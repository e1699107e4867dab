#pragma once
// The program that runs.

#include <cstdint>
#include <string>

namespace congbo {

// What tells this very program from any other version or compilation of it: the linker's mark on it (the
// note NT_GNU_BUILD_ID), else the file's own size and time. For caches, which no other version may read.
std::string program_identity();

int process_id();

// The most memory that this process has held so far, in bytes; 0 = not known.
std::uint64_t peak_memory();

}  // namespace congbo
