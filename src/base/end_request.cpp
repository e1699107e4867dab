#include "base/end_request.h"

#include <signal.h>

namespace congbo {
namespace {

sigset_t both() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

}  // namespace

void hold_end_requests() {
  const sigset_t set = both();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

EndRequest wait_for_end_request() {
  const sigset_t set = both();
  int number = 0;
  while (::sigwait(&set, &number) != 0) {
  }
  return number == SIGINT ? EndRequest::interrupted : EndRequest::terminated;
}

}  // namespace congbo
