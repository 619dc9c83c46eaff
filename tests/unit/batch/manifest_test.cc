#include "batch/manifest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vanthu::batch {
namespace {

TEST(Manifest, SaysWhatBecameOfEachRow) {
  const Rows rows = Rows::fromJson("[{}, {}, {}]", "list.json").value();
  std::vector<Outcome> outcomes(3);
  outcomes[0] = {.state = Outcome::State::made,
                 .name = "Lê An",
                 .file = "ds-001.pdf",
                 .page = 7,
                 .digest = sha256("x"),
                 .reason = ""};
  outcomes[2] = {.state = Outcome::State::refused,
                 .name = "=1+1",
                 .file = "",
                 .page = 0,
                 .digest = {},
                 .reason = "thiếu trường; \"tên\""};
  EXPECT_EQ(manifest(rows, outcomes),
            "\xEF\xBB\xBF"
            "Dòng;Tên;Tệp;Trang;SHA-256;Kết quả\r\n"
            "1;Lê An;ds-001.pdf;7;" +
                toHex(sha256("x")) +
                ";đã lập\r\n"
                "3;\"'=1+1\";;;;\"từ chối: thiếu trường; \"\"tên\"\"\"\r\n");
}

TEST(Manifest, SaysWhatToLookAtAgainInARowThatWasMade) {
  Rows rows("list.xlsx", {{"/fullName", "Họ và tên"}});
  const Where where{"list.xlsx", 0, 0, "/fullName"};
  rows.add(3,
           Value(Value::Object()),
           {"Lê An",
            {{"list.same-person", where, {"B3: trùng tên", ""}, {}, Severity::warning},
             {"list.half-name", where, {"C3: ô trống", ""}, {}, Severity::warning}}});
  std::vector<Outcome> outcomes(1);
  outcomes[0].state = Outcome::State::made;
  outcomes[0].name = "Lê An";
  EXPECT_NE(manifest(rows, outcomes).find(";\"đã lập; xem lại: B3: trùng tên; C3: ô trống\"\r\n"),
            std::string::npos)
      << manifest(rows, outcomes);
}

TEST(Manifest, MakesFormulasHarmless) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"})
    EXPECT_EQ(csvField(start + "cmd"), "\"'" + start + "cmd\"") << start;
  EXPECT_EQ(csvField(std::string("\0=cmd", 5)), "\"'=cmd\"");
}

TEST(Manifest, QuotesOnlyWhatMustBe) {
  EXPECT_EQ(csvField("Trần Văn Ước"), "Trần Văn Ước");
  EXPECT_EQ(csvField("a;b"), "\"a;b\"");
  EXPECT_EQ(csvField("a,b"), "\"a,b\"");
  EXPECT_EQ(csvField("a\nb"), "\"a\nb\"");
}

}  // namespace
}  // namespace vanthu::batch
