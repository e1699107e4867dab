#include "publish/network_causes.h"

#include <algorithm>

#include "publish/addresses.h"

namespace congbo {
namespace {

bool says(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

// Servers put a full disk and a used-up quota under the same codes and tell them in words.
Cause cause_of_words(const std::string& words, Cause otherwise) {
  if (says(words, {"session reuse", "ssl session"})) return Cause::session_reuse;
  if (says(words, {"quota"})) return Cause::quota;
  if (says(words, {"no space", "disk full", "insufficient storage", "not enough space", "failure writing"})) return Cause::no_space;
  if (says(words, {"too many", "try again later", "maximum number"})) return Cause::busy;
  return otherwise;
}

// SFTP: a command that no answer came for, or a connection that ended while a session was being begun; but for a server with
// which there is nothing to begin: no cipher in common, no SFTP.
bool ended_early(const std::string& detail) {
  if (says(detail, {"Unknown error in libssh2"})) return true;
  if (!says(detail, {"Failure establishing ssh session", "Failure initializing sftp session"})) return false;
  return !says(detail, {"session: -5,", "request SFTP subsystem"});
}

std::string last_line(const TransferReply& reply) { return reply.lines.empty() ? std::string() : reply.lines.back(); }

// FTP's reply codes (RFC 959; 552 and 452: storage).
Cause cause_of_ftp(const TransferReply& reply) {
  const std::string words = lowered(last_line(reply) + " " + reply.detail);
  switch (reply.status) {
    case 421: return Cause::busy;
    case 425: case 426: return cause_of_words(words, Cause::passive_mode);
    case 450: case 451: return cause_of_words(words, Cause::busy);
    case 452: return cause_of_words(words, Cause::no_space);
    case 522: return cause_of_words(words, Cause::tls);
    case 530: case 331: return cause_of_words(words, Cause::wrong_password);
    case 552: return cause_of_words(words, Cause::quota);
    case 550: case 553: return cause_of_words(words, Cause::no_right);
    default: return cause_of_words(words, says(words, {"permission denied", "operation failed"}) ? Cause::no_right : Cause::refused);
  }
}

Cause cause_of_connection(Fault fault) {
  switch (fault) {
    case Fault::resolve: case Fault::connect: return Cause::unreachable;
    case Fault::timeout: return Cause::timed_out;
    case Fault::cut: return Cause::cut;
    case Fault::tls: return Cause::tls;
    case Fault::certificate: return Cause::certificate;
    case Fault::not_found: return Cause::not_found;
    case Fault::exists: return Cause::exists;
    case Fault::no_space: return Cause::no_space;
    case Fault::login: return Cause::wrong_password;
    case Fault::aborted: return Cause::interrupted;
    default: return Cause::refused;
  }
}

}  // namespace

std::string lowered(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return low;
}

std::vector<std::string> header_values(const TransferReply& reply, std::string_view name) {
  std::vector<std::string> values;
  for (const std::string& line : reply.lines) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || lowered(std::string_view(line).substr(0, colon)) != name) continue;
    const std::size_t begin = line.find_first_not_of(' ', colon + 1);
    values.push_back(begin == line.npos ? "" : line.substr(begin));
  }
  return values;
}

Trouble trouble_of_files(const TransferReply& reply, const std::string& place, bool key_was_used) {
  Cause cause = cause_of_connection(reply.fault);
  std::string detail = reply.detail;
  if (reply.fault == Fault::host_key) {
    cause = reply.key_mismatch ? Cause::changed_host_key : Cause::unknown_host_key;
    detail = reply.server_key;
  } else if (reply.status == 421) {
    cause = Cause::busy;  // the library calls it a time-out
  } else if (reply.fault == Fault::login) {
    cause = cause_of_words(lowered(last_line(reply)), key_was_used ? Cause::key_refused : Cause::wrong_password);
  } else if (!reply.data_command.empty() && (cause == Cause::unreachable || cause == Cause::timed_out)) {
    cause = Cause::passive_mode;
  } else if (ended_early(reply.detail)) {
    cause = Cause::cut;
  } else if (reply.fault == Fault::denied || reply.fault == Fault::other || reply.fault == Fault::tls || reply.fault == Fault::cut) {
    const Cause told = cause_of_ftp(reply);  // a transfer that a full disk ends looks like a cut one
    if (reply.fault == Fault::denied || told == Cause::session_reuse || told == Cause::no_space || told == Cause::quota) cause = told;
  }
  if (!reply.lines.empty() && last_line(reply).size() > 4 && last_line(reply)[0] >= '4') detail = last_line(reply);
  return trouble(cause, place, detail);
}

Trouble trouble_of_http(const TransferReply& reply, const std::string& place) {
  if (reply.fault != Fault::none) return trouble(cause_of_connection(reply.fault), place, reply.detail);
  const auto codes = element_texts(reply.body, "Code");  // S3's name of the fault
  const std::string code = codes.empty() ? "" : codes.front();
  const std::string detail = "HTTP " + std::to_string(reply.status) + (code.empty() ? "" : " " + code);
  if (says(code, {"RequestTimeTooSkewed"})) return trouble(Cause::clock, place, detail);
  if (says(code, {"SignatureDoesNotMatch", "InvalidAccessKeyId"})) return trouble(Cause::wrong_password, place, detail);
  if (says(code, {"NoSuchBucket"})) return trouble(Cause::no_folder, place, detail);
  if (says(lowered(code), {"quota"})) return trouble(Cause::quota, place, detail);
  switch (reply.status) {
    case 401: return trouble(Cause::wrong_password, place, detail);
    case 403: case 405: case 409: return trouble(Cause::no_right, place, detail);
    case 404: return trouble(Cause::not_found, place, detail);
    case 412: return trouble(Cause::exists, place, detail);
    case 413: case 507: return trouble(reply.status == 413 ? Cause::quota : Cause::no_space, place, detail);
    case 500: return trouble(Cause::server_fault, place, detail);
    case 408: case 429: case 502: case 503: case 504: return trouble(Cause::busy, place, detail);
    default: return trouble(Cause::refused, place, detail);
  }
}

}  // namespace congbo
