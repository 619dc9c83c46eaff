#include "base/value.h"

#include <gtest/gtest.h>

namespace vanthu {
namespace {

Value sample() {
  return Value(Value::Object{
      {"z", Value(true)},
      {"a", Value(Value::List{Value(), Value(int64_t{-3}), Value(Decimal{150, 2}), Value("ế")})},
      {"o", Value(Value::Object{})}});
}

TEST(Value, KnowsItsKind) {
  EXPECT_EQ(Value().kind(), Value::Kind::null);
  EXPECT_EQ(Value(false).kind(), Value::Kind::boolean);
  EXPECT_EQ(Value(int64_t{1}).kind(), Value::Kind::integer);
  EXPECT_EQ(Value(Decimal{1, 1}).kind(), Value::Kind::decimal);
  EXPECT_EQ(Value("x").kind(), Value::Kind::text);
  EXPECT_EQ(Value(Value::List{}).kind(), Value::Kind::list);
  EXPECT_EQ(Value(Value::Object{}).kind(), Value::Kind::object);
}

TEST(Value, FindsMembersOfObjectsOnly) {
  const Value value = sample();
  ASSERT_NE(value.find("z"), nullptr);
  EXPECT_TRUE(value.find("z")->boolean());
  EXPECT_EQ(value.find("Z"), nullptr);
  EXPECT_EQ(value.find("a")->find("z"), nullptr);
  EXPECT_EQ(Value().find("z"), nullptr);
}

TEST(Value, IsWrittenInItsOrder) {
  EXPECT_EQ(toJson(sample()), R"({"z":true,"a":[null,-3,1.50,"ế"],"o":{}})");
  EXPECT_EQ(toJson(Value(Value::List{Value(int64_t{1})}), true), "[\n  1\n]\n");
}

TEST(Value, IsComparedByContentWithoutPlaces) {
  Value placed = sample();
  placed.setWhere({"data.json", 1, 1, ""});
  placed.setMarkdown(true);
  EXPECT_EQ(placed, sample());
  EXPECT_NE(Value(int64_t{0}), Value(false));
  EXPECT_NE(Value("a"), Value("b"));
  EXPECT_NE(Value(Value::List{Value()}), Value(Value::List{}));
  EXPECT_NE(Value(Value::Object{{"a", Value()}}), Value(Value::Object{{"b", Value()}}));
}

TEST(Value, KeepsItsPlaceWhenCopied) {
  Value value("x");
  EXPECT_EQ(value.where(), Where{});
  value.setWhere({"data.json", 2, 3, "/a"});
  const Value copy = value;
  value.setWhere({});
  EXPECT_EQ(copy.where().pointer, "/a");
  EXPECT_EQ(value.where(), Where{});
}

TEST(Value, SharesItsTextWithItsCopies) {
  const Value value(std::string(1000, 'a'));
  const Value copy = value;
  EXPECT_EQ(&copy.text(), &value.text());
  EXPECT_EQ(copy, Value(std::string(1000, 'a')));
  EXPECT_FALSE(copy == Value(std::string(1000, 'b')));
}

TEST(Value, IsANumberWithOrWithoutAFraction) {
  EXPECT_EQ(asNumber(Value(int64_t{-3})), (Decimal{-3, 0}));
  EXPECT_EQ(asNumber(Value(Decimal{975, 2})), (Decimal{975, 2}));
  EXPECT_EQ(asNumber(Value("3")), std::nullopt);
  EXPECT_EQ(asInteger(Value(int64_t{-3})), -3);
  EXPECT_EQ(asInteger(Value(Decimal{-5000, 3})), -5);
  EXPECT_EQ(asInteger(Value(Decimal{975, 2})), std::nullopt);
}

}  // namespace
}  // namespace vanthu
