#pragma once
// Ctrl-C for work that must not be left half done: remembered, and asked for between steps.

namespace congbo {

// From now on SIGINT and SIGTERM are remembered instead of ending the process; the second of them ends it
// as usual.
void watch_interrupts();

// Whether one has come. Thread-safe.
bool interrupted();

// Waits, but no longer than until an interrupt comes.
void pause_for(double seconds);

}  // namespace congbo
