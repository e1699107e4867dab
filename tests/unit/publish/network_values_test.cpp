// What goes over the wire, as values: signatures, addresses, listings, secrets, causes.

#include <gtest/gtest.h>

#include "base/memory_disk.h"
#include "publish/addresses.h"
#include "publish/checkup.h"
#include "publish/network_causes.h"
#include "publish/order.h"
#include "publish/s3_signature.h"
#include "publish/secrets.h"
#include "publish/space.h"

namespace congbo {
namespace {

// Amazon's own examples ("Authenticating Requests: Using the Authorization Header").
TEST(S3Signature, IsAmazons) {
  const S3Credentials credentials{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
  S3Request request;
  request.method = "GET";
  request.host = "examplebucket.s3.amazonaws.com";
  request.path = "/";
  request.payload_hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  request.time = 1369353600;
  const std::pair<std::map<std::string, std::string>, const char*> rows[] = {
      {{{"lifecycle", ""}}, "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"},
      {{{"prefix", "J"}, {"max-keys", "2"}}, "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"}};
  for (const auto& [query, signature] : rows) {
    request.query = query;
    const std::string authorization = s3_headers(request, credentials).back();
    EXPECT_TRUE(authorization.ends_with(signature)) << authorization;
    EXPECT_EQ(authorization.find(credentials.secret), authorization.npos);
  }
  EXPECT_EQ(s3_query(request), "max-keys=2&prefix=J");
}

TEST(Addresses, ComeApart) {
  const AddressParts parts = address_parts("sftp://vanthu@may.vn:2222/srv/www");
  EXPECT_EQ(parts.scheme + " " + parts.user + " " + parts.host + " " + parts.path, "sftp vanthu may.vn:2222 /srv/www");
  EXPECT_EQ(address_parts("s3://kho").path, "");
  EXPECT_EQ(below("", "x"), "x");
  EXPECT_EQ(below("/", "x"), "/x");
  EXPECT_EQ(below("/a", "x"), "/a/x");
}

TEST(Addresses, ReadListings) {
  const std::string xml = "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>/a%20b/</D:href></D:response>"
                          "<lp1:href >/a&amp;b</lp1:href><href/><hrefs>no</hrefs></D:multistatus>";
  EXPECT_EQ(element_texts(xml, "href"), (std::vector<std::string>{"/a%20b/", "/a&b"}));
  EXPECT_TRUE(element_texts("<href", "href").empty());
  EXPECT_EQ(names_from_lines("b\r\nwww/a\n.\n..\nfolder/\nb\n"), (std::vector<std::string>{"a", "b", "folder"}));
}

TEST(Secrets, ReadNetrc) {
  const std::string text = "machine a.vn login x password 1\nmachine b.vn\n login y\n password 2\nmachine b.vn login z password 3\ndefault login d password 4\n";
  const std::tuple<const char*, const char*, const char*, const char*> rows[] = {
      {"a.vn", "", "x", "1"}, {"b.vn", "", "y", "2"}, {"b.vn", "z", "z", "3"}, {"c.vn", "", "d", "4"}, {"a.vn", "d", "d", "4"}};
  for (const auto& [host, user, login, password] : rows) {
    const Secret secret = netrc_entry(text, host, user);
    EXPECT_EQ(secret.user, login) << host;
    EXPECT_EQ(secret.password, password) << host;
  }
  EXPECT_EQ(netrc_entry("machine a.vn login x", "a.vn", "").password, "");
}

TEST(Secrets, ComeFromTheEnvironmentFirst) {
  MemoryDisk disk;
  PublishTarget target;
  target.name = "may-chinh";
  target.url = "sftp://vanthu@may.vn/www";
  std::map<std::string, std::string> variables{{"CONGBO_PASSWORD", "chung"}};
  const auto variable = [&](const char* name) { return variables[name]; };
  EXPECT_EQ(find_secret(target, disk, variable, "/home/x").value().password, "chung");
  variables["CONGBO_PASSWORD_MAY_CHINH"] = "riêng";
  const Secret secret = find_secret(target, disk, variable, "/home/x").value();
  EXPECT_EQ(secret.password, "riêng");
  EXPECT_EQ(secret.user, "vanthu");
  variables.clear();
  EXPECT_EQ(find_secret(target, disk, variable, "/home/x").value().password, "");
  target.secret_file = "/khong/co";
  EXPECT_FALSE(find_secret(target, disk, variable, "/home/x"));
}

TransferReply reply_of(Fault fault, long status, std::string line) {
  TransferReply reply;
  reply.fault = fault;
  reply.status = status;
  if (!line.empty()) reply.lines = {std::move(line)};
  return reply;
}

TEST(Causes, OfFileServers) {
  const std::tuple<Fault, long, const char*, Cause> rows[] = {
      {Fault::login, 530, "530 Login incorrect.", Cause::wrong_password},
      {Fault::denied, 553, "553 Could not create file.", Cause::no_right},
      {Fault::denied, 552, "552 Exceeded storage allocation", Cause::quota},
      {Fault::denied, 552, "552 Disk full - please upload later", Cause::no_space},
      {Fault::denied, 452, "452 Insufficient storage space", Cause::no_space},
      {Fault::denied, 550, "550 Disk quota exceeded", Cause::quota},
      {Fault::denied, 522, "522 SSL connection failed; session reuse required", Cause::session_reuse},
      {Fault::cut, 451, "451 Failure writing to local file.", Cause::no_space},
      {Fault::cut, 0, "", Cause::cut},
      {Fault::other, 421, "421 There are too many connections", Cause::busy},
      {Fault::denied, 425, "425 Cannot open data connection", Cause::passive_mode},
      {Fault::connect, 0, "", Cause::unreachable},
      {Fault::timeout, 0, "", Cause::timed_out},
      {Fault::certificate, 0, "", Cause::certificate}};
  for (const auto& [fault, status, line, cause] : rows)
    EXPECT_EQ(name_of(trouble_of_files(reply_of(fault, status, line), "ftp://x", false).cause), name_of(cause)) << line;
  TransferReply passive = reply_of(Fault::timeout, 229, "229 Entering Extended Passive Mode (|||1|)");
  passive.data_command = "EPSV";
  EXPECT_EQ(trouble_of_files(passive, "ftp://x", false).cause, Cause::passive_mode);
  EXPECT_EQ(trouble_of_files(reply_of(Fault::login, 0, ""), "sftp://x", true).cause, Cause::key_refused);
  const std::pair<const char*, Cause> of_ssh[] = {{"Failure establishing ssh session: -13, Failed getting banner", Cause::cut},
      {"Failure establishing ssh session: -1, Unable to exchange encryption keys", Cause::cut},
      {"Failure establishing ssh session: -5, Unable to exchange encryption keys", Cause::refused},
      {"Failure initializing sftp session: Unable to send close-channel request, but closing anyway", Cause::cut},
      {"Failure initializing sftp session: Unable to request SFTP subsystem", Cause::refused}};
  for (const auto& [detail, cause] : of_ssh) {
    TransferReply reply = reply_of(Fault::other, 0, "");
    reply.detail = detail;
    EXPECT_EQ(name_of(trouble_of_files(reply, "sftp://x", true).cause), name_of(cause)) << detail;
  }
}

TEST(Causes, OfHttp) {
  const std::tuple<long, const char*, Cause> rows[] = {{401, "", Cause::wrong_password}, {404, "", Cause::not_found}, {412, "", Cause::exists},
      {507, "", Cause::no_space}, {503, "", Cause::busy}, {403, "", Cause::no_right}, {403, "SignatureDoesNotMatch", Cause::wrong_password},
      {403, "RequestTimeTooSkewed", Cause::clock}, {404, "NoSuchBucket", Cause::no_folder}, {500, "", Cause::server_fault}, {403, "QuotaExceeded", Cause::quota}};
  for (const auto& [status, code, cause] : rows) {
    TransferReply reply = reply_of(Fault::none, status, "");
    if (*code) reply.body = "<Error><Code>" + std::string(code) + "</Code></Error>";
    EXPECT_EQ(name_of(trouble_of_http(reply, "s3://x").cause), name_of(cause)) << status << code;
  }
}

TEST(Causes, AllHaveWordsInBothLanguages) {
  for (int i = 0; i <= static_cast<int>(Cause::local); ++i) {
    const Trouble said = trouble(static_cast<Cause>(i), "ftp://x", "chi tiết");
    EXPECT_FALSE(said.message.vi.empty());
    EXPECT_NE(said.message.vi, said.message.en) << i;
    EXPECT_EQ(said.message.vi.find("{0}"), std::string::npos);
  }
}

TEST(Checkup, ReadsDates) {
  EXPECT_EQ(seconds_of_http_date("Sun, 06 Nov 1994 08:49:37 GMT"), 784111777);
  EXPECT_EQ(seconds_of_http_date("Thu, 29 Feb 2024 00:00:00 GMT"), 1709164800);
  EXPECT_EQ(seconds_of_http_date("hôm nay"), -1);
}

TEST(Space, IsWhatServersSay) {
  EXPECT_EQ(space_of_avbl("213 1048576"), 1048576u);
  for (const char* reply : {"502 AVBL not implemented.", "213 much", "", "200 5"}) EXPECT_FALSE(space_of_avbl(reply)) << reply;
  EXPECT_EQ(space_of_quota({"200-The current quota for this session are [current/limit]:", " Name: vanthu", "  Uploaded Mb:\t2.50/10.00",
                            "  Uploaded files:\t3/100", "200 Please contact the host"}), 7864320u);
  EXPECT_EQ(space_of_quota({"  Uploaded bytes:\t500.00/400.00"}), 0u) << "used up";
  EXPECT_FALSE(space_of_quota({"  Uploaded bytes:\tunlimited", "  Uploaded files:\t3/100", "500 'SITE QUOTA' not understood"}));
  EXPECT_EQ(space_of_statvfs({"statvfs:\nf_bsize: 4096\nf_frsize: 512\nf_blocks: 9\nf_bfree: 8\nf_bavail: 7\nf_files: 1"}), 3584u);
  EXPECT_EQ(space_of_statvfs({"f_frsize: 4096", "f_bavail: 0"}), 0u);
  EXPECT_FALSE(space_of_statvfs({"f_frsize: 4096", "f_bavail: many"}));
  EXPECT_FALSE(space_of_statvfs({"f_frsize: 4096", "f_bavail: 18446744073709551615"})) << "as some say that there is no bound";
  EXPECT_FALSE(space_of_statvfs({}));
  const std::string prop = "<D:multistatus xmlns:D=\"DAV:\"><D:response><D:propstat><D:prop><D:quota-available-bytes>", end = "</D:quota-available-bytes>";
  EXPECT_EQ(space_of_properties(prop + "596650" + end), 596650u);
  EXPECT_FALSE(space_of_properties(prop + end)) << "a server that knows the word and no number";
  EXPECT_FALSE(space_of_properties("<D:quota-available-bytes/>"));
}

TEST(Http, GivesHeadersWhateverTheirCase) {
  TransferReply reply;
  reply.lines = {"HTTP/1.1 401 Unauthorized", "WWW-Authenticate:Digest realm=\"x\"", "www-authenticate:   Basic realm=\"x\"", "Date:"};
  EXPECT_EQ(header_values(reply, "www-authenticate"), (std::vector<std::string>{"Digest realm=\"x\"", "Basic realm=\"x\""}));
  EXPECT_EQ(header_values(reply, "date"), std::vector<std::string>{""});
}

TEST(CacheControl, IsLongForNamesWithAHash) {
  EXPECT_EQ(cache_control_of("assets/style-3a0b4dab.css"), "public, max-age=31536000, immutable");
  EXPECT_EQ(cache_control_of("index.html"), "no-cache");
}

}  // namespace
}  // namespace congbo
