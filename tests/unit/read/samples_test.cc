// The samples of the repository: what is read from the PDF is what layout put on the pages.
#include "support/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/golden.h"
#include "support/process.h"
#include "tiny_pdf.h"

namespace vanthu::testing {
namespace {

constexpr char kDecorative[] = "EBGaramond12";  // the face of names on certificates

constexpr double kNear = 0.05;  // pt

bool near(Length a, Length b) {
  return std::abs((a - b).points()) <= kNear;
}

const page::TextRun* asText(const page::Item& item) {
  return std::get_if<page::TextRun>(&item);
}

Length endOf(const page::TextRun& run) {
  Length end = run.origin.x;
  for (const page::Glyph& glyph : run.glyphs)
    end += glyph.advance;
  return end;
}

bool isBlank(const page::TextRun& run) {
  return collapseSpace(run.text).empty();
}

/// The runs of a page, left to right on each baseline.
std::vector<const page::TextRun*> runsOf(const page::Page& page) {
  std::vector<const page::TextRun*> runs;
  for (const page::Item& item : page.items) {
    if (const page::TextRun* run = asText(item))
      runs.push_back(run);
  }
  std::stable_sort(runs.begin(), runs.end(), [](const auto* a, const auto* b) {
    return std::pair(a->origin.y, a->origin.x) < std::pair(b->origin.y, b->origin.x);
  });
  return runs;
}

class ReadSample : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const Result<engine::Rendered> rendered = renderSample(GetParam());
    ASSERT_TRUE(rendered) << toJson(rendered.error());
    rendered_ = *rendered;
    pdf_ = read::readWell(rendered_.pdf);
    ASSERT_EQ(pdf_.pages.size(), rendered_.pages.pages.size());
  }

  /// True if `laid` is in `read`, on its baseline, in its style and size.
  bool holds(const read::TextRun& read, const page::TextRun& laid) const {
    const read::Font& font = pdf_.fonts[read.font];
    const fonts::Style style = font.family == kDecorative ? fonts::Style::decorative
                                                          : fonts::styleOf(font.bold, font.italic);
    return near(laid.origin.y, read.baseline) && near(laid.size, read.size) &&
           laid.style == style && laid.origin.x >= read.x - 0.05_pt &&
           laid.origin.x <= read.x + read.width;
  }

  engine::Rendered rendered_;
  read::Pdf pdf_;
};

TEST_P(ReadSample, SaysWhatTheFileSaysOfItself) {
  EXPECT_EQ(pdf_.title, rendered_.pages.meta.title);
  EXPECT_EQ(pdf_.language, rendered_.pages.meta.language);
  EXPECT_EQ(pdf_.version, "1.7");
  EXPECT_TRUE(pdf_.tagged);
  EXPECT_FALSE(pdf_.encrypted);
  for (const read::Font& font : pdf_.fonts) {
    EXPECT_THAT(font.family, ::testing::AnyOf("Liberation Serif", kDecorative));
    EXPECT_TRUE(font.embedded && font.subset && font.hasUnicode);
  }
}

TEST_P(ReadSample, FindsEveryRunAtItsPlaceInItsSizeAndStyle) {
  for (size_t i = 0; i < pdf_.pages.size(); ++i) {
    std::vector<const page::TextRun*> laid = runsOf(rendered_.pages.pages[i]);
    for (const read::TextLine& line : pdf_.pages[i].lines) {
      for (const read::TextRun& run : line.runs) {
        // One run that was read may be several that were laid out: they differ in source only.
        const auto parts =
            std::stable_partition(laid.begin(), laid.end(), [&](const page::TextRun* part) {
              return !holds(run, *part);
            });
        ASSERT_NE(parts, laid.end()) << "not laid out on page " << i + 1 << ": " << run.text;
        EXPECT_TRUE(near((*parts)->origin.x, run.x)) << run.text;
        std::string text;
        std::for_each(parts, laid.end(), [&](const page::TextRun* part) { text += part->text; });
        EXPECT_EQ(collapseSpace(run.text), collapseSpace(text)) << "page " << i + 1;
        const Length end = endOf(*laid.back());
        EXPECT_LE(run.x + run.width, end + 0.05_pt) << run.text;
        EXPECT_GE(run.x + run.width, end - 8_pt) << run.text;  // a space may end the run laid out
        laid.erase(parts, laid.end());
      }
    }
    for (const page::TextRun* run : laid)
      EXPECT_TRUE(isBlank(*run)) << "not read on page " << i + 1 << ": " << run->text;
  }
}

TEST_P(ReadSample, KeepsEachLineOfLayoutWhole) {
  for (size_t i = 0; i < pdf_.pages.size(); ++i) {
    for (const read::TextLine& line : pdf_.pages[i].lines) {
      for (const page::TextRun* run : runsOf(rendered_.pages.pages[i])) {
        const bool inside = near(run->origin.y, line.baseline) &&
                            run->origin.x >= line.left - 0.05_pt && run->origin.x < line.right;
        if (inside) {
          EXPECT_LE(endOf(*run), line.right + 8_pt) << "parted: " << run->text;
        }
      }
    }
  }
}

TEST_P(ReadSample, FindsEveryRuleAndNoOther) {
  for (size_t i = 0; i < pdf_.pages.size(); ++i) {
    std::vector<bool> used(pdf_.pages[i].rules.size(), false);
    for (const page::Item& item : rendered_.pages.pages[i].items) {
      const page::Rule* rule = std::get_if<page::Rule>(&item);
      if (rule == nullptr)
        continue;
      bool found = false;
      for (size_t k = 0; k < used.size(); ++k) {
        const read::Rule& read = pdf_.pages[i].rules[k];
        const bool covers = read.x1 <= std::min(rule->from.x, rule->to.x) + 0.05_pt &&
                            read.x2 >= std::max(rule->from.x, rule->to.x) - 0.05_pt &&
                            read.y1 <= std::min(rule->from.y, rule->to.y) + 0.05_pt &&
                            read.y2 >= std::max(rule->from.y, rule->to.y) - 0.05_pt &&
                            near(read.thickness, rule->thickness);
        used[k] = used[k] || covers;
        found |= covers;
      }
      EXPECT_TRUE(found) << "page " << i + 1 << " at " << rule->from.y.points();
    }
    if (rendered_.pages.pages[i].ground != nullptr)
      continue;  // a certificate's ornaments have straight lines and boxes of their own
    EXPECT_EQ(std::count(used.begin(), used.end(), false), 0) << "page " << i + 1;
    EXPECT_TRUE(pdf_.pages[i].boxes.empty());
  }
}

TEST_P(ReadSample, FindsEveryFieldAtItsPlace) {
  std::vector<std::pair<unsigned, const page::SignatureField*>> fields;
  for (size_t i = 0; i < rendered_.pages.pages.size(); ++i) {
    for (const page::Item& item : rendered_.pages.pages[i].items) {
      if (const auto* field = std::get_if<page::SignatureField>(&item))
        fields.emplace_back(static_cast<unsigned>(i + 1), field);
    }
  }
  ASSERT_EQ(pdf_.fields.size(), fields.size());
  for (const auto& [number, laid] : fields) {
    const auto read = std::find_if(pdf_.fields.begin(), pdf_.fields.end(), [&](const auto& field) {
      return field.name == laid->name;
    });
    ASSERT_NE(read, pdf_.fields.end()) << laid->name;
    EXPECT_EQ(read->type, "Sig");
    EXPECT_EQ(read->page, number);
    EXPECT_FALSE(read->hasValue);
    EXPECT_TRUE(near(read->left, laid->place.left) && near(read->top, laid->place.top) &&
                near(read->width, laid->place.width) && near(read->height, laid->place.height));
  }
}

std::vector<std::string> allTexts(const read::Pdf& pdf) {
  std::vector<std::string> out;
  for (const read::Page& page : pdf.pages) {
    for (const read::TextLine& line : page.lines)
      out.push_back(collapseSpace(line.text()));
  }
  return out;
}

TEST_P(ReadSample, ReadsTheSameFromACopyByCairoAndByQpdfAndByMuPdf) {
  const std::string folder = scratchFolder();
  const std::string file = folder + "/sample.pdf";
  writeFile(file, rendered_.pdf);
  const auto readCopy = [&](const std::string& name, std::vector<std::string> command) {
    const std::string copy = folder + "/" + name;
    for (std::string& word : command)
      word = word == "IN" ? file : word == "OUT" ? copy : word;
    EXPECT_EQ(run(command).exitCode, 0) << name;
    return allTexts(read::readWell(readFile(copy)));
  };
  EXPECT_EQ(readCopy("cairo.pdf", {"pdftocairo", "-pdf", "IN", "OUT"}), allTexts(pdf_));
  EXPECT_EQ(readCopy("streams.pdf",
                     {"qpdf",
                      "--object-streams=generate",
                      "--linearize",
                      "--encrypt",
                      "",
                      "owner",
                      "256",
                      "--",
                      "IN",
                      "OUT"}),
            allTexts(pdf_));
  EXPECT_EQ(readCopy("clean.pdf", {"mutool", "clean", "-d", "IN", "OUT"}), allTexts(pdf_));
}

INSTANTIATE_TEST_SUITE_P(All, ReadSample, ::testing::ValuesIn(sampleNames()), sampleTestName);

}  // namespace
}  // namespace vanthu::testing
