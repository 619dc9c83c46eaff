// Documents over the API, from the draft to what becomes of an issued paper.
#include <chrono>
#include <set>
#include <thread>
#include <vector>

#include "base/sha256.h"
#include "papers_bench.h"
#include "service/api/base64.h"
#include "service/papers/issuing.h"
#include "service/papers/lease_keeper.h"
#include "store/audit.h"
#include "store/documents/issue.h"
#include "support/process.h"
#include "support/signed_pdf.h"

namespace vanthu::testing {
namespace {

class DocumentsApi : public PapersBench {};
ON_BOTH_DATABASES(DocumentsApi);

TEST_P(DocumentsApi, KeepsADraftWithoutNumberAndWithTheWordsOfItsPaper) {
  const auto made = post("drafter", "/api/v1/documents", newDraft("cong-van"));
  ASSERT_EQ(made.status, 201) << made.body;
  const Value json = jsonOf(made);
  EXPECT_EQ(textAt(json, "/typeName"), "Công văn");
  EXPECT_NE(textAt(json, "/subject").find("lấy ý kiến dự thảo quy chế"), std::string::npos);
  EXPECT_EQ(json.find("record")->find("codeNumber"), nullptr);
  EXPECT_EQ(json.find("record")->find("issuedDate"), nullptr);
  EXPECT_EQ(textAt(json, "/state"), "draft");
  EXPECT_EQ(*made.headers.find("location"), placeOf(textAt(json, "/id")));
  EXPECT_EQ(*made.headers.find("etag"), "\"1\"");
}

TEST_P(DocumentsApi, RefusesADraftThatItsTemplateDoesNotTake) {
  const std::string body = R"({"office":")" + std::string(kOffice) +
                           R"(","template":"cong-van","record":{"subject":7}})";
  const auto refused = post("drafter", "/api/v1/documents", body);
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(textAt(jsonOf(refused), "/errors/0/pointer"), "/record/subject");
  const auto unknown = post(
      "drafter", "/api/v1/documents", R"({"office":"khong-co","template":"cong-van","record":{}})");
  EXPECT_EQ(unknown.status, 403) << unknown.body;
}

TEST_P(DocumentsApi, EditsADraftOnlyInTheVersionThatWasSeen) {
  const std::string id = draft();
  const std::string body = R"({"record":)" + sample("quyet-dinh") + "}";
  EXPECT_EQ(as("drafter", "PATCH", placeOf(id), body).status, 428);
  const auto edited = as("drafter", "PATCH", placeOf(id), body, {{"if-match", "\"1\""}});
  EXPECT_EQ(edited.status, 200) << edited.body;
  EXPECT_EQ(*edited.headers.find("etag"), "\"2\"");
  const auto late = as("drafter", "PATCH", placeOf(id), body, {{"if-match", "\"1\""}});
  EXPECT_EQ(late.status, 412);
  EXPECT_EQ(as("drafter", "DELETE", placeOf(id), "", {{"if-match", "\"0\""}}).status, 412);
  const Value versions = jsonOf(get(placeOf(id) + "/versions?limit=1"));
  EXPECT_EQ(versions.find("items")->list().size(), 1u);
  const Value older =
      jsonOf(get(placeOf(id) + "/versions?limit=1&after=" + textAt(versions, "/next")));
  EXPECT_EQ(older.find("items")->list().front().find("version")->integer(), 1);
  EXPECT_EQ(older.find("next"), nullptr);
  EXPECT_EQ(get(placeOf(id) + "/versions/1").status, 200);
  EXPECT_EQ(get(placeOf(id) + "/versions/9").status, 404);
}

TEST_P(DocumentsApi, HidesPapersOfAnotherOffice) {
  const std::string id = draft();
  const std::string stranger = "clerk@" + std::string(kOtherOffice);
  for (const char* what : {"", "/pdf", "/checks", "/versions", "/edxml"})
    EXPECT_EQ(get(placeOf(id) + what, stranger).status, 404) << what;
  EXPECT_EQ(post(stranger, placeOf(id) + ":issue", "{}", "k").status, 404);
  EXPECT_EQ(post(stranger, placeOf(id) + ":withdraw", R"({"reason":"x"})").status, 404);
  const Value list = jsonOf(get("/api/v1/documents", stranger));
  EXPECT_TRUE(list.find("items")->list().empty());
  EXPECT_EQ(get("/api/v1/documents/khongco").status, 404);
  // In the office but without the role: no secret that it is there.
  EXPECT_EQ(post("drafter", placeOf(id) + ":issue", "{}", "k").status, 403);
}

TEST_P(DocumentsApi, FindsAndPagesDocuments) {
  for (const char* name : {"quyet-dinh", "cong-van", "quyet-dinh"})
    draft(name);
  const Value first = jsonOf(get("/api/v1/documents?limit=2"));
  EXPECT_EQ(first.find("items")->list().size(), 2u);
  const Value rest = jsonOf(get("/api/v1/documents?limit=2&after=" + textAt(first, "/next")));
  EXPECT_EQ(rest.find("items")->list().size(), 1u);
  const auto count = [&](const std::string& query) {
    return jsonOf(get("/api/v1/documents?" + query)).find("items")->list().size();
  };
  EXPECT_EQ(count("template=cong-van"), 1u);
  EXPECT_EQ(count("state=draft"), 3u);
  EXPECT_EQ(count("state=issued"), 0u);
  EXPECT_EQ(count("q=lay%20y%20kien"), 1u);
  EXPECT_EQ(get("/api/v1/documents?state=lost").status, 400);
  EXPECT_EQ(get("/api/v1/documents?after=x").status, 400);
}

TEST_P(DocumentsApi, DeletesADraft) {
  const std::string id = draft();
  EXPECT_EQ(change("drafter", "DELETE", placeOf(id)).status, 204);
  EXPECT_EQ(get(placeOf(id)).status, 404);
}

TEST_P(DocumentsApi, WantsFourEyes) {
  const std::string id = draft();
  const std::string place = placeOf(id);
  change("reviewer", "POST", place + ":check", R"({"kind":"content","passed":true})");
  const auto checked = change("reviewer", "POST", place + ":check", R"({"kind":"format"})");
  ASSERT_EQ(textAt(jsonOf(checked), "/state"), "checked") << checked.body;
  // One person with both roles: the local key made another draft of its own.
  const auto own = bench_.post("/api/v1/documents", newDraft());
  const std::string mine = placeOf(textAt(jsonOf(own), "/id"));
  const ApiBench::Fields any = {{"if-match", "*"}};
  bench_.call("POST", mine + ":check", R"({"kind":"content","passed":true})", any);
  bench_.call("POST", mine + ":check", R"({"kind":"format"})", any);
  EXPECT_EQ(codeOf(bench_.call("POST", mine + ":approve", {}, any)), "conflict.own-document");
  const std::string rules = "/api/v1/document-rules/" + std::string(kOffice);
  const auto set = as("admin", "PUT", rules, R"({"ownApproval":true})", {{"if-match", "\"0\""}});
  EXPECT_EQ(set.status, 200) << set.body;
  EXPECT_EQ(bench_.call("POST", mine + ":approve", {}, any).status, 200);
  EXPECT_EQ(change("leader", "POST", place + ":approve").status, 200);
}

TEST_P(DocumentsApi, KeepsWhatTheChecksFound) {
  const std::string id = draft();
  const std::string place = placeOf(id);
  EXPECT_EQ(change("reviewer", "POST", place + ":check", R"({"kind":"content"})").status, 422);
  const auto failed = change(
      "reviewer", "POST", place + ":check", R"({"kind":"content","passed":false,"note":"Thiếu"})");
  EXPECT_EQ(textAt(jsonOf(failed), "/state"), "draft") << failed.body;
  change("reviewer", "POST", place + ":check", R"({"kind":"format"})");
  const Value checks = jsonOf(get(place + "/checks"));
  ASSERT_EQ(checks.find("items")->list().size(), 2u);
  EXPECT_EQ(textAt(checks, "/items/0/note"), "Thiếu");
  EXPECT_NE(checks.find("items")->list()[1].find("findings"), nullptr);
}

TEST_P(DocumentsApi, LivesAnElectronicLife) {
  const std::string id = approved();
  const std::string place = placeOf(id);
  const Value issued = issue(id, "issue-1");
  EXPECT_EQ(textAt(issued, "/state"), "issued");
  EXPECT_EQ(textAt(issued, "/codeNumber"), "01");
  EXPECT_EQ(textAt(issued, "/codeNotation"), "QĐ-SGDĐT");
  const auto pdf = get(place + "/pdf");
  ASSERT_EQ(pdf.status, 200);
  const std::string hash = toHex(sha256(pdf.body));
  EXPECT_EQ(hash, textAt(issued, "/sha256"));
  EXPECT_EQ(*pdf.headers.find("etag"), "\"" + hash + "\"");
  EXPECT_TRUE(pdf.headers.find("repr-digest")->starts_with("sha-256=:"));

  EXPECT_EQ(codeOf(post("clerk", place + ":distribute", R"({"to":[{"name":"UBND"}]})")),
            "conflict.not-signed");
  const std::string once = signedOnce(pdf.body, "Sig1_Signer");
  const auto send = [&](const std::string& bytes) {
    return as("clerk",
              "PUT",
              place + "/signed",
              bytes,
              {{"if-match", "*"}, {"content-type", "application/octet-stream"}});
  };
  EXPECT_EQ(codeOf(send(pdf.body)), "data.signed-nothing-added");
  EXPECT_EQ(codeOf(send("%PDF-1.7\n")), "data.signed-unreadable");
  EXPECT_EQ(codeOf(send(once + "more")), "data.signed-trailing");
  std::string other = once;
  other[20] = static_cast<char>(other[20] ^ 1);
  EXPECT_GE(send(other).status, 400);
  const auto back = send(once);
  ASSERT_EQ(back.status, 200) << back.body;
  EXPECT_EQ(textAt(jsonOf(back), "/state"), "signedReturned");
  const auto sealed = send(signedOnce(once, "SigA_Agency"));
  ASSERT_EQ(sealed.status, 200) << sealed.body;
  EXPECT_EQ(jsonOf(sealed).find("signatures")->integer(), 2);
  EXPECT_EQ(get(place + "/pdf?file=signed").body, signedOnce(once, "SigA_Agency"));
  EXPECT_EQ(get(place + "/pdf").body, pdf.body);

  const auto sent = post("clerk",
                         place + ":distribute",
                         R"({"to":[{"name":"UBND tỉnh","way":"trục liên thông","copies":2}]})");
  EXPECT_EQ(textAt(jsonOf(sent), "/state"), "distributed") << sent.body;
  EXPECT_EQ(textAt(jsonOf(get(place)), "/distributed/0/name"), "UBND tỉnh");
  const auto gone = post("clerk", place + ":withdraw", R"({"reason":"Sai thẩm quyền"})");
  EXPECT_EQ(textAt(jsonOf(gone), "/state"), "withdrawn") << gone.body;
}

TEST_P(DocumentsApi, LivesALifeOnPaper) {
  const std::string id = approved();
  const std::string place = placeOf(id);
  const auto printed = change("clerk", "POST", place + ":print");
  ASSERT_EQ(printed.status, 200) << printed.body;
  const auto blank = get(place + "/pdf");
  EXPECT_EQ(toHex(sha256(blank.body)), textAt(jsonOf(printed), "/printedSha256"));
  EXPECT_EQ(codeOf(post("clerk", place + ":number", "{}")), "request.missing-idempotency-key");
  const std::string scan = R"({"pdf":")" + service::toBase64(blank.body + "\n") + "\"}";
  const auto numbered = post("clerk", place + ":number", scan, "ink-1");
  ASSERT_EQ(numbered.status, 200) << numbered.body;
  const Value json = jsonOf(numbered);
  EXPECT_EQ(textAt(json, "/codeNumber"), "01");
  EXPECT_EQ(textAt(json, "/flow"), "paper");
  EXPECT_EQ(textAt(json, "/state"), "issued");
  EXPECT_EQ(get(place + "/pdf").body, blank.body + "\n");
  EXPECT_EQ(get(place + "/pdf?file=printed").body, blank.body);
  EXPECT_EQ(post("clerk", place + ":number", scan, "ink-1").body, numbered.body);
  EXPECT_EQ(post("clerk", place + ":distribute", R"({"to":[{"name":"UBND"}]})").status, 200);
}

TEST_P(DocumentsApi, TakesTheScanOfAPaperOnceItBearsItsNumber) {
  const std::string id = approved();
  const std::string place = placeOf(id);
  ASSERT_EQ(change("clerk", "POST", place + ":print").status, 200);
  const std::string blank = get(place + "/pdf").body;
  const Value numbered = jsonOf(post("clerk", place + ":number", "{}", "ink"));
  const std::string entry = "/api/v1/register/entries/" + textAt(numbered, "/entry");
  for (const std::string& envelope : {place + "/edxml", entry + "/edxml"}) {
    const auto refused = get(envelope);
    EXPECT_EQ(refused.status, 404) << envelope;
    EXPECT_EQ(codeOf(refused), "document.not-scanned");
  }
  const auto put = [&](const std::string& bytes, const std::string& version) {
    return as("clerk",
              "PUT",
              entry + "/pdf",
              bytes,
              {{"if-match", version}, {"content-type", "application/octet-stream"}});
  };
  EXPECT_EQ(codeOf(put("%PDF-", "*")), "data.bad-file");
  EXPECT_EQ(codeOf(put(blank, "*")), "data.unsigned-print");
  EXPECT_EQ(put(blank + "\n", "\"9\"").status, 412);
  const auto done = put(blank + "\n", *get(entry).headers.find("etag"));
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(textAt(jsonOf(done), "/sha256"), toHex(sha256(blank + "\n")));
  EXPECT_EQ(put(blank + "\n", "\"1\"").body, done.body) << "sent again";
  EXPECT_EQ(codeOf(put(blank + "\n\n", "*")), "conflict.has-file");
  EXPECT_EQ(get(entry + "/pdf").body, blank + "\n");
  EXPECT_EQ(get(place + "/pdf").body, blank + "\n");
  EXPECT_EQ(get(place + "/pdf?file=printed").body, blank);
  EXPECT_EQ(get(place + "/edxml").status, 200);
  EXPECT_EQ(get(entry + "/edxml").status, 200);
}

TEST_P(DocumentsApi, GivesOneNumberForOneKey) {
  const std::string id = approved();
  const std::string place = placeOf(id) + ":issue";
  EXPECT_EQ(codeOf(post("clerk", place, "{}")), "request.missing-idempotency-key");
  const auto first = post("clerk", place, "{}", "retry");
  const auto again = post("clerk", place, "{}", "retry");
  ASSERT_EQ(first.status, 200) << first.body;
  EXPECT_EQ(again.body, first.body);
  EXPECT_NE(again.headers.find("idempotency-replayed"), nullptr);
  EXPECT_EQ(codeOf(post("clerk", place, R"({"flow":"paper"})", "retry")), "request.key-mismatch");
  EXPECT_EQ(codeOf(post("clerk", place, "{}", "another")), "conflict.wrong-state");
  const std::string next = approved();
  EXPECT_EQ(textAt(issue(next, "next"), "/codeNumber"), "02");
}

TEST_P(DocumentsApi, SaysWhatIsWrongBeforeItGivesANumber) {
  const auto bare = post("drafter",
                         "/api/v1/documents",
                         R"({"office":")" + std::string(kOffice) +
                             R"(","template":"quyet-dinh","record":{"subject":"Thử"}})");
  const std::string place = placeOf(textAt(jsonOf(bare), "/id"));
  ASSERT_EQ(bare.status, 201) << bare.body;
  const auto check = change("reviewer", "POST", place + ":check", R"({"kind":"format"})");
  EXPECT_EQ(check.status, 422) << check.body;
  const Value entries = jsonOf(get("/api/v1/register/entries"));
  EXPECT_TRUE(entries.find("items")->list().empty());
}

TEST_P(DocumentsApi, RefusesAClassThatIsNotOfThePaperBeforeItGivesANumber) {
  const std::string id = approved("ke-hoach");
  const std::string place = placeOf(id);
  for (const std::string name : {"so-vang", "ban-sao"}) {
    const auto refused =
        post("clerk", place + ":issue", R"({"numberClass":")" + name + "\"}", "class-" + name);
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_EQ(codeOf(refused), "data.wrong-class");
    EXPECT_EQ(textAt(jsonOf(refused), "/errors/0/pointer"), "/numberClass");
  }
  EXPECT_EQ(stateOf(id), "approved");
  EXPECT_TRUE(jsonOf(get("/api/v1/register/entries")).find("items")->list().empty());
  ASSERT_EQ(change("clerk", "POST", place + ":print").status, 200);
  EXPECT_EQ(codeOf(post("clerk", place + ":number", R"({"numberClass":"ban-sao"})", "ink")),
            "data.wrong-class");
  EXPECT_EQ(
      textAt(issue(approved("ke-hoach"), "general", R"({"numberClass":"van-ban"})"), "/codeNumber"),
      "01");
}

// The office has its plans in the golden book, whose numbers this template cannot show.
TEST_P(DocumentsApi, RefusesANumberThatItsTemplateCannotShow) {
  const auto set = as("leader",
                      "PUT",
                      "/api/v1/register/classes/" + std::string(kOffice),
                      R"({"fromYear":2020,"classes":[
      {"name":"van-ban","title":"Văn bản đi","kind":"own"},
      {"name":"so-vang","title":"Sổ vàng","kind":"own","typeNames":["Kế hoạch"]}]})");
  ASSERT_EQ(set.status, 200) << set.body;
  const std::string id = approved("ke-hoach");
  const auto refused = post("clerk", placeOf(id) + ":issue", "{}", "golden");
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(codeOf(refused), "data.unknown-field");
  EXPECT_EQ(textAt(jsonOf(refused), "/errors/0/pointer"), "/record/goldenBookNumber");
  EXPECT_EQ(stateOf(id), "approved");
  EXPECT_TRUE(jsonOf(get("/api/v1/register/entries")).find("items")->list().empty());
}

TEST_P(DocumentsApi, NumbersWithoutHolesFromEightThreads) {
  constexpr size_t kThreads = 8, kEach = 4;
  std::vector<std::string> ids;
  for (size_t i = 0; i < kThreads * kEach; ++i)
    ids.push_back(approved());
  keyOf("clerk");
  std::vector<std::string> numbers(ids.size());
  std::vector<std::thread> threads;
  const std::string authorization = "Bearer " + keyOf("clerk");
  for (size_t t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      for (size_t i = t * kEach; i < (t + 1) * kEach; ++i) {
        service::Request request;
        request.head.method = "POST";
        request.head.path = placeOf(ids[i]) + ":issue";
        request.head.peer = "127.0.0.1";
        request.head.id = "storm-" + std::to_string(i);
        request.head.headers.set("authorization", authorization);
        request.head.headers.set("idempotency-key", "storm-" + std::to_string(i));
        numbers[i] = textAt(jsonOf(bench_.application().handle(std::move(request))), "/codeNumber");
      }
    });
  for (std::thread& thread : threads)
    thread.join();
  const std::set<std::string> distinct(numbers.begin(), numbers.end());
  EXPECT_EQ(distinct.size(), ids.size());
  EXPECT_EQ(*distinct.begin(), "01");
  EXPECT_EQ(*distinct.rbegin(), std::to_string(ids.size()));
}

TEST_P(DocumentsApi, GivesNoNumberBeforeRecoveryIsThrough) {
  const std::string id = approved();
  auto fresh = service::Issuing::open(bench_.db(), {});
  ASSERT_TRUE(fresh.has_value());
  service::Issuing* before = bench_.services().issuing;
  bench_.services().issuing = fresh->get();
  const auto refused = post("clerk", placeOf(id) + ":issue", "{}", "early");
  EXPECT_EQ(refused.status, 503) << refused.body;
  EXPECT_EQ(codeOf(refused), "busy.recovering");
  bench_.services().issuing = before;
  EXPECT_EQ(textAt(issue(id, "early"), "/codeNumber"), "01");
}

TEST_P(DocumentsApi, GivesNoNumberBehindItsAnchor) {
  const std::string anchor = scratchFolder() + "/anchor";
  const auto ahead = service::Issuing::open(bench_.db(), anchor);
  ASSERT_TRUE(ahead.has_value());
  ASSERT_TRUE((*ahead)->recover(bench_.services()).has_value());
  bench_.services().issuing = ahead->get();
  issue(approved(), "first");
  // Another database in its place: one put back from before that number.
  ApiBench older(GetParam());
  const auto behind = service::Issuing::open(older.db(), anchor);
  ASSERT_TRUE(behind.has_value());
  ASSERT_TRUE((*behind)->recover(older.services()).has_value());
  older.services().issuing = behind->get();
  const auto refused = older.post("/api/v1/register/entries",
                                  R"({"office":"sgddt-quang-ninh","typeName":"Quyết định",
                                      "codeNotation":"QĐ-SGDĐT","subject":"Thử"})",
                                  "second");
  EXPECT_EQ(refused.status, 503) << refused.body;
  EXPECT_EQ(codeOf(refused), "store.behind-anchor");
  const auto ready = older.get("/readyz");
  EXPECT_EQ(ready.status, 503);
  EXPECT_EQ(codeOf(ready), "busy.not-ready");
  EXPECT_EQ(ready.body.find(anchor), std::string::npos) << ready.body;
  EXPECT_NE(older.get("/metrics").body.find("vanthu_may_issue 0\n"), std::string::npos);
  EXPECT_EQ(get("/readyz").status, 200);
  EXPECT_NE(bench_.get("/metrics").body.find("vanthu_may_issue 1\n"), std::string::npos);
}

// The paper that came of it has been replaced since, which a first try would be refused for.
TEST_P(DocumentsApi, RepeatsAnAnswerWhateverHasBecomeOfThePaper) {
  const std::string old = approved();
  issue(old, "old");
  const std::string body = R"({"record":)" + sample("quyet-dinh") + "}";
  const auto planned = post("clerk", placeOf(old) + ":replace", body, "plan");
  ASSERT_EQ(planned.status, 201) << planned.body;
  ASSERT_EQ(post("clerk", placeOf(old) + ":withdraw", R"({"reason":"Sai"})").status, 200);
  const auto again = post("clerk", placeOf(old) + ":replace", body, "plan");
  EXPECT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(again.body, planned.body);
  EXPECT_EQ(codeOf(post("clerk", placeOf(old) + ":replace", body, "other")),
            "conflict.wrong-state");
}

TEST_P(DocumentsApi, KeepsTheLeaseOfAPaperThatTakesLong) {
  const std::string id = approved();
  const auto reserved = bench_.db().write([&](store::Transaction& tx) {
    store::ReserveRequest request;
    request.actor = "clerk";
    request.document = id;
    request.paper.typeName = "Quyết định";
    request.paper.codeNotation = "QĐ-SGDĐT";
    request.paper.subject = "Thử";
    request.owner = "node-1";
    return store::reserve(tx, request);
  });
  ASSERT_TRUE(reserved.has_value()) << toJson(reserved.error());
  const auto leaseUntil = [&] {
    return bench_.db()
        .read([&](store::Transaction& tx) -> Result<std::string> {
          return tx.one("SELECT lease_until FROM document WHERE id = ?", {id})->text("lease_until");
        })
        .value();
  };
  const std::string first = leaseUntil();
  service::LeaseKeeper keeper(bench_.db(), std::chrono::milliseconds(5));
  {
    const service::LeaseKeeper::Kept kept(keeper, *reserved);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (leaseUntil() == first && std::chrono::steady_clock::now() < end)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  EXPECT_GT(leaseUntil(), first);
}

TEST_P(DocumentsApi, ReplacesAPaperOnceTheNewOneIsIssued) {
  const std::string old = approved();
  issue(old, "old");
  const auto made =
      post("clerk", placeOf(old) + ":replace", R"({"record":)" + sample("quyet-dinh") + "}");
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string fresh = textAt(jsonOf(made), "/id");
  EXPECT_EQ(textAt(jsonOf(get(placeOf(old))), "/links/0/state"), "planned");
  const std::string place = placeOf(fresh);
  change("reviewer", "POST", place + ":check", R"({"kind":"content","passed":true})");
  change("reviewer", "POST", place + ":check", R"({"kind":"format"})");
  ASSERT_EQ(change("leader", "POST", place + ":approve").status, 200);
  issue(fresh, "fresh");
  const Value after = jsonOf(get(placeOf(old)));
  EXPECT_EQ(textAt(after, "/state"), "replaced");
  EXPECT_EQ(textAt(after, "/links/0/state"), "done");
  EXPECT_EQ(textAt(after, "/links/0/to"), fresh);
}

TEST_P(DocumentsApi, CorrectsAPaperByALetterThatKnowsItsName) {
  const std::string old = approved();
  issue(old, "old");
  const auto made = post("clerk", placeOf(old) + ":correct", R"({"record":{
      "codeNotation":"SGDĐT-TCCB","addressees":["Các đơn vị trực thuộc Sở"],
      "corrections":[{"location":"Trang 1","wrong":"từng tế","right":"thực tế"}]}})");
  ASSERT_EQ(made.status, 201) << made.body;
  const Value letter = jsonOf(made);
  EXPECT_EQ(textAt(letter, "/template"), "cong-van-dinh-chinh");
  EXPECT_NE(textAt(letter, "/subject").find("Quyết định số 01/QĐ-SGDĐT"), std::string::npos);
  EXPECT_EQ(textAt(letter, "/record/organName"), "Sở Giáo dục và Đào tạo");
  EXPECT_EQ(textAt(jsonOf(get(placeOf(old))), "/links/0/kind"), "correctedBy");
  EXPECT_EQ(change("clerk@" + std::string(kOtherOffice), "POST", placeOf(old) + ":correct").status,
            404);
}

TEST_P(DocumentsApi, ReturnsAPaperToItsDrafter) {
  const std::string id = approved();
  EXPECT_EQ(change("leader", "POST", placeOf(id) + ":return", "{}").status, 422);
  const auto back = change("leader", "POST", placeOf(id) + ":return", R"({"reason":"Sai căn cứ"})");
  EXPECT_EQ(textAt(jsonOf(back), "/state"), "draft") << back.body;
  EXPECT_EQ(textAt(jsonOf(back), "/reason"), "Sai căn cứ");
}

}  // namespace
}  // namespace vanthu::testing
