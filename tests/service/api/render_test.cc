// Papers over HTTP: the same as by the command line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "base/json_writer.h"
#include "data/json_reader.h"
#include "service/api/base64.h"
#include "support/api_bench.h"
#include "support/golden.h"
#include "support/process.h"
#include "support/samples.h"

namespace vanthu::service {
namespace {

using testing::ApiBench;
using testing::codeOf;
using ::testing::HasSubstr;
using testing::jsonOf;
using testing::readFile;
using testing::textAt;

std::string sample(const std::string& name) {
  return std::string(VANTHU_SOURCE_DIR) + "/samples/" + name + "/data.json";
}

std::string fromCommandLine(const std::string& file, const std::vector<std::string>& more = {}) {
  std::vector<std::string> command = {
      std::string(VANTHU_BINARY_DIR) + "/vanthu", "render", "--data", file, "-o", "-"};
  command.insert(command.end(), more.begin(), more.end());
  const testing::Finished done = testing::run(command);
  EXPECT_EQ(done.exitCode, 0) << done.err;
  return done.out;
}

TEST(Render, GivesTheSameBytesAsTheCommandLine) {
  ApiBench api;
  const std::string file = sample("ke-hoach-003-2026");
  const std::string data = readFile(file);
  const Response pdf = api.post("/api/v1/render/ke-hoach", data);
  ASSERT_EQ(pdf.status, 200) << pdf.body;
  EXPECT_EQ(*pdf.headers.find("content-type"), "application/pdf");
  EXPECT_TRUE(pdf.body == fromCommandLine(file));
  for (const std::string format : {"document", "pages", "sources"}) {
    const Response other = api.post("/api/v1/render/ke-hoach?format=" + format, data);
    ASSERT_EQ(other.status, 200) << other.body;
    EXPECT_TRUE(other.body == fromCommandLine(file, {"--format", format})) << format;
  }
  EXPECT_TRUE(api.post("/api/v1/render/ke-hoach?draft=true&fonts=shared", data).body ==
              fromCommandLine(file, {"--draft", "--fonts", "shared"}));
  EXPECT_TRUE(api.post("/api/v1/render/ke-hoach?profile=TT01", data).body ==
              fromCommandLine(file, {"--profile", "TT01"}));
}

TEST(Render, LeavesTheSpacesOfMarkdownToTheTemplate) {
  ApiBench api;
  std::string data = readFile(sample("ke-hoach-003-2026"));
  const size_t at = data.find("\"opening\": \"");
  ASSERT_NE(at, std::string::npos);
  data.insert(at + 12, "    ");  // a paragraph that begins with spaces
  const std::string file = testing::scratchFolder() + "/data.json";
  std::ofstream(file) << data;
  const testing::Finished line = testing::run({std::string(VANTHU_BINARY_DIR) + "/vanthu",
                                               "render",
                                               "--format",
                                               "document",
                                               "--data",
                                               file,
                                               "-o",
                                               "-",
                                               "--json"});
  const Response response = api.post("/api/v1/render/ke-hoach?format=document", data);
  if (line.exitCode == 0)
    EXPECT_EQ(response.body, line.out);
  else
    EXPECT_NE(line.err.find("\"" + codeOf(response) + "\""), std::string::npos) << line.err;
}

TEST(Render, TakesEverySample) {
  ApiBench api;
  size_t done = 0;
  for (const std::string& name : testing::sampleNames()) {
    const std::string data = readFile(sample(name));
    if (data.empty())
      continue;
    const size_t key = data.find("\"$template\"");
    if (key == std::string::npos)
      continue;
    const size_t begin = data.find('"', data.find(':', key)) + 1;
    const std::string templateName = data.substr(begin, data.find('"', begin) - begin);
    const Response pdf = api.post("/api/v1/render/" + templateName, data);
    EXPECT_EQ(pdf.status, 200) << name << pdf.body;
    ++done;
  }
  EXPECT_GT(done, 10u);
}

// Nothing stored: as the command line (above). What an office has stored counts at once.
TEST(Render, TakesTheStoredOfficesAndTables) {
  ApiBench api;
  const std::string target = "/api/v1/render/thong-bao?format=document";
  const auto notice = [](const std::string& day) {
    return R"({"$office": "pgd-moi", "codeNumber": 7, "issuedDate": ")" + day +
           R"(", "subject": "Lịch nộp hồ sơ", "opening": "Phòng thông báo như sau:",
           "points": ["Nộp trước ngày 15/12/2026."], "to": [{"name": "Các trường"}],
           "archive": "VT", "signer": "head"})";
  };
  const std::string record = notice("2026-11-22");
  EXPECT_EQ(codeOf(api.post(target, record)), "data.unknown-office");
  const Response office = api.post("/api/v1/offices", R"({"id": "pgd-moi", "rows": [
      {"until": "2026-06-30", "organName": "Phòng Giáo dục Cũ", "symbol": "PGD", "place": "Cô Tô"},
      {"from": "2026-07-01", "organName": "Phòng Giáo dục Mới", "symbol": "PGD", "place": "Cô Tô"}],
      "heads": [{"role": "head", "position": "Trưởng phòng", "fullName": "Lê Lan"}]})");
  ASSERT_EQ(office.status, 201) << office.body;
  const Response now = api.post(target, record);
  EXPECT_THAT(now.body, HasSubstr("PHÒNG GIÁO DỤC MỚI"));
  EXPECT_THAT(now.body, HasSubstr("Lê Lan"));
  EXPECT_THAT(api.post(target, notice("2026-03-02")).body, HasSubstr("PHÒNG GIÁO DỤC CŨ"));
}

TEST(Render, TakesTheStoredMoneyOfItsDay) {
  ApiBench api;
  const std::string data = readFile(sample("quyet-dinh-mot-trang"));
  const std::string target = "/api/v1/render/quyet-dinh-khen-thuong?format=document";
  const std::string before = api.post(target, data).body;
  const auto put = [&](const std::string& table, const std::string& version) {
    const Response done =
        api.call("PUT", "/api/v1/tables/base-salary", table, {{"if-match", version}});
    EXPECT_EQ(done.status, 200) << done.body;
  };
  put(R"({"baseSalary": [{"from": "2100-01-01", "amount": 9000000}, {"from": "2013-07-01",
          "amount": 100000}]})",
      "\"0\"");
  const std::string after = api.post(target, data).body;
  EXPECT_NE(after, before);
  put(R"({"baseSalary": [{"from": "2013-07-01", "amount": 9000000}]})", "\"1\"");
  EXPECT_NE(api.post(target, data).body, after) << "seen at once";
}

TEST(Check, HoldsARecordAgainstTheStoredLawAndAuthority) {
  ApiBench api;
  const std::string data = readFile(sample("quyet-dinh-mot-trang"));
  const std::string target = "/api/v1/check/quyet-dinh-khen-thuong";
  EXPECT_EQ(jsonOf(api.post(target, data)).find("findings")->list().size(), 0u);
  const auto put = [&](const std::string& name, const std::string& table) {
    const Response done = api.call("PUT", "/api/v1/tables/" + name, table, {{"if-match", "\"0\""}});
    EXPECT_EQ(done.status, 200) << done.body;
  };
  put("legal-basis",
      R"({"legalBasis": [{"kind": "Nghị định", "number": "152/2025/NĐ-CP",
          "until": "2025-12-31"}]})");
  const std::string law = api.post(target, data).body;
  EXPECT_THAT(law, HasSubstr("legal.expired"));
  put("authority", R"({"authority": [{"form": "Giấy khen", "givers": ["Chủ tịch nước"]}]})");
  const std::string authority = api.post(target, data).body;
  EXPECT_THAT(authority, HasSubstr("award.authority"));
}

TEST(Render, SaysWhatIsWrongWithTheDataAndWhere) {
  ApiBench api;
  const Response bad = api.post("/api/v1/render/ke-hoach", R"({"subjekt":"x"})");
  EXPECT_EQ(bad.status, 422);
  const Value json = jsonOf(bad);
  bool pointed = false;
  for (const Value& error : json.find("errors")->list())
    pointed = pointed || textAt(error, "/pointer") == "/subjekt";
  EXPECT_TRUE(pointed) << bad.body;
  const Response unknown = api.post("/api/v1/render/ke-hoac", "{}");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(codeOf(unknown), "template.unknown");
  EXPECT_NE(textAt(jsonOf(unknown), "/errors/0/hint").find("ke-hoach"), std::string::npos);
}

TEST(Preview, GivesADraftAndItsSources) {
  ApiBench api;
  const std::string file = sample("ke-hoach-003-2026");
  const Response response = api.post("/api/v1/preview/ke-hoach", readFile(file));
  ASSERT_EQ(response.status, 200) << response.body;
  const Value json = jsonOf(response);
  EXPECT_EQ(textAt(json, "/pdf"), toBase64(fromCommandLine(file, {"--draft"})));
  EXPECT_EQ(textAt(json, "/sources/0/pointer"), "/parentOrganName");
}

TEST(Check, FindsNothingInAGoodRecordAndSomethingInABadPdf) {
  ApiBench api;
  const std::string data = readFile(sample("ke-hoach-003-2026"));
  const Response good = api.post("/api/v1/check/ke-hoach", data);
  ASSERT_EQ(good.status, 200) << good.body;
  EXPECT_TRUE(jsonOf(good).find("findings")->list().empty()) << good.body;
  const ApiBench::Fields bytes = {{"content-type", "application/octet-stream"}};
  const std::string pdf = api.post("/api/v1/render/giay-khen", readFile(sample("giay-khen"))).body;
  const Response found = api.call("POST", "/api/v1/check", pdf, bytes);
  ASSERT_EQ(found.status, 200) << found.body;
  EXPECT_FALSE(jsonOf(found).find("findings")->list().empty());
  const Response none = api.call("POST", "/api/v1/check", "no PDF at all", bytes);
  EXPECT_EQ(none.status, 422) << none.body;
}

TEST(Templates, AreListedAndShownWhole) {
  ApiBench api;
  const Value list = jsonOf(api.get("/api/v1/templates"));
  EXPECT_GT(list.find("items")->list().size(), 45u);
  const Response one = api.get("/api/v1/templates/ke-hoach");
  ASSERT_EQ(one.status, 200) << one.body;
  EXPECT_EQ(*one.headers.find("etag"), "\"0\"");
  const Value json = jsonOf(one);
  EXPECT_EQ(textAt(json, "/name"), "ke-hoach");
  EXPECT_EQ(json.find("parts")->find("sample.json")->text(),
            readFile(std::string(VANTHU_SOURCE_DIR) + "/templates/ke-hoach/sample.json"));
  const Response sample = api.get("/api/v1/templates/ke-hoach/sample");
  EXPECT_EQ(api.post("/api/v1/render/ke-hoach", sample.body).status, 200);
  EXPECT_EQ(api.get("/api/v1/templates/ke-hoach/schema").status, 200);
  EXPECT_EQ(api.get("/api/v1/templates/khong-co").status, 404);
}

// The parts of an installed template, with one word of its text replaced.
std::string changedParts(ApiBench& api,
                         const std::string& name,
                         const std::string& from,
                         const std::string& to) {
  const Value json = jsonOf(api.get("/api/v1/templates/" + name));
  JsonWriter out;
  out.beginObject().key("parts").beginObject();
  for (const auto& [part, text] : json.find("parts")->object()) {
    std::string changed = text.text();
    if (part == "template.md") {
      const size_t at = changed.find(from);
      EXPECT_NE(at, std::string::npos);
      changed.replace(at, from.size(), to);
    }
    out.member(part, std::string_view(changed));
  }
  out.endObject().endObject();
  return out.take();
}

Response put(ApiBench& api, const std::string& name, const std::string& body, const char* match) {
  return api.call("PUT", "/api/v1/templates/" + name, body, {{"if-match", match}});
}

TEST(Templates, ThatAreStoredStandBeforeInstalledOnes) {
  ApiBench api;
  const std::string sample = api.get("/api/v1/templates/ke-hoach/sample").body;
  const std::string body = changedParts(api, "ke-hoach", "type: Kế hoạch", "type: Kế hoạch mới");
  const std::string hash = textAt(jsonOf(api.get("/api/v1/templates/ke-hoach")), "/hash");
  const Response stored = put(api, "ke-hoach", body, "\"0\"");
  ASSERT_EQ(stored.status, 200) << stored.body;
  EXPECT_EQ(*stored.headers.find("etag"), "\"1\"");
  const auto text = [&] {
    return api.post("/api/v1/render/ke-hoach?format=document", sample).body;
  };
  EXPECT_NE(text().find("Kế hoạch mới"), std::string::npos);
  EXPECT_NE(textAt(jsonOf(api.get("/api/v1/templates/ke-hoach")), "/hash"), hash);
  EXPECT_EQ(put(api, "ke-hoach", body, "\"0\"").status, 412) << "stored meanwhile";
  EXPECT_EQ(put(api, "ke-hoach", body, "").status, 428);
  EXPECT_EQ(put(api, "ke-hoach", body, "*").status, 200);
  api.restart();
  EXPECT_NE(text().find("Kế hoạch mới"), std::string::npos);
  EXPECT_EQ(*api.get("/api/v1/templates/ke-hoach").headers.find("etag"), "\"2\"");
}

TEST(Templates, MayBeNew) {
  ApiBench api;
  const std::string body = changedParts(api, "ke-hoach", "type: Kế hoạch", "type: Kế hoạch");
  ASSERT_EQ(put(api, "ke-hoach-rieng", body, "\"0\"").status, 200);
  const std::string sample = api.get("/api/v1/templates/ke-hoach-rieng/sample").body;
  EXPECT_EQ(api.post("/api/v1/render/ke-hoach-rieng", sample).status, 200);
  EXPECT_NE(api.get("/api/v1/templates").body.find("ke-hoach-rieng"), std::string::npos);
}

TEST(Templates, AreLintedBeforeTheyAreStored) {
  ApiBench api;
  const std::string broken =
      changedParts(api, "ke-hoach", "{{ opening }}", "{{ openin }} {% if x %}");
  const Response response = put(api, "ke-hoach", broken, "\"0\"");
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(textAt(jsonOf(response), "/errors/0/file"), "templates/ke-hoach/template.md");
  EXPECT_EQ(*api.get("/api/v1/templates/ke-hoach").headers.find("etag"), "\"0\"") << "not stored";
  const auto refused = [&](const std::string& parts) {
    return codeOf(put(api, "ke-hoach", R"({"parts":)" + parts + "}", "\"0\""));
  };
  EXPECT_EQ(refused(R"({"template.md":"a","../x.md":"b"})"), "template.bad-part");
  EXPECT_EQ(refused(R"({"template.md":"a","a/b.md":"b"})"), "template.bad-part");
  EXPECT_EQ(refused(R"({"template.md":"a","x.exe":"b"})"), "template.bad-part");
  EXPECT_EQ(refused(R"({"schema.json":"{}"})"), "template.missing-part");
  EXPECT_EQ(refused(R"({"template.md":"a"})"), "template.missing-part");
  std::string many = R"({"template.md":"a")";
  for (int i = 0; i < 20; ++i)
    many += ",\"p" + std::to_string(i) + ".md\":\"x\"";
  EXPECT_EQ(refused(many + "}"), "template.too-many-parts");
  EXPECT_EQ(put(api, "Ke_hoach", broken, "\"0\"").status, 404);
}

TEST(Templates, StoredOnAnotherNodeAreSeenHere) {
  ApiBench api;
  const std::string body = changedParts(api, "ke-hoach", "type: Kế hoạch", "type: Kế hoạch xa");
  const Value parts = *data::readJson(body, {});
  std::map<std::string, std::string, std::less<>> texts;
  for (const auto& [name, text] : parts.find("parts")->object())
    texts.emplace(name, text.text());
  ASSERT_TRUE(api.db()
                  .write([&](store::Transaction& tx) {
                    return store::putTemplate(tx, "ke-hoach", texts, 0, "other node");
                  })
                  .has_value());
  std::this_thread::sleep_for(StoredTemplates::kPause + std::chrono::milliseconds(50));
  const std::string sample = api.get("/api/v1/templates/ke-hoach/sample").body;
  EXPECT_NE(api.post("/api/v1/render/ke-hoach?format=document", sample).body.find("Kế hoạch xa"),
            std::string::npos);
}

}  // namespace
}  // namespace vanthu::service
