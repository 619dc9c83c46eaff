#include <gtest/gtest.h>

#include <algorithm>
#include <variant>

#include "page/impose.h"

namespace vanthu::page {
namespace {

Page small(std::shared_ptr<const Ground> ground = nullptr) {
  Page page;
  page.width = 90_pt;
  page.height = 50_pt;
  page.ground = std::move(ground);
  TextRun run;
  run.origin = {10_pt, 20_pt};
  page.items.emplace_back(run);
  return page;
}

std::shared_ptr<const Ground> ground() {
  Path path;
  path.steps = {{PathStep::Kind::move, {{1_pt, 2_pt}}}, {PathStep::Kind::line, {{3_pt, 4_pt}}}};
  path.stroke = kRed;
  auto made = std::make_shared<Ground>();
  made->paths.push_back(path);
  return made;
}

std::vector<Point> textPlaces(const Page& page) {
  std::vector<Point> out;
  for (const Item& item : page.items) {
    if (const auto* run = std::get_if<TextRun>(&item))
      out.push_back(run->origin);
  }
  return out;
}

const Imposition kTwoByFour{.columns = 2, .rows = 4, .width = 210_pt, .height = 297_pt};

TEST(Shift, MovesEverythingButTheGround) {
  Pages pages;
  pages.pages.push_back(small(ground()));
  Page& page = pages.pages[0];
  page.items.emplace_back(Rule{{1_pt, 1_pt}, {5_pt, 1_pt}, 1_pt, kBlack, kLayoutArtifact});
  page.items.emplace_back(SignatureField{"Sig1", {1_pt, 2_pt, 3_pt, 4_pt}, "", 0});
  shift(pages, {1_pt, -2_pt});
  EXPECT_EQ(textPlaces(page).front(), (Point{11_pt, 18_pt}));
  EXPECT_EQ(std::get<Rule>(page.items[1]).to, (Point{6_pt, -1_pt}));
  EXPECT_EQ(std::get<SignatureField>(page.items[2]).place, (Rect{2_pt, 0_pt, 3_pt, 4_pt}));
  EXPECT_EQ(page.ground->paths[0].steps[0].points[0], (Point{1_pt, 2_pt}));
}

TEST(BlankVerso, FollowsAnOddNumberOfPagesOnly) {
  Pages pages;
  pages.pages.push_back(small());
  addBlankVerso(pages);
  ASSERT_EQ(pages.pages.size(), 2u);
  EXPECT_TRUE(pages.pages[1].items.empty());
  EXPECT_EQ(pages.pages[1].width, 90_pt);
  addBlankVerso(pages);
  EXPECT_EQ(pages.pages.size(), 2u);
}

TEST(Imposer, PutsPagesInTheMiddleOfTheSheetRowByRow) {
  Imposer imposer(kTwoByFour);
  const Page one = small();
  const Page sheet = imposer.sheet({&one, &one, &one});
  EXPECT_EQ(sheet.width, 210_pt);
  const auto places = textPlaces(sheet);
  ASSERT_EQ(places.size(), 3u);
  const Length left = (210_pt - 180_pt) / 2, top = (297_pt - 200_pt) / 2;
  EXPECT_EQ(places[0], (Point{left + 10_pt, top + 20_pt}));
  EXPECT_EQ(places[1], (Point{left + 100_pt, top + 20_pt}));
  EXPECT_EQ(places[2], (Point{left + 10_pt, top + 70_pt}));
}

TEST(Imposer, TurnsTheSheetWhereThePagesNeedIt) {
  Imposition two{.columns = 2, .rows = 1, .width = 210_pt, .height = 297_pt};
  Page upright = small();
  upright.width = 148_pt;
  upright.height = 210_pt;
  Imposer imposer(two);
  ASSERT_TRUE(imposer.fits(upright.width, upright.height));
  EXPECT_EQ(imposer.sheet({&upright}).width, 297_pt);
  EXPECT_FALSE(imposer.fits(150_pt, 210_pt));
}

TEST(Imposer, DrawsCropMarksOutsideOfEveryPageAndOverNone) {
  Imposition marked = kTwoByFour;
  marked.columns = 1;
  marked.rows = 2;
  marked.cropMarks = true;
  Imposer imposer(marked);
  ASSERT_TRUE(imposer.fits(90_pt, 50_pt));
  const Page one = small();
  const Page sheet = imposer.sheet({&one, &one});
  std::vector<Rule> marks;
  for (const Item& item : sheet.items) {
    if (const auto* rule = std::get_if<Rule>(&item))
      marks.push_back(*rule);
  }
  ASSERT_EQ(marks.size(), 16u);
  for (const Point& text : textPlaces(sheet)) {
    const Rect page{text.x - 10_pt, text.y - 20_pt, 90_pt, 50_pt};
    for (const Rule& mark : marks) {
      for (const Point& end : {mark.from, mark.to}) {
        const bool inside =
            end.x > page.left && end.x < page.right() && end.y > page.top && end.y < page.bottom();
        EXPECT_FALSE(inside);
        EXPECT_TRUE(end.x >= Length{} && end.x <= sheet.width);
        EXPECT_TRUE(end.y >= Length{} && end.y <= sheet.height);
      }
    }
    // One mark points at the page's top left corner from the left.
    EXPECT_TRUE(std::any_of(marks.begin(), marks.end(), [&](const Rule& mark) {
      return mark.from == Point{page.left - Imposer::kMarkGap, page.top} &&
             mark.to == Point{page.left - Imposer::kMarkGap - Imposer::kMark, page.top};
    }));
  }
}

TEST(Imposer, SharesTheDrawingOfSheetsOfOneGround) {
  Imposer imposer(kTwoByFour);
  const auto drawing = ground();
  const Page one = small(drawing);
  const Page first = imposer.sheet({&one, &one});
  const Page second = imposer.sheet({&one, &one});
  EXPECT_EQ(first.ground, second.ground);
  ASSERT_EQ(first.ground->paths.size(), 2u);
  const Point at = first.ground->paths[1].steps[0].points[0];
  EXPECT_EQ(at, (Point{105_pt + 1_pt, (297_pt - 200_pt) / 2 + 2_pt}));
  const Page bare = small();
  EXPECT_EQ(imposer.sheet({&bare}).ground, nullptr);
}

}  // namespace
}  // namespace vanthu::page
