#include "serve/saves.h"

#include <chrono>

namespace congbo {

void Saves::hear(bool apart) {
  {
    const std::lock_guard lock(m_lock);
    ++m_heard;
    m_apart += apart ? 1 : 0;
  }
  m_news.notify_all();
}

void Saves::ready() {
  {
    const std::lock_guard lock(m_lock);
    m_ready = m_heard;
  }
  m_news.notify_all();
}

void Saves::close() {
  {
    const std::lock_guard lock(m_lock);
    m_closed = true;
  }
  m_news.notify_all();
}

bool Saves::take(double seconds) {
  std::unique_lock lock(m_lock);
  m_news.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return m_closed || m_ready != m_taken; });
  m_taken = m_ready;
  m_apart_taken = m_apart;
  return !m_closed;
}

bool Saves::another(double seconds) const {
  std::unique_lock lock(m_lock);
  return m_news.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return m_closed || m_heard != m_taken; });
}

bool Saves::settled() const {
  const std::lock_guard lock(m_lock);
  return m_apart == m_settled;
}

unsigned Saves::apart_taken() const {
  const std::lock_guard lock(m_lock);
  return m_apart_taken;
}

void Saves::settle(unsigned apart) {
  const std::lock_guard lock(m_lock);
  m_settled = apart;
}

}  // namespace congbo
