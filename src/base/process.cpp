#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "base/terminal.h"

namespace congbo {
namespace {

constexpr std::size_t most_errors = std::size_t{64} << 10;

// A file descriptor, closed at the end.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (m_number >= 0) ::close(std::exchange(m_number, -1));
  }
  int number() const { return m_number; }
  bool open() const { return m_number >= 0; }

 private:
  int m_number = -1;
};

struct Pipe {
  Descriptor read, write;
};

bool make_pipe(Pipe& pipe) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  pipe = {Descriptor(ends[0]), Descriptor(ends[1])};
  return true;
}

// A pipe or device in the file's place would never end, or never open.
Descriptor open_file(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat about {};
  if (file.open() && (::fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode))) file.close();
  return file;
}

// The end of a pipe that holds the text already: any pipe takes so little at once (POSIX,
// PIPE_BUF).
Descriptor pipe_with(const std::string& text) {
  constexpr std::size_t most = 4096;
  Pipe pipe;
  if (text.size() > most || !make_pipe(pipe)) return Descriptor();
  if (::write(pipe.write.number(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    return Descriptor();
  return std::move(pipe.read);
}

// What posix_spawn is told, and how it is told.
class Spawn {
 public:
  Spawn() {
    posix_spawn_file_actions_init(&m_actions);
    posix_spawnattr_init(&m_attributes);
    sigset_t none, usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGINT);
    sigaddset(&usual, SIGTERM);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    posix_spawnattr_setsigdefault(&m_attributes, &usual);
    posix_spawnattr_setpgroup(&m_attributes, 0);
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                                POSIX_SPAWN_SETSIGDEF);
  }
  Spawn(const Spawn&) = delete;
  Spawn& operator=(const Spawn&) = delete;
  ~Spawn() {
    posix_spawn_file_actions_destroy(&m_actions);
    posix_spawnattr_destroy(&m_attributes);
  }

  void give(const Descriptor& ours, int theirs) {
    posix_spawn_file_actions_adddup2(&m_actions, ours.number(), theirs);
  }

  // 0, or why not (errno).
  int start(const ProcessRequest& request, pid_t& process) {
    std::string program = request.program;
    std::vector<std::string> arguments = request.arguments;
    std::vector<char*> words{program.data()};
    for (std::string& argument : arguments)
      words.push_back(argument.data());
    words.push_back(nullptr);
    return ::posix_spawnp(&process, program.c_str(), &m_actions, &m_attributes, words.data(),
                          environ);
  }

 private:
  posix_spawn_file_actions_t m_actions{};
  posix_spawnattr_t m_attributes{};
};

// A program under way.
class Running {
 public:
  Running(pid_t process, Pipe output, Pipe errors, const ProcessRequest& request)
      : m_process(process), m_output(std::move(output.read)), m_errors(std::move(errors.read)),
        m_request(request), m_until(steady_seconds() + request.seconds) {}

  ProcessResult finish() {
    ProcessEnd end = listen();
    if (end == ProcessEnd::exited && !exits_in_time()) end = ProcessEnd::timed_out;
    // The program may be gone and what it started still there; its own number is ours until waited
    // for.
    ::kill(-m_process, SIGKILL);
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    if (end == ProcessEnd::exited && !WIFEXITED(status)) end = ProcessEnd::signalled;
    m_result.end = end;
    m_result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    return std::move(m_result);
  }

 private:
  int milliseconds_left() const {
    return static_cast<int>(std::clamp((m_until - steady_seconds()) * 1000, 0.0, 1e6));
  }

  // Takes what the program says, until it closes both streams.
  ProcessEnd listen() {
    while (m_output.open() || m_errors.open()) {
      const int left = milliseconds_left();
      if (left == 0) return ProcessEnd::timed_out;
      std::array<pollfd, 2> ready{{{m_output.number(), POLLIN, 0}, {m_errors.number(), POLLIN, 0}}};
      if (::poll(ready.data(), ready.size(), left) < 0 && errno != EINTR)
        return ProcessEnd::not_started;
      if (ready[0].revents != 0) take(m_output, m_result.output, m_request.most_output + 1);
      if (ready[1].revents != 0) take(m_errors, m_result.errors, most_errors);
      if (m_result.output.size() > m_request.most_output) return ProcessEnd::output_too_large;
    }
    return ProcessEnd::exited;
  }

  // Appends up to `most` bytes in all; what comes beyond is read and dropped.
  static void take(Descriptor& from, std::string& to, std::size_t most) {
    std::array<char, 1 << 16> bytes;
    const ssize_t count = ::read(from.number(), bytes.data(), bytes.size());
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) from.close();
    if (count > 0)
      to.append(bytes.data(),
                std::min(static_cast<std::size_t>(count), most - std::min(most, to.size())));
  }

  // A program may close its streams and go on. It stays to be waited for.
  bool exits_in_time() const {
    for (int pause = 1; milliseconds_left() > 0; pause = std::min(pause * 2, 50)) {
      siginfo_t about{};
      if (::waitid(P_PID, static_cast<id_t>(m_process), &about, WEXITED | WNOHANG | WNOWAIT) == 0 &&
          about.si_pid != 0)
        return true;
      ::poll(nullptr, 0, pause);
    }
    return false;
  }

  pid_t m_process;
  Descriptor m_output, m_errors;
  const ProcessRequest& m_request;
  double m_until;
  ProcessResult m_result;
};

} // namespace

ProcessResult run_process(const ProcessRequest& request) {
  ProcessResult failed;
  const Descriptor input =
      request.input_file.empty() ? pipe_with(request.input) : open_file(request.input_file);
  Pipe output, errors;
  if (!input.open() || !make_pipe(output) || !make_pipe(errors)) return failed;
  pid_t process = 0;
  Spawn spawn;
  spawn.give(input, STDIN_FILENO);
  spawn.give(output.write, STDOUT_FILENO);
  spawn.give(errors.write, STDERR_FILENO);
  const int status = spawn.start(request, process);
  if (status == ENOENT) failed.end = ProcessEnd::not_found;
  if (status != 0) return failed;
  output.write.close();
  errors.write.close();
  ProcessResult result = Running(process, std::move(output), std::move(errors), request).finish();
  // Where the system starts a process before it knows whether there is such a program (POSIX, posix_spawn; valgrind).
  constexpr int cannot_be_run = 127;
  if (result.end == ProcessEnd::exited && result.status == cannot_be_run && result.output.empty() && result.errors.empty())
    result.end = ProcessEnd::not_found;
  return result;
}

} // namespace congbo
