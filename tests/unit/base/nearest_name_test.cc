#include "base/nearest_name.h"

#include <gtest/gtest.h>

namespace vanthu {
namespace {

const std::vector<std::string> kFields = {
    "issuedDate", "subject", "organName", "to", "signer", "signers"};

TEST(NearestName, FindsSlips) {
  EXPECT_EQ(nearestName("isuedDate", kFields), "issuedDate");
  EXPECT_EQ(nearestName("issueddate", kFields), "issuedDate");
  EXPECT_EQ(nearestName("organname", kFields), "organName");
  EXPECT_EQ(nearestName("subjcet", kFields), "subject");
  EXPECT_EQ(nearestName("t", kFields), "to");
  EXPECT_EQ(nearestName("signer", kFields), "signer");
}

TEST(NearestName, IsSilentWhenNothingIsNear) {
  EXPECT_EQ(nearestName("birthday", kFields), "");
  EXPECT_EQ(nearestName("x", {}), "");
  EXPECT_EQ(nearestName("", {"ab"}), "");
}

TEST(NearestName, TakesTheNearestAndTheFirstOfEquals) {
  EXPECT_EQ(nearestName("signerss", {"signer", "signers"}), "signers");
  EXPECT_EQ(nearestName("cat", {"bat", "hat"}), "bat");
}

TEST(NearestName, CountsLettersWithMarksAsOne) {
  EXPECT_EQ(nearestName("Giay khen", {"Bằng khen", "Giấy khen"}), "Giấy khen");
  EXPECT_EQ(nearestName("đề", {"để"}), "để");
}

TEST(NearestName, DoesNotTryLongTexts) {
  const std::string name(64, 'a');
  EXPECT_EQ(nearestName(name, {name + "b"}), name + "b");
  EXPECT_EQ(nearestName(name + "a", {name + "b"}), "");
  EXPECT_EQ(nearestName(std::string(10'000'000, 'a'), {name}), "");
}

}  // namespace
}  // namespace vanthu
