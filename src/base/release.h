#pragma once
// Memory given back before its owner goes.

namespace congbo {

// Empties a text or a list and gives back what it holds: `= {}` and clear() keep the room for what comes next.
template <class T>
void release(T& value) {
  T empty;
  value.swap(empty);
}

}  // namespace congbo
