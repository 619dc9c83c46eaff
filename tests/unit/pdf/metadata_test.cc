#include "pdf/metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Metadata, EscapesMarkupInXmp) {
  const std::string xmp =
      xmpPacket({.title = "A < B & \"C\" > D", .subject = {}, .author = {}, .date = {}});
  EXPECT_THAT(xmp,
              HasSubstr("<rdf:li xml:lang=\"x-default\">A &lt; B &amp; \"C\" &gt; D</rdf:li>"));
}

TEST(Metadata, HasNoDateWithoutAnIssueDate) {
  const page::Meta meta{.title = "T", .subject = {}, .author = {}, .date = {}};
  EXPECT_THAT(xmpPacket(meta), Not(HasSubstr("Date")));
  EXPECT_THAT(infoEntries(meta), Not(HasSubstr("Date")));
}

TEST(Metadata, DatesTheFileAtMidnightInVietNam) {
  const page::Meta meta{.title = "T", .subject = {}, .author = {}, .date = Date{2019, 4, 9}};
  EXPECT_THAT(xmpPacket(meta),
              HasSubstr("<xmp:CreateDate>2019-04-09T00:00:00+07:00</xmp:CreateDate>"));
  EXPECT_THAT(infoEntries(meta), HasSubstr("/CreationDate (D:20190409000000+07'00')\n"));
}

TEST(Metadata, LeavesOutWhatIsEmpty) {
  const page::Meta meta{.title = "T", .subject = {}, .author = {}, .date = {}};
  EXPECT_THAT(xmpPacket(meta), Not(HasSubstr("dc:creator")));
  EXPECT_THAT(infoEntries(meta), Not(HasSubstr("/Author")));
}

TEST(Metadata, ClaimsBothStandardsAndDescribesTheSecond) {
  const std::string xmp = xmpPacket({.title = "T", .subject = {}, .author = {}, .date = {}});
  EXPECT_THAT(
      xmp, HasSubstr("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"));
  EXPECT_THAT(xmp, HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_THAT(xmp, HasSubstr("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
}

}  // namespace
}  // namespace vanthu::pdf
