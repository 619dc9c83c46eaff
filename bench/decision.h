// The document that is measured: the one-page decision of samples/quyet-dinh-mot-trang, in four
// faces.
//
// Made once for the process. A fault while making it ends the program with the reason.
#ifndef VANTHU_BENCH_DECISION_H_
#define VANTHU_BENCH_DECISION_H_

#include <memory>
#include <string>

#include "base/value.h"
#include "base/world.h"
#include "engine/engine.h"
#include "fonts/font_book.h"

namespace vanthu::bench {

struct Decision {
  std::unique_ptr<const World> world;
  std::unique_ptr<const engine::Engine> engine;
  std::string json;   ///< as it lies on the disk
  Value data;         ///< the same, parsed
  page::Pages pages;  ///< the same, laid out
};

const Decision& decision();

/// The faces, loaded for the benchmarks of fonts/ alone.
std::shared_ptr<const fonts::FontBook> loadFonts(const World& world);

/// Where the faces lie, in the order of fonts::Style.
std::string fontFile(fonts::Style style);

}  // namespace vanthu::bench

#endif  // VANTHU_BENCH_DECISION_H_
