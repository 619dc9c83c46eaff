#include "base/json_pointer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(JsonPointer, IsEscapedByRfc6901) {
  EXPECT_EQ(childPointer("", "a"), "/a");
  EXPECT_EQ(childPointer("/to", size_t{12}), "/to/12");
  EXPECT_EQ(childPointer("/x", "a/b~c"), "/x/a~1b~0c");
  EXPECT_EQ(childPointer("/x", ""), "/x/");
}

TEST(JsonPointer, IsReadBackAsItWasWritten) {
  EXPECT_THAT(pointerTokens(""), IsEmpty());
  EXPECT_THAT(pointerTokens("/x/a~1b~0c/0/"), ElementsAre("x", "a/b~c", "0", ""));
  EXPECT_EQ(unescapedToken("~01"), "~1");
  EXPECT_EQ(unescapedToken("a~"), "a~");
}

TEST(JsonPointer, LeadsToMembersAndItems) {
  const Value list(Value::List{Value("a"), Value("b")});
  const Value object(Value::Object{{"to", list}, {"1", Value(true)}});
  EXPECT_EQ(childAt(object, "to")->list().size(), 2u);
  EXPECT_TRUE(childAt(object, "1")->boolean());
  EXPECT_EQ(childAt(list, "1")->text(), "b");
  for (const char* token : {"2", "", "x", "-1", "99999999999999999999"})
    EXPECT_EQ(childAt(list, token), nullptr) << token;
  EXPECT_EQ(childAt(Value("text"), "0"), nullptr);
}

}  // namespace
}  // namespace vanthu
