// The inner stages on the same text in the same run: cmark-gfm's parse and render is the measure.

#include <benchmark/benchmark.h>

#include "check/check.h"
#include "corpus.h"
#include "markdown/markdown.h"
#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo::bench {
namespace {

constexpr std::size_t documents = 60;

const std::vector<CorpusFile>& texts() {
  static const std::vector<CorpusFile> files = [] {
    std::vector<CorpusFile> made;
    for (std::size_t i = 0; i < documents; ++i) made.push_back(corpus_file(i));
    return made;
  }();
  return files;
}

const std::vector<ParsedSource>& sources() {
  static const std::vector<ParsedSource> parsed = [] {
    std::vector<ParsedSource> made;
    for (const CorpusFile& file : texts()) made.push_back(parse_source(file.path, file.text));
    return made;
  }();
  return parsed;
}

void count_bytes(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (const CorpusFile& file : texts()) bytes += static_cast<std::int64_t>(file.text.size());
  state.SetBytesProcessed(bytes * static_cast<std::int64_t>(state.iterations()));
}

void markdown(benchmark::State& state) {
  for (auto _ : state)
    for (const CorpusFile& file : texts()) benchmark::DoNotOptimize(markdown_to_html(file.text));
  count_bytes(state);
}
BENCHMARK(markdown);

void parse(benchmark::State& state) {
  for (auto _ : state)
    for (const CorpusFile& file : texts()) benchmark::DoNotOptimize(parse_source(file.path, file.text));
  count_bytes(state);
}
BENCHMARK(parse);

void recognise(benchmark::State& state) {
  const Register& registers = Register::built_in();
  for (auto _ : state)
    for (const ParsedSource& parsed : sources()) benchmark::DoNotOptimize(congbo::recognise(parsed.source, registers));
  count_bytes(state);
}
BENCHMARK(recognise);

void check(benchmark::State& state) {
  const Register& registers = Register::built_in();
  std::vector<Document> read;
  for (const ParsedSource& parsed : sources()) read.push_back(congbo::recognise(parsed.source, registers));
  for (auto _ : state)
    for (std::size_t i = 0; i < read.size(); ++i)
      benchmark::DoNotOptimize(check_document(sources()[i].source, read[i], registers));
  count_bytes(state);
}
BENCHMARK(check);

}  // namespace
}  // namespace congbo::bench
