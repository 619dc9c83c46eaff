// No sample has a line with wide gaps where another way to break its paragraph avoids them.
//
// The alternatives are tried here by arithmetic of its own, on the very words that the layout
// broke.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/installed_world.h"
#include "engine/resources.h"
#include "layout/appendix.h"
#include "layout/context.h"
#include "layout/paragraph.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using layout::Piece;
using layout::TextBlock;

constexpr double kWidestSpace = 2.2;  // times the normal one

// A justified paragraph as it stands in a sample.
struct SetText {
  std::string text;
  TextBlock block;
};

double points(Length length) {
  return length.points();
}

// A line from piece `first` to the chance `end`, seen by itself.
struct Gap {
  bool fits = false;
  bool wide = false;
};

Gap gapOf(const std::vector<Piece>& pieces, size_t first, size_t end, double room, bool last) {
  double words = 0, spaces = 0, waiting = 0;
  bool leader = false;
  for (size_t i = first; i < end; ++i) {
    const double width = points(pieces[i].width);
    if (pieces[i].kind == Piece::Kind::space) {
      waiting += width;
      continue;
    }
    words += width;
    spaces += std::exchange(waiting, 0);
    leader = leader || pieces[i].kind == Piece::Kind::leader;
  }
  const double slack = room - words - spaces;
  Gap gap;
  gap.fits = leader ? slack > -0.01 : slack > -spaces / 8 - 0.01;
  gap.wide = !leader && !last && slack > 0.01 && slack > (kWidestSpace - 1) * spaces + 0.001;
  return gap;
}

bool mayEnd(const std::vector<Piece>& pieces, size_t at) {
  return at == pieces.size() || pieces[at].breakBefore;
}

bool mustEnd(const std::vector<Piece>& pieces, size_t at) {
  return at == pieces.size() || pieces[at].forceBefore;
}

// The least number of wide lines that any way to break has: all pairs of chances are looked at.
int leastWideLines(const std::vector<Piece>& pieces, double firstRoom, double room) {
  constexpr int kNoWay = std::numeric_limits<int>::max();
  std::vector<int> least(pieces.size() + 1, kNoWay);
  least[0] = 0;
  for (size_t end = 1; end <= pieces.size(); ++end) {
    if (!mayEnd(pieces, end))
      continue;
    for (size_t first = end; first-- > 0;) {
      if (least[first] != kNoWay) {
        const Gap gap =
            gapOf(pieces, first, end, first == 0 ? firstRoom : room, mustEnd(pieces, end));
        if (gap.fits)
          least[end] = std::min(least[end], least[first] + (gap.wide ? 1 : 0));
      }
      if (first > 0 && mustEnd(pieces, first))
        break;
    }
  }
  return least.back();
}

int wideLines(const TextBlock& block) {
  int wide = 0;
  for (const layout::Line& line : block.lines)
    wide += gapOf(block.text.pieces, line.first, line.end, points(line.room), line.endsText).wide;
  return wide;
}

// Lines on the paper with a space of more than 2.2 times the normal width: what the reader sees.
int wideLinesOn(const page::Page& page, const fonts::Measure& measure) {
  std::set<Length> baselines;
  for (const page::Item& item : page.items) {
    const auto* run = std::get_if<page::TextRun>(&item);
    if (run == nullptr)
      continue;
    const auto space = measure.shape(run->style, " ");
    const double normal = points(layout::atSize(space->advance, run->size, measure, run->style));
    for (const page::Glyph& glyph : run->glyphs) {
      if (run->text[glyph.cluster] == ' ' && points(glyph.advance) > kWidestSpace * normal + 0.002)
        baselines.insert(run->origin.y);
    }
  }
  return static_cast<int>(baselines.size());
}

const layout::Profile& profileOf(const document::Document& document) {
  static const engine::InstalledWorld world{VANTHU_SOURCE_DIR};
  static const auto resources = engine::Resources::load(world).value();
  const Date day = document.meta.issuedDate.value_or(Date{2026, 11, 21});
  return **resources->profile("", day);
}

const fonts::FontBook& faces() {
  static const engine::InstalledWorld world{VANTHU_SOURCE_DIR};
  static const auto resources = engine::Resources::load(world).value();
  static const auto fonts = resources->press()->fonts;
  return *fonts;
}

class Paragraphs {
 public:
  explicit Paragraphs(const document::Document& document)
      : context_(document, profileOf(document), faces()) {
    add(document.blocks, false);
  }

  const std::vector<SetText>& justified() const { return texts_; }

 private:
  void add(const std::vector<document::Block>& blocks, bool landscape) {
    for (const document::Block& block : blocks) {
      if (const auto* appendix = std::get_if<document::Appendix>(&block))
        add(appendix->blocks, layout::isLandscape(*appendix, context_.profile.table));
      else if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
        add(*paragraph, landscape);
    }
  }

  void add(const document::Paragraph& paragraph, bool landscape) {
    if (paragraph.role == document::Role::chapter || paragraph.role == document::Role::section)
      return;
    const Length width = layout::geometryOf(context_.profile.page, landscape).text.width;
    SetText set{document::plainText(paragraph.text),
                layout::setParagraph(paragraph, {}, width, context_)};
    if (set.block.align == document::Align::justify && set.block.lines.size() > 1)
      texts_.push_back(std::move(set));
  }

  layout::Context context_;
  std::vector<SetText> texts_;
};

class SampleLines : public ::testing::TestWithParam<std::string> {};

TEST_P(SampleLines, HaveWideGapsOnlyWhereNoOtherWayToBreakAvoidsThem) {
  engine::Options options;
  options.output = engine::Output::pages;
  const Result<engine::Rendered> rendered = renderSample(GetParam(), options);
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  const Paragraphs paragraphs(rendered->document);
  int unavoidable = 0;
  for (const SetText& set : paragraphs.justified()) {
    const std::vector<layout::Line>& lines = set.block.lines;
    const int least = leastWideLines(
        set.block.text.pieces, points(lines.front().room), points(lines.back().room));
    EXPECT_EQ(wideLines(set.block), least) << set.text;
    unavoidable += least;
  }
  int seen = 0;
  for (const page::Page& page : rendered->pages.pages)
    seen += wideLinesOn(page, faces());
  EXPECT_EQ(seen, unavoidable);
}

INSTANTIATE_TEST_SUITE_P(All, SampleLines, ::testing::ValuesIn(sampleNames()), sampleTestName);

}  // namespace
}  // namespace vanthu::testing
