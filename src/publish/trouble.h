#pragma once
// What goes wrong between here and a server, by its cause: retried or not, and said in words that name what
// to do about it.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "base/finding.h"
#include "base/result.h"

namespace congbo {

enum class Cause {
  not_found,     // of one file; often no trouble at all
  no_folder,     // the target's own is not there
  exists,        // something stands where nothing should
  unreachable,   // no such host, nobody listens
  cut,           // the connection broke, or an answer made no sense
  cut_in_writing,  // the same while a file was sent: the server may have no room for it
  timed_out,
  busy,          // the server asks to come later
  server_fault,  // HTTP 500: the server itself does not say more
  wrong_password,
  key_refused,       // an SSH key that the server does not take, or libssh2 cannot use
  unknown_host_key,  // neither pinned nor in known_hosts
  changed_host_key,
  certificate,
  tls,            // the server offers no TLS, or one too old
  passive_mode,   // FTP: the second connection does not come about
  session_reuse,  // FTPS: the server wants the TLS session of the first connection for the second
  no_right,
  no_space,
  quota,
  corrupted,  // other bytes arrived than were sent
  clock,      // S3: this machine's clock is wrong
  no_user,
  no_secret,
  interrupted,  // by the user
  refused,      // anything else that the server said no to
  local,        // this machine's disk
};

struct Trouble {
  Cause cause = Cause::refused;
  Words message;
};

// Whether the same again may go well in a moment.
bool worth_retrying(Cause cause);

// "wrong-password", for JSON.
std::string_view name_of(Cause cause);

// The sentence for a cause: what happened, and what to do. `place` is the server as people know it
// ("sftp://host"); `detail` is what the server or the system said, without secrets, and may be empty. Of a host's key it is
// the fingerprint that the server showed.
Trouble trouble(Cause cause, const std::string& place, const std::string& detail);

// A value, or the trouble that kept it away.
template <class Value>
class [[nodiscard]] Tried {
 public:
  Tried(Value value) : m_state(std::move(value)) {}      // NOLINT: conversion is the point
  Tried(Trouble trouble) : m_state(std::move(trouble)) {}  // NOLINT

  bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }
  const Value& operator*() const { return assert(ok()), std::get<0>(m_state); }
  Value& operator*() { return assert(ok()), std::get<0>(m_state); }
  const Value* operator->() const { return &**this; }
  Value* operator->() { return &**this; }
  const congbo::Trouble& trouble() const { return assert(!ok()), std::get<1>(m_state); }
  bool failed_by(Cause cause) const { return !ok() && trouble().cause == cause; }

 private:
  std::variant<Value, Trouble> m_state;
};

}  // namespace congbo
