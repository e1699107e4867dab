#include "command/publish_line.h"

#include <cmath>
#include <cstdio>

#include "base/terminal.h"
#include "command/publish_report.h"

namespace congbo {

PublishLine::PublishLine(Language language) : m_language(language), m_shown(stderr_is_terminal()), m_start(steady_seconds()) {}

PublishLine::~PublishLine() { clear(); }

void PublishLine::show(const PublicationProgress& progress) {
  m_begun = true;
  if (!m_shown) return;
  const double seconds = steady_seconds() - m_start, now = static_cast<double>(progress.bytes), all = static_cast<double>(progress.all_bytes);
  const double rate = seconds > 0 ? now / seconds : 0;
  std::string text = std::to_string(progress.files) + "/" + std::to_string(progress.all_files) + "  " + size_text(progress.bytes, m_language) +
                     "  " + size_text(static_cast<std::uint64_t>(rate), m_language) + "/s";
  if (rate > 0 && seconds > 2) text += (m_language == Language::vi ? "  còn " : "  left ") + std::to_string(std::lround((all - now) / rate)) + " s";
  std::fprintf(stderr, "\r\033[K%s", text.c_str());
  std::fflush(stderr);
  m_dirty = true;
}

void PublishLine::clear() {
  if (m_dirty) std::fputs("\r\033[K", stderr);
  m_dirty = false;
}

}  // namespace congbo
