// What FontBook::load refuses. The font files are tampered with in memory and pinned anew, so that
// the checks behind the SHA-256 are reached.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "fonts/font_book.h"
#include "support/real_fonts.h"

namespace vanthu::fonts {
namespace {

using testing::kRealFaces;
using Change = std::function<void(std::string& bytes)>;

/// The codes of what is wrong when the regular face's file is changed; empty if it loads.
std::vector<std::string> codesAfter(const Change& change) {
  testing::MemoryWorld world;
  Value::Object faces;
  for (size_t i = 0; i < kRealFaces.size(); ++i) {
    std::string bytes = testing::realFontBytes(static_cast<Style>(i));
    if (i == 0)
      change(bytes);
    faces.emplace_back(kRealFaces[i].style, testing::faceEntry(kRealFaces[i], bytes));
    world.add(std::string("fonts/") + kRealFaces[i].file, std::move(bytes));
  }
  const auto book = FontBook::load(world, Value(Value::Object{{"faces", Value(faces)}}));
  std::vector<std::string> codes;
  if (book) {
    // What loads can be worked with, whatever comes out.
    (*book)->shape(Style::regular, "Thưởng");
    const Result<Subset> subset = (*book)->subset(Style::regular, {3, 36, 500, 2'000});
    EXPECT_TRUE(subset || subset.error().front().code == "machine.font-subset");
  } else {
    for (const Diagnostic& fault : book.error()) {
      codes.push_back(fault.code);
      EXPECT_FALSE(fault.message.vi.empty());
      EXPECT_EQ(fault.where.file, "fonts/LiberationSerif-Regular.ttf");
    }
  }
  return codes;
}

/// The place of a table in the file, found in the table directory.
size_t offsetOf(const std::string& font, const std::string& tag) {
  const size_t entry = font.find(tag);
  size_t offset = 0;
  for (size_t i = 8; i < 12; ++i)
    offset = offset << 8 | static_cast<unsigned char>(font[entry + i]);
  return offset;
}

using Codes = std::vector<std::string>;

TEST(FontGate, LoadsTheInstalledFaces) {
  EXPECT_EQ(codesAfter([](std::string&) {}), Codes{});
}

TEST(FontGate, RefusesAFileThatIsNotTheOneInTheManifest) {
  testing::MemoryWorld world;
  Value::Object faces;
  for (size_t i = 0; i < kRealFaces.size(); ++i) {
    std::string bytes = testing::realFontBytes(static_cast<Style>(i));
    faces.emplace_back(kRealFaces[i].style, testing::faceEntry(kRealFaces[i], bytes));
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    if (i != 2)
      world.add(std::string("fonts/") + kRealFaces[i].file, std::move(bytes));
  }
  const auto book = FontBook::load(world, Value(Value::Object{{"faces", Value(faces)}}));
  ASSERT_FALSE(book);
  ASSERT_EQ(book.error().size(), 4u);
  EXPECT_EQ(book.error()[0].code, "machine.font-changed");
  EXPECT_EQ(book.error()[2].code, "machine.missing-resource");
  EXPECT_EQ(book.error()[3].code, "machine.font-changed");
  EXPECT_TRUE(isMachineFault(book.error()));
}

TEST(FontGate, RefusesBytesThatAreNoFont) {
  EXPECT_EQ(codesAfter([](std::string& bytes) { bytes.clear(); }), Codes{"machine.font-broken"});
  EXPECT_EQ(codesAfter([](std::string& bytes) { bytes = "Times New Roman"; }),
            Codes{"machine.font-broken"});
  EXPECT_EQ(codesAfter([](std::string& bytes) { bytes.resize(200); }),
            Codes{"machine.font-broken"});
}

TEST(FontGate, RefusesAFontWithoutTrueTypeOutlines) {
  EXPECT_EQ(codesAfter([](std::string& bytes) { bytes.replace(bytes.find("glyf"), 4, "CFF2"); }),
            Codes{"machine.font-broken"});
}

TEST(FontGate, RefusesAnotherFaceInItsPlace) {
  const Codes codes =
      codesAfter([](std::string& bytes) { bytes = testing::realFontBytes(Style::bold); });
  EXPECT_EQ(codes, (Codes{"machine.font-other-face", "machine.font-wrong-style"}));
}

TEST(FontGate, RefusesAFontWhoseLicenceFlagsForbidEmbedding) {
  const Codes codes =
      codesAfter([](std::string& bytes) { bytes[offsetOf(bytes, "OS/2") + 9] = 2; });
  EXPECT_EQ(codes, Codes{"machine.font-not-embeddable"});
}

TEST(FontGate, AcceptsAFontThatMayBeEmbeddedForEditing) {
  EXPECT_EQ(codesAfter([](std::string& bytes) { bytes[offsetOf(bytes, "OS/2") + 9] = 8; }),
            Codes{});
}

TEST(FontGate, RefusesAFaceThatLacksLetters) {
  const Codes codes =
      codesAfter([](std::string& bytes) { bytes.replace(bytes.find("cmap"), 4, "cmaq"); });
  EXPECT_EQ(codes, Codes{"machine.font-missing-letters"});
}

TEST(FontGate, RefusesAFaceWhoseLettersAreEmpty) {
  const Codes codes = codesAfter([](std::string& bytes) {
    const size_t loca = offsetOf(bytes, "loca");
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(loca), 4 * 2603, '\0');
  });
  EXPECT_EQ(codes, Codes{"machine.font-missing-letters"});
}

TEST(FontGate, SurvivesMutatedFonts) {
  uint64_t state = 20'260'101;
  const auto random = [&state](size_t below) {
    state = state * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
    return static_cast<size_t>((state >> 33) % below);
  };
  for (int round = 0; round < 200; ++round) {
    const auto mutate = [&](std::string& bytes) {
      // Half of the changes hit the table directory and the first tables.
      for (int i = 0; i < 20; ++i)
        bytes[random(i % 2 == 0 ? 4'096 : bytes.size())] = static_cast<char>(random(256));
      if (round % 10 == 0)
        bytes.resize(random(bytes.size()));
    };
    for (const std::string& code : codesAfter(mutate))
      EXPECT_TRUE(code.starts_with("machine.font-")) << code;
  }
}

}  // namespace
}  // namespace vanthu::fonts
