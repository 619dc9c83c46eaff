#include "layout/box_memory.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "page/page.h"
#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Box;
using document::BoxSheet;
using document::Document;

Box box(const char* name, const document::Inlines& text, Length top) {
  Box out;
  out.name = name;
  out.place = {50_mm, top, 100_mm, 12_mm};
  out.lines = {text};
  out.size = 20_pt;
  out.minSize = 14_pt;
  out.maxLines = 2;
  return out;
}

Box signature() {
  Box out = box("signature", {}, 100_mm);
  out.kind = Box::Kind::signature;
  out.place.height = 60_mm;
  out.lines.clear();
  out.size = 14_pt;
  out.space = 25_mm;
  out.signature.authority = {words("KT. GIÁM ĐỐC"), words("PHÓ GIÁM ĐỐC")};
  out.signature.fullName = words("Lê An", "/signer/fullName");
  out.signature.fieldName = "Sig1_Signer";
  return out;
}

Document certificate(const std::string& name) {
  Document document;
  Box title = box("title", words("GIẤY KHEN"), 20_mm);
  title.heading = title.rule = true;
  document.sheet =
      BoxSheet{297_mm,
               210_mm,
               nullptr,
               {title, box("recipient", words(name, "/fullName"), 40_mm), signature()}};
  return document;
}

std::string dumpOf(const Document& document, BoxMemory* memory) {
  const auto pages = layOut(document, profile(), testing::SolidMeasure(), memory);
  return pages ? page::dump(*pages) : pages.error()[0].code + pages.error()[0].where.pointer;
}

std::vector<Document> manyLooks() {
  std::vector<Document> out = {certificate("Nguyễn An"), certificate("Nguyễn An")};
  const auto add = [&](auto change) {
    out.push_back(certificate("Nguyễn An"));
    change(*out.back().sheet);
  };
  add([](BoxSheet& sheet) { sheet.boxes[1].lines = {words("Nguyễn An", "/recipient")}; });
  add([](BoxSheet& sheet) { sheet.boxes[1].size = 16_pt; });
  add([](BoxSheet& sheet) { sheet.boxes[1].bold = true; });
  add([](BoxSheet& sheet) { sheet.boxes[1].italic = true; });
  add([](BoxSheet& sheet) { sheet.boxes[1].tracking = 40; });
  add([](BoxSheet& sheet) { sheet.boxes[1].color.red = 200; });
  add([](BoxSheet& sheet) { sheet.boxes[1].align = document::Align::right; });
  add([](BoxSheet& sheet) { sheet.boxes[1].vertical = Box::Vertical::bottom; });
  add([](BoxSheet& sheet) { sheet.boxes[1].place.left += 1_mm; });
  add([](BoxSheet& sheet) { sheet.boxes[1].place.width = 30_mm; });
  add([](BoxSheet& sheet) { std::get<document::Text>(sheet.boxes[1].lines[0][0]).bold = true; });
  add([](BoxSheet& sheet) { sheet.boxes.erase(sheet.boxes.begin()); });  // other tags
  add([](BoxSheet& sheet) { sheet.boxes[2].space = 20_mm; });
  add([](BoxSheet& sheet) { sheet.boxes[2].signature.otherPost = words("Chủ tịch"); });
  for (int i = 0; i < 200; ++i)
    out.push_back(certificate("Nguyễn Văn " + std::to_string(i)));
  return out;
}

TEST(BoxMemory, ChangesNoPage) {
  BoxMemory memory;
  for (int round = 0; round < 2; ++round) {
    for (const Document& document : manyLooks())
      EXPECT_EQ(dumpOf(document, &memory), dumpOf(document, nullptr));
  }
}

TEST(BoxMemory, FindsAFaultOnEachCertificateThatHasIt) {
  BoxMemory memory;
  const Document bad = certificate(std::string(400, 'x'));
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(dumpOf(bad, &memory), "layout.box-overflow/fullName");
    EXPECT_EQ(dumpOf(certificate("Nguyễn An"), &memory), dumpOf(certificate("Nguyễn An"), nullptr));
  }
}

TEST(BoxMemory, KnowsWhatItWasTold) {
  BoxMemory memory;
  const Document document = certificate("Nguyễn An");
  const Box& title = document.sheet->boxes[0];
  const page::TagId tags[] = {1};
  const BoxText text{.box = title, .lines = title.lines, .tags = tags, .room = title.place};
  EXPECT_EQ(memory.find(text), nullptr);
  const auto placed = std::make_shared<const PlacedText>();
  memory.keep(text, placed);
  EXPECT_EQ(memory.find(text), placed);
  BoxText lower = text;
  lower.room.top += 1_pt;
  EXPECT_EQ(memory.find(lower), nullptr);
}

TEST(BoxMemory, IsSharedByThreads) {
  BoxMemory memory;
  const std::vector<Document> list = manyLooks();
  std::vector<std::string> alone;
  for (const Document& document : list)
    alone.push_back(dumpOf(document, nullptr));
  const auto work = [&] {
    for (size_t i = 0; i < list.size(); ++i)
      EXPECT_EQ(dumpOf(list[i], &memory), alone[i]);
  };
  std::thread other(work);
  work();
  other.join();
}

}  // namespace
}  // namespace vanthu::layout
