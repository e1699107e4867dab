#pragma once
// What has been saved, as the thread that hears it tells the one that builds.

#include <condition_variable>
#include <mutex>

namespace congbo {

// Thread-safe. A save is heard, then ready to be built once what is looked at has been shown; saves that come while one builds
// are one for the next build.
class Saves {
 public:
  // `apart`: settings, a theme or a register is among it, so what was made before cannot be compared with what is made now.
  void hear(bool apart);
  void ready();
  // There will be no more.
  void close();

  // Waits for a save that was not taken, and takes all there are; true after so many seconds without one too. False when closed.
  bool take(double seconds);
  // Whether another has been heard since take(), or is within so many seconds.
  bool another(double seconds) const;

  // Whether settings and theme are those that pages were last prepared with.
  bool settled() const;
  // Those taken last: which of them the build that is done has read. To settle() once pages are prepared with them.
  unsigned apart_taken() const;
  void settle(unsigned apart);

 private:
  mutable std::mutex m_lock;
  mutable std::condition_variable m_news;
  unsigned m_heard = 0, m_ready = 0, m_taken = 0;    // saves
  unsigned m_apart = 0, m_apart_taken = 0, m_settled = 0;  // those that were apart
  bool m_closed = false;
};

}  // namespace congbo
