#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

constexpr const char* kSchema =
    R"({"type": "object", "required": ["name", "people", "signer", "amount"], "properties": {
  "name": {"type": "string", "title": "Họ và tên"}, "note": {"type": "string", "title": "Ghi chú"},
  "amount": {"type": "integer", "title": "Số tiền"},
  "people": {"type": "array", "title": "Danh sách", "items": {"type": "object", "required": ["unit"],
             "properties": {"unit": {"type": "string", "title": "Đơn vị"}}}},
  "signer": {"type": "object", "required": ["fullName"], "properties": {"fullName": {"type": "string", "title": "Người ký"},
             "otherPost": {"type": "string", "title": "Chức vụ khác"}}},
  "chair": {"type": "object", "required": ["fullName"], "properties": {"fullName": {"type": "string", "title": "Chủ tọa"}}}}})";

std::string draft(const std::string& tmpl, const std::string& json = "{}") {
  fill::Options options;
  options.draft = true;
  return testing::textOf({.tmpl = tmpl, .json = json, .schema = kSchema, .options = options});
}

TEST(Draft, MarksEachRequiredFieldThatIsMissing) {
  EXPECT_EQ(draft("Kính gửi {{ name }}, {{ note }}{{ signer.fullName | hoa }}\n"),
            "Kính gửi [Họ và tên], [Người ký]\n");
  EXPECT_EQ(
      draft("{{ amount | tien }}; {{ amount + 1 }}; {% if amount > 5 %}a{% else %}b{% endif %}\n"),
      "[Số tiền]; [Số tiền]; b\n");
}

TEST(Draft, LeavesOptionalFieldsAndWhatIsBelowThemAlone) {
  EXPECT_EQ(draft("a{{ note }}{{ chair.fullName }}{{ signer.otherPost }}\n"), "a\n");
  EXPECT_EQ(draft("a{{ chair.fullName }}\n", R"({"chair": {}})"), "a[Chủ tọa]\n");
}

TEST(Draft, MarksMissingListsOnceAndMissingFieldsOfItems) {
  EXPECT_EQ(draft("{% for p in people %}\n- {{ p.unit }}\n{% endfor %}\n"), "[Danh sách]\n");
  EXPECT_EQ(draft("Gồm {% for p in people %}{{ p.unit }}{% endfor %}\n"), "Gồm [Danh sách]\n");
  EXPECT_EQ(draft("{% for p in people %}\n- {{ p.unit }}\n{% endfor %}\n",
                  R"({"people": [{}, {"unit": "A"}]})"),
            "- [Đơn vị]\n- A\n");
}

TEST(Draft, MarksTheGapInTheTreeAndTheHeader) {
  fill::Options options;
  options.draft = true;
  const auto document =
      testing::fillExample({.tmpl = "---\ntype: x\nclosing: none\n---\n{{ name }}\n",
                            .schema = kSchema,
                            .options = options});
  ASSERT_TRUE(document.has_value());
  const auto& head = std::get<document::Letterhead>(document->blocks.at(0));
  EXPECT_FALSE(head.draftMark.empty());
  EXPECT_EQ(document::plainText(head.draftMark), "DỰ THẢO");
  EXPECT_TRUE(document->meta.draft);
  const auto& gap =
      std::get<document::Text>(std::get<document::Paragraph>(document->blocks.back()).text.at(0));
  EXPECT_TRUE(gap.missing);
  EXPECT_EQ(gap.source.pointer, "/name");
}

}  // namespace
}  // namespace vanthu::fill
