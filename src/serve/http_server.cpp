#include "serve/http_server.h"

#include <httplib.h>

#include <chrono>
#include <thread>

#include "base/loopback.h"
#include "serve/answer.h"

namespace congbo {
namespace {

// "localhost" may lead a browser to either: what answers at one address must hold the other too.
constexpr const char* loopback = "127.0.0.1";
constexpr const char* loopback_6 = "::1";
constexpr int ports_tried = 50;
// Each connection holds a thread, an open page's stream among them.
constexpr std::size_t threads = 64;
constexpr double stream_rest = 5;  // seconds between signs of life, by which a reader who left is noticed

// The library's own call for this has other arguments in each of its versions.
std::vector<std::string> values_of(const httplib::Request& request, const char* name) {
  std::vector<std::string> values;
  const auto [first, last] = request.headers.equal_range(name);
  for (auto header = first; header != last; ++header) values.push_back(header->second);
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

  httplib::Server* add_server() {
    servers.push_back(std::make_unique<httplib::Server>());
    configure(*servers.back());
    return servers.back().get();
  }

  void configure(httplib::Server& server) {
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
    const Shown shown = board.shown();
    const HttpRequest asked{request.method, request.target, values_of(request, "Host"), values_of(request, "Origin")};
    HttpAnswer answered = answer(asked, port, *shown.snapshot, files, *shown.quick);
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
    board.visit(listener.page);
    auto seen = std::make_shared<unsigned>(0);
    response.set_chunked_content_provider("text/event-stream", [this, listener, seen](std::size_t, httplib::DataSink& sink) {
      const Shown shown = board.wait_for_other(*seen, *seen == 0 ? 0 : stream_rest);
      if (!shown.snapshot) return false;
      std::string text = *seen == 0 ? "retry: 500\n\n" : ":\n\n";
      const bool fresh = shown.turn != *seen;
      *seen = shown.turn;
      const std::string news = fresh ? news_for(listener, *shown.snapshot, *shown.quick) : std::string();
      text += news;  // in one piece: an empty one would end the stream
      if (!sink.write(text.data(), text.size())) return false;
      if (news.starts_with("event: reload")) sink.done();
      return true;
    });
  }

  // This port, or any for 0, of both loopbacks where there are two. The library keeps a socket that it bound, so what may
  // fail is tried first.
  bool take(int wanted) {
    const int next = with_6 ? free_port_of_loopback_6(wanted) : wanted;
    if (with_6 && next == 0) return false;
    httplib::Server& first = *add_server();
    port = next == 0 ? first.bind_to_any_port(loopback) : first.bind_to_port(loopback, next) ? next : 0;
    const bool taken = port > 0 && (!with_6 || add_server()->bind_to_port(loopback_6, port));
    if (!taken) servers.clear();
    return taken;
  }

  Board& board;
  FileSystem& files;
  std::vector<std::unique_ptr<httplib::Server>> servers;  // one a socket
  std::vector<std::thread> threads_of_servers;
  bool with_6 = has_loopback_6();
  int port = 0;
};

HttpServer::HttpServer(Board& board, FileSystem& files) : m_state(std::make_unique<State>(board, files)) {}

HttpServer::~HttpServer() { stop(); }

std::optional<int> HttpServer::bind(int port) {
  for (int tried = 0; tried < ports_tried; ++tried) {
    const int next = port == 0 ? 0 : port + tried;
    if (next > 65535) break;
    if (m_state->take(next)) return m_state->port;
  }
  return std::nullopt;
}

void HttpServer::start() {
  for (const auto& server : m_state->servers) {
    m_state->threads_of_servers.emplace_back([&server = *server] { server.listen_after_bind(); });
    // Before it runs the server would not hear stop().
    while (!server->is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

void HttpServer::stop() {
  if (m_state->threads_of_servers.empty()) return;
  for (const auto& server : m_state->servers) server->stop();
  for (std::thread& thread : m_state->threads_of_servers) thread.join();
  m_state->threads_of_servers.clear();
}

}  // namespace congbo
