#include "pdf/page_labels.h"

#include <gtest/gtest.h>

namespace vanthu::pdf {
namespace {

std::string labelsOf(std::initializer_list<const char*> labels) {
  std::vector<page::Page> pages;
  for (const char* label : labels)
    pages.push_back({.width = {}, .height = {}, .ground = {}, .items = {}, .label = label});
  return pageLabelsEntry(pages);
}

TEST(PageLabels, AreLeftOutWhereEveryViewerCountsTheSame) {
  EXPECT_EQ(labelsOf({"1"}), "");
  EXPECT_EQ(labelsOf({"1", "2", "3"}), "");
}

TEST(PageLabels, BeginAgainWithAnAppendix) {
  EXPECT_EQ(labelsOf({"1", "2", "1", "2"}),
            "/PageLabels <</Nums [\n0 <</S /D /St 1>>\n2 <</S /D /St 1>>\n]>>\n");
}

TEST(PageLabels, KeepALabelThatIsNoNumber) {
  EXPECT_EQ(labelsOf({"1", "PL-1", "2"}),
            "/PageLabels <</Nums [\n0 <</S /D /St 1>>\n1 <</P (PL-1)>>\n2 <</S /D /St 2>>\n]>>\n");
}

}  // namespace
}  // namespace vanthu::pdf
