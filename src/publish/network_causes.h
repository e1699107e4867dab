#pragma once
// From what a request came to, to its cause. Internal to publish/.

#include "publish/transfer.h"
#include "publish/trouble.h"

namespace congbo {

// Of FTP, FTPS and SFTP. `place` is the server for people.
Trouble trouble_of_files(const TransferReply& reply, const std::string& place, bool key_was_used);

// Of WebDAV and S3: connection faults and HTTP statuses.
Trouble trouble_of_http(const TransferReply& reply, const std::string& place);

// ASCII letters in lower case.
std::string lowered(std::string_view text);

// The values of a header of HTTP, as it came, whatever the case of its name (`name`: lower case).
std::vector<std::string> header_values(const TransferReply& reply, std::string_view name);

}  // namespace congbo
