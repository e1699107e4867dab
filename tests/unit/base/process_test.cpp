#include "base/process.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "base/file_system.h"
#include "base/terminal.h"

namespace congbo {
namespace {

// A shell stands for any program: what it is given is an argument, no line of a shell's.
ProcessRequest script(std::string text, std::vector<std::string> more = {}) {
  ProcessRequest request{"sh", {"-c", std::move(text), "sh"}, {}, {}};
  request.arguments.insert(request.arguments.end(), more.begin(), more.end());
  return request;
}

TEST(Process, GivesBothStreamsAndTheStatus) {
  const ProcessResult result = run_process(script("echo ra; echo hỏng >&2; exit 7"));
  EXPECT_EQ(result.end, ProcessEnd::exited);
  EXPECT_EQ(result.status, 7);
  EXPECT_EQ(result.output, "ra\n");
  EXPECT_EQ(result.errors, "hỏng\n");
}

TEST(Process, PassesArgumentsAsTheyAre) {
  const ProcessResult result =
      run_process(script("printf '%s|' \"$@\"", {"a b", "$HOME", "'; ls", "", "đã ký"}));
  EXPECT_EQ(result.output, "a b|$HOME|'; ls||đã ký|");
}

TEST(Process, ReadsItsInputFromAFile) {
  const std::string path = testing::TempDir() + "congbo-process-input";
  std::ofstream(path) << "một\nhai\n";
  ProcessRequest request{"cat", {}, path, {}};
  EXPECT_EQ(run_process(request).output, "một\nhai\n");
  std::remove(path.c_str());
  EXPECT_EQ(run_process(request).end, ProcessEnd::not_started);
  request.input_file = testing::TempDir();
  EXPECT_EQ(run_process(request).end, ProcessEnd::not_started);
  request.input_file.clear();
  request.input = "ba\n";
  EXPECT_EQ(run_process(request).output, "ba\n");
  request.input = std::string(4097, 'x');
  EXPECT_EQ(run_process(request).end, ProcessEnd::not_started);
  request.input.clear();
  EXPECT_EQ(run_process(request).output, "");
  EXPECT_EQ(run_process(request).end, ProcessEnd::exited);
}

TEST(Process, SaysThatAProgramIsNotThere) {
  EXPECT_EQ(run_process({"congbo-no-such-program", {}, {}, {}}).end, ProcessEnd::not_found);
  EXPECT_EQ(run_process({"/nowhere/congbo", {}, {}, {}}).end, ProcessEnd::not_found);
  EXPECT_EQ(run_process({testing::TempDir(), {}, {}, {}}).end, ProcessEnd::not_started);
  // As a system says it that finds out later.
  EXPECT_EQ(run_process({"sh", {"-c", "exit 127"}, {}, {}}).end, ProcessEnd::not_found);
  EXPECT_EQ(run_process({"sh", {"-c", "echo a; exit 127"}, {}, {}}).end, ProcessEnd::exited);
}

TEST(Process, TakesMuchOutputOfBothStreamsAtOnce) {
  ProcessRequest request = script("i=0; while [ $i -lt 3000 ]; do printf '%0100d' $i; printf "
                                  "'%0100d' $i >&2; i=$((i+1)); done");
  const ProcessResult result = run_process(request);
  EXPECT_EQ(result.output.size(), 300'000U);
  EXPECT_EQ(result.errors.size(), 65'536U);
  request.most_output = 299'999;
  EXPECT_EQ(run_process(request).end, ProcessEnd::output_too_large);
  request.most_output = 300'000;
  EXPECT_EQ(run_process(request).end, ProcessEnd::exited);
}

TEST(Process, EndsWhatGoesOnForever) {
  for (const char* text : {"while :; do :; done", "sleep 60", "exec >&- 2>&-; sleep 60",
                           "trap '' TERM; sleep 60 & wait"}) {
    ProcessRequest request = script(text);
    request.seconds = 0.2;
    const double begin = steady_seconds();
    EXPECT_EQ(run_process(request).end, ProcessEnd::timed_out) << text;
    EXPECT_LT(steady_seconds() - begin, 30) << text;
  }
  ProcessRequest endless{"yes", {}, {}, {}};
  endless.most_output = 1 << 20;
  EXPECT_EQ(run_process(endless).end, ProcessEnd::output_too_large);
}

TEST(Process, LeavesNothingRunning) {
  // What it started tells its number and would go on; it does not hold the streams.
  const ProcessResult result = run_process(script("sleep 60 >/dev/null 2>&1 & echo $!"));
  EXPECT_EQ(result.end, ProcessEnd::exited);
  const std::string child = result.output.substr(0, result.output.find('\n'));
  ProcessResult alive; // the system may take a moment
  for (int i = 0; i < 100; ++i) {
    alive = run_process(script(
        "read -r _ _ state _ < /proc/$1/stat && [ \"$state\" != Z ] && echo running; sleep 0.05",
        {child}));
    if (alive.output.empty()) break;
  }
  EXPECT_EQ(alive.output, "");
}

TEST(Process, TellsASignal) {
  EXPECT_EQ(run_process(script("kill -9 $$")).end, ProcessEnd::signalled);
}

} // namespace
} // namespace congbo
