#pragma once
// How much an account may still write, as servers say it where they say it at all.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace congbo {

// Of the answer to AVBL ("213 1048576": bytes; draft-peterson-streamlined-ftp-command-extensions).
std::optional<std::uint64_t> space_of_avbl(const std::string& reply);

// Of the lines that answer SITE QUOTA as ProFTPD's mod_quotatab does: "  Uploaded Mb:\t2.50/10.00" leaves 7.5 MB.
std::optional<std::uint64_t> space_of_quota(const std::vector<std::string>& lines);

// Of what the library tells of statvfs@openssh.com: "f_frsize: 4096", "f_bavail: 1000" …, a line each or all in one.
std::optional<std::uint64_t> space_of_statvfs(const std::vector<std::string>& lines);

// Of a PROPFIND's answer (RFC 4331).
std::optional<std::uint64_t> space_of_properties(const std::string& xml);

}  // namespace congbo
