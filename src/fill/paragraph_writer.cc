#include "fill/paragraph_writer.h"

#include <utility>

namespace vanthu::fill {

Source sourceOf(const document::Inlines& inlines) {
  if (inlines.empty())
    return {};
  return std::visit([](const auto& each) { return each.source; }, inlines.front());
}

void ParagraphWriter::line(Runs runs) {
  if (runs.empty())
    return;
  if (beginsWithLabel(runs))
    end();
  appendLine(runs_, std::move(runs));
}

void ParagraphWriter::end() {
  if (runs_.empty())
    return;
  document::Paragraph paragraph;
  paragraph.source =
      std::visit([](const auto& each) { return each.source; }, runs_.front().content);
  if (std::optional<TakenLabel> label = takeLabel(runs_, false)) {
    paragraph.role = roleOf(label->kind);
    paragraph.label = std::move(label->text);
  }
  paragraph.text = toInlines(std::exchange(runs_, {}));
  out_.push_back(std::move(paragraph));
}

document::Paragraph plainParagraph(document::Role role, document::Inlines text) {
  document::Paragraph paragraph;
  paragraph.role = role;
  paragraph.source = sourceOf(text);
  paragraph.text = std::move(text);
  return paragraph;
}

document::Paragraph headingParagraph(Runs runs, int level, HeadingNumbers& numbers) {
  document::Paragraph paragraph;
  paragraph.heading = true;
  paragraph.source = std::visit([](const auto& each) { return each.source; }, runs.front().content);
  if (std::optional<text::Division> division = takeDivision(runs)) {
    numbers.beginDivision();
    paragraph.role = roleOf(division->kind);
    paragraph.label = std::move(division->label);
    paragraph.text = toInlines(std::move(runs));
    makeUpper(paragraph.text);
    return paragraph;
  }
  std::optional<TakenLabel> label = takeLabel(runs, true);
  if (label)
    numbers.typed(level, *label);
  else
    label = numbers.next(level);
  paragraph.role = roleOf(label->kind);
  paragraph.label = std::move(label->text);
  paragraph.text = toInlines(std::move(runs));
  if (isCapitals(paragraph.role))
    makeUpper(paragraph.text);
  return paragraph;
}

}  // namespace vanthu::fill
