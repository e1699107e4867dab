#pragma once
// The machine's own address in IPv6 (::1), which "localhost" may lead to before 127.0.0.1.

namespace congbo {

// Whether there is one.
bool has_loopback_6();

// `port` where nothing listens on it there, else 0. For 0: any port on which nothing does.
int free_port_of_loopback_6(int port);

}  // namespace congbo
