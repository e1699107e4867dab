#include "base/interrupt.h"

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <cstdint>

#include "base/terminal.h"

namespace congbo {
namespace {

// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables): a signal handler reaches nothing else
std::atomic<EndRequest> came{EndRequest::none};
static_assert(std::atomic<EndRequest>::is_always_lock_free, "set in a signal handler");

// Readable from the first signal on, for every thread that waits. Never closed.
std::atomic<int> bell{-1};
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void remember(int signal) {
  const int error = errno;
  came = signal == SIGINT ? EndRequest::interrupted : EndRequest::terminated;
  const std::uint64_t one = 1;
  const ssize_t rung = ::write(bell, &one, sizeof one);
  static_cast<void>(rung);  // full at the worst: then it is readable
  errno = error;
}

void wait_at_most(double seconds) {
  constexpr double longest = 3600;
  pollfd ready{bell, POLLIN, 0};
  ::poll(&ready, 1, static_cast<int>(std::ceil(std::clamp(seconds, 0.0, longest) * 1000)));
}

}  // namespace

void watch_interrupts() {
  if (bell < 0) bell = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  struct sigaction action {};
  action.sa_handler = remember;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

EndRequest end_request() { return came; }

void pause_for(double seconds) {
  const double end = steady_seconds() + seconds;
  while (!interrupted() && steady_seconds() < end) wait_at_most(end - steady_seconds());
}

bool wait_for_input() {
  constexpr int forever = -1;
  pollfd ready[] = {{STDIN_FILENO, POLLIN, 0}, {bell, POLLIN, 0}};  // poll(2) passes over the bell that is not there
  while (!interrupted())
    if (::poll(ready, 2, forever) < 0 ? errno != EINTR : ready[0].revents != 0) return true;
  return false;
}

EndRequest wait_for_end_request() {
  constexpr double a_while = 5;  // where there is no bell
  while (!interrupted()) wait_at_most(a_while);
  return end_request();
}

}  // namespace congbo
