#pragma once
// Being asked to end, as a value instead of a sudden end: for work that must not be left half done, which asks between
// steps, and for work that goes on until then.

namespace congbo {

enum class EndRequest {
  none,
  interrupted,  // Ctrl-C (SIGINT)
  terminated,   // by the system or another program (SIGTERM)
};

// From now on SIGINT and SIGTERM are remembered instead of ending the process; the second of each ends it as usual.
void watch_interrupts();

// Which has come. Thread-safe.
EndRequest end_request();
inline bool interrupted() { return end_request() != EndRequest::none; }

// Waits, but no longer than until one comes.
void pause_for(double seconds);

// Waits until standard input can be read from, or has ended: true; or until one comes: false.
bool wait_for_input();

// Waits until one comes.
EndRequest wait_for_end_request();

}  // namespace congbo
