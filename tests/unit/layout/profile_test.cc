#include "layout/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "markup/yaml.h"
#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

std::string nd30Text() {
  std::ifstream in(std::string(VANTHU_SOURCE_DIR) + "/templates/_profiles/nd30.yaml");
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// The ND30 file with one passage replaced.
Result<Profile> changed(std::string_view from, std::string_view to) {
  std::string text = nd30Text();
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  return readProfile(markup::readYaml(text, "nd30.yaml").value());
}

std::string codes(const Result<Profile>& result) {
  std::string out;
  for (const Diagnostic& one : result ? Diagnostics() : result.error())
    out += (out.empty() ? "" : " ") + one.code;
  return out;
}

TEST(Profile, KeepsTheDefaultsOfTheDecree) {
  const Profile& nd30 = profile("nd30");
  EXPECT_EQ(nd30.id, "ND30");
  EXPECT_EQ(nd30.page.left, 30_mm);
  EXPECT_EQ(nd30.page.right, 15_mm);
  EXPECT_EQ(nd30.style(Element::nation).size, 12_pt);
  EXPECT_TRUE(nd30.style(Element::nation).bold);
  EXPECT_FALSE(nd30.style(Element::parentOrgan).bold);
  EXPECT_TRUE(nd30.style(Element::basis).italic);
  EXPECT_EQ(nd30.style(Element::body).firstIndent, 12.7_mm);
  EXPECT_EQ(nd30.style(Element::body).lineSpacing, 1150);
  EXPECT_EQ(nd30.lastBasisMark, ".");
}

TEST(Profile, TheCircularHasUprightBasisAndNumbersAtTheFoot) {
  const Profile& tt01 = profile("tt01");
  EXPECT_EQ(tt01.id, "TT01");
  EXPECT_FALSE(tt01.style(Element::basis).italic);
  EXPECT_EQ(tt01.lastBasisMark, ",");
  EXPECT_EQ(tt01.pageNumbers.place, PageNumbers::Place::bottomRight);
}

TEST(Profile, KeepsTheMarksAndTheAddressLineWithinTheirRanges) {
  const Profile& nd30 = profile("nd30");
  EXPECT_EQ(nd30.marks.height, 8_mm);
  EXPECT_EQ(nd30.marks.wide, 40_mm);
  EXPECT_EQ(nd30.style(Element::letterSubject).size, 12_pt);
  EXPECT_FALSE(nd30.style(Element::letterSubject).bold);
  EXPECT_EQ(nd30.style(Element::addressLine).size, 11_pt);
  EXPECT_EQ(codes(changed("middle: 30", "middle: 35")), "profile.out-of-range");
  EXPECT_EQ(codes(changed("subjectGap: 6", "subjectGap: 5")), "profile.out-of-range");
  EXPECT_EQ(codes(changed("addressLine: {size: 11", "addressLine: {size: 13")),
            "profile.out-of-range");
}

TEST(Profile, OneOfTheTwoAppliesOnEachDay) {
  for (const Date day :
       {Date{1990, 1, 1}, Date{2020, 3, 4}, Date{2020, 3, 5}, Date{2026, 11, 21}}) {
    const bool decree = Date{2020, 3, 5} <= day;
    EXPECT_EQ(profile("nd30").appliesOn(day), decree) << toIso(day);
    EXPECT_EQ(profile("tt01").appliesOn(day), !decree) << toIso(day);
  }
}

TEST(Profile, NamesAnUnknownEntryAndTheNearestKnownOne) {
  const Result<Profile> result = changed("lastBasisMark:", "lastBasisMarks:");
  ASSERT_EQ(codes(result), "profile.missing-entry profile.unknown-entry");
  EXPECT_THAT(result.error()[1].hint.en, ::testing::HasSubstr("lastBasisMark"));
  EXPECT_GT(result.error()[1].where.line, 0u);
}

TEST(Profile, RefusesWhatTheDecreeDoesNotPermit) {
  EXPECT_EQ(codes(changed("left: 30,", "left: 29.9,")), "profile.out-of-range");
  EXPECT_EQ(codes(changed("right: 15}", "right: 21}")), "profile.out-of-range");
  EXPECT_EQ(codes(changed("nation: {size: 12", "nation: {size: 14")), "profile.out-of-range");
  EXPECT_EQ(codes(changed("recipient: {size: 11", "recipient: {size: 12")), "profile.out-of-range");
  EXPECT_EQ(codes(changed("body: {size: 14, align: justify, firstIndent: 12.7",
                          "body: {size: 14, align: justify, firstIndent: 9")),
            "profile.out-of-range");
  EXPECT_EQ(codes(changed("lengthShare: 0.4", "lengthShare: 0.6")), "profile.out-of-range");
}

TEST(Profile, ReportsEveryFaultAtOnce) {
  EXPECT_EQ(codes(changed("nation: {size: 12, bold: true, align: centre}",
                          "nation: {size: big, bold: 1, align: middle}")),
            "profile.wrong-type profile.wrong-type profile.wrong-type");
}

TEST(Profile, RefusesAFileThatIsNoGroup) {
  EXPECT_EQ(codes(readProfile(Value("ND30"))), "profile.wrong-type");
}

}  // namespace
}  // namespace vanthu::layout
