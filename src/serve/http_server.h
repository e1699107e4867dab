#pragma once
// The preview's sockets: HTTP/1.1 on 127.0.0.1, on ::1 where there is IPv6, and nowhere else.

#include <memory>
#include <optional>

#include "base/file_system.h"
#include "serve/snapshot.h"

namespace congbo {

class HttpServer {
 public:
  // Serves what the board shows; both must outlive it.
  HttpServer(Board& board, FileSystem& files);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  // Takes `port`, or the next of the 50 behind it that is free; any free one for 0. One that is taken at either address is not free. The port taken.
  std::optional<int> bind(int port);

  // Begins to answer, on threads of its own.
  void start();

  // Closes every connection and ends the threads. The board must be closed before.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace congbo
