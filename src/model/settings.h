#pragma once
// The settings of a site (congbo.json), as the contract lists them.

#include <map>
#include <string>
#include <vector>

#include "base/rule.h"

namespace congbo {

struct Organisation {  // cơ quan chủ quản cổng
  std::string name;
  std::string parent;
  std::string address;
  std::string phone;
  std::string email;
  std::vector<std::string> domains;  // whose mail is official
};

struct Look {
  std::string mark;    // path of an SVG or PNG, relative to the site
  std::string accent;  // "#rrggbb"; empty = the theme's own
  std::string honour;
  std::string footer;
};

struct NamedLink {
  std::string label;
  std::string url;
};

// `rules` in the settings: raises, lowers or silences a rule, for a path, with a reason.
struct RuleSetting {
  RuleId rule;
  std::string path;  // glob relative to the site; empty = everywhere
  enum class Action { error, warning, advice, off } action = Action::off;
  std::string reason;
  int line = 0;
  int column = 0;
};

// What becomes of personal data (contract, "Findings"): a build stops, or they are masked.
enum class Privacy { block, redact };

// A person whom the site does not name (`withheld`).
struct WithheldPerson {
  std::string document;  // path relative to the site
  std::string name;
  std::string unit;      // may be empty
  std::string reason;
  int line = 0;
  int column = 0;
};

// `extends`: the congbo.json above the site whose settings, themes and registers it takes over.
struct Extends {
  std::string path;  // "../congbo.json", relative to the file that says so; empty = none
  int line = 0;
  int column = 0;
};

// A place on a server (`publish`, by name): where output/ goes. Holds no secret.
struct PublishTarget {
  std::string name;
  // file:///folder, sftp://, ftp:// (TLS is asked for), ftps:// (TLS from the first byte), davs://, dav://,
  // s3://bucket/prefix
  std::string url;
  std::string user;
  std::vector<std::string> host_keys;  // "SHA256:…" of the SSH server, any of them; empty = known_hosts
  std::string known_hosts;  // path; empty = ~/.ssh/known_hosts
  std::string key;          // path of the private SSH key; empty = password or agent
  std::string certificate;  // path of a PEM file with the authorities to trust; empty = the system's
  std::string secret_file;  // path of a file of mode 0600 with the password alone; empty = environment or netrc
  std::string endpoint;     // of S3: "https://host"; empty = Amazon's
  std::string region;       // of S3; empty = us-east-1
  std::vector<std::string> keep;  // paths that stay as the server has them
  bool plain = false;       // without encryption: the password goes readable through the network
  int connections = 4;      // 1 to 16
  int timeout = 30;         // seconds without an answer, 1 to 600
  int line = 0;
  int column = 0;
};

struct Settings {
  Extends extends;
  std::string title;
  std::string base_url;  // http(s)://host[:port][/path], without a final slash; empty = not given
  std::string language = "vi";
  std::string theme = "default";
  Look look;
  Organisation organisation;
  std::vector<NamedLink> links;
  std::string licence;
  std::vector<std::string> hosting;  // servers to make files for: "apache", "iis", "nginx"
  bool compressed = false;           // .gz and .br beside every file of text
  Privacy privacy = Privacy::block;
  std::vector<WithheldPerson> withheld;
  std::vector<RuleSetting> rules;
  std::vector<PublishTarget> publish;  // in the order of the file
  std::map<std::string, std::string> removed;  // address → reason
};

}  // namespace congbo
