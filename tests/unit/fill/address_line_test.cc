#include "fill/address_line.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

// The lines, each ended by "|"; "none" if the document has no address line.
std::string addressLine(const std::string& json, const std::string& front = "") {
  const auto document =
      testing::fillExample({.tmpl = "---\ntype: x\n" + front + "---\nThân.\n", .json = json});
  if (!document)
    return testing::formatAll(document.error());
  const auto* found = std::get_if<document::AddressLine>(&document->blocks.back());
  if (found == nullptr)
    return "none";
  std::string out;
  for (const document::Inlines& line : found->lines)
    out += document::plainText(line) + "|";
  return out;
}

TEST(AddressLine, NamesTheAddressAndThenTheWaysToReachTheOffice) {
  EXPECT_EQ(addressLine(R"({"contact": {"fax": "0203 3", "phone": "0203 2", "address": "12 Lê Lai",
                                        "website": "a.vn", "email": "x@a.vn"}})"),
            "Địa chỉ: 12 Lê Lai|Thư điện tử: x@a.vn; Trang thông tin điện tử: a.vn; "
            "Điện thoại: 0203 2; Fax: 0203 3|");
}

TEST(AddressLine, LeavesOutWhatIsNotGiven) {
  EXPECT_EQ(addressLine(R"({"contact": {"phone": "0203 2"}})"), "Điện thoại: 0203 2|");
  EXPECT_EQ(addressLine(R"({"contact": {"address": "A"}})"), "Địa chỉ: A|");
  EXPECT_EQ(addressLine(R"({"contact": {}})"), "none");
  EXPECT_EQ(addressLine("{}"), "none");
}

TEST(AddressLine, PrintsTextsAsLines) {
  EXPECT_EQ(addressLine(R"({"contact": "Số 12, Lê Lai"})"), "Số 12, Lê Lai|");
  EXPECT_EQ(addressLine(R"({"x": "A"})", "contact: [\"{{ x }}\", {phone: \"1\"}]\n"),
            "A|Điện thoại: 1|");
}

TEST(AddressLine, IsPartOfTheLetterhead) {
  EXPECT_EQ(addressLine(R"({"contact": {"phone": "1"}})", "letterhead: none\n"), "none");
}

}  // namespace
}  // namespace vanthu::fill
