#pragma once
// A place on a server, behind one interface; every kind behaves alike (tests/unit/publish/conformance_test.cpp).
// Paths are relative to the target's folder, with '/', as is_publishable_path() allows. One object is one
// connection and is used by one thread at a time; a call that fails by the connection's fault may simply be
// made again.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/settings.h"
#include "publish/trouble.h"

namespace congbo {

enum class Over {
  nothing,   // Cause::exists where something stands there; the check and the rename may be two steps
  anything,  // replaces what stands there
};

struct Upload {
  std::string path;
  std::string temporary;  // a name in the same folder that nothing else uses
  std::string bytes;
  std::string hash;  // SHA-256 of the bytes
  Over over = Over::anything;
};

class Target {
 public:
  virtual ~Target() = default;

  // "sftp://host": for people.
  virtual const std::string& place() const = 0;

  // Whether put() replaces a file in one step; otherwise there is a moment with none.
  virtual bool replaces_in_one_step() const = 0;

  // The whole file; Cause::not_found where there is none.
  virtual Tried<std::string> get(const std::string& path) = 0;

  // Writes under the temporary name, then moves it to its own: readers meet the old file, the new one, or
  // (unless replaces_in_one_step()) for a moment none; never a part. The folder must be there. After a failure the
  // temporary file may be left.
  virtual Tried<Done> put(const Upload& upload) = 0;

  // Nothing there is no failure.
  virtual Tried<Done> remove(const std::string& path) = 0;

  // One level; one that is there already is no failure. Kinds without folders do nothing.
  virtual Tried<Done> make_folder(const std::string& path) = 0;

  // If it is empty; otherwise, and where there is none, leaves all as it is. Fails only by the connection.
  virtual Tried<Done> remove_empty_folder(const std::string& path) = 0;

  // Bytes that may still be written there; nothing where the protocol or the server does not say.
  virtual Tried<std::optional<std::uint64_t>> free_space() { return std::optional<std::uint64_t>(); }

  // Names in a folder ("" = the target's own), ascending, dot-files too where the server shows them; empty or
  // Cause::not_found where there is no such folder: of the target's own only where it is known to be missing.
  virtual Tried<std::vector<std::string>> list(const std::string& folder) = 0;
};

// Opens a further connection to the same place.
using TargetOpener = std::function<Tried<std::unique_ptr<Target>>()>;

}  // namespace congbo
