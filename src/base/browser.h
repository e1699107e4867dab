#pragma once
// The user's own browser.

#include <string>

namespace congbo {

// Asks the desktop to show an address (xdg-open) and does not wait for it. False where there is no such program.
bool open_in_browser(const std::string& address);

}  // namespace congbo
