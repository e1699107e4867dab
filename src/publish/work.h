#pragma once
// Carries out a plan, once it is allowed. Internal to publish/.

#include "publish/publication.h"

namespace congbo {

// Takes the server's note, does the plan's steps wave by wave on several connections, leaves the manifest, removes,
// takes the note away. Returns the manifest that stands there now.
Tried<Manifest> carry_out(const Release& release, const TargetOpener& opener, const PublicationOptions& options, const Survey& survey,
                          const Plan& plan, Journal& journal, const std::function<void(const PublicationProgress&)>& progress);

}  // namespace congbo
