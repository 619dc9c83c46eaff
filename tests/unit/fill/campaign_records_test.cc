#include "fill/campaign_records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "data/json_reader.h"
#include "data/record.h"
#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

using ::testing::ElementsAre;

constexpr const char* kCampaign = R"({
  "name": "Dạy *tốt*",
  "units": [{"id": "a", "name": "Trường A"}, {"id": "b", "name": "Trường B", "note": "mới"}],
  "people": [{"fullName": "Lê An", "unit": "b", "votes": 9}, {"fullName": "Vũ Bình", "unit": "a", "votes": 3}],
  "body": "1. Một\n\n2. Hai"
})";

constexpr const char* kTarget =
    R"({"properties": {"title": {}, "body": {"format": "markdown"}, "list": {}, "n": {}}})";

Result<std::vector<CampaignRecord>> records(const std::string& map,
                                            const std::string& campaign = kCampaign) {
  const Result<markup::CampaignMap> parsed = markup::parseCampaignMap("vi-du", map);
  if (!parsed)
    return fail(parsed.error());
  const Value json = *data::readJson(campaign, "campaign.json");
  const auto schema = *data::readSchema(vanthu::testing::schemaLike(json), "schema");
  const auto target = *data::readSchema(*data::readJson(kTarget, "target"), "target");
  return campaignRecords(*parsed, *schema, *data::readRecord(json, *schema, {}), *target);
}

// "name {record}" of each, or the faults.
std::vector<std::string> made(const std::string& map) {
  std::vector<std::string> out;
  const auto result = records(map);
  if (!result) {
    for (const Diagnostic& fault : result.error())
      out.push_back(std::to_string(fault.where.line) + ":" + std::to_string(fault.where.column) +
                    fault.where.pointer + " " + fault.code);
    return out;
  }
  for (const CampaignRecord& each : *result)
    out.push_back((each.name.empty() ? "" : each.name + " ") + toJson(each.data));
  return out;
}

TEST(CampaignRecords, KeepTheTypeOfAValueThatIsOneExpression) {
  EXPECT_THAT(
      made("documents:\n"
           "  - record: {n: \"{{ people[0].votes }}\", title: \"{{ units | dem }} đơn vị\","
           " list: \"{{ units[0] }}\", x: 5, y: true}\n"),
      ElementsAre(
          R"({"n":9,"title":"2 đơn vị","list":{"id":"a","name":"Trường A"},"x":5,"y":true})"));
}

TEST(CampaignRecords, LeaveOutWhatIsNothing) {
  EXPECT_THAT(made("documents:\n"
                   "  - record:\n"
                   "      title: \"{{ units[0].note }}\"\n"
                   "      n:\n"
                   "      list: [\"{{ units[0].note }}\", \"{% if false %}x{% endif %}\", a]\n"),
              ElementsAre(R"({"list":["a"]})"));
}

TEST(CampaignRecords, MakeAnItemForEachEntryAndPutListsInTheirPlace) {
  EXPECT_THAT(
      made("documents:\n"
           "  - record:\n"
           "      list:\n"
           "        - đầu\n"
           "        - over: \"{{ people }}\"\n"
           "          as: person\n"
           "          let: {unit: \"{{ units | tim('id', person.unit) }}\"}\n"
           "          when: \"{{ person.votes > 5 }}\"\n"
           "          item: {name: \"{{ loop.index }}. {{ person.fullName }}\", of: \"{{ unit.name "
           "}}\"}\n"
           "        - \"{{ units }}\"\n"),
      ElementsAre(R"({"list":["đầu",{"name":"1. Lê An","of":"Trường B"},)"
                  R"({"id":"a","name":"Trường A"},{"id":"b","name":"Trường B","note":"mới"}]})"));
}

TEST(CampaignRecords, MakeADocumentForEachEntry) {
  EXPECT_THAT(made("documents:\n"
                   "  - name: \"thu {{ unit.id }}\"\n"
                   "    each: \"{{ units }}\"\n"
                   "    as: unit\n"
                   "    when: \"{{ not loop.last }}\"\n"
                   "    record: {title: \"{{ unit.name }}\"}\n"
                   "  - record: {n: 1}\n"),
              ElementsAre(R"(thu a {"title":"Trường A"})", R"({"n":1})"));
}

// A number that follows from the place in a list has no gap for what is left out.
TEST(CampaignRecords, CountInAListOnlyTheEntriesThatAreLeft) {
  EXPECT_THAT(made("documents:\n"
                   "  - record:\n"
                   "      list:\n"
                   "        - over: \"{{ people }}\"\n"
                   "          let: {place: \"{{ loop.index }}\"}\n"
                   "          when: \"{{ item.unit == 'a' }}\"\n"
                   "          item: \"{{ loop.index }}/{{ loop.count }} {{ item.fullName }} từ {{ "
                   "place }}\"\n"),
              ElementsAre(R"({"list":["1/1 Vũ Bình từ 2"]})"));
}

TEST(CampaignRecords, CountOnlyTheDocumentsThatAreMade) {
  EXPECT_THAT(made("documents:\n"
                   "  - name: \"thu {{ loop.index }}\"\n"
                   "    each: \"{{ people }}\"\n"
                   "    as: person\n"
                   "    let: {unit: \"{{ units | tim('id', person.unit) }}\"}\n"
                   "    when: \"{{ person.votes < 5 }}\"\n"
                   "    record: {n: \"{{ loop.index }}\", title: \"{{ unit.name }}\"}\n"),
              ElementsAre(R"(thu 1 {"n":1,"title":"Trường A"})"));
}

TEST(CampaignRecords, JoinParagraphsAndKeepMarkdownAsItIs) {
  EXPECT_THAT(
      made("documents:\n"
           "  - record:\n"
           "      body:\n"
           "        paragraphs:\n"
           "          - \"## Các **đơn vị**\"\n"
           "          - {over: \"{{ units }}\", item: \"- {{ item.name }}{% if item.note %} ({{ "
           "item.note }}){% endif %}\"}\n"
           "          - \"{{ body }}\"\n"),
      ElementsAre(
          R"({"body":"## Các **đơn vị**\n\n- Trường A\n\n- Trường B (mới)\n\n1. Một\n\n2. Hai"})"));
}

TEST(CampaignRecords, EscapeValuesInMarkdownOnly) {
  EXPECT_THAT(
      made("documents:\n"
           "  - record: {body: \"Phong trào {{ name }}\", title: \"Phong trào {{ name }}\"}\n"),
      ElementsAre(R"({"body":"Phong trào Dạy \\*tốt\\*","title":"Phong trào Dạy *tốt*"})"));
}

TEST(CampaignRecords, WriteTheLinesOfABlock) {
  EXPECT_THAT(made("documents:\n"
                   "  - record:\n"
                   "      body: |\n"
                   "        Một {{ people | dem }}\n"
                   "        {% if people | dem > 2 %}bỏ{% endif %}\n"
                   "\n"
                   "        Hai\n"),
              ElementsAre(R"({"body":"Một 2\n\nHai"})"));
}

TEST(CampaignRecords, KnowWhereEachValueWasWritten) {
  const auto result = records(
      "documents:\n  - record:\n      list: [{over: \"{{ people }}\", item: {name: \"{{ "
      "item.fullName }}\"}}]\n"
      "      title: Tên\n");
  ASSERT_TRUE(result);
  const Value& data = result->front().data;
  const Where& name = data.find("list")->list()[1].find("name")->where();
  EXPECT_EQ(name.file, "campaign.json");
  EXPECT_EQ(name.line, 4u);
  EXPECT_EQ(name.pointer, "/list/1/name");
  EXPECT_EQ(data.find("title")->where(), (Where{"templates/vi-du/campaign.yaml", 4, 14, "/title"}));
}

TEST(CampaignRecords, TellAllFaultsWithTheirPlaces) {
  EXPECT_THAT(made("documents:\n"
                   "  - record:\n"
                   "      title: \"{{ nam }}\"\n"
                   "      list:\n"
                   "        - {over: \"{{ people }}\", item: \"{{ item.ten }}\"}\n"
                   "      n: \"{{ units | tim('id', 'c') | dem }}\"\n"
                   "      body: {paragraphs: [\"{{ people[0] }}\"]}\n"),
              ElementsAre("3:18 template.unknown-field",
                          "5:49/people/0 template.unknown-field",
                          "5:49/people/1 template.unknown-field",
                          "6:22 template.not-found",
                          "7:13/body template.wrong-type"));
}

TEST(CampaignRecords, RefuseAMapThatCannotBeRead) {
  EXPECT_THAT(made("documents: 5\n"), ElementsAre("1:12 template.front-matter"));
  EXPECT_THAT(made("documents:\n  - name: a\n"), ElementsAre("2:5 template.front-matter"));
  EXPECT_THAT(made("documents:\n"
                   "  - recrd: {}\n"
                   "    record: {n: \"{{ a + }}\", list: [{over: chữ, item: 1}]}\n"
                   "    each: \"{{ a }} b\"\n"
                   "    as: 1a\n"),
              ElementsAre("2:12 template.unknown-key",
                          "4:12 template.front-matter",
                          "5:9 template.front-matter",
                          "3:25 template.syntax",
                          "3:44 template.front-matter"));
}

TEST(CampaignRecords, BoundTheWorkOfADocument) {
  std::string campaign = R"({"name": "", "units": [)";
  for (int i = 0; i < 2000; ++i)
    campaign += std::string(i == 0 ? "" : ",") + "{\"id\": \"u\", \"name\": \"n\"}";
  campaign += "]}";
  const auto result = records(
      "documents:\n"
      "  - record:\n"
      "      list: [{over: \"{{ units }}\", as: a, item: {x: [{over: \"{{ units }}\","
      " when: \"{{ a.id == 'x' }}\", item: 1}]}}]\n",
      campaign);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().front().code, "template.step-limit");
}

}  // namespace
}  // namespace vanthu::fill
