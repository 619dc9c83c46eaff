#include "batch/file_name.h"

#include <gtest/gtest.h>

#include <string>

namespace vanthu::batch {
namespace {

TEST(FileName, HasTheRowAndTheNameWithoutMarks) {
  EXPECT_EQ(rowFileName(12, "Nguyễn Thị Hoà"), "00012-nguyen-thi-hoa");
  EXPECT_EQ(rowFileName(123'456, "H'Hen Niê"), "123456-h-hen-nie");
  EXPECT_EQ(rowFileName(3, "Đặng  Ước"), "00003-dang-uoc");
}

TEST(FileName, LeadsOutOfNoFolderWhateverTheNameIs) {
  EXPECT_EQ(rowFileName(1, "../../etc/passwd"), "00001-etc-passwd");
  EXPECT_EQ(rowFileName(1, "/"), "00001");
  EXPECT_EQ(rowFileName(1, "a\nb\\c:d"), "00001-a-b-c-d");
  EXPECT_EQ(rowFileName(1, ""), "00001");
}

TEST(FileName, IsNotTooLongForADisk) {
  const std::string name = rowFileName(1, std::string(500, 'x'));
  EXPECT_EQ(name.size(), 5 + 1 + 60u);
}

TEST(FileName, DiffersForRowsWhoseNamesAreAlike) {
  EXPECT_NE(rowFileName(1, "Hòa"), rowFileName(2, "Hoà"));
  EXPECT_NE(rowFileName(1, ""), rowFileName(2, "…"));
  EXPECT_NE(rowFileName(1, "2"), rowFileName(12, ""));
}

TEST(FileName, NumbersTheFilesOfOneList) {
  EXPECT_EQ(partFileName("giay-khen.pdf", 1), "giay-khen-001.pdf");
  EXPECT_EQ(partFileName("giay-khen", 12), "giay-khen-012.pdf");
  EXPECT_EQ(partFileName("giay-khen.pdf", 1234), "giay-khen-1234.pdf");
  EXPECT_EQ(partFileName("giấy.pdf.pdf", 2), "giấy.pdf-002.pdf");
}

}  // namespace
}  // namespace vanthu::batch
