#include "bench/certificates.h"

#include <array>
#include <utility>

#include "bench/decision.h"
#include "bench/or_end.h"
#include "data/json_reader.h"

namespace vanthu::bench {
namespace {

constexpr size_t kCertificates = 1'000;
constexpr size_t kRowsOfUnit = 40;
constexpr std::array<const char*, 11> kFamilies = {
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"};
constexpr std::array<const char*, 9> kMiddles = {
    "Thị", "Văn", "Thị Ngọc", "Minh", "Đức", "Thị Ánh", "Quốc", "Hữu", "Thị Mỹ"};
constexpr std::array<const char*, 13> kGiven = {"Ánh",
                                                "Bình",
                                                "Cường",
                                                "Dũng",
                                                "Giang",
                                                "Hạnh",
                                                "Hiền",
                                                "Khánh",
                                                "Lưỡng",
                                                "Phượng",
                                                "Quỳnh",
                                                "Thủy",
                                                "Yến"};

std::string nameOf(size_t i) {
  return std::string(kFamilies[i % kFamilies.size()]) + " " + kMiddles[i % kMiddles.size()] + " " +
         kGiven[i % kGiven.size()];
}

std::string unitOf(size_t i) {
  return "Trường THCS số " + std::to_string(i / kRowsOfUnit + 1);
}

Value sample() {
  constexpr char kSample[] = "samples/giay-khen/data.json";
  return orEnd(data::readJson(readSource(kSample), kSample));
}

Value withMember(Value::Object object, const std::string& name, const std::string& text) {
  for (auto& [key, value] : object) {
    if (key == name)
      value = Value(text);
  }
  return Value(std::move(object));
}

void addGlyphs(const page::Pages& pages, pdf::GlyphSets& glyphs) {
  for (const page::Item& item : pages.pages.front().items) {
    if (const auto* run = std::get_if<page::TextRun>(&item)) {
      for (const page::Glyph& glyph : run->glyphs)
        glyphs[static_cast<size_t>(run->style)].insert(glyph.id);
    }
  }
}

Certificates makeCertificates() {
  const engine::Engine& engine = *decision().engine;
  const Value base = sample();
  Certificates out;
  pdf::GlyphSets glyphs;
  engine::Options options;
  options.output = engine::Output::pages;
  for (size_t i = 0; i < kCertificates; ++i) {
    const Value named = withMember(base.object(), "fullName", nameOf(i));
    Value data = withMember(named.object(), "unit", unitOf(i));
    page::Pages pages = orEnd(engine.render("", data, options)).pages;
    addGlyphs(pages, glyphs);
    out.list.push_back({std::move(data), std::move(pages), {unitOf(i), nameOf(i)}});
  }
  out.writer = orEnd(engine.writer())->withGlyphs(glyphs);
  return out;
}

}  // namespace

const Certificates& certificates() {
  static const Certificates made = makeCertificates();
  return made;
}

}  // namespace vanthu::bench
