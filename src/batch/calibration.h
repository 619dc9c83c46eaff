// The calibration sheet: how far off the mark a printer prints.
//
// A4 upright, A4 lying and A3 lying, the papers of letters and certificates. Crosses whose distance
// from the paper's edges is printed beside them, and stairs of lines 0.1 mm apart: the line that
// lies under the 20 mm mark of a ruler held at the edge bears the number for `--offset`.
#ifndef VANTHU_BATCH_CALIBRATION_H_
#define VANTHU_BATCH_CALIBRATION_H_

#include <string>

#include "base/result.h"
#include "batch/printers.h"
#include "engine/engine.h"
#include "fonts/measure.h"
#include "page/page.h"

namespace vanthu::batch {

/// Where crosses and the middle lines of the stairs stand, from the edges.
constexpr Length kCalibrationEdge = Length::millimetres(20);

page::Pages calibrationPages(const fonts::Measure& measure);

/// The sheet as a PDF for printing at its true size, moved as the texts of that printer are: with
/// the right offset, the middle lines lie under the mark. Errors: as Engine::writer().
Result<std::string> calibrationSheet(const engine::Engine& engine, const Offset& offset = {});

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_CALIBRATION_H_
