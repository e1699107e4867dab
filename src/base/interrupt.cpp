#include "base/interrupt.h"

#include <signal.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace congbo {
namespace {

std::atomic<bool> came{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

extern "C" void remember(int) { came = true; }

}  // namespace

void watch_interrupts() {
  struct sigaction action {};
  action.sa_handler = remember;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

bool interrupted() { return came; }

void pause_for(double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  constexpr std::chrono::milliseconds slice(50);
  while (!interrupted() && Clock::now() < end)
    std::this_thread::sleep_for(std::min(std::chrono::duration<double>(slice), std::chrono::duration<double>(end - Clock::now())));
}

}  // namespace congbo
