// Documents far larger than any sample: a plan of forty pages, a decision for two thousand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "data/json_reader.h"
#include "support/golden.h"
#include "support/process.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using ::testing::HasSubstr;

Value sampleData(const std::string& name) {
  const std::string json = readFile(VANTHU_SOURCE_DIR "/samples/" + name + "/data.json");
  return data::readJson(json, name).value();
}

// `record` with the member `name` as given.
Value with(const Value& record, std::string_view name, Value member) {
  Value::Object out;
  for (const auto& [key, value] : record.object()) {
    if (key != name)
      out.emplace_back(key, value);
  }
  out.emplace_back(std::string(name), std::move(member));
  return Value(std::move(out));
}

engine::Rendered render(const Value& data, engine::Output output = engine::Output::pdf) {
  engine::Options options;
  options.output = output;
  auto rendered = sharedEngine().render("", toJson(data), "data.json", options);
  EXPECT_TRUE(rendered) << (rendered ? "" : toJson(rendered.error()));
  return rendered ? *std::move(rendered) : engine::Rendered();
}

// Text of a page in the order of drawing, a run a line.
std::string textOf(const page::Page& page) {
  std::string out;
  for (const page::Item& item : page.items) {
    if (const auto* run = std::get_if<page::TextRun>(&item))
      out += run->text + "\n";
  }
  return out;
}

// What stands in the margin of each page: its number, or nothing.
std::string pageNumber(const page::Page& page) {
  for (const page::Item& item : page.items) {
    const auto* run = std::get_if<page::TextRun>(&item);
    if (run != nullptr && run->tag == page::kPaginationArtifact)
      return run->text;
  }
  return {};
}

// The lowest baseline of the text, numbers in the margin aside.
Length lastBaseline(const page::Page& page) {
  Length lowest;
  for (const page::Item& item : page.items) {
    const auto* run = std::get_if<page::TextRun>(&item);
    if (run != nullptr && run->tag != page::kPaginationArtifact)
      lowest = std::max(lowest, run->origin.y);
  }
  return lowest;
}

std::string marker(size_t i) {
  return "Việc thứ " + std::to_string(i) + ":";
}

// The plan's own sections again and again, each paragraph with a marker of its own.
Value planOf(const Value& plan, size_t paragraphs) {
  Value::List sections;
  for (size_t done = 0; done < paragraphs;) {
    std::string body;
    for (size_t i = 0; i < 12 && done < paragraphs; ++i, ++done)
      body += "## Nội dung\n- " + marker(done) +
              " các đơn vị tổ chức quán triệt, triển khai phong trào thi đua gắn với nhiệm vụ "
              "chính trị, xây dựng kế hoạch cụ thể và báo cáo kết quả về Sở theo quy định.\n\n";
    Value::Object section;
    section.emplace_back("heading", Value("Nhiệm vụ, giải pháp"));
    section.emplace_back("body", Value(std::move(body)));
    sections.emplace_back(std::move(section));
  }
  return with(plan, "sections", Value(std::move(sections)));
}

// The longest such plan of so many pages.
size_t paragraphsFor(const Value& plan, size_t pages) {
  size_t fits = 1, tooMany = 600;
  while (tooMany - fits > 1) {
    const size_t middle = (fits + tooMany) / 2;
    const size_t count = render(planOf(plan, middle), engine::Output::pages).pages.pages.size();
    (count > pages ? tooMany : fits) = middle;
  }
  return fits;
}

TEST(LargePlan, OfFortyPagesIsWholeAndInOrder) {
  const Value plan = sampleData("ke-hoach-003-2026");
  const size_t paragraphs = paragraphsFor(plan, 40);
  const engine::Rendered rendered = render(planOf(plan, paragraphs));
  const std::vector<page::Page>& pages = rendered.pages.pages;
  ASSERT_EQ(pages.size(), 40u);

  std::string all;
  for (const page::Page& page : pages)
    all += textOf(page);
  size_t at = 0;
  for (size_t i = 0; i < paragraphs; ++i) {
    const size_t found = all.find(marker(i), at);
    ASSERT_NE(found, std::string::npos) << marker(i);
    EXPECT_EQ(all.find(marker(i), found + 1), std::string::npos) << marker(i);
    at = found;
  }
  EXPECT_EQ(collapseSpace(page::taggedText(rendered.pages)),
            collapseSpace(document::plainText(rendered.document)));
}

TEST(LargePlan, FillsEveryPageAndNumbersAllButTheFirst) {
  const Value plan = sampleData("ke-hoach-003-2026");
  const engine::Rendered rendered = render(planOf(plan, paragraphsFor(plan, 40)));
  const std::vector<page::Page>& pages = rendered.pages.pages;
  for (size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(pageNumber(pages[i]), i == 0 ? "" : std::to_string(i + 1));
    // A full page ends at 277 mm, or at what may not be parted: a heading and two lines.
    const double least = i + 1 < pages.size() ? 245 : 20;
    EXPECT_GT(lastBaseline(pages[i]).millimetres(), least) << i;
    EXPECT_LT(lastBaseline(pages[i]).millimetres(), 277) << i;
  }
  const std::string last = textOf(pages.back());
  EXPECT_THAT(last, HasSubstr("Nơi nhận:"));
  EXPECT_THAT(last, HasSubstr("Việc thứ"));
}

constexpr size_t kRecipients = 2000;

std::string nameOf(size_t i) {
  std::string out = "Nguyễn Văn ";
  for (size_t rest = i + 17; rest > 0; rest /= 17)  // letters, so that no name holds another
    out += static_cast<char>((out.back() == ' ' ? 'A' : 'a') + rest % 17);
  return out + ".";
}

Value decisionForMany() {
  Value::List nominees;
  for (size_t i = 0; i < kRecipients; ++i) {
    const bool collective = i % 8 == 0;
    Value::Object one;
    one.emplace_back("kind", Value(collective ? "collective" : "individual"));
    one.emplace_back("fullName", Value(nameOf(i)));
    one.emplace_back("unit", Value("Trường THPT Hòn Gai"));
    one.emplace_back("achievement", Value("Có nhiều đổi mới, sáng tạo trong dạy và học"));
    one.emplace_back("awardForm", Value("Giấy khen"));
    one.emplace_back("amount", Value(int64_t{500000}));
    nominees.emplace_back(std::move(one));
  }
  return with(sampleData("quyet-dinh-khen-thuong"), "nominees", Value(std::move(nominees)));
}

class LargeDecision : public ::testing::Test {
 protected:
  static const engine::Rendered& rendered() {
    static const engine::Rendered made = render(decisionForMany());
    return made;
  }

  // Pages of the list, without the decision before it.
  static std::vector<const page::Page*> listPages() {
    std::vector<const page::Page*> out;
    for (const page::Page& page : rendered().pages.pages) {
      if (page.width > page.height)
        out.push_back(&page);
    }
    return out;
  }
};

TEST_F(LargeDecision, HasEveryRecipientOnceInOrder) {
  std::string all;
  for (const page::Page* page : listPages())
    all += textOf(*page);
  std::map<bool, size_t> at;  // collectives come first
  for (size_t i = 0; i < kRecipients; ++i) {
    const std::string name = nameOf(i);
    const size_t found = all.find(name);
    ASSERT_NE(found, std::string::npos) << name;
    EXPECT_EQ(all.find(name, found + 1), std::string::npos) << name;
    EXPECT_GT(found, std::exchange(at[i % 8 == 0], found)) << name;
  }
  EXPECT_LT(all.find(nameOf(kRecipients - 8)), all.find(nameOf(1)));
}

TEST_F(LargeDecision, RepeatsTheHeaderOnEveryPageOfTheList) {
  const std::vector<const page::Page*> pages = listPages();
  ASSERT_GT(pages.size(), 100u);
  size_t number = 0;
  for (const page::Page* page : pages) {
    const std::string text = textOf(*page);
    EXPECT_THAT(text, HasSubstr("STT\n"));
    EXPECT_THAT(text, HasSubstr("Thành tích\n"));
    EXPECT_EQ(pageNumber(*page), ++number == 1 ? "" : std::to_string(number));
  }
}

TEST_F(LargeDecision, EndsWithTheTotalInFiguresAndWords) {
  const std::string last = textOf(*listPages().back());
  EXPECT_THAT(last, HasSubstr("Tổng cộng"));
  EXPECT_THAT(last, HasSubstr("1.000.000.000"));
  EXPECT_THAT(last, HasSubstr("Một tỷ đồng"));
  EXPECT_THAT(last, HasSubstr(nameOf(kRecipients - 1)));  // at least one row above
}

TEST_F(LargeDecision, IsReadByQpdfAndSaysWhatTheDocumentSays) {
  const std::string file = scratchFolder() + "/large.pdf";
  writeFile(file, rendered().pdf);
  const Finished qpdf = run({"qpdf", "--check", file});
  EXPECT_EQ(qpdf.exitCode, 0) << qpdf.out << qpdf.err;
  EXPECT_EQ(collapseSpace(page::taggedText(rendered().pages)),
            collapseSpace(document::plainText(rendered().document)));
}

}  // namespace
}  // namespace vanthu::testing
