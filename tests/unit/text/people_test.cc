#include "support/people.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "text/collation.h"
#include "text/fold.h"
#include "text/normalize.h"

namespace vanthu::testing {
namespace {

TEST(People, AllHaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (size_t i = 0; i < kPeople; ++i)
    ASSERT_TRUE(names.insert(text::foldKey(person(i).fullName)).second) << person(i).fullName;
}

TEST(People, AreCleanTextAndOfEveryKind) {
  std::map<Person::Kind, size_t> kinds;
  for (const Person& person : people(10'000)) {
    ++kinds[person.kind];
    for (const std::string& text :
         {person.fullName, person.position, person.unit, person.achievement})
      ASSERT_EQ(text::normalize(text).value(), text);
  }
  EXPECT_EQ(kinds[Person::Kind::ordinary], 8'000u);
  EXPECT_EQ(kinds[Person::Kind::shortName], 400u);
  EXPECT_EQ(kinds[Person::Kind::longName], 400u);
  EXPECT_EQ(kinds[Person::Kind::ethnic], 1'200u);
}

TEST(People, AreTheSameEachTime) {
  EXPECT_EQ(people(100), people(100));
  EXPECT_EQ(people(100).back(), person(99));
}

TEST(People, WorkInManyUnits) {
  std::set<std::string> units;
  for (const Person& person : people(1'000))
    units.insert(person.unit);
  EXPECT_EQ(units.size(), unitNames().size());
  EXPECT_EQ(std::set<std::string>(unitNames().begin(), unitNames().end()), units);
}

}  // namespace
}  // namespace vanthu::testing
