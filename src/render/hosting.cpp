#include "render/hosting.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/media_type.h"
#include "render/address.h"
#include "render/xml.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

struct Header {
  std::string_view name;
  std::string value;
};

// Whose types servers do not know of themselves, or without the letters' encoding. HTML first.
constexpr auto endings = std::to_array<std::string_view>({".html", ".css", ".js", ".json", ".csv", ".md",
                                                          ".txt", ".ics", ".svg", ".xml", ".webp", ".vtt"});

// Files whose name holds a hash of their bytes never change; all else is asked for anew.
constexpr std::string_view hashed =
    R"((-[0-9a-f]{8}\.(css|js)|-[0-9]+w-[0-9a-f]{8}\.(jpg|png|webp)))";
constexpr std::size_t hash_digits = 8;
constexpr std::string_view kept = "public, max-age=31536000, immutable";
constexpr std::string_view asked = "no-cache";

std::vector<Header> headers(const Settings& settings) {
  std::vector<Header> list = {
      {"Content-Security-Policy", content_security_policy(true)},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "SAMEORIGIN"},
      {"Referrer-Policy", "strict-origin-when-cross-origin"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
  };
  if (settings.base_url.starts_with("https://"))
    list.push_back({"Strict-Transport-Security", "max-age=31536000"});
  return list;
}

std::string not_found(const Settings& settings) {
  return base_path(settings.base_url) + "404.html";
}

std::string text_of(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts)
    text += part;
  return text;
}

// ".html" as a regular expression: "\.html".
std::string pattern(std::string_view ending) {
  return "\\" + std::string(ending);
}

// Serves x.html.br or x.html.gz for x.html, with the type of x.html. In many servers' settings .br
// means Breton.
std::string apache_compressed() {
  std::string out = "<IfModule mod_rewrite.c>\n<IfModule mod_headers.c>\n<IfModule mod_mime.c>\nRewriteEngine On\n";
  for (const auto& [encoding, ending] :
       {std::pair<std::string_view, std::string_view>("br", ".br"), {"gzip", ".gz"}}) {
    const std::string accepted =
        text_of({"RewriteCond %{HTTP:Accept-Encoding} \\b", encoding, "\\b\n"});
    out += accepted + text_of({"RewriteCond %{REQUEST_FILENAME}/index.html", ending,
                               " -f\nRewriteRule ^(.*/)?$ $1index.html", ending, " [L]\n"});
    out += accepted + text_of({"RewriteCond %{REQUEST_FILENAME}", ending,
                               " -f\nRewriteRule ^(.+)$ $1", ending, " [L]\n"});
  }
  out += "RemoveLanguage .br\n";
  for (const std::string_view ending : endings)
    out += text_of({"<FilesMatch \"", pattern(ending), "\\.(br|gz)$\">\nForceType \"",
                    media_type_of(ending), "\"\n</FilesMatch>\n"});
  out += text_of({"<FilesMatch \"^feed\\.xml\\.(br|gz)$\">\nForceType \"", media_type_of("feed.xml"),
                  "\"\n</FilesMatch>\n"});
  for (const auto& [encoding, ending] :
       {std::pair<std::string_view, std::string_view>("br", "br"), {"gzip", "gz"}})
    out += text_of({"<FilesMatch \"\\.[a-z]+\\.", ending, "$\">\nRemoveEncoding .gz .br\n",
                    "Header set Content-Encoding ", encoding,
                    "\n<IfModule mod_env.c>\nSetEnv no-gzip 1\nSetEnv no-brotli 1\n</IfModule>\n</FilesMatch>\n"});
  return out + "Header merge Vary Accept-Encoding\n</IfModule>\n</IfModule>\n</IfModule>\n";
}

} // namespace

std::string content_security_policy(bool header) {
  std::string policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                       "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
  if (header) policy += "; frame-ancestors 'self'";
  return policy;
}

std::string apache_file(const Settings& settings) {
  std::string out = "# Apache 2.4\nErrorDocument 404 " + not_found(settings) + "\n";
  out += "<IfModule mod_mime.c>\n";
  for (const std::string_view ending : endings)
    out += text_of({"AddType \"", media_type_of(ending), "\" ", ending, "\n"});
  out += "</IfModule>\n";
  out += text_of({"<FilesMatch \"^feed\\.xml$\">\nForceType \"", media_type_of("feed.xml"), "\"\n</FilesMatch>\n"});
  out += "<IfModule mod_headers.c>\n";
  for (const Header& header : headers(settings))
    out += text_of({"Header always set ", header.name, " \"", header.value, "\"\n"});
  out += text_of({"Header set Cache-Control \"", asked, "\"\n<FilesMatch \"", hashed,
                  settings.compressed ? "(\\.(br|gz))?" : "", "$\">\nHeader set Cache-Control \"",
                  kept, "\"\n</FilesMatch>\n</IfModule>\n"});
  if (settings.compressed) out += apache_compressed();
  return out;
}

std::string nginx_file(const Settings& settings) {
  std::string out = "# nginx: đưa vào khối server / to be included in a server block:\n"
                    "#   root /đường-dẫn/output;\n#   include /đường-dẫn/output/nginx.conf;\n";
  out += "index index.html;\nerror_page 404 " + not_found(settings) + ";\n";
  out += text_of({"set $congbo_cache \"", asked, "\";\nif ($uri ~ \"", hashed,
                  "$\") { set $congbo_cache \"", kept, "\"; }\n"});
  out += "add_header Cache-Control $congbo_cache always;\n";
  for (const Header& header : headers(settings))
    out += text_of({"add_header ", header.name, " \"", header.value, "\" always;\n"});
  if (settings.compressed) out += "gzip_static on;\ngzip_vary on;\n# brotli_static on;  (libnginx-mod-http-brotli-static)\n";
  const auto location = [&](const std::string& which, std::string_view type) {
    out += text_of({"location ~ \"", which, "\" { types { } default_type \"", type, "\"; }\n"});
  };
  location("/feed\\.xml$", media_type_of("feed.xml"));
  for (const std::string_view ending : endings)
    if (ending != ".html") location(pattern(ending) + "$", media_type_of(ending));
  return out + "charset utf-8;\n";
}

bool has_hashed_name(std::string_view path) {
  if (!path.ends_with(".css") && !path.ends_with(".js")) return false;
  const std::string_view name = path.substr(0, path.rfind('.'));
  if (name.size() <= hash_digits || name[name.size() - hash_digits - 1] != '-') return false;
  return name.find_last_not_of("0123456789abcdef") == name.size() - hash_digits - 1;
}

std::string iis_file(const Settings& settings, const std::vector<std::string>& hashed) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration>\n<system.webServer>\n";
  out += "<defaultDocument><files><clear/><add value=\"index.html\"/></files></defaultDocument>\n";
  out += "<httpErrors errorMode=\"Custom\" existingResponse=\"Replace\"><remove statusCode=\"404\"/>"
         "<error statusCode=\"404\" path=\"";
  append_xml(out, not_found(settings));
  out += "\" responseMode=\"ExecuteURL\"/></httpErrors>\n<staticContent>\n";
  for (const std::string_view ending : endings)
    out += text_of({"<remove fileExtension=\"", ending, "\"/><mimeMap fileExtension=\"",
                    ending, "\" mimeType=\"", media_type_of(ending), "\"/>\n"});
  out += "<clientCache cacheControlMode=\"DisableCache\"/>\n</staticContent>\n"
         "<httpProtocol><customHeaders>\n<remove name=\"X-Powered-By\"/>\n";
  for (const Header& header : headers(settings)) {
    out += text_of({"<remove name=\"", header.name, "\"/><add name=\"", header.name, "\" value=\""});
    append_xml(out, header.value);
    out += "\"/>\n";
  }
  out += "</customHeaders></httpProtocol>\n</system.webServer>\n";
  for (const std::string& path : hashed) {
    out += "<location path=\"";
    append_xml(out, path);
    out += "\"><system.webServer><staticContent><clientCache cacheControlMode=\"UseMaxAge\" "
           "cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\"/>"
           "</staticContent></system.webServer></location>\n";
  }
  return out + "</configuration>\n";
}

std::string security_text(const Site& site) {
  const Settings& settings = site.settings;
  const Organisation& organisation = settings.organisation;
  const bool at_root = !settings.base_url.empty() && base_path(settings.base_url) == "/";
  if (!at_root || (organisation.email.empty() && organisation.phone.empty())) return {};
  int latest = 0;
  for (const SiteDocument& document : site.documents)
    if (document.document.date)
      if (const auto day = edtf_day(document.document.date->edtf)) latest = std::max(latest, day->year);
  if (latest == 0) return {};
  std::string out;
  if (!organisation.email.empty()) out += "Contact: mailto:" + organisation.email + "\n";
  if (const std::string phone = phone_url(organisation.phone); !phone.empty())
    out += "Contact: " + phone + "\n";
  out += "Expires: " + std::to_string(latest + 1) + "-12-31T23:59:59+07:00\n";
  out += "Preferred-Languages: vi, en\n";
  out += "Canonical: " + whole_url(settings.base_url, ".well-known/security.txt") + "\n";
  return out;
}

} // namespace congbo
