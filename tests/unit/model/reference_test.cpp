#include "model/reference.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

struct ReferenceCase {
  const char* number;
  const char* symbol;
  const char* written;
};

class WrittenReference : public testing::TestWithParam<ReferenceCase> {};

TEST_P(WrittenReference, JoinsNumberAndSymbolAsTheirIssuerDoes) {
  EXPECT_EQ(written_reference(GetParam().number, GetParam().symbol), GetParam().written);
}

INSTANTIATE_TEST_SUITE_P(References, WrittenReference,
                         testing::Values(ReferenceCase{"56", "KH-UBND", "56/KH-UBND"},
                                         ReferenceCase{"31", "2023/QĐ-UBND", "31/2023/QĐ-UBND"},
                                         ReferenceCase{"12", "CT/TU", "12-CT/TU"},
                                         ReferenceCase{"07", "NQ/ĐU", "07-NQ/ĐU"},
                                         ReferenceCase{"", "KH-UBND", "/KH-UBND"},
                                         ReferenceCase{"12", "", "12"}, ReferenceCase{"", "", ""}));

}  // namespace
}  // namespace congbo
