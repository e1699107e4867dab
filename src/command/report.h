#pragma once
// Findings and results as text and JSON, made last.

#include <span>
#include <string>

#include "base/file_system.h"
#include "base/finding.h"
#include "base/message.h"
#include "build/build.h"

namespace congbo {

// Each finding as the contract writes it: `file:line:column: severity: sentence [code name]`, the line
// with a caret, and the hint. Paths are `site`/file; quoted lines are read through `files`.
std::string findings_as_text(const Findings& findings, const std::string& site, FileSystem& files, Language language);

// The same of findings of one file, at least one. `quotable`: its text, where any line of it may be quoted.
std::string findings_of_file_as_text(std::span<const Finding> findings, const std::string* quotable, const std::string& site,
                                     FileSystem& files, Language language);

// The contract's array, one finding a line.
std::string findings_as_json(const Findings& findings);

// SARIF 2.1.0 (OASIS), one run, with the rules that the findings name.
std::string findings_as_sarif(const Findings& findings);

// "0,02" in Vietnamese, "0.02" in English.
std::string seconds_in_words(double seconds, Language language);

std::string build_as_text(const BuildReport& report, const std::string& output, double seconds, Language language);
std::string build_as_json(const BuildReport& report, double seconds);

// Where the time went: a line a stage, then what was taken from the cache, and the most memory.
std::string profile_as_text(const BuildReport& report, Language language);

// Of a folder of sites: the sites that did not come out, by name and why, then one line of sums.
std::string sites_as_text(const std::vector<SiteResult>& sites, double seconds, Language language);
std::string sites_as_json(const std::vector<SiteResult>& sites, double seconds);

// "2 lỗi, 1 cảnh báo, 3 lời khuyên".
std::string summary_of(const Findings& findings, Language language);

}  // namespace congbo
