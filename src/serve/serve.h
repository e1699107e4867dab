#pragma once
// The preview: a site built into .congbo/preview/, served on 127.0.0.1 and ::1, built anew when its sources change.
// Nothing else is written, and no other socket opened.

#include <functional>
#include <memory>
#include <string>

#include "base/message.h"
#include "build/build.h"

namespace congbo {

struct PreviewOptions {
  BuildOptions build;               // site, drafts, jobs; its output and date are the preview's own matter
  std::function<CivilDate()> date;  // asked before each build: a preview may run past midnight
  int port = 8765;                  // or the next that is free; 0 = any
  Language language = Language::vi;
};

// A build has ended.
struct PreviewNews {
  const Result<BuildReport>& report;
  std::size_t changed = 0;  // files of the output that are new, changed or gone
  double seconds = 0;
  bool first = false;
};
using PreviewTeller = std::function<void(const PreviewNews&)>;  // on the builder's thread

class PreviewServer {
 public:
  // Takes the port. Fails where the site's folder has no congbo.json, or no port is free.
  static Result<std::unique_ptr<PreviewServer>> open(PreviewOptions options, FileSystem& files, PreviewTeller tell);
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;
  ~PreviewServer();

  std::string address() const;  // "http://127.0.0.1:8765/"

  // Serves and builds, on threads of its own. Until the first build ends, every page says that it is under way;
  // after one that errors stop, what stands there stays, and every page names them.
  void start();

  // Ends serving, and the builder within so many seconds. False where a build is still under way then: the process may
  // leave all the same (files are replaced whole), but not destroy the preview.
  bool stop(double seconds);

 private:
  struct State;
  explicit PreviewServer(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace congbo
