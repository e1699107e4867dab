#pragma once
// Result: a value, or why the surroundings (disk, memory, network) did not give it. Faults of content
// are findings instead; our own mistakes are assertions.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "base/finding.h"

namespace congbo {

// Why something could not be done, for people: what was tried, on what, and the system's reason.
struct Failure {
  Words message;
};

template <class Value>
class [[nodiscard]] Result {
 public:
  Result(Value value) : m_state(std::move(value)) {}  // NOLINT: conversion is the point
  Result(Failure failure) : m_state(std::move(failure)) {}  // NOLINT

  bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }

  // NOLINTBEGIN(clang-analyzer-core.uninitialized.UndefReturn): the analyser does not follow which side a variant holds
  Value& value() & { return assert(ok()), *std::get_if<0>(&m_state); }
  const Value& value() const& { return assert(ok()), *std::get_if<0>(&m_state); }
  Value&& value() && { return assert(ok()), std::move(*std::get_if<0>(&m_state)); }
  const Failure& failure() const { return assert(!ok()), *std::get_if<1>(&m_state); }
  // NOLINTEND(clang-analyzer-core.uninitialized.UndefReturn)

  Value& operator*() & { return value(); }
  const Value& operator*() const& { return value(); }
  Value* operator->() { return &value(); }
  const Value* operator->() const { return &value(); }

 private:
  std::variant<Value, Failure> m_state;
};

// The result of an action that yields nothing.
struct Done {};
using Outcome = Result<Done>;

}  // namespace congbo
