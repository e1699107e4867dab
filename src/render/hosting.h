#pragma once
// Files that tell web servers how to serve the site: headers of security and caching, types, the
// page for what is not there; and whom to tell of a weakness.

#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace congbo {

// What pages may load and do (Content Security Policy, level 3): their own files, nothing inline.
// `header`: with what a <meta> element cannot say.
std::string content_security_policy(bool header);

// .htaccess for Apache 2.4. Every directive stands behind a test for its module, so that a server
// without it serves the site all the same. Needs `AllowOverride FileInfo`.
std::string apache_file(const Settings& settings);

// web.config for IIS 10, which knows files by their paths alone: `hashed` are those of the output whose
// name holds a hash.
std::string iis_file(const Settings& settings, const std::vector<std::string>& hashed);

// Whether the name holds a hash of the file's bytes ("assets/style-1a2b3c4d.css"): it never changes, and
// every server's file lets it be kept for a year.
bool has_hashed_name(std::string_view path);

// Lines to include in a `server` block of nginx (1.18 or later).
std::string nginx_file(const Settings& settings);

// .well-known/security.txt (RFC 9116), or empty where the site has no way to be told, or does not
// stand at its host's root, where alone it would be looked for. It expires at the end of the year
// after the latest document's, so that a site that is kept up never has an old one and no day
// without a document changes it.
std::string security_text(const Site& site);

} // namespace congbo
