#pragma once
// Being asked to end, as a value instead of a sudden end.

namespace congbo {

enum class EndRequest {
  interrupted,  // Ctrl-C (SIGINT)
  terminated,   // by the system or another program (SIGTERM)
};

// From here on neither signal ends the process: they wait for wait_for_end_request(). To be called before the
// first thread is started; threads take it over.
void hold_end_requests();

EndRequest wait_for_end_request();

}  // namespace congbo
