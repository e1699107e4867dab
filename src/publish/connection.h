#pragma once
// A target that is opened again, and a call that is made again, while that may help.

#include "base/interrupt.h"
#include "publish/target.h"

namespace congbo {

// How patient a publication is.
struct Patience {
  int tries = 5;
  double pause = 0.5;  // seconds before the second try; twice as long before each further one
};

class Connection {
 public:
  Connection(const TargetOpener& opener, Patience patience) : m_opener(&opener), m_patience(patience) {}

  // `work(Target&, bool again)`; `again` where an earlier try may have had its effect, unseen.
  template <class Value, class Work>
  Tried<Value> attempt(const Work& work) {
    double pause = m_patience.pause;
    for (int n = 1;; ++n) {
      if (interrupted()) return trouble(Cause::interrupted, "", "");
      Tried<Value> result = once<Value>(work, n > 1);
      if (result || n == m_patience.tries) return result;
      const Cause cause = result.trouble().cause;
      if (!worth_retrying(cause) && !(n == 1 && may_be_a_cut(cause))) return result;
      m_target.reset();  // its connection may be the fault
      pause_for(pause);
      pause *= 2;
    }
  }

  // A connection that breaks while it logs in looks like a key that is refused (SSH), a server without TLS, or one that
  // misses a session of TLS. Tried again once, since servers count.
  static bool may_be_a_cut(Cause cause) { return cause == Cause::key_refused || cause == Cause::tls || cause == Cause::session_reuse; }

  // Of the open connection.
  bool replaces_in_one_step() const { return !m_target || m_target->replaces_in_one_step(); }

 private:
  template <class Value, class Work>
  Tried<Value> once(const Work& work, bool again) {
    if (!m_target) {
      auto opened = (*m_opener)();
      if (!opened) return opened.trouble();
      m_target = std::move(*opened);
    }
    return work(*m_target, again);
  }

  const TargetOpener* m_opener;
  Patience m_patience;
  std::unique_ptr<Target> m_target;
};

}  // namespace congbo
