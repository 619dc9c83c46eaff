#include "check/citations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vanthu::check {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "type|number|year|symbol" of each.
std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> out;
  for (const Citation& citation : findCitations(text, tokenize(text)))
    out.push_back(citation.type + "|" + citation.number + "|" + citation.year + "|" +
                  citation.symbol);
  return out;
}

TEST(Citations, TakeAllGrammars) {
  EXPECT_THAT(found("Quyết định số 60/QĐ-UBND ngày 08/01/2016"),
              ElementsAre("quyết định|60||QĐ-UBND"));
  EXPECT_THAT(found("Nghị định số 30/2020/NĐ-CP, Thông tư 07/2026/TT-BGDĐT"),
              ElementsAre("nghị định|30|2020|NĐ-CP", "thông tư|07|2026|TT-BGDĐT"));
  EXPECT_THAT(found("Chỉ thị số 34-CT/TW; Chương trình số 30-CTr/TU"),
              ElementsAre("chỉ thị|34||CT/TW", "chương trình|30||CTr/TU"));
  EXPECT_THAT(found("Chỉ thị số 18/CT-TTg"), ElementsAre("chỉ thị|18||CT-TTg"));
  EXPECT_THAT(found("Công văn số 05/BNV-VP"), ElementsAre("công văn|05||BNV-VP"));
  EXPECT_THAT(found("Công văn số 12/SGD&ĐT-VP"), ElementsAre("công văn|12||SGD&ĐT-VP"));
}

TEST(Citations, FindALawByItsNumberBehindItsTitle) {
  EXPECT_THAT(found("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15"),
              ElementsAre("luật|06|2022|QH15"));
  EXPECT_THAT(found("Pháp lệnh Ưu đãi số 02/2020/UBTVQH14"),
              ElementsAre("pháp lệnh|02|2020|UBTVQH14"));
}

TEST(Citations, ForgiveSpacesAndSmallLetters) {
  const std::string text = "Kế hoạch số 2767 /KH-SGDĐT và Quyết định số 60 / qđ-ubnd";
  const auto citations = findCitations(text, tokenize(text));
  ASSERT_EQ(citations.size(), 2u);
  EXPECT_TRUE(citations[0].spaced);
  EXPECT_EQ(citations[0].symbol, "KH-SGDĐT");
  EXPECT_EQ(citations[1].symbol, "qđ-ubnd");
}

TEST(Citations, AreNoDatesFractionsOrUnits) {
  EXPECT_THAT(
      found("ngày 20/11/2018, 10/6, tháng 10/2016, 2/3 số phiếu, 24/7, 60 km/h, 5 m2/người, "
            "lớp 11A1/2, năm 2016 - 2017, 1/A"),
      IsEmpty());
}

TEST(Citations, HaveOneKeyForOneNumber) {
  EXPECT_EQ(citationKey("98/2023/NĐ-CP"), citationKey("98/2023/nđ-cp"));
  EXPECT_EQ(withStrokes("BGDDT-TDKT"), "BGDĐT-TĐKT");
  EXPECT_EQ(withStrokes("QD-UBND"), "QĐ-UBND");
  EXPECT_EQ(withStrokes("UBND-VX"), "UBND-VX");
  EXPECT_EQ(firstGroup("CT/TW"), "CT");
}

}  // namespace
}  // namespace vanthu::check
