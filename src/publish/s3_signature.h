#pragma once
// Amazon's Signature Version 4, for S3. Our own: the library's signs addresses as they are written, which goes
// wrong for many keys.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace congbo {

struct S3Credentials {
  std::string id;
  std::string secret;
  std::string region;
};

struct S3Request {
  std::string method;
  std::string host;   // with the port, as the header Host says it
  std::string path;   // "/bucket/key", not escaped
  std::map<std::string, std::string> query;    // not escaped
  std::map<std::string, std::string> headers;  // further ones, names in lower case; those of x-amz- are signed
  std::string payload_hash;                    // SHA-256 of the body, in hexadecimal digits
  std::int64_t time = 0;                       // seconds since 1970-01-01 UTC
};

// The query as it must be sent: escaped, in order, "k=" where there is no value.
std::string s3_query(const S3Request& request);

// All headers to send, "Name: value", with Authorization; not Host, which the library sends.
std::vector<std::string> s3_headers(const S3Request& request, const S3Credentials& credentials);

}  // namespace congbo
