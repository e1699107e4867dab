#pragma once
// Who issues a document: from the letterhead; where that is lost, from who decides or from the
// sentence in which the issuer acts. Internal to recognise/.

#include "recognise/reading.h"

namespace congbo {

// Fills `issuer`; left empty where the text does not say.
void read_issuer(const Reading& reading, Document& document);

} // namespace congbo
