#include "serve/serve.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "base/terminal.h"

namespace congbo {
namespace {

// The real disk, on which the writing of one file can be held up.
class HeldDisk final : public FileSystem {
 public:
  explicit HeldDisk(std::string held) : m_held(std::move(held)) {}

  void hold(bool on) {
    {
      const std::lock_guard lock(m_lock);
      m_on = on;
      m_reached = m_reached && on;
    }
    m_news.notify_all();
  }
  bool wait_until_reached() {
    std::unique_lock lock(m_lock);
    return m_news.wait_for(lock, std::chrono::seconds(30), [&] { return m_reached; });
  }

  Result<std::string> lay(const std::string& path, const std::string& bytes) override {
    if (path.ends_with(m_held)) {
      std::unique_lock lock(m_lock);
      m_reached = m_reached || m_on;
      m_news.notify_all();
      m_news.wait(lock, [&] { return !m_on; });
    }
    return disk().lay(path, bytes);
  }
  Outcome replace(const std::string& path, const std::string& bytes) override { return disk().replace(path, bytes); }
  Outcome rename(const std::string& from, const std::string& to) override { return disk().rename(from, to); }
  bool exchange(const std::string& one, const std::string& other) override { return disk().exchange(one, other); }
  Result<std::vector<FolderEntry>> list(const std::string& folder) override { return disk().list(folder); }
  FileKind kind(const std::string& path) override { return disk().kind(path); }
  FileStamp stamp(const std::string& path) override { return disk().stamp(path); }
  std::int64_t now() override { return disk().now(); }
  Result<std::string> read(const std::string& path, std::uint64_t most) override { return disk().read(path, most); }
  Result<LockAttempt> lock(const std::string& path) override { return disk().lock(path); }
  Outcome remove_file(const std::string& path) override { return disk().remove_file(path); }
  void remove_empty_folder(const std::string& path) override { disk().remove_empty_folder(path); }
  Outcome make_folders(const std::string& path) override { return disk().make_folders(path); }
  Result<std::string> canonical(const std::string& path) override { return disk().canonical(path); }

 private:
  std::string m_held;
  std::mutex m_lock;
  std::condition_variable m_news;
  bool m_on = false, m_reached = false;
};

// A connection to the preview. A stream's answer is left unread.
class Connection {
 public:
  Connection(int port, const std::string& target) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    const std::string request =
        "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\nConnection: close\r\n\r\n";
    EXPECT_EQ(::send(m_socket, request.data(), request.size(), 0), static_cast<ssize_t>(request.size()));
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { ::close(m_socket); }

  std::string answer() {
    std::string all;
    char some[4096];
    for (ssize_t got = 0; (got = ::recv(m_socket, some, sizeof some, 0)) > 0;) all.append(some, static_cast<std::size_t>(got));
    return all;
  }

 private:
  int m_socket;
};

constexpr const char* document = "content/2026/tong-ket/ke-hoach.md";
constexpr const char* other = "content/2026/xuan/ke-hoach.md";
constexpr const char* page = "/2026/tong-ket/ke-hoach/";

std::string plan(const std::string& number, const std::string& hall) {
  return "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC\n\nSố: " + number + "/KH-UBND\n\nAn Lạc, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\n"
         "Tổ chức Hội nghị tổng kết công tác thi đua năm 2025\n\nI. ĐỊA ĐIỂM\n\nTại " + hall + ".\n\n"
         "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Piêng\n";
}

class PreviewTest : public testing::Test {
 protected:
  PreviewTest() : held("/2026/xuan/ke-hoach/index.html") {
    std::string pattern = (std::filesystem::temp_directory_path() / "congbo-preview-XXXXXX").string();
    site = ::mkdtemp(pattern.data());
    write("congbo.json", R"({"title": "Phường An Lạc"})");
    write(document, plan("12", "Hội trường A"));
    write(other, plan("13", "Hội trường B"));
    PreviewOptions options;
    options.build.site = site;
    options.date = [] { return CivilDate{2026, 1, 20}; };
    options.port = 0;
    auto opened = PreviewServer::open(std::move(options), held, [this](const PreviewNews&) { ++builds; });
    EXPECT_TRUE(opened);
    preview = std::move(*opened);
    const std::string address = preview->address();
    port = std::stoi(address.substr(address.rfind(':') + 1));
    preview->start();
  }
  ~PreviewTest() override {
    held.hold(false);
    EXPECT_TRUE(preview->stop(30));
    std::filesystem::remove_all(site);
  }

  void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path(site + "/" + path).parent_path());
    std::ofstream(site + "/" + path) << text;
  }

  std::string get(const std::string& target) { return Connection(port, target).answer(); }

  bool within(double seconds, const std::function<bool()>& holds) {
    for (const double end = steady_seconds() + seconds; steady_seconds() < end; ::usleep(5000))
      if (holds()) return true;
    return false;
  }

  std::string site;
  HeldDisk held;
  std::atomic<int> builds{0};
  std::unique_ptr<PreviewServer> preview;
  int port = 0;
};

TEST_F(PreviewTest, ShowsTheOpenPageWhileTheSiteIsStillBeingBuilt) {
  ASSERT_TRUE(within(30, [&] { return builds == 1; }));
  const Connection reader(port, "/__congbo/events?page=" + std::string(page) + "&state=x&since=0");
  held.hold(true);
  write(other, plan("13", "Hội trường C"));
  ASSERT_TRUE(held.wait_until_reached()) << "a build is under way";
  // The first edits may come before the page that was opened this moment is prepared.
  std::string hall;
  int edits = 0;
  const bool first = within(30, [&] {
    hall = "Nhà văn hóa số " + std::to_string(++edits);
    write(document, plan("12", hall));
    return within(1, [&] { return get(page).find(hall) != std::string::npos; });
  });
  EXPECT_TRUE(first) << "the edit waits for the build";
  EXPECT_EQ(builds, 1) << "the build is still held";
  held.hold(false);
  int taken_back = 0;
  EXPECT_TRUE(within(30, [&] {
    taken_back += get(page).find(hall) == std::string::npos ? 1 : 0;
    return builds > 1 && get("/2026/xuan/ke-hoach/").find("Hội trường C") != std::string::npos;
  })) << "the build goes on";
  EXPECT_EQ(taken_back, 0) << "by a build that had not read it";
}

}  // namespace
}  // namespace congbo
