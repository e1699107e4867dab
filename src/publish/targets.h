#pragma once
// The kinds of targets. Internal to publish/: open_target.h chooses. To add one: a class in a file, its line here, its scheme
// in open_target.cpp and parse/settings_publish.cpp, a row in the conformance tests.

#include "base/file_system.h"
#include "publish/s3_signature.h"
#include "publish/target.h"
#include "publish/transfer.h"

namespace congbo {

// `folder` must be there. Fails never by a connection.
std::unique_ptr<Target> folder_target(std::string folder, FileSystem& files);

// `url` as in the settings (model/settings.h), without a password; `base` below are folders on the server.
std::unique_ptr<Target> ftp_target(const std::string& url, TransferAccess access);
std::unique_ptr<Target> sftp_target(const std::string& url, TransferAccess access);
std::unique_ptr<Target> dav_target(const std::string& url, TransferAccess access);

// `endpoint` is "https://host"; `url` "s3://bucket/prefix".
std::unique_ptr<Target> s3_target(const std::string& url, const std::string& endpoint, S3Credentials credentials, TransferAccess access);

}  // namespace congbo
