#pragma once
// How far a publication is, how fast, and how long it will take: one line of a terminal, drawn anew.

#include "base/message.h"
#include "publish/publication.h"

namespace congbo {

// Shows nothing where standard error is no terminal. The line is gone when this is.
class PublishLine {
 public:
  explicit PublishLine(Language language);
  PublishLine(const PublishLine&) = delete;
  ~PublishLine();

  void show(const PublicationProgress& progress);
  // How many files of the public site were looked at.
  void show_looked(std::size_t done, std::size_t all);
  void clear();

  // Whether anything was shown or would have been: the server is being changed.
  bool begun() const { return m_begun; }

 private:
  void draw(const std::string& text);

  Language m_language;
  bool m_shown, m_begun = false, m_dirty = false;
  double m_start;
};

}  // namespace congbo
