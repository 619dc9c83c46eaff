#include "layout/address_line.h"

#include <string_view>
#include <utility>
#include <vector>

#include "layout/rules.h"
#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

// Words with which no line should begin: all but those behind ";" or ",".
std::vector<size_t> wordsInside(std::string_view text) {
  std::vector<size_t> out;
  for (size_t space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    if (space > 0 && text[space - 1] != ';' && text[space - 1] != ',')
      out.push_back(space + 1);
  }
  return out;
}

TextBlock setAddress(const document::Inlines& line, Length width, Context& context) {
  const ElementStyle& style = context.profile.style(Element::addressLine);
  MeasuredText text = measureWording({line, paragraphFor(line, context)}, style, context);
  if (text.natural > width) {
    markBreaks(text, context.measure, true);
    forbidBreaks(text, wordsInside(text.words.text));
  }
  return breakText(std::move(text), style.align, width, Length(), true, context);
}

}  // namespace

void layOutAddressLine(const document::AddressLine& address, Flow& flow, Context& context) {
  const AddressLineFormat& format = context.profile.addressLine;
  const page::Rect& column = flow.geometry.text;
  const Length rule = format.spaceBefore;
  flow.foot.items = {
      centredRule(column.left, column.width, column.width, rule, context.profile.rules)};
  Length bottom = rule + format.gap;
  for (const document::Inlines& line : address.lines)
    bottom = placeLines(
        setAddress(line, column.width, context), column.left, bottom, context, flow.foot.items);
  flow.foot.height = bottom;
}

}  // namespace vanthu::layout
