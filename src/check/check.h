#pragma once
// Proofreading: values → findings. One file a rule or a tight family; check.cpp lists them.

#include "base/finding.h"
#include "model/document.h"
#include "model/site.h"
#include "model/source.h"
#include "register/register.h"

namespace congbo {

// What one document's text and reading show by themselves. Thread-safe.
Findings check_document(const SourceDocument& source, const Document& document, const Register& registers);

// What only the whole site shows.
Findings check_site(const Site& site, const Register& registers);

// What `rules` in the settings makes of findings: raised, lowered or silenced, for a path ('*' within a
// part, '**' across parts). V01 and V07–V10 are never lowered, and silenced only for a path with a reason.
Findings apply_rule_settings(const Settings& settings, Findings findings);

}  // namespace congbo
