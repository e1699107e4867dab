#include "base/system_reason.h"

#include <gtest/gtest.h>

#include <cerrno>

namespace congbo {
namespace {

TEST(SystemReason, WhatHappensToPeopleIsSaidInBothLanguages) {
  struct Row {
    int error;
    std::string_view vi, en;
  };
  const Row rows[] = {{ENOENT, "không có tệp hay thư mục này", "No such file or directory"},
                      {EACCES, "không có quyền", "Permission denied"},
                      {ENOSPC, "ổ đĩa đã đầy", "No space left on device"},
                      {EISDIR, "đây là thư mục", "Is a directory"},
                      {ECHILD, "No child processes", "No child processes"}};  // no matter of people's
  for (const Row& row : rows) {
    const Words words = system_reason(row.error);
    EXPECT_EQ(words.vi, row.vi);
    EXPECT_EQ(words.en, row.en);
  }
}

}  // namespace
}  // namespace congbo
