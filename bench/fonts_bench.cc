// What fonts/ costs: a word that is known, a word that is new, a subset, and the start of the
// process.
#include <benchmark/benchmark.h>

#include <set>
#include <string>
#include <vector>

#include "bench/decision.h"

namespace vanthu::bench {
namespace {

using fonts::Style;

void shapeKnownWord(benchmark::State& state) {
  const auto book = loadFonts(*decision().world);
  std::vector<std::string> words;
  for (int i = 0; i < 300; ++i)
    words.push_back("thưởng" + std::to_string(i));
  size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(book->shape(Style::regular, words[i]));
    i = (i + 1) % words.size();
  }
}
BENCHMARK(shapeKnownWord)->Name("fonts/shape_known_word");

void shapeNewWord(benchmark::State& state) {
  const auto book = loadFonts(*decision().world);
  uint64_t i = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(book->shape(Style::regular, "thưởng" + std::to_string(i++)));
}
BENCHMARK(shapeNewWord)->Name("fonts/shape_new_word");

void subsetOfADocument(benchmark::State& state) {
  const auto book = loadFonts(*decision().world);
  std::set<uint16_t> glyphs;
  for (const char32_t letter :
       std::u32string_view(U"Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;"))
    glyphs.insert(book->glyphOf(Style::regular, letter));
  for (auto _ : state)
    benchmark::DoNotOptimize(book->subset(Style::regular, glyphs));
}
BENCHMARK(subsetOfADocument)->Name("fonts/subset")->Unit(benchmark::kMicrosecond);

void loadFourFaces(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(loadFonts(*decision().world));
}
BENCHMARK(loadFourFaces)->Name("fonts/load_four_faces")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace vanthu::bench
