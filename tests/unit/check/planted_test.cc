// One planted fault in a right paper: it is found, at its field, and nothing else is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "unit/check/plants.h"

namespace vanthu::check {

void PrintTo(const Planted& planted, std::ostream* out) {
  *out << planted.name;
}

namespace {

class PlantedFault : public ::testing::TestWithParam<Planted> {};

TEST_P(PlantedFault, IsFoundAndNothingElse) {
  Document document = GetParam().paper();
  GetParam().plant(document);
  EXPECT_THAT(told(findingsOn(document)), ::testing::ElementsAre(GetParam().found));
}

std::string nameOf(const ::testing::TestParamInfo<Planted>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Letterhead,
                         PlantedFault,
                         ::testing::ValuesIn(plantedLetterheads()),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Title, PlantedFault, ::testing::ValuesIn(plantedTitles()), nameOf);
INSTANTIATE_TEST_SUITE_P(Basis, PlantedFault, ::testing::ValuesIn(plantedBases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Body, PlantedFault, ::testing::ValuesIn(plantedBodies()), nameOf);
INSTANTIATE_TEST_SUITE_P(Closing, PlantedFault, ::testing::ValuesIn(plantedClosings()), nameOf);

}  // namespace
}  // namespace vanthu::check
