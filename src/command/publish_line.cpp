#include "command/publish_line.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/terminal.h"
#include "publish/size_text.h"

namespace congbo {
namespace {

// "[######..............] "
std::string bar(std::uint64_t now, std::uint64_t all) {
  constexpr std::size_t width = 20;
  const std::size_t full = all ? static_cast<std::size_t>(static_cast<double>(now) / static_cast<double>(all) * width) : width;
  return "[" + std::string(std::min(full, width), '#') + std::string(width - std::min(full, width), '.') + "] ";
}

}  // namespace

PublishLine::PublishLine(Language language) : m_language(language), m_shown(stderr_is_terminal()), m_start(steady_seconds()) {}

PublishLine::~PublishLine() { clear(); }

void PublishLine::show(const PublicationProgress& progress) {
  m_begun = true;
  if (!m_shown) return;
  const double seconds = steady_seconds() - m_start, now = static_cast<double>(progress.bytes), all = static_cast<double>(progress.all_bytes);
  const double rate = seconds > 0 ? now / seconds : 0;
  const bool sends = progress.all_bytes > 0;
  std::string text = bar(sends ? progress.bytes : progress.files, sends ? progress.all_bytes : progress.all_files) + std::to_string(progress.files) + "/" + std::to_string(progress.all_files) + "  " + size_text(progress.bytes, m_language) +
                     "  " + size_text(static_cast<std::uint64_t>(rate), m_language) + "/s";
  if (rate > 0 && seconds > 2) text += (m_language == Language::vi ? "  còn " : "  left ") + std::to_string(std::lround((all - now) / rate)) + " s";
  draw(text);
}

void PublishLine::show_looked(std::size_t done, std::size_t all) {
  if (m_shown) draw(bar(done, all) + in({"xem lại trên mạng ", "looking at the public site "}, m_language) + std::to_string(done) + "/" + std::to_string(all));
}

void PublishLine::draw(const std::string& text) {
  std::fprintf(stderr, "\r\033[K%s", text.c_str());
  std::fflush(stderr);
  m_dirty = true;
}

void PublishLine::clear() {
  if (m_dirty) std::fputs("\r\033[K", stderr);
  m_dirty = false;
}

}  // namespace congbo
