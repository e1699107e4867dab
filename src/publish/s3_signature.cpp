#include "publish/s3_signature.h"

#include <chrono>
#include <cstdio>

#include "base/hash.h"
#include "base/percent.h"
#include "publish/addresses.h"

namespace congbo {
namespace {

// "20261121T013000Z"
std::string stamp_of(std::int64_t time) {
  const std::chrono::sys_seconds moment{std::chrono::seconds{time}};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{moment - day};
  char text[64] = "";
  std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text;
}

}  // namespace

std::string s3_query(const S3Request& request) {
  std::map<std::string, std::string> escaped;  // the order is that of the escaped names
  for (const auto& [name, value] : request.query) escaped[percent_encoded(name, Slashes::escaped)] = percent_encoded(value, Slashes::escaped);
  std::string query;
  for (const auto& [name, value] : escaped) query += (query.empty() ? "" : "&") + name + "=" + value;
  return query;
}

std::vector<std::string> s3_headers(const S3Request& request, const S3Credentials& credentials) {
  const std::string stamp = stamp_of(request.time), day = stamp.substr(0, 8);
  std::map<std::string, std::string> sent = request.headers, is_signed{{"host", request.host}};
  sent["x-amz-date"] = stamp;
  sent["x-amz-content-sha256"] = request.payload_hash;
  for (const auto& [name, value] : sent)
    if (name.starts_with("x-amz-") || name == "content-type") is_signed[name] = value;
  std::string names, lines;
  for (const auto& [name, value] : is_signed) {
    names += (names.empty() ? "" : ";") + name;
    lines += name + ":" + value + "\n";
  }
  const std::string canonical = request.method + "\n" + percent_encoded(request.path) + "\n" + s3_query(request) + "\n" + lines + "\n" +
                                names + "\n" + request.payload_hash;
  const std::string scope = day + "/" + credentials.region + "/s3/aws4_request";
  const std::string to_sign = "AWS4-HMAC-SHA256\n" + stamp + "\n" + scope + "\n" + sha256_hex(canonical);
  std::string key = "AWS4" + credentials.secret;
  for (const std::string& part : {day, credentials.region, std::string("s3"), std::string("aws4_request")}) key = bytes_of(hmac_sha256(key, part));
  std::vector<std::string> headers;
  for (const auto& [name, value] : sent) headers.push_back(name + ": " + value);
  headers.push_back("authorization: AWS4-HMAC-SHA256 Credential=" + credentials.id + "/" + scope + ", SignedHeaders=" + names +
                    ", Signature=" + hex_of(hmac_sha256(key, to_sign)));
  return headers;
}

}  // namespace congbo
