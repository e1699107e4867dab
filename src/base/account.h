#pragma once
// Whose process this is, and whether a file is theirs alone. Safe to ask from several threads.

#include <string>

namespace congbo {

// The user as the system knows them; empty where it does not.
struct Account {
  std::string name;
  std::string home;  // path of the folder
};
Account own_account();

// The machine's name, or empty.
std::string machine_name();

// Whether `path` is a regular file that nobody but its owner may read or write (mode 0600 or 0400), and
// that belongs to this user. Links are followed: secrets are often links into a mounted folder.
bool readable_by_owner_alone(const std::string& path);

}  // namespace congbo
