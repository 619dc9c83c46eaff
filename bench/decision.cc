#include "bench/decision.h"

#include <array>
#include <cstdlib>
#include <iostream>
#include <set>
#include <utility>

#include "bench/or_end.h"
#include "data/json_reader.h"
#include "engine/installed_world.h"
#include "markup/yaml.h"

namespace vanthu::bench {
namespace {

constexpr char kSample[] = "samples/quyet-dinh-mot-trang/data.json";

void requireOnePageInFourFaces(const page::Pages& pages) {
  std::set<fonts::Style> styles;
  for (const page::Page& page : pages.pages) {
    for (const page::Item& item : page.items) {
      if (const auto* run = std::get_if<page::TextRun>(&item))
        styles.insert(run->style);
    }
  }
  if (pages.pages.size() != 1 || styles.size() != fonts::kTextStyles) {
    std::cerr << kSample << ": " << pages.pages.size() << " pages in " << styles.size()
              << " faces; the benchmark needs one page in four\n";
    std::exit(1);
  }
}

Decision makeDecision() {
  Decision made;
  made.world = std::make_unique<engine::InstalledWorld>(VANTHU_SOURCE_DIR);
  made.engine = orEnd(engine::Engine::make(*made.world));
  made.json = readSource(kSample);
  made.data = orEnd(data::readJson(made.json, kSample));
  engine::Options options;
  options.output = engine::Output::pages;
  made.pages = orEnd(made.engine->render("", made.data, options)).pages;
  requireOnePageInFourFaces(made.pages);
  return made;
}

}  // namespace

const Decision& decision() {
  static const Decision made = makeDecision();
  return made;
}

std::shared_ptr<const fonts::FontBook> loadFonts(const World& world) {
  constexpr char kManifest[] = "fonts/manifest.yaml";
  const Value manifest = orEnd(markup::readYaml(orEnd(world.read(kManifest)), kManifest));
  return orEnd(fonts::FontBook::load(world, manifest));
}

std::string fontFile(fonts::Style style) {
  constexpr std::array<const char*, fonts::kTextStyles> kNames = {
      "Regular", "Bold", "Italic", "BoldItalic"};
  return std::string("/usr/share/fonts/truetype/liberation2/LiberationSerif-") +
         kNames[static_cast<size_t>(style)] + ".ttf";
}

}  // namespace vanthu::bench
