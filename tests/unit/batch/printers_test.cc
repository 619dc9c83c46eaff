#include "batch/printers.h"

#include <gtest/gtest.h>

namespace vanthu::batch {
namespace {

TEST(Printers, TakeOffsetsInTenthsOfAMillimetre) {
  EXPECT_EQ(parseOffset("1.5,-0.3"), (Offset{15, -3}));
  EXPECT_EQ(parseOffset("-20,20.0"), (Offset{-200, 200}));
  EXPECT_EQ(parseOffset("0,+0.1"), (Offset{0, 1}));
  EXPECT_EQ(toText(Offset{-3, 15}), "-0.3,1.5");
  EXPECT_EQ(onPaper({15, -3}), (page::Point{1.5_mm, Length::millimetres(-0.3)}));
}

TEST(Printers, RefuseOffsetsThatAreNone) {
  for (const char* text : {"",
                           "1",
                           "1,",
                           ",1",
                           "1.55,0",
                           "1,2,3",
                           "20.1,0",
                           "1.,0",
                           ".5,0",
                           "a,b",
                           "1, 2",
                           "100,0",
                           "--1,0"})
    EXPECT_FALSE(parseOffset(text)) << text;
}

TEST(Printers, AreReadAsTheyWereSaved) {
  const std::vector<Printer> printers = {{"Canon phòng TCCB", {15, -3}, "Khay 2", true},
                                         {"HP", {0, 0}, "", false}};
  EXPECT_EQ(readPrinters(toJson(printers), "printers.json").value(), printers);
}

TEST(Printers, RefuseAFileThatIsNotTheirs) {
  for (const char* json : {"{}",
                           "[]",
                           R"({"printers": {}})",
                           R"({"printers": [{"name": "a"}]})",
                           R"({"printers": [{"name": "", "offset": "0,0"}]})",
                           R"({"printers": [{"name": "a", "offset": "99,0"}]})"}) {
    const auto read = readPrinters(json, "printers.json");
    ASSERT_FALSE(read) << json;
    EXPECT_EQ(read.error().front().code, "printer.bad-file");
    EXPECT_EQ(read.error().front().where.file, "printers.json");
  }
}

}  // namespace
}  // namespace vanthu::batch
