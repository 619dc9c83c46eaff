#include "service/http/percent.h"

#include <gtest/gtest.h>

namespace vanthu::service {
namespace {

TEST(Percent, DecodesVietnamese) {
  EXPECT_EQ(decodePercent("B%E1%BA%ADc%20li%C3%AAn"), "Bậc liên");
  EXPECT_EQ(decodePercent("a+b"), "a+b");
}

TEST(Percent, RefusesBrokenTriplets) {
  for (const char* text : {"%", "%4", "%zz", "a%4", "%4g", "%-1"})
    EXPECT_EQ(decodePercent(text), std::nullopt) << text;
}

TEST(Percent, RefusesBytesThatAreNoPlainUtf8) {
  for (const char* text : {"%C0%AF",
                           "%00",
                           "%0D%0A",
                           "%7F",
                           "%C2%85",
                           "%ED%A0%80",
                           "%FF",
                           "%E1%BA",
                           "%F4%90%80%80",
                           "%F0%80%80%AF"})
    EXPECT_EQ(decodePercent(text), std::nullopt) << text;
}

TEST(Percent, ReadsBackWhatItWrote) {
  const std::string name = "Quyết định số 12/QĐ-SGDĐT \"A\".pdf";
  EXPECT_EQ(decodePercent(encodePercent(name)), name);
  EXPECT_EQ(encodePercent("a b'c"), "a%20b%27c");
}

}  // namespace
}  // namespace vanthu::service
