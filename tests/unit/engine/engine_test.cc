#include "engine/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "engine/installed_world.h"
#include "support/golden.h"
#include "support/memory_world.h"
#include "support/replaced.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string sampleJson(const std::string& name) {
  return readFile(VANTHU_SOURCE_DIR "/samples/" + name + "/data.json");
}

Result<engine::Rendered> render(const std::string& json, const engine::Options& options = {}) {
  return sharedEngine().render("", json, "data.json", options);
}

// "file:line:column/pointer code" of the first fault.
std::string faultOf(const Result<engine::Rendered>& result) {
  if (result)
    return "";
  const Diagnostic& fault = result.error().front();
  return fault.where.file + ":" + std::to_string(fault.where.line) + ":" +
         std::to_string(fault.where.column) + fault.where.pointer + " " + fault.code;
}

// The installed world with one template more, "thu", which may print `opening`.
MemoryWorld ownTemplate(const std::string& body) {
  const engine::InstalledWorld installed(VANTHU_SOURCE_DIR);
  MemoryWorld world;
  for (const char* path : {"templates/_profiles/nd30.yaml",
                           "templates/_profiles/tt01.yaml",
                           "templates/_shared/base_salary.yaml",
                           "templates/_shared/awards.yaml",
                           "templates/_shared/legal_basis.yaml",
                           "color/sRGB.icc"})
    world.add(path, *installed.read(path));
  for (const std::string& name : installed.list("fonts")) {
    const std::string path = "fonts/" + name;
    if (const auto bytes = installed.read(path))
      world.add(path, *bytes);
  }
  world.add("templates/thu/template.md",
            "---\ntype: Thư\nletterhead: none\ntitle: none\nclosing: none\n---\n" + body);
  world.add("templates/thu/schema.json", R"({"properties": {"opening": {"type": "string"}}})");
  return world;
}

TEST(Engine, PrintsASignersNameExactlyAsItIsWritten) {
  const std::string name = "Nguyễn *Văn* {{ 7*7 }} | # <b>An</b>";
  const auto rendered =
      render(replaced(sampleJson("quyet-dinh-mot-trang"), "Trần Quốc Khánh", name));
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  EXPECT_THAT(document::plainText(rendered->document), HasSubstr("\n" + name + "\n"));
  EXPECT_THAT(page::taggedText(rendered->pages), HasSubstr("\n" + name + "\n"));
}

TEST(Engine, GivesTheSameBytesInEightThreads) {
  const std::vector<std::string> names = sampleNames();
  std::vector<std::string> expected;
  for (const std::string& name : names)
    expected.push_back(renderSample(name)->pdf);
  std::vector<std::vector<std::string>> got(8);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < got.size(); ++i) {
    threads.emplace_back([&, i] {
      for (size_t k = 0; k < names.size(); ++k)
        got[i].push_back(renderSample(names[(i + k) % names.size()])->pdf);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  for (size_t i = 0; i < got.size(); ++i) {
    for (size_t k = 0; k < names.size(); ++k)
      EXPECT_TRUE(got[i][k] == expected[(i + k) % names.size()]) << i << " " << names[k];
  }
}

TEST(Engine, ChoosesTheFormatByTheDocumentsDate) {
  engine::Options pages;
  pages.output = engine::Output::pages;
  const auto old = renderSample("ke-hoach-003-2019", pages);
  const auto recent = renderSample("ke-hoach-003-2026", pages);
  ASSERT_TRUE(old && recent);
  const auto pageNumberOf = [](const engine::Rendered& rendered) {
    for (const page::Item& item : rendered.pages.pages[1].items) {
      const auto* run = std::get_if<page::TextRun>(&item);
      if (run != nullptr && run->tag == page::kPaginationArtifact)
        return run->origin;
    }
    return page::Point{};
  };
  EXPECT_GT(pageNumberOf(*old).y, 277_mm) << "TT01: at the foot";
  EXPECT_EQ(pageNumberOf(*recent).y, 12.5_mm) << "ND30: in the top margin";

  pages.profile = "TT01";
  const auto forced = renderSample("ke-hoach-003-2026", pages);
  ASSERT_TRUE(forced);
  EXPECT_GT(pageNumberOf(*forced).y, 277_mm);
}

TEST(Engine, PrintsTheBlanksOfThePaperFlow) {
  const auto rendered = renderSample("quyet-dinh-cho-so");
  ASSERT_TRUE(rendered);
  const std::string text = document::plainText(rendered->document);
  EXPECT_THAT(text, HasSubstr("Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"));
  EXPECT_THAT(text, HasSubstr("năm 2026"));
  EXPECT_THAT(rendered->pdf, Not(HasSubstr("CreationDate")));
}

TEST(Engine, TakesTheDateForBlanksFromTheCallerBeforeTheData) {
  engine::Options options;
  options.output = engine::Output::document;
  options.date = Date{2027, 3, 4};
  const auto rendered = renderSample("quyet-dinh-cho-so", options);
  ASSERT_TRUE(rendered);
  EXPECT_THAT(document::plainText(rendered->document), HasSubstr("năm 2027"));
}

TEST(Engine, WorksOutAwardMoneyFromTheDatedTables) {
  const auto rendered = renderSample("quyet-dinh-khen-thuong");
  ASSERT_TRUE(rendered);
  EXPECT_THAT(
      document::plainText(rendered->document),
      HasSubstr("36.432.000 đồng (Bằng chữ: Ba mươi sáu triệu bốn trăm ba mươi hai nghìn đồng)"));
}

TEST(Engine, RendersADraftWithGapsAndWithoutSignatureFields) {
  engine::Options options;
  options.draft = true;
  const auto rendered = sharedEngine().render("ke-hoach", "{}", "data.json", options);
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  EXPECT_THAT(document::plainText(rendered->document), HasSubstr("DỰ THẢO"));
  EXPECT_THAT(page::dump(rendered->pages), Not(HasSubstr("\n  field ")));
  EXPECT_THAT(rendered->pdf, Not(HasSubstr("/Sig")));
}

TEST(Engine, PutsBothSignatureFieldsOnTheSignaturesPage) {
  const auto rendered = renderSample("quyet-dinh-mot-trang");
  ASSERT_TRUE(rendered);
  EXPECT_THAT(page::dump(rendered->pages), HasSubstr(" Sig1_Signer "));
  EXPECT_THAT(page::dump(rendered->pages), HasSubstr(" SigA_Agency "));
}

TEST(Engine, TellsWhatIsWrongWithTheRequestAndWhere) {
  EXPECT_EQ(faultOf(render("[]")), "data.json:1:1 data.not-an-object");
  EXPECT_EQ(faultOf(render("{}")), "data.json:1:1 data.no-template");
  EXPECT_EQ(faultOf(render(R"({"$template": "ke-hoac"})")),
            "data.json:1:15/$template template.unknown");
  EXPECT_EQ(faultOf(render(R"({"$template": 1})")), "data.json:1:15/$template data.bad-directive");
  EXPECT_EQ(faultOf(render(R"({"$template": "ke-hoach", "$date": "2026-02-30"})")),
            "data.json:1:36/$date data.bad-directive");
  EXPECT_EQ(faultOf(sharedEngine().render("ke-hoac", "{}", "data.json", {})),
            ":0:0 template.unknown")
      << "named by the caller";
  engine::Options options;
  options.profile = "ND99";
  EXPECT_EQ(faultOf(renderSample("quyet-dinh-mot-trang", options)), ":0:0 profile.unknown");
}

TEST(Engine, TellsTheLineOfTheDataWhereOnlyThePointerIsKnown) {
  const auto rendered =
      render(replaced(sampleJson("quyet-dinh-mot-trang"), "Trần Quốc Khánh", "Trần 中"));
  EXPECT_EQ(faultOf(rendered), "data.json:56:83/signer/fullName layout.missing-glyph");
}

TEST(Engine, TakesAWholeNumberWrittenAsADecimal) {
  const auto rendered = render(
      replaced(sampleJson("quyet-dinh-mot-trang"), "\"codeNumber\": 1235", "\"codeNumber\": 5.0"));
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  EXPECT_THAT(document::plainText(rendered->document), HasSubstr("Số: 05/QĐ-SGDĐT"));
}

TEST(Engine, PrintsNoSpaceAtTheEndOfAField) {
  const auto rendered =
      render(replaced(sampleJson("quyet-dinh-mot-trang"), "\"Quảng Ninh\"", "\" Quảng Ninh \""));
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  EXPECT_THAT(document::plainText(rendered->document), HasSubstr("\nQuảng Ninh, ngày 20"));
  EXPECT_EQ(faultOf(render(replaced(sampleJson("quyet-dinh-mot-trang"), "Trần Quốc Khánh", " "))),
            "data.json:56:83/signer/fullName data.too-short");
}

TEST(Engine, RefusesAnEmptyPaperByItsTemplate) {
  MemoryWorld world = ownTemplate("{% if opening %}\nchữ\n{% endif %}\n");
  const auto engine = engine::Engine::make(world);
  ASSERT_TRUE(engine) << toJson(engine.error());
  EXPECT_TRUE((*engine)->render("thu", R"({"opening": "có"})", "data.json", {}));
  EXPECT_EQ(faultOf((*engine)->render("thu", "{}", "data.json", {})),
            "templates/thu/template.md:0:0 layout.empty-document");
}

TEST(Engine, DoesNotBeginWithATableThatIsThereAndCannotBeRead) {
  for (const char* name : {"offices.yaml", "authority.yaml", "holidays.yaml"}) {
    const std::string path = std::string("templates/_shared/") + name;
    MemoryWorld world = ownTemplate("chữ\n");
    EXPECT_TRUE(engine::Engine::make(world)) << "one that is not there is none";
    world.addUnreadable(path);
    const auto engine = engine::Engine::make(world);
    ASSERT_FALSE(engine) << path;
    EXPECT_EQ(engine.error().front().code, "machine.missing-resource");
    EXPECT_EQ(engine.error().front().where.file, path);
  }
}

TEST(Engine, ReadsNoSchemaWithoutTheSharedDefinitionsThatAreThere) {
  MemoryWorld world = ownTemplate("chữ\n");
  const engine::TemplateLibrary templates(world);
  EXPECT_TRUE(templates.schema("thu"));
  world.addUnreadable("templates/_shared/definitions.json");
  const auto schema = templates.schema("thu");
  ASSERT_FALSE(schema);
  EXPECT_EQ(schema.error().front().where.file, "templates/_shared/definitions.json");
}

TEST(Engine, BlamesTheTemplateForAPartThatIsMissing) {
  const MemoryWorld whole = ownTemplate("chữ\n");
  MemoryWorld world;
  for (const char* part : {"template.md", "sample.json"})
    world.add(std::string("templates/thu/") + part, "");
  const engine::TemplateLibrary templates(world);
  const auto loaded = templates.load("thu");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().front().code, "template.missing-part");
  EXPECT_EQ(loaded.error().front().where.file, "templates/thu/schema.json");
  EXPECT_FALSE(isMachineFault(loaded.error()));
  EXPECT_TRUE(engine::TemplateLibrary(whole).load("thu"));
}

}  // namespace
}  // namespace vanthu::testing
