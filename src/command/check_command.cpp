// congbo check

#include <cstdio>

#include "build/build.h"
#include "check/check.h"
#include "command/command.h"
#include "command/date_option.h"
#include "command/report.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

constexpr int done = 0, stopped = 1, failed = 2;
constexpr std::uint64_t most_bytes = 64ULL << 20;

void print(std::FILE* stream, const std::string& text) { std::fwrite(text.data(), 1, text.size(), stream); }

int refuse(const Words& why, Language language) {
  print(stderr, "congbo check: " + in(why, language) + "\n");
  return failed;
}

// Text, JSON or SARIF, by the name that --format takes.
using Printer = std::string (*)(const Findings&, const std::string& site, Language);

Printer printer_named(const std::string& format) {
  if (format.empty() || format == "text")
    return [](const Findings& findings, const std::string& site, Language language) {
      return findings_as_text(findings, site, disk(), language);
    };
  if (format == "json") return [](const Findings& findings, const std::string&, Language) { return findings_as_json(findings); };
  if (format == "sarif") return [](const Findings& findings, const std::string&, Language) { return findings_as_sarif(findings); };
  return nullptr;
}

// Documents by themselves, outside a site or before they are put there.
Result<Findings> check_files(const std::vector<std::string>& paths) {
  Findings all;
  std::vector<TextSilence> silences;
  for (const std::string& path : paths) {
    const auto bytes = disk().read(path, most_bytes);
    if (!bytes) return bytes.failure();
    ParsedSource parsed = parse_source(nfc(path), *bytes);
    const Document document = recognise(parsed.source, Register::built_in());
    Findings checked = check_document(parsed.source, document, Register::built_in());
    for (Findings* some : {&parsed.findings, &checked})
      std::move(some->begin(), some->end(), std::back_inserter(all));
    for (TextSilence& silence : text_silences(parsed.source)) silences.push_back(std::move(silence));
  }
  all = apply_text_silences(silences, std::move(all));
  sort_findings(all);
  return all;
}

}  // namespace

int run_check(const Arguments& arguments) {
  const Language language = arguments.language;
  const Printer printer = printer_named(arguments.value("--format"));
  if (printer == nullptr)
    return refuse({"--format chỉ nhận text, json hoặc sarif", "--format takes text, json or sarif"}, language);
  BuildOptions options;
  if (const auto wrong = read_date_option(arguments, options.date)) return refuse(*wrong, language);
  const bool site = arguments.operands.empty() ||
                    (arguments.operands.size() == 1 && disk().kind(arguments.operands[0]) == FileKind::folder);
  if (site && !arguments.operands.empty()) options.site = arguments.operands[0];
  while (options.site.size() > 1 && options.site.ends_with('/')) options.site.pop_back();
  const auto findings = site ? check_site_folder(options, disk()) : check_files(arguments.operands);
  if (!findings) return refuse(findings.failure().message, language);
  print(stdout, printer(*findings, site ? options.site : "", language));
  const FindingCount count = count_findings(*findings);
  const bool vi = language == Language::vi;
  if (const std::string format = arguments.value("--format"); format.empty() || format == "text")
    print(stdout, (vi ? "Đã soát: " : "Checked: ") + summary_of(*findings, language) + ".\n");
  return count.errors > 0 || (arguments.has("--strict") && count.warnings > 0) ? stopped : done;
}

}  // namespace congbo
