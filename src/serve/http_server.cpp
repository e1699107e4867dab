#include "serve/http_server.h"

#include <httplib.h>

#include <chrono>
#include <thread>

#include "serve/answer.h"

namespace congbo {
namespace {

constexpr const char* loopback = "127.0.0.1";
constexpr int ports_tried = 50;
// Each connection holds a thread, an open page's stream among them.
constexpr std::size_t threads = 64;
constexpr double stream_rest = 5;  // seconds between signs of life, by which a reader who left is noticed

std::vector<std::string> values_of(const httplib::Request& request, const char* name) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < request.get_header_value_count(name); ++i) values.push_back(request.get_header_value(name, i));
  return values;
}

// Not the library's own: those let two programs share a port (SO_REUSEPORT).
void set_options(socket_t socket) {
  int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// A body of known length from a provider is sent as it is; one that is merely set is compressed, by brotli at its
// slowest.
void give(std::string body, const std::string& type, httplib::Response& response) {
  if (body.empty()) return response.set_content(body, type);
  const auto shared = std::make_shared<const std::string>(std::move(body));
  response.set_content_provider(shared->size(), type, [shared](std::size_t from, std::size_t length, httplib::DataSink& sink) {
    return sink.write(shared->data() + from, length);
  });
}

}  // namespace

struct HttpServer::State {
  State(Board& shown, FileSystem& disk_files) : board(shown), files(disk_files) {}

  void configure() {
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };  // the server owns it
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(100'000);
    server.set_payload_max_length(0);
    server.set_socket_options(set_options);
    server.set_default_headers({{"Cache-Control", "no-cache"},
                                {"X-Content-Type-Options", "nosniff"},
                                {"X-Frame-Options", "SAMEORIGIN"},
                                {"Cross-Origin-Resource-Policy", "same-origin"},
                                {"Cross-Origin-Opener-Policy", "same-origin"},
                                {"Referrer-Policy", "same-origin"}});
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      respond(request, response);
      return httplib::Server::HandlerResponse::Handled;
    });
  }

  void respond(const httplib::Request& request, httplib::Response& response) {
    const auto snapshot = board.now();
    const HttpRequest asked{request.method, request.target, values_of(request, "Host"), values_of(request, "Origin")};
    HttpAnswer answered = answer(asked, port, *snapshot, files);
    if (answered.listener) return stream(*answered.listener, response);
    // The library makes 200 of no status, and 206 where a range is asked for.
    if (answered.status != 200) response.status = answered.status;
    if (answered.status == 405) response.set_header("Allow", "GET, HEAD");
    if (!answered.location.empty()) response.set_header("Location", answered.location);
    if (request.has_header("Content-Length") || request.has_header("Transfer-Encoding"))
      response.set_header("Connection", "close");  // its body is not read
    give(std::move(answered.body), answered.type, response);
  }

  void stream(const Listener& listener, httplib::Response& response) {
    auto seen = std::make_shared<unsigned>(0);
    response.set_chunked_content_provider("text/event-stream", [this, listener, seen](std::size_t, httplib::DataSink& sink) {
      const auto snapshot = board.wait_for_other(*seen, *seen == 0 ? 0 : stream_rest);
      if (!snapshot) return false;
      std::string text = *seen == 0 ? "retry: 500\n\n" : ":\n\n";
      const bool fresh = snapshot->version != *seen;
      *seen = snapshot->version;
      const std::string news = fresh ? news_for(listener, *snapshot) : std::string();
      text += news;  // in one piece: an empty one would end the stream
      if (!sink.write(text.data(), text.size())) return false;
      if (news.starts_with("event: reload")) sink.done();
      return true;
    });
  }

  Board& board;
  FileSystem& files;
  httplib::Server server;
  int port = 0;
  std::thread thread;
};

HttpServer::HttpServer(Board& board, FileSystem& files) : m_state(std::make_unique<State>(board, files)) {
  m_state->configure();
}

HttpServer::~HttpServer() { stop(); }

std::optional<int> HttpServer::bind(int port) {
  if (port == 0) {
    m_state->port = m_state->server.bind_to_any_port(loopback);
    return m_state->port > 0 ? std::optional(m_state->port) : std::nullopt;
  }
  for (int next = port; next < port + ports_tried && next <= 65535; ++next) {
    if (!m_state->server.bind_to_port(loopback, next)) continue;
    m_state->port = next;
    return next;
  }
  return std::nullopt;
}

void HttpServer::start() {
  m_state->thread = std::thread([this] { m_state->server.listen_after_bind(); });
  // Before it runs the server would not hear stop().
  while (!m_state->server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void HttpServer::stop() {
  if (!m_state->thread.joinable()) return;
  m_state->server.stop();
  m_state->thread.join();
}

}  // namespace congbo
