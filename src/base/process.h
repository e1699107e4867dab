#pragma once
// Other programs, run to their end. A build starts none; commands that do say so.

#include <cstddef>
#include <string>
#include <vector>

namespace congbo {

struct ProcessRequest {
  std::string program;                // a path, or a name to look for in PATH
  std::vector<std::string> arguments; // as the program gets them: no shell reads them
  std::string input_file;             // its standard input; empty = `input`
  std::string input;                  // at most 4 kB
  std::size_t most_output = std::size_t{64}
                            << 20; // bytes; of its error stream the first 64 kB are kept
  double seconds = 60;
};

enum class ProcessEnd {
  exited,           // by itself, with `status`
  not_found,        // there is no such program
  not_started,      // the system did not start it, or its input could not be given
  signalled,        // by somebody's or the system's signal
  timed_out,        // after `seconds`: killed
  output_too_large, // killed
};

struct ProcessResult {
  ProcessEnd end = ProcessEnd::not_started;
  int status = 0; // 0–255
  std::string output;
  std::string errors;
};

// Runs a program in a group of processes of its own, with the environment and folder of this one.
// When it ends, whatever way, nothing that it started in its group is left running.
ProcessResult run_process(const ProcessRequest& request);

} // namespace congbo
