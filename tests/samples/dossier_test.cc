// The dossier of samples/campaign: one record, every document of a campaign, nothing to be found
// fault with.
#include "engine/dossier.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/check.h"
#include "engine/installed_world.h"
#include "support/golden.h"
#include "support/replaced.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

constexpr size_t kLeastDocuments = 25;
constexpr size_t kLeastTemplates = 33;

// A dossier with what each of its documents became.
struct Made {
  engine::Dossier dossier;
  std::vector<engine::Rendered> rendered;
};

Result<engine::Dossier> plan(const std::string& json) {
  static const engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  return engine::planDossier(sharedEngine(), world, json, "campaign.json");
}

std::string campaign() {
  return readFile(VANTHU_SOURCE_DIR "/samples/campaign/campaign.json");
}

const Made& made() {
  static const Made all = [] {
    Made out;
    auto dossier = plan(campaign());
    if (!dossier) {
      ADD_FAILURE() << toJson(dossier.error());
      return out;
    }
    out.dossier = std::move(*dossier);
    engine::Options options;
    options.offices = out.dossier.offices;
    for (const engine::DossierDocument& document : out.dossier.documents) {
      auto rendered = sharedEngine().render("", document.data, options);
      if (!rendered)
        ADD_FAILURE() << document.name << " " << toJson(rendered.error());
      out.rendered.push_back(rendered ? std::move(*rendered) : engine::Rendered{});
    }
    return out;
  }();
  return all;
}

TEST(Dossier, HasAtLeast25DifferentDocuments) {
  std::set<std::string> templates;
  std::set<std::string> texts;
  for (size_t i = 0; i < made().rendered.size(); ++i) {
    templates.insert(made().dossier.documents[i].templateName);
    if (!made().rendered[i].document.sheet)
      texts.insert(document::plainText(made().rendered[i].document));
  }
  EXPECT_GE(texts.size(), kLeastDocuments);
  EXPECT_GE(templates.size(), kLeastTemplates);
}

// The council's votes and the winners of the contest decide, not the length of the lists.
TEST(Dossier, HasACertificateForEachOfThoseWhoWereAwarded) {
  std::map<std::string, size_t> certificates;
  for (size_t i = 0; i < made().rendered.size(); ++i) {
    if (made().rendered[i].document.sheet)
      ++certificates[made().dossier.documents[i].templateName];
  }
  EXPECT_THAT(
      certificates,
      ElementsAre(Pair("bang-khen", 3), Pair("giay-chung-nhan", 11), Pair("giay-khen", 33)));
}

size_t certificatesOf(const std::string& json) {
  const auto dossier = plan(json);
  if (!dossier) {
    ADD_FAILURE() << toJson(dossier.error());
    return 0;
  }
  return static_cast<size_t>(
      std::count_if(dossier->documents.begin(), dossier->documents.end(), [](const auto& each) {
        return each.templateName == "giay-khen";
      }));
}

// Ten of the thirteen who came are 76 %, of all fifteen members less than the 70 % it takes.
TEST(Dossier, CountsVotesOverThoseWhoCameWhereTheCouncilDoes) {
  const std::string ten = replaced(campaign(), R"("votes": 9)", R"("votes": 10)");
  EXPECT_EQ(certificatesOf(ten), 33u);
  EXPECT_EQ(certificatesOf(replaced(ten, R"("base": "members")", R"("base": "present")")), 34u);
}

TEST(Dossier, StandsInTheOrderOfItsDays) {
  Date last;
  size_t number = 0;
  for (size_t i = 0; i < made().rendered.size(); ++i) {
    EXPECT_EQ(made().dossier.documents[i].number, ++number);
    EXPECT_LE(last, made().rendered[i].day) << made().dossier.documents[i].name;
    last = made().rendered[i].day;
  }
}

// What cannot be looked at is no fault: certificates and forms have no letterhead.
TEST(Dossier, GivesTheCheckerNothingToFind) {
  std::set<std::string> certificates;
  for (size_t i = 0; i < made().rendered.size(); ++i) {
    const engine::DossierDocument& document = made().dossier.documents[i];
    if (made().rendered[i].document.sheet && !certificates.insert(document.templateName).second)
      continue;  // one of each kind is enough
    const auto findings =
        engine::checkRecord(sharedEngine(), "", engine::recordOf(document, made().rendered[i]));
    ASSERT_TRUE(findings) << document.name << " " << toJson(findings.error());
    for (const check::Finding& finding : *findings) {
      if (finding.severity == check::Severity::notEvaluated) {
        EXPECT_THAT(finding.rule, AnyOf("pdf.certificate", "pdf.no-header")) << document.name;
      } else {
        ADD_FAILURE() << document.name << " " << check::format(finding, Language::vietnamese);
      }
    }
  }
}

TEST(Dossier, WritesRecordsThatMakeTheSameBytesByThemselves) {
  for (const size_t i : {size_t{0}, made().rendered.size() / 2, made().rendered.size() - 1}) {
    const Value record = engine::recordOf(made().dossier.documents[i], made().rendered[i]);
    const auto again = sharedEngine().render("", toJson(record), "data.json", {});
    ASSERT_TRUE(again) << toJson(again.error());
    EXPECT_TRUE(again->pdf == made().rendered[i].pdf) << made().dossier.documents[i].name;
  }
}

TEST(Dossier, TakesTheSignerAndTheNamesFromTheOfficeOfTheDay) {
  const std::string plan = document::plainText(made().rendered.front().document);
  EXPECT_THAT(plan, HasSubstr("UBND TỈNH QUẢNG NINH\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n"));
  EXPECT_THAT(plan, HasSubstr("\nGIÁM ĐỐC\nNguyễn Thị Thúy"));
}

TEST(Dossier, KnowsAThingOnce) {
  const auto changed = plan(replaced(campaign(), "Trường THPT Ba Chẽ", "Trường THPT Bắc Sơn"));
  ASSERT_TRUE(changed);
  size_t documents = 0;
  for (const engine::DossierDocument& document : changed->documents) {
    const std::string record = toJson(document.data);
    EXPECT_EQ(record.find("Trường THPT Ba Chẽ"), std::string::npos) << document.name;
    documents += record.find("Trường THPT Bắc Sơn") != std::string::npos ? 1u : 0u;
  }
  EXPECT_GE(documents, 8u) << "the unit's name stands in one place of the record";
}

TEST(Dossier, RefusesAnOfficeThatIsNoMore) {
  const auto old = plan(
      replaced(campaign(), "\"office\": \"sgddt-quang-ninh\"", "\"office\": \"sgddt-hoa-binh\""));
  ASSERT_FALSE(old) << "its people are those of another office";
  EXPECT_EQ(old.error().front().code, "template.not-found");
}

TEST(Dossier, NamesThePlaceInTheCampaignOfAnUnknownUnit) {
  const auto wrong =
      plan(replaced(campaign(), "\"unit\": \"thpt-bai-chay\"", "\"unit\": \"thpt-bai-chai\""));
  ASSERT_FALSE(wrong);
  std::vector<std::string> codes;
  for (const Diagnostic& fault : wrong.error())
    codes.push_back(fault.code + fault.where.pointer);
  EXPECT_THAT(codes, Contains(HasSubstr("template.not-found/nominees/")));
}

}  // namespace
}  // namespace vanthu::testing
