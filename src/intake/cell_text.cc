#include "intake/cell_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/person_name.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

// Letters that only an old font shows rightly may all be ASCII; the font tells.
bool isPlain(const sheet::Cell& cell) {
  return isAscii(cell.text) &&
         std::all_of(cell.runs.begin(), cell.runs.end(), [](const sheet::Run& run) {
           return text::encodingOfFont(run.font) == text::LegacyEncoding::none;
         });
}

// All runs joined, each decoded by its own font.
std::string decoded(const sheet::Cell& cell, const text::LegacyVerdict& verdict, CellText& out) {
  std::string joined;
  const auto add = [&](std::string_view run, std::string_view font) {
    text::Decoded one = text::decodeLegacy(run, font, verdict);
    joined += one.text;
    if (one.from != text::LegacyEncoding::none)
      out.from = one.from;
    std::move(one.warnings.begin(), one.warnings.end(), std::back_inserter(out.warnings));
  };
  if (cell.runs.empty())
    add(cell.text, {});
  for (const sheet::Run& run : cell.runs)
    add(run.text, run.font);
  return joined;
}

}  // namespace

bool isAscii(std::string_view text) {
  return std::all_of(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

CellText readText(const sheet::Cell& cell, const text::LegacyVerdict& verdict) {
  CellText out;
  const bool plain = cell.kind != sheet::Cell::Kind::text || isPlain(cell);
  const std::string written = plain ? cell.text : decoded(cell, verdict, out);
  const std::string raw = plain ? written : text::withoutInvisible(written);
  out.invisible = raw.size() != written.size();
  auto clean = text::normalize(raw);
  if (!clean) {
    out.fault = clean.error();
    return out;
  }
  out.composed = *clean != raw;
  out.text = std::move(*clean);
  return out;
}

std::string singleSpaced(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const std::string_view word : text::splitWords(text))
    out.append(out.empty() ? "" : " ").append(word);
  return out;
}

std::string plainText(const sheet::Cell& cell, const text::LegacyVerdict& verdict) {
  return singleSpaced(readText(cell, verdict).text);
}

ColumnVerdicts::ColumnVerdicts(const sheet::Table& table) {
  for (const sheet::Row& row : table.rows) {
    for (const sheet::Cell& cell : row.cells) {
      if (cell.kind != sheet::Cell::Kind::text)
        continue;
      if (cell.column >= columns_.size())
        columns_.resize(cell.column + 1);
      if (cell.runs.empty())
        columns_[cell.column].add(cell.text);
      for (const sheet::Run& run : cell.runs)
        columns_[cell.column].add(run.text, run.font);
    }
  }
}

const text::LegacyVerdict& ColumnVerdicts::of(uint32_t column) const {
  static const text::LegacyVerdict kUnknown;
  return column < columns_.size() ? columns_[column].verdict() : kUnknown;
}

}  // namespace vanthu::intake
