// Papers whose process died between number and bytes, at the next start.
#include <gmock/gmock.h>

#include <fstream>
#include <string>
#include <string_view>

#include "papers_bench.h"
#include "service/render/dated_cache.h"
#include "store/documents/issue.h"
#include "support/process.h"

namespace vanthu::testing {
namespace {

using ::testing::HasSubstr;

// What a process leaves that dies between number and bytes: its key is taken, the paper reserved.
struct Left {
  std::string document;
  store::RequestKey key;
};

class Interrupted : public PapersBench {
 protected:
  Left leave(const store::Pins& pins) { return leave(pins, approved(), {}); }

  Left leave(const store::Pins& pins, const std::string& document, std::string_view dated) {
    Left left{document, {}};
    left.key = {"somebody", "cut-short", "fingerprint", true};
    const auto begun = bench_.db().write([&](store::Transaction& tx) {
      store::ReserveRequest request;
      request.actor = "somebody";
      request.document = left.document;
      request.paper.typeName = "Quyết định";
      request.paper.codeNotation = "QĐ-SGDĐT";
      request.paper.subject = "Thử";
      request.pins = pins;
      request.dated = dated;
      request.owner = "dead";
      return store::beginIssue(tx, left.key, request);
    });
    EXPECT_TRUE(begun.has_value()) << toJson(begun.error());
    const auto over = bench_.db().write([&](store::Transaction& tx) -> Result<int64_t> {
      return tx.execute("UPDATE document SET lease_until = '2020-01-01T00:00:00.000Z' WHERE id = ?",
                        {left.document});
    });
    EXPECT_EQ(*over, 1);
    return left;
  }

  /// The words of the final bytes.
  std::string printed(const std::string& document) {
    const std::string file = scratchFolder() + ".pdf";
    std::ofstream(file, std::ios::binary) << get(placeOf(document) + "/pdf").body;
    return run({"pdftotext", file, "-"}).out;
  }

  store::Pins pins() { return pinsOf(approved()); }

  store::Pins pinsOf(const std::string& document) {
    const Value json = issue(document, "pins");
    return {
        textAt(json, "/templateHash"), textAt(json, "/fontsHash"), textAt(json, "/engineVersion")};
  }
};
ON_BOTH_DATABASES(Interrupted);

TEST_P(Interrupted, IsFinishedAtTheNextStart) {
  const Left left = leave(pins());
  EXPECT_EQ(stateOf(left.document), "reserved");
  bench_.restart();
  EXPECT_EQ(stateOf(left.document), "issued");
  EXPECT_EQ(textAt(jsonOf(get(placeOf(left.document))), "/codeNumber"), "02");
}

TEST_P(Interrupted, IsVoidedWhereItsTemplateIsNoLongerThere) {
  store::Pins other = pins();
  other.templateHash = "another";
  const Left left = leave(other);
  bench_.restart();
  const Value document = jsonOf(get(placeOf(left.document)));
  EXPECT_EQ(textAt(document, "/state"), "draft");
  EXPECT_NE(textAt(document, "/reason").find("data.other-pins"), std::string::npos);
  const Value voided = jsonOf(get("/api/v1/register/entries?state=voided"));
  EXPECT_EQ(textAt(voided, "/items/0/codeNumber"), "02");
  const std::string next = approved();
  EXPECT_EQ(textAt(issue(next, "after"), "/codeNumber"), "03");
}

// "codeNumber" and all else that the paper does not say itself come from its office.
constexpr char kNotice[] = R"({"$office": "sgddt-quang-ninh", "subject": "Lịch nộp hồ sơ",
    "opening": "Sở thông báo như sau:", "points": ["Nộp trước ngày 15/12/2026."],
    "to": [{"name": "Các trường"}], "archive": "VT", "signer": "head"})";

std::string officeWithHead(const std::string& name) {
  return R"({"id": "sgddt-quang-ninh", "rows": [{"organName": "Sở Giáo dục và Đào tạo",
      "parentOrganName": "Ủy ban nhân dân tỉnh Quảng Ninh", "symbol": "SGDĐT", "place": "Quảng Ninh"}],
      "heads": [{"role": "head", "position": "Giám đốc", "fullName": ")" +
         name + R"("}]})";
}

TEST_P(Interrupted, IsMadeOfTheOfficeAsItWasWhenItGotItsNumber) {
  const auto stored = bench_.post("/api/v1/offices", officeWithHead("Lê Lan"));
  ASSERT_EQ(stored.status, 201) << stored.body;
  const store::Pins then = pinsOf(approvedOf("thong-bao", kNotice));
  const auto known = bench_.db().read([&](store::Transaction& tx) {
    return bench_.services().dated->in(bench_.services().templates, tx);
  });
  ASSERT_TRUE(known);
  const Left left = leave(then, approvedOf("thong-bao", kNotice), (*known)->kept);
  const auto changed = bench_.call("PUT",
                                   "/api/v1/offices/sgddt-quang-ninh",
                                   officeWithHead("Trần Mới"),
                                   {{"if-match", *stored.headers.find("etag")}});
  ASSERT_EQ(changed.status, 200) << changed.body;
  bench_.restart();
  ASSERT_EQ(stateOf(left.document), "issued");
  EXPECT_THAT(printed(left.document), HasSubstr("Lê Lan"));
  const std::string next = approvedOf("thong-bao", kNotice);
  issue(next, "after");
  EXPECT_THAT(printed(next), HasSubstr("Trần Mới"));
}

}  // namespace
}  // namespace vanthu::testing
