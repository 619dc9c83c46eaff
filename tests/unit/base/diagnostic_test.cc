#include "base/diagnostic.h"

#include <gtest/gtest.h>

#include "base/diagnostic_limit.h"

namespace vanthu {
namespace {

Diagnostic unknownField() {
  return {"data.unknown-field",
          {"templates/quyet-dinh/template.md", 12, 7, "/signedDate"},
          {"không có trường \"signedDate\"", "field \"signedDate\" is not in the schema"},
          {"có phải \"issuedDate\" không?", "did you mean \"issuedDate\"?"}};
}

TEST(Diagnostic, IsPrintedWithPlaceCodeAndHint) {
  EXPECT_EQ(format(unknownField(), Language::english),
            "templates/quyet-dinh/template.md:12:7: /signedDate: error: field \"signedDate\" is "
            "not in the schema "
            "[data.unknown-field]\n  hint: did you mean \"issuedDate\"?");
  EXPECT_EQ(format(unknownField(), Language::vietnamese),
            "templates/quyet-dinh/template.md:12:7: /signedDate: lỗi: không có trường "
            "\"signedDate\" [data.unknown-field]\n"
            "  gợi ý: có phải \"issuedDate\" không?");
}

TEST(Diagnostic, LeavesOutWhatIsUnknown) {
  Diagnostic d{"a.b", {}, {"sai", "wrong"}, {}, Severity::warning};
  EXPECT_EQ(format(d, Language::english), "warning: wrong [a.b]");
  EXPECT_EQ(format(d, Language::vietnamese), "cảnh báo: sai [a.b]");
  d.where.pointer = "/to/0";
  EXPECT_EQ(format(d, Language::english), "/to/0: warning: wrong [a.b]");
  d.where.file = "data.json";
  EXPECT_EQ(format(d, Language::english), "data.json: /to/0: warning: wrong [a.b]");
  d.where.line = 3;
  EXPECT_EQ(format(d, Language::english), "data.json:3: /to/0: warning: wrong [a.b]");
}

TEST(Diagnostic, IsWrittenAsJsonWithoutEmptyParts) {
  EXPECT_EQ(
      toJson({unknownField()}),
      R"([{"code":"data.unknown-field","severity":"error","file":"templates/quyet-dinh/template.md","line":12,)"
      R"("column":7,"pointer":"/signedDate","message":{"vi":"không có trường \"signedDate\"",)"
      R"("en":"field \"signedDate\" is not in the schema"},"hint":{"vi":"có phải \"issuedDate\" không?",)"
      R"("en":"did you mean \"issuedDate\"?"}}])");
  EXPECT_EQ(toJson({{"a.b", {}, {"sai", "wrong"}, {}, Severity::warning}}),
            R"([{"code":"a.b","severity":"warning","message":{"vi":"sai","en":"wrong"}}])");
  EXPECT_EQ(toJson(Diagnostics{}), "[]");
}

TEST(Diagnostic, HasNoHintInALanguageThatHasNone) {
  const Diagnostic d{"a.b", {}, {"sai", "wrong"}, {"ví dụ KH-SGDĐT", ""}};
  EXPECT_EQ(format(d, Language::english), "error: wrong [a.b]");
  EXPECT_EQ(toJson({d}),
            R"([{"code":"a.b","severity":"error","message":{"vi":"sai","en":"wrong"},)"
            R"("hint":{"vi":"ví dụ KH-SGDĐT"}}])");
}

TEST(Diagnostic, IsOneOfAHundredAtMostAndTheRestIsCounted) {
  const Diagnostics few(100, unknownField());
  EXPECT_EQ(firstHundred(few, "layout.too-many-errors"), few);
  const Diagnostics many =
      firstHundred(Diagnostics(1990, unknownField()), "layout.too-many-errors");
  ASSERT_EQ(many.size(), 101u);
  EXPECT_EQ(many[99], unknownField());
  EXPECT_EQ(many[100].code, "layout.too-many-errors");
  EXPECT_EQ(many[100].message.vi, "còn 1890 lỗi khác không được liệt kê");
  EXPECT_EQ(many[100].where.file, unknownField().where.file);
}

TEST(Diagnostic, StandsBehindThoseThatWereFoundBefore) {
  Diagnostics all = {unknownField()};
  append(all, {});
  append(all, {{"b.c", {}, {}, {}}, {"c.d", {}, {}, {}}});
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0], unknownField());
  EXPECT_EQ(all[1].code, "b.c");
  EXPECT_EQ(all[2].code, "c.d");
}

TEST(Diagnostic, KnowsFaultsOfTheMachine) {
  const Diagnostic data = unknownField();
  const Diagnostic machine{"machine.cannot-write", {}, {}, {}};
  const Diagnostic warning{"machine.old-font", {}, {}, {}, Severity::warning};
  EXPECT_FALSE(isMachineFault({}));
  EXPECT_FALSE(isMachineFault({data, warning}));
  EXPECT_TRUE(isMachineFault({data, machine}));
}

}  // namespace
}  // namespace vanthu
