#include "layout/agency_name.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/agency_names.h"

namespace vanthu::layout {
namespace {

MeasuredText joined(MeasuredText text, text::Joints joints) {
  forbidBreaks(text, text::joinedWords(text.words.text, joints));
  return text;
}

// Phrases stay whole where that costs no line.
bool takesNoMoreLines(const MeasuredText& phrases, const MeasuredText& words, Length width) {
  const auto lines = [&](const MeasuredText& text) {
    return breakLines(text.pieces, width, width, Fit::balanced);
  };
  const std::vector<Line> wanted = lines(phrases);
  return wanted.size() <= lines(words).size() &&
         std::none_of(wanted.begin(), wanted.end(), [](const Line& line) { return line.overfull; });
}

}  // namespace

TextBlock setAgencyName(const Wording& wording,
                        const ElementStyle& style,
                        Length width,
                        Context& context) {
  MeasuredText text = measureWording(wording, style, context);
  if (text.natural > width) {
    markBreaks(text, context.measure, true);
    MeasuredText phrases = joined(text, text::Joints::phrases);
    text = joined(std::move(text), text::Joints::words);
    if (takesNoMoreLines(phrases, text, width))
      text = std::move(phrases);
  }
  return breakText(std::move(text), style.align, width, Length(), true, context);
}

}  // namespace vanthu::layout
