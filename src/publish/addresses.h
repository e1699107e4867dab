#pragma once
// Addresses on servers, as bytes that go over the wire.

#include <string>
#include <string_view>
#include <vector>

namespace congbo {

// "scheme://host:port" and the path behind it, which begins with '/' or is empty. A user name is taken out.
struct AddressParts {
  std::string scheme;
  std::string user;
  std::string host;  // with the port
  std::string path;
};
AddressParts address_parts(std::string_view url);

// The texts of all elements of this local name, whatever their prefix, entities resolved: enough for a listing.
std::vector<std::string> element_texts(std::string_view xml, std::string_view name);

// `base`/`path`, where `base` may be empty.
std::string below(const std::string& base, const std::string& path);

// Names from a listing, in order, without folders before them, "." and "..".
std::vector<std::string> names_from_lines(std::string_view lines);

}  // namespace congbo
