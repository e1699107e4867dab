#include "base/loopback.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>

namespace congbo {

int free_port_of_loopback_6(int port) {
  const int handle = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (handle < 0) return 0;
  const int yes = 1;
  ::setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_addr = in6addr_loopback;
  address.sin6_port = htons(static_cast<std::uint16_t>(port));
  socklen_t size = sizeof address;
  auto* const plain = reinterpret_cast<sockaddr*>(&address);  // what bind(2) takes
  const bool free = ::bind(handle, plain, size) == 0 && ::getsockname(handle, plain, &size) == 0;
  ::close(handle);
  return free ? ntohs(address.sin6_port) : 0;
}

bool has_loopback_6() { return free_port_of_loopback_6(0) != 0; }

}  // namespace congbo
