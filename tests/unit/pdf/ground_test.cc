// Grounds and figures: how they are written, and what the gate lets through.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/gate_memory.h"
#include "pdf/ground_streams.h"
#include "pdf/path_operators.h"
#include "pdf/sign_ready.h"
#include "support/real_fonts.h"
#include "unit/pdf/gate_probe.h"
#include "unit/pdf/outside_tools.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr page::Color kBlue{0, 60, 130};

TEST(PathOperators, WriteAFilledRectangle) {
  std::string out;
  appendPath(out, rectangle(0, 0, 25.4, 25.4, kBlue), Length::points(100));
  EXPECT_EQ(out, "q\n0 0.235 0.51 rg\n0 100 m\n72 100 l\n72 28 l\n0 28 l\nh\nf\nQ\n");
}

TEST(PathOperators, WriteCurvesAndLines) {
  page::Path path;
  path.steps = {{page::PathStep::Kind::move, {}},
                {page::PathStep::Kind::curve,
                 {{Length::points(1), Length()},
                  {Length::points(2), Length()},
                  {Length::points(3), Length::points(4)}}}};
  path.stroke = page::kBlack;
  path.thickness = Length::points(0.25);
  std::string out;
  appendPath(out, path, Length::points(10));
  EXPECT_EQ(out, "q\n0 G\n0.25 w\n0 10 m\n1 10 2 10 3 6 c\nS\nQ\n");
  path.fill = page::kRed;
  out.clear();
  appendPath(out, path, Length::points(10));
  EXPECT_THAT(out, HasSubstr("q\n1 0 0 rg\n0 G\n0.25 w\n"));
  EXPECT_THAT(out, HasSubstr("c\nB\nQ\n"));
}

page::Path twoRectangles(double secondLeft) {
  page::Path path = rectangle(0, 0, 25.4, 25.4, kBlue);
  const page::Path second = rectangle(secondLeft, 0, 25.4, 25.4, kBlue);
  path.steps.insert(path.steps.end(), second.steps.begin(), second.steps.end());
  return path;
}

TEST(PathOperators, WriteCopiesOfAFigureBehindAMove) {
  std::string out;
  appendPath(out, twoRectangles(50.8), Length::points(100));
  const std::string figure = "0 100 m\n72 100 l\n72 28 l\n0 28 l\nh\nf\n";
  EXPECT_EQ(out, "q\n0 0.235 0.51 rg\n" + figure + "1 0 0 1 144 0 cm\n" + figure + "Q\n");
}

// Drawn one by one, the fill of the second would lie on the line of the first.
TEST(PathOperators, DrawCopiesThatTouchTogether) {
  page::Path path = twoRectangles(12.7);
  path.stroke = page::kBlack;
  path.thickness = Length::points(1);
  std::string out;
  appendPath(out, path, Length::points(100));
  EXPECT_THAT(out, Not(HasSubstr("cm")));
}

TEST(PathOperators, WriteNothingOfAPathWithoutColours) {
  page::Path path = rectangle(0, 0, 10, 10, kBlue);
  path.fill.reset();
  std::string out;
  appendPath(out, path, Length::points(100));
  EXPECT_EQ(out, "");
}

TEST(GroundStreams, MakeTheStreamOfAGroundOnceForEachHeight) {
  GroundStreams streams;
  const auto ground = certificateGround();
  const auto first = streams.get(ground, Length::points(595));
  EXPECT_EQ(streams.get(ground, Length::points(595)), first);
  EXPECT_NE(streams.get(ground, Length::points(842)), first);
  const auto twin = std::make_shared<const page::Ground>(*ground);
  EXPECT_EQ(*streams.get(twin, Length::points(595)), *first);
}

TEST(GroundStreams, ForgetGroundsThatAreGone) {
  GroundStreams streams;
  std::string last;
  for (int i = 0; i < 40; ++i) {
    auto ground = std::make_shared<page::Ground>();
    ground->paths = {rectangle(i, 0, 10, 10, kBlue)};
    const std::string stream = *streams.get(ground, Length::points(595));
    EXPECT_NE(stream, last);
    last = stream;
  }
}

TEST(Ground, IsWrittenOnceForAllPages) {
  page::Pages pages = named();
  const page::Page page = pages.pages.front();
  pages.pages.push_back({.width = page.width,
                         .height = page.height,
                         .ground = page.ground,
                         .items = {},
                         .label = "2"});
  const std::string file = written(pages);
  EXPECT_THAT(brokenRules(file), IsEmpty());
  const size_t first = file.find("/Contents [");
  const size_t second = file.find("/Contents [", first + 1);
  ASSERT_NE(second, std::string::npos);
  EXPECT_EQ(file.substr(first, file.find(" R ", first) - first),
            file.substr(second, file.find(" R ", second) - second));
}

TEST(Ground, IsAcceptedWithAndWithoutAMemory) {
  GateMemory memory;
  for (const FontPolicy policy : {FontPolicy::tight, FontPolicy::shared}) {
    for (const char* name : {"Y Kương Êban", "H'Hen Niê"}) {
      const std::string file = written(named(name), policy);
      EXPECT_THAT(brokenRules(file), IsEmpty());
      EXPECT_TRUE(checkSignReady(file, &memory).empty());
    }
  }
}

TEST(Ground, IsJudgedTheSameWithAMemory) {
  GateMemory memory;
  const std::string good = written(named());
  ASSERT_TRUE(checkSignReady(good, &memory).empty());
  Rebuild rebuild(good);
  rebuild.setStream(rebuild.referenceBehind("/Contents ["),
                    "/Artifact BMC\nq\n0 g\n0 0 m\n841 0 l\n841 595 l\n0 595 l\nf\nQ\nEMC\n");
  const std::string bad = rebuild.file();
  for (int i = 0; i < 2; ++i) {
    const Diagnostics faults = checkSignReady(bad, &memory);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults.front().code, "pdf.not-sign-ready.content");
  }
}

TEST(Ground, SatisfiesOtherReaders) {
  expectOtherReadersAccept(written(named()));
}

/// Words in that colour on a field of another.
std::vector<std::string> rulesOfText(page::Color text, page::Color under) {
  PagesBuilder build(*vanthu::testing::realFonts());
  build.text(build.tag(page::TagRole::paragraph), 40, 50, "Trao tặng danh hiệu thi đua");
  std::get<page::TextRun>(build.pages.pages[0].items[0]).color = text;
  build.pages.pages[0].items.emplace_back(rectangle(30, 40, 150, 20, under));
  return brokenRules(written(build.pages));
}

TEST(Figure, StandsUnderTextThatDiffersFromIt) {
  constexpr page::Color kWhite{255, 255, 255}, kNearlyBlue{10, 70, 120};
  EXPECT_THAT(rulesOfText(kWhite, kBlue), IsEmpty());
  EXPECT_THAT(rulesOfText(page::kBlack, kWhite), IsEmpty());
  EXPECT_THAT(rulesOfText(kWhite, kWhite), ElementsAre("content"));
  EXPECT_THAT(rulesOfText(kBlue, kBlue), ElementsAre("content"));
  EXPECT_THAT(rulesOfText(kNearlyBlue, kBlue), ElementsAre("content"));
}

TEST(Figure, LeavesAHoleWhereItsOutlineTurnsBack) {
  PagesBuilder build(*vanthu::testing::realFonts());
  build.text(build.tag(page::TagRole::paragraph), 40, 50, "Trao tặng");
  page::Path ring = rectangle(10, 10, 190, 270, page::kBlack);
  const page::Path hole = rectangle(20, 20, 170, 250, page::kBlack);
  ring.steps.push_back(hole.steps[0]);
  for (size_t i = 3; i > 0; --i)
    ring.steps.push_back(hole.steps[i]);
  ring.steps.push_back(hole.steps[4]);
  build.pages.pages[0].items.emplace_back(ring);
  EXPECT_THAT(brokenRules(written(build.pages)), IsEmpty());
}

TEST(Figure, MayNotHideAFewWordsOfALine) {
  PagesBuilder build(*vanthu::testing::realFonts());
  build.text(build.tag(page::TagRole::paragraph), 40, 50, "Trao tặng danh hiệu thi đua cơ sở");
  build.pages.pages[0].items.emplace_back(rectangle(50, 40, 12, 20, page::kBlack));
  EXPECT_THAT(brokenRules(written(build.pages)), ElementsAre("content"));
}

class GroundFault : public ::testing::TestWithParam<Planted> {};

TEST_P(GroundFault, BreaksTheRuleOfItsFaultAlone) {
  static const std::string good = written(named());
  Rebuild rebuild(good);
  GetParam().plant(rebuild);
  EXPECT_THAT(brokenRules(rebuild.file()), ElementsAreArray(GetParam().rules));
}

std::function<void(Rebuild&)> groundOf(const std::string& operators) {
  return [=](Rebuild& rebuild) {
    rebuild.setStream(rebuild.referenceBehind("/Contents ["), operators);
  };
}

/// Changes "[ground content]" to what `change` makes of the two references.
std::function<void(Rebuild&)> contents(
    std::function<std::string(const std::string&, const std::string&)> change) {
  return [=](Rebuild& rebuild) {
    const int number = rebuild.referenceBehind("/Contents [");
    const std::string ground = std::to_string(number) + " 0 R";
    const std::string own = std::to_string(rebuild.referenceBehind("[" + ground + " ")) + " 0 R";
    rebuild.replace("[" + ground + " " + own + "]", change(ground, own));
  };
}

const Planted kPlanted[] = {
    {"Text", {"content"}, groundOf("/Artifact BMC\nBT\n/F0 14 Tf\n[<0044>] TJ\nET\nEMC\n")},
    {"WithoutAMark", {"content"}, groundOf("q\n0 g\n1 1 m\n9 1 l\n9 9 l\nf\nQ\n")},
    {"TwoMarks", {"content"}, groundOf("/Artifact BMC\nEMC\n/Artifact BMC\nEMC\n")},
    {"MarkOfTheTree", {"content"}, groundOf("/P <</MCID 0>> BDC\nEMC\n")},
    {"UnclosedMark", {"content"}, groundOf("/Artifact BMC\n")},
    {"UnclosedState", {"content"}, groundOf("/Artifact BMC\nq\n0 g\n1 1 m\n9 1 l\nf\nEMC\n")},
    {"Scaling", {"content"}, groundOf("/Artifact BMC\n2 0 0 2 0 0 cm\nEMC\n")},
    {"CopyOffThePaper",
     {"content"},
     groundOf("/Artifact BMC\nq\n0 g\n1 1 m\n9 1 l\n9 9 l\nf\n1 0 0 1 -2 0 cm\n1 1 m\n9 1 l\n9 9 "
              "l\nf\nQ\nEMC\n")},
    {"MoveWithoutACopy",
     {"content"},
     groundOf("/Artifact BMC\nq\n0 g\n1 1 m\n9 1 l\n9 9 l\nf\n1 0 0 1 2 0 cm\nQ\nEMC\n")},
    {"Image", {"content"}, groundOf("/Artifact BMC\nq\n/X0 Do\nQ\nEMC\n")},
    {"Nothing", {"content"}, groundOf("")},
    {"ContentFirst", {"content"}, contents([](const std::string& ground, const std::string& own) {
       return "[" + own + " " + ground + "]";
     })},
    {"GroundTwice", {"page-tree"}, contents([](const std::string& ground, const std::string& own) {
       return "[" + ground + " " + ground + " " + own + "]";
     })},
    {"GroundOnTop", {"page-tree"}, contents([](const std::string& ground, const std::string& own) {
       return "[" + ground + " " + own + " " + ground + "]";
     })},
    {"ContentAsItsOwnGround",
     {"page-tree", "unreachable-object"},
     contents(
         [](const std::string&, const std::string& own) { return "[" + own + " " + own + "]"; })},
    {"NoContent",
     {"page-tree", "unreachable-object"},
     contents([](const std::string& ground, const std::string&) { return "[" + ground + "]"; })},
};

INSTANTIATE_TEST_SUITE_P(Faults, GroundFault, ::testing::ValuesIn(kPlanted), [](const auto& fault) {
  return std::string(fault.param.name);
});

}  // namespace
}  // namespace vanthu::pdf
