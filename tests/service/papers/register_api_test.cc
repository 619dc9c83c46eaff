// The register over the API: series, entries, blocks, exports.
#include "base/sha256.h"
#include "check/check_pdf.h"
#include "engine/check.h"
#include "papers_bench.h"
#include "service/api/base64.h"
#include "service/papers/edxml.h"
#include "service/papers/xml_writer.h"
#include "sheet/read_sheet.h"
#include "support/golden.h"

namespace vanthu::testing {
namespace {

class RegisterApi : public PapersBench {
 protected:
  static std::string paper(const std::string& subject,
                           const std::string& more = R"(,"office":"sgddt-quang-ninh")") {
    return R"({"typeName":"Quyết định","codeNotation":"QĐ-SGDĐT","subject":")" + subject +
           R"(","organName":"Sở Giáo dục và Đào tạo","signer":{"position":"Giám đốc",)" +
           R"("fullName":"Nguyễn Thị Thúy"},"to":[{"name":"UBND tỉnh"},{"name":"Các phòng"}],)" +
           R"("archive":"VT")" + more + "}";
  }

  Value entered(const std::string& subject, const std::string& more = {}) {
    const auto done = post("clerk",
                           "/api/v1/register/entries",
                           paper(subject, R"(,"office":"sgddt-quang-ninh")" + more),
                           "paper-" + std::to_string(++papers_));
    EXPECT_EQ(done.status, 201) << done.body;
    return jsonOf(done);
  }

  int papers_ = 0;

  int thisYear() {
    return bench_.db()
        .read([](store::Transaction& tx) { return Result<int>(tx.now().day.year); })
        .value();
  }
};
ON_BOTH_DATABASES(RegisterApi);

TEST_P(RegisterApi, EntersPapersMadeElsewhere) {
  const Value first = entered("Một");
  EXPECT_EQ(textAt(first, "/codeNumber"), "01");
  EXPECT_EQ(textAt(first, "/state"), "issued");
  const std::string pdf = bench_.get(placeOf(draft()) + "/pdf").body;
  const Value second = entered("Hai", R"(,"pdf":")" + service::toBase64(pdf) + "\"");
  EXPECT_EQ(textAt(second, "/codeNumber"), "02");
  EXPECT_EQ(textAt(second, "/sha256"), toHex(sha256(pdf)));
  EXPECT_GE(second.find("pageAmount")->integer(), 1);
  const std::string place = "/api/v1/register/entries/" + textAt(second, "/id");
  EXPECT_EQ(get(place + "/pdf").body, pdf);
  EXPECT_EQ(get(place, "clerk@sgddt-phu-tho").status, 404);
  const std::string bad = R"(,"office":"sgddt-quang-ninh","pdf":"%%%")";
  EXPECT_EQ(codeOf(post("clerk", "/api/v1/register/entries", paper("Ba", bad), "k3")),
            "data.bad-file");
  EXPECT_EQ(codeOf(post("clerk", "/api/v1/register/entries", paper("Ba"))),
            "request.missing-idempotency-key");
  const Value found = jsonOf(get("/api/v1/register/entries?q=hai&order=oldestFirst"));
  ASSERT_EQ(found.find("items")->list().size(), 1u);
}

TEST_P(RegisterApi, PagesEntriesAndSeries) {
  entered("Một");
  entered("Hai");
  ASSERT_EQ(post("clerk",
                 "/api/v1/register/series",
                 R"({"office":"sgddt-quang-ninh","numberClass":"so-vang"})")
                .status,
            201);
  for (const std::string list : {"/api/v1/register/entries", "/api/v1/register/series"}) {
    const Value first = jsonOf(get(list + "?limit=1"));
    ASSERT_EQ(first.find("items")->list().size(), 1u) << list;
    const Value rest = jsonOf(get(list + "?limit=1&after=" + textAt(first, "/next")));
    ASSERT_EQ(rest.find("items")->list().size(), 1u) << list;
    EXPECT_NE(textAt(rest, "/items/0/id"), textAt(first, "/items/0/id"));
    EXPECT_EQ(rest.find("next"), nullptr);
  }
}

TEST_P(RegisterApi, RefusesCursorsThatNoPageGave) {
  const std::string id = textAt(entered("Một"), "/id");
  for (const std::string list :
       {"/api/v1/documents", "/api/v1/register/entries", "/api/v1/register/series"}) {
    for (const std::string& bare : {std::string("x"), id})
      EXPECT_EQ(codeOf(get(list + "?after=" + bare)), "request.bad-cursor") << list;
    for (const char* keys : {"[]", R"([""])", R"(["\u0000"])", "[1]", R"(["x"])", R"(["x","y"])"})
      EXPECT_EQ(codeOf(get(list + "?after=" + service::toBase64Url(keys))), "request.bad-cursor")
          << list << keys;
    EXPECT_EQ(get(list + "?after=2026~x").status, 400);
  }
}

TEST_P(RegisterApi, GoesOnFromABookOfPaper) {
  const auto opened = post("clerk",
                           "/api/v1/register/series",
                           R"({"office":"sgddt-quang-ninh","numberClass":"van-ban",
                               "firstNumber":158})");
  ASSERT_EQ(opened.status, 201) << opened.body;
  EXPECT_EQ(textAt(entered("Một"), "/codeNumber"), "158");
  const Value report = jsonOf(get("/api/v1/register/series/" + textAt(jsonOf(opened), "/id")));
  EXPECT_EQ(report.find("issued")->integer(), 1);
  EXPECT_TRUE(report.find("holes")->list().empty());
  EXPECT_EQ(jsonOf(get("/api/v1/register/series")).find("items")->list().size(), 1u);
  const std::string year = std::to_string(thisYear());
  EXPECT_EQ(codeOf(post("clerk",
                        "/api/v1/register/series:closeYear",
                        R"({"office":"sgddt-quang-ninh","year":)" + year + "}")),
            "conflict.year-running");
}

TEST_P(RegisterApi, TellsWhichSeriesOfAYearItClosed) {
  const auto closed = post(
      "clerk", "/api/v1/register/series:closeYear", R"({"office":"sgddt-quang-ninh","year":2020})");
  ASSERT_EQ(closed.status, 200) << closed.body;
  const Value json = jsonOf(closed);
  ASSERT_EQ(json.find("items")->list().size(), 3u);
  for (const Value& one : json.find("items")->list())
    EXPECT_TRUE(one.find("series")->find("closed")->boolean());
}

TEST_P(RegisterApi, TakesNumbersThatAnotherSystemGave) {
  const std::string year = std::to_string(thisYear());
  const auto set = as("leader",
                      "PUT",
                      "/api/v1/register/classes/sgddt-quang-ninh",
                      R"({"fromYear":)" + year + R"(,"classes":[
      {"name":"van-ban","title":"Văn bản đi","kind":"external"},
      {"name":"so-vang","title":"Sổ vàng","kind":"own","typeNames":["Giấy khen"]}]})");
  ASSERT_EQ(set.status, 200) << set.body;
  EXPECT_EQ(codeOf(post("clerk", "/api/v1/register/entries", paper("Một"), "a")),
            "data.number-not-typed");
  const std::string typed = R"(,"codeNumber":"12a","issuedDate":")" + year + R"(-01-05")";
  const Value entry = entered("Một", typed);
  EXPECT_EQ(textAt(entry, "/codeNumber"), "12a");
  EXPECT_EQ(textAt(entry, "/warnings/0/code"), "register.letter");
  const auto twice = post("clerk",
                          "/api/v1/register/entries",
                          paper("Hai", R"(,"office":"sgddt-quang-ninh")" + typed),
                          "b");
  EXPECT_EQ(codeOf(twice), "conflict.number-used");
  const std::string place = "/api/v1/register/entries/" + textAt(entry, "/id");
  ASSERT_EQ(post("clerk", place + ":void", R"({"reason":"Nhầm trích yếu"})").status, 200);
  EXPECT_EQ(textAt(entered("Hai", typed), "/state"), "issued");
  const std::string large = R"(,"codeNumber":"99999999999","issuedDate":")" + year + R"(-01-05")";
  EXPECT_EQ(codeOf(post("clerk",
                        "/api/v1/register/entries",
                        paper("Ba", R"(,"office":"sgddt-quang-ninh")" + large),
                        "c")),
            "data.bad-number");
}

// One who may do so in every office mistypes its name.
TEST_P(RegisterApi, OpensNoRegisterOfAnOfficeThatThereIsNot) {
  const std::string office = R"("office":"sgddt-quang-nin")";
  EXPECT_EQ(codeOf(bench_.post("/api/v1/register/entries", paper("Một", "," + office), "a")),
            "data.unknown-office");
  EXPECT_EQ(codeOf(bench_.post("/api/v1/register/series",
                               "{" + office + R"(,"numberClass":"van-ban","firstNumber":7})")),
            "data.unknown-office");
  EXPECT_EQ(
      codeOf(bench_.post("/api/v1/register/series:closeYear", "{" + office + R"(,"year":2020})")),
      "data.unknown-office");
  EXPECT_EQ(codeOf(bench_.post(
                "/api/v1/register/blocks",
                "{" + office + R"(,"purpose":"Thử","count":2,"paper":)" + paper("Hai", "") + "}",
                "b")),
            "data.unknown-office");
  const auto classes = bench_.call("PUT",
                                   "/api/v1/register/classes/sgddt-quang-nin",
                                   R"({"fromYear":2030,"classes":[
      {"name":"van-ban","title":"Văn bản đi","kind":"own"}]})");
  EXPECT_EQ(codeOf(classes), "office.unknown") << classes.body;
  EXPECT_EQ(codeOf(bench_.get("/api/v1/register/classes/sgddt-quang-nin")), "office.unknown");
}

TEST_P(RegisterApi, VoidsANumberWithAReason) {
  const std::string place = "/api/v1/register/entries/" + textAt(entered("Một"), "/id");
  EXPECT_EQ(post("clerk", place + ":void", "{}").status, 422);
  const auto done = post("clerk", place + ":void", R"({"reason":"Nhập trùng"})");
  EXPECT_EQ(textAt(jsonOf(done), "/state"), "voided") << done.body;
  EXPECT_EQ(textAt(entered("Hai"), "/codeNumber"), "02");
  const auto edited =
      as("clerk", "PATCH", place, R"({"description":"Ghi chú"})", {{"if-match", "*"}});
  EXPECT_EQ(textAt(jsonOf(edited), "/description"), "Ghi chú") << edited.body;
  EXPECT_EQ(as("clerk", "PATCH", place, "{}", {{"if-match", "\"1\""}}).status, 412);
}

TEST_P(RegisterApi, ReservesABlockAndFillsIt) {
  const auto made =
      post("clerk",
           "/api/v1/register/blocks",
           R"({"office":"sgddt-quang-ninh","purpose":"Giấy khen","count":3,"paper":)" +
               paper("Khen thưởng", "") + "}",
           "block-1");
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string block = textAt(jsonOf(made), "/id");
  EXPECT_EQ(jsonOf(made).find("reserved")->integer(), 3);
  const Value entries = jsonOf(get("/api/v1/register/entries?order=oldestFirst&block=" + block));
  ASSERT_EQ(entries.find("items")->list().size(), 3u);
  const std::string first = "/api/v1/register/entries/" + textAt(entries, "/items/0/id");
  const auto filled = post("clerk", first + ":fill", "{}");
  EXPECT_EQ(textAt(jsonOf(filled), "/state"), "issued") << filled.body;
  EXPECT_EQ(codeOf(post("clerk", first + ":fill", "{}")), "conflict.wrong-state");
  const auto rest =
      post("clerk", "/api/v1/register/blocks/" + block + ":voidRest", R"({"reason":"Thừa"})");
  EXPECT_EQ(jsonOf(rest).find("voided")->integer(), 2) << rest.body;
  EXPECT_EQ(textAt(entered("Một"), "/codeNumber"), "04");
}

TEST_P(RegisterApi, LetsASuccessorKeepTheRegister) {
  const Value entry = entered("Một");
  const std::string place = "/api/v1/register/entries/" + textAt(entry, "/id");
  const std::string heir = "clerk@sgddt-phu-tho";
  EXPECT_EQ(get(place, heir).status, 404);
  const std::string path = "/api/v1/register/offices/sgddt-quang-ninh:succeed";
  const std::string today = textAt(entry, "/issuedDate");
  const auto early =
      post("admin", path, R"({"successor":"sgddt-phu-tho","from":")" + today + "\"}");
  EXPECT_EQ(codeOf(early), "conflict.date-order") << early.body;
  const auto from = [&](int yearsAhead) {
    return post("admin",
                path,
                R"({"successor":"sgddt-phu-tho","from":")" +
                    std::to_string(thisYear() + yearsAhead) + R"(-01-01"})");
  };
  EXPECT_EQ(from(1).status, 200);
  EXPECT_EQ(from(2).status, 200) << "the day that was said has not come";
  EXPECT_EQ(codeOf(from(6)), "data.far-day");
}

TEST_P(RegisterApi, ExportsASheetWithoutFormulas) {
  entered("=HYPERLINK(1)");
  entered("Hai");
  const auto file = get("/api/v1/register/export?format=xlsx");
  ASSERT_EQ(file.status, 200) << file.body;
  const auto book = sheet::readSheet(file.body, "so.xlsx");
  ASSERT_TRUE(book.has_value());
  const auto& rows = book->tables.front().rows;
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].cells[0].text, "Số");
  EXPECT_EQ(rows[1].cells[0].kind, sheet::Cell::Kind::number);
  EXPECT_EQ(rows[1].cells[2].kind, sheet::Cell::Kind::date);
  EXPECT_EQ(rows[1].cells[4].text, "=HYPERLINK(1)");
  for (const sheet::Row& row : rows)
    for (const sheet::Cell& cell : row.cells)
      EXPECT_FALSE(cell.formula);
  EXPECT_TRUE(get("/api/v1/register/export?format=xlsx", "clerk@sgddt-phu-tho").status == 200);
}

TEST_P(RegisterApi, ExportsTheBookThatTheDecreePrescribes) {
  for (int i = 0; i < 12; ++i)
    entered("Việc thứ " + std::to_string(i));
  EXPECT_EQ(get("/api/v1/register/export?format=pdf").status, 400);
  const auto series = jsonOf(get("/api/v1/register/series"));
  const auto file =
      get("/api/v1/register/export?format=pdf&series=" + textAt(series, "/items/0/id"));
  ASSERT_EQ(file.status, 200) << file.body;
  const auto findings = engine::checkPdfBytes(file.body, {"ND30"}, bench_.services().workers);
  ASSERT_TRUE(findings.has_value());
  for (const check::Finding& finding : *findings)
    EXPECT_TRUE(finding.severity != check::Severity::error || finding.rule == "pdf.no-header")
        << finding.rule;
  EXPECT_EQ(get("/api/v1/register/export?format=pdf&office=sgddt-quang-ninh").status, 200);
}

TEST_P(RegisterApi, PutsAnIssuedPaperIntoAnEnvelope) {
  const std::string id = approved();
  EXPECT_EQ(get(placeOf(id) + "/edxml").status, 404);
  const Value issued = issue(id, "issue");
  const auto envelope = get(placeOf(id) + "/edxml");
  ASSERT_EQ(envelope.status, 200) << envelope.body;
  EXPECT_NE(envelope.body.find("<Sha256>" + textAt(issued, "/sha256") + "</Sha256>"),
            std::string::npos);
  const std::string entry = "/api/v1/register/entries/" + textAt(issued, "/entry");
  EXPECT_EQ(get(entry + "/edxml").body, envelope.body);
}

TEST(Edxml, IsAsItsGoldenFile) {
  store::RegisterEntry entry;
  entry.id = "01j0000000000000000000000000";
  entry.number = 7;
  entry.issuedDate = {2026, 11, 22};
  entry.paper.typeName = "Quyết định";
  entry.paper.codeNotation = "QĐ-SGDĐT";
  entry.paper.subject = "Tặng giấy khen <năm 2026> & \"tổng kết\"";
  entry.paper.organName = "Sở Giáo dục và Đào tạo";
  entry.paper.authority = "KT. GIÁM ĐỐC";
  entry.paper.position = "Phó Giám đốc";
  entry.paper.fullName = "Trần Quốc Khánh";
  entry.paper.to = {{"000.00.01.H49", "UBND tỉnh", "để báo cáo"}, {"", "Các phòng", ""}};
  entry.paper.priority = "KHẨN";
  entry.paper.pageAmount = 2;
  entry.paper.dueDate = Date{2026, 12, 1};
  const service::EdxmlParts parts{
      "000.00.12.H49", "Quảng Ninh", "07.pdf", "JVBERi0=", std::string(64, 'a')};
  EXPECT_TRUE(matchesGolden("edxml/quyet-dinh.xml", service::edxmlOf(entry, parts)));
}

TEST(Base64, ReadsOnlyWhatItWrites) {
  for (const char* bytes : {"", "a", "ab", "abc", "abcd", "\xff\xfe\xfd"})
    EXPECT_EQ(service::fromBase64(service::toBase64(bytes)), bytes);
  for (const char* bad : {"YQ", "YQ=", "YR==", "Y===", "====", "Y Q=", "YQ==YQ==", "-_-_"})
    EXPECT_EQ(service::fromBase64(bad), std::nullopt) << bad;
}

TEST(XmlWriter, LeavesOutWhatXmlCannotHold) {
  EXPECT_EQ(service::xmlEscaped(std::string("a\0b\x01<&>\"\t", 9)), "ab&lt;&amp;&gt;&quot;\t");
}

}  // namespace
}  // namespace vanthu::testing
