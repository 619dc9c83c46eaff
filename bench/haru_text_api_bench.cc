// The baseline: the decision's lines written with libharu's own text API, as its users write
// Vietnamese.
//
// The same text at the same places in the same four faces: UTF-8 encoder, TrueType files loaded and
// embedded, streams deflated, the file saved to memory. Without tags, kerning, metadata and fields,
// which that API does not have.
#include <benchmark/benchmark.h>
#include <hpdf.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "bench/certificates.h"
#include "bench/decision.h"

namespace vanthu::bench {
namespace {

struct Line {
  size_t face;
  HPDF_REAL size, x, y;  ///< points, from the lower left corner
  std::string text;
};

struct Sheet {
  HPDF_REAL width, height;
  std::vector<Line> lines;
};

HPDF_REAL real(Length length) {
  return static_cast<HPDF_REAL>(length.points());
}

Sheet sheetOf(const page::Page& page) {
  Sheet sheet{real(page.width), real(page.height), {}};
  for (const page::Item& item : page.items) {
    const auto* run = std::get_if<page::TextRun>(&item);
    if (run == nullptr)
      continue;
    const bool decorative = run->style == fonts::Style::decorative;  // as italic as that
    sheet.lines.push_back({static_cast<size_t>(decorative ? fonts::Style::italic : run->style),
                           real(run->size),
                           real(run->origin.x),
                           real(page.height - run->origin.y),
                           run->text});
  }
  return sheet;
}

void endProgram(HPDF_STATUS error, HPDF_STATUS detail, void*) {
  std::cerr << "libharu: error " << error << ", detail " << detail << '\n';
  std::exit(1);
}

struct FreeDocument {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument>;
using Faces = std::array<HPDF_Font, fonts::kTextStyles>;

Faces loadFaces(HPDF_Doc document) {
  Faces faces{};
  for (size_t i = 0; i < faces.size(); ++i) {
    const std::string file = fontFile(static_cast<fonts::Style>(i));
    const char* name = HPDF_LoadTTFontFromFile(document, file.c_str(), HPDF_TRUE);
    faces[i] = HPDF_GetFont(document, name, "UTF-8");
  }
  return faces;
}

void writePage(HPDF_Doc document, const Sheet& sheet, const Faces& faces) {
  HPDF_Page page = HPDF_AddPage(document);
  HPDF_Page_SetWidth(page, sheet.width);
  HPDF_Page_SetHeight(page, sheet.height);
  HPDF_Page_BeginText(page);
  for (const Line& line : sheet.lines) {
    HPDF_Page_SetFontAndSize(page, faces[line.face], line.size);
    HPDF_Page_TextOut(page, line.x, line.y, line.text.c_str());
  }
  HPDF_Page_EndText(page);
}

std::string bytesOf(HPDF_Doc document) {
  HPDF_SaveToStream(document);
  HPDF_ResetStream(document);
  HPDF_UINT32 size = HPDF_GetStreamSize(document);
  std::string bytes(size, '\0');
  HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
  bytes.resize(size);
  return bytes;
}

std::string writeWithTextApi(const Sheet& sheet) {
  const Document document(HPDF_New(endProgram, nullptr));
  HPDF_UseUTFEncodings(document.get());
  HPDF_SetCurrentEncoder(document.get(), "UTF-8");
  HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
  writePage(document.get(), sheet, loadFaces(document.get()));
  return bytesOf(document.get());
}

void haruTextApi(benchmark::State& state, const page::Pages& pages) {
  const Sheet sheet = sheetOf(pages.pages.front());
  size_t size = 0;
  for (auto _ : state)
    size = writeWithTextApi(sheet).size();
  state.counters["bytes"] = static_cast<double>(size);
}

void decisionBaseline(benchmark::State& state) {
  haruTextApi(state, decision().pages);
}
BENCHMARK(decisionBaseline)->Name("baseline/libharu_text_api")->Unit(benchmark::kMicrosecond);

/// Without the ground, which that API could draw, too.
void certificateBaseline(benchmark::State& state) {
  haruTextApi(state, certificates().list.front().pages);
}
BENCHMARK(certificateBaseline)->Name("baseline/certificate")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace vanthu::bench
