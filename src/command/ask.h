#pragma once
// Questions to whoever sits at the terminal. Scripts are asked nothing.

#include <string>

#include "base/message.h"

namespace congbo {

// The answer to "question [suggestion]: ", or to "question: ", its spaces collapsed, in NFC. The suggestion itself where
// the answer is empty, where input has ended, where interrupts are watched and one comes (base/interrupt.h),
// or where either standard input or standard error is no terminal: then nothing is printed.
std::string ask(const Words& question, const std::string& suggestion, Language language);

}  // namespace congbo
