#pragma once
// The last five publications, kept on this machine by hash, so that one of them can be published again.
// In the memory folder of a target: releases/<generation> is a manifest (its `restores` names the one that the server showed
// before it), objects/<sha256> a file's bytes.

#include <optional>

#include "publish/release.h"

namespace congbo {

inline constexpr std::size_t releases_kept = 5;

// Keeps what was just published as `manifest` says, over what generation `shown_before` (of a roll-back: the one that it
// restored) holds; forgets the oldest beyond five, and bytes that none needs. A roll-back is not kept: it is there already.
Outcome keep_release(const std::string& memory, const Manifest& manifest, std::uint64_t shown_before, const Release& release, FileSystem& files);

// The bytes of this hash, where they are kept and whole.
std::optional<std::string> kept_bytes(const std::string& memory, const std::string& hash, FileSystem& files);

// What the server showed before the publication that it shows (`current`; of a roll-back: before the one it restored), checked
// to be whole: none that was rolled back meanwhile, as long as that one is kept. Fails where none is kept.
Result<Release> release_before(const std::string& memory, const Manifest& current, FileSystem& files);

}  // namespace congbo
