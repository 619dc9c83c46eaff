#include "base/markup_text.h"

#include <gtest/gtest.h>

namespace vanthu {
namespace {

TEST(MarkupText, LeavesNoSignThatEndsATextOrAnAttribute) {
  EXPECT_EQ(escapedMarkup("<a href=\"x\">Kế hoạch & Ảnh</a>"),
            "&lt;a href=&quot;x&quot;&gt;Kế hoạch &amp; Ảnh&lt;/a&gt;");
}

TEST(MarkupText, KeepsQuotationMarksBetweenTags) {
  EXPECT_EQ(escapedMarkup("\"Xanh\" < \"Sạch\"", MarkupPlace::element), "\"Xanh\" &lt; \"Sạch\"");
}

TEST(MarkupText, EscapesWhatIsEscapedAlready) {
  EXPECT_EQ(escapedMarkup("&amp;"), "&amp;amp;");
}

}  // namespace
}  // namespace vanthu
