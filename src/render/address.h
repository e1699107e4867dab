#pragma once
// The addresses of the output, in one place (contract, "Output"). An address is relative to the
// site's root, without a leading slash, and ends in '/' (a page) or a file name; "" is the home
// page. A '#' and an anchor may follow.

#include <cstddef>
#include <string>
#include <string_view>

#include "model/settings.h"
#include "model/site.h"

namespace congbo {

// How many things a page of a long list holds.
inline constexpr std::size_t honorees_a_page = 500;
inline constexpr std::size_t documents_a_page = 100;

std::string year_address(int year);                       // 2024/
std::string feed_address();                               // feed.xml
std::string feed_address(int year);                       // 2024/feed.xml
std::string invitation_address(const SiteEvent& event);   // 2024/hoi-nghi/thu-moi/
std::string calendar_address(const SiteEvent& event);     // 2024/hoi-nghi/lich.ics
std::string source_address(const SiteDocument& document); // 2024/hoi-nghi/ke-hoach/nguon.md
std::string invitations_address();                        // giay-moi/
std::string invitations_address(int year);                // giay-moi/2024/
std::string honours_address();                            // khen-thuong/
std::string honours_address(int year);                    // khen-thuong/2024/
std::string award_address(int year, std::string_view award,
                          std::size_t page);              // khen-thuong/2024/bang-khen/2/
std::string by_name_address(int year);                    // khen-thuong/2024/a-z/
std::string register_address();                           // van-ban/
std::string register_address(int year, std::size_t page); // van-ban/2024/1/
std::string role_models_address();                        // dien-hinh/
std::string articles_address();                           // tin-bai/
std::string data_address();                               // du-lieu/
std::string search_address();                             // tim-kiem/

// The file that an address is written to: "2024/" → "2024/index.html"; file names stay.
std::string output_path(std::string_view address);

// The page that an output file is: "2024/index.html" → "2024/"; other files stay.
std::string_view address_of(std::string_view output_path);

// The link to write on the page at address `from` to reach address `to`: relative, never empty
// ("./" for the page's own folder), so that it works at a root, in a folder and from a disk.
std::string relative_link(std::string_view from, std::string_view to);

// The path of base_url with a slash at both ends; "/" where there is none.
std::string base_path(std::string_view base_url);

// The host of base_url without port; "congbo.invalid" (RFC 2606) where there is none.
std::string host_of(std::string_view base_url);

// "tel:+842003000100" of a telephone number as people write it (RFC 3966); empty without a digit.
std::string phone_url(std::string_view phone);

// The whole address; `base_url` must be given.
std::string whole_url(std::string_view base_url, std::string_view address);

// An address as people write it in `aliases` and `removed`: "/tin-tuc/x" → "tin-tuc/x/"; empty for what
// is no path inside the site.
std::string written_address(std::string_view path);

} // namespace congbo
