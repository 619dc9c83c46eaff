// Runs of equal bytes into a part of a deflate stream (RFC 1951).
//
// The tables of a font program with few glyphs are nearly all runs: of one byte, or of one pair. A
// compressor that looks for anything spends most of its time on them; this one looks for no more,
// and its codes are the fixed ones (3.2.6). The same bytes in give the same bytes out.
#ifndef VANTHU_PDF_RUN_CODER_H_
#define VANTHU_PDF_RUN_CODER_H_

#include <string>
#include <string_view>

namespace vanthu::pdf {

/// Appends blocks that hold `bytes`, none of them the last of a stream, up to a whole byte. What is
/// appended behind them may not refer to them.
void appendRuns(std::string& out, std::string_view bytes);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_RUN_CODER_H_
