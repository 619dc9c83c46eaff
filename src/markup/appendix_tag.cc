#include "markup/appendix_tag.h"

#include <string_view>
#include <utility>
#include <vector>

#include "base/nearest_name.h"
#include "markup/inline_parser.h"

namespace vanthu::markup {
namespace {

Inlines textOf(Argument& argument, Reporter& reporter) {
  if (argument.quotedText)
    return parseInlineText(*argument.quotedText, reporter);
  Inline output;
  output.node = Output{std::move(*argument.value)};
  output.place = argument.place;
  Inlines out;
  out.push_back(std::move(output));
  return out;
}

std::string_view wordOf(const Argument& argument) {
  if (argument.quotedText)
    return argument.quotedText->text;
  const auto* path = std::get_if<Path>(&argument.value->node);
  return path != nullptr && path->steps.empty() ? std::string_view(path->name) : "";
}

Appendix::Orientation orientationOf(const Argument& argument, Reporter& reporter) {
  const std::string_view word = wordOf(argument);
  if (word == "yes")
    return Appendix::Orientation::landscape;
  if (word == "no")
    return Appendix::Orientation::portrait;
  if (word != "auto") {
    reporter.error(
        argument.place,
        "template.appendix-argument",
        {"“landscape” chỉ nhận auto, yes hoặc no.", "\"landscape\" takes auto, yes or no."});
  }
  return Appendix::Orientation::automatic;
}

Numbering numberingOf(const Argument& argument, Reporter& reporter) {
  const std::string_view word = wordOf(argument);
  if (word != "section" && word != "article") {
    reporter.error(
        argument.place,
        "template.appendix-argument",
        {"“numbering” chỉ nhận section hoặc article.", "\"numbering\" takes section or article."});
  }
  return word == "article" ? Numbering::article : Numbering::section;
}

void reportUnknown(const Argument& argument, Reporter& reporter) {
  static const std::vector<std::string> kNames = {
      "title", "type", "numbering", "landscape", "reference", "note"};
  reporter.error(argument.place,
                 "template.appendix-argument",
                 {"Phụ lục không có tham số " + quoted(argument.name) + ".",
                  "An appendix has no argument " + quoted(argument.name) + "."},
                 didYouMean(nearestName(argument.name, kNames)));
}

}  // namespace

Appendix readAppendixTag(Statement& opening, Reporter& reporter) {
  Appendix out;
  bool hasTitle = false;
  for (Argument& argument : opening.arguments) {
    if (argument.name == "title") {
      hasTitle = true;
      out.title = textOf(argument, reporter);
    } else if (argument.name == "type") {
      out.type = textOf(argument, reporter);
    } else if (argument.name == "numbering") {
      out.numbering = numberingOf(argument, reporter);
    } else if (argument.name == "reference") {
      out.reference = textOf(argument, reporter);
    } else if (argument.name == "note") {
      out.note = textOf(argument, reporter);
    } else if (argument.name == "landscape") {
      out.orientation = orientationOf(argument, reporter);
    } else {
      reportUnknown(argument, reporter);
    }
  }
  if (!hasTitle) {
    reporter.error(
        opening.place,
        "template.appendix-title",
        {"Phụ lục phải có tham số “title”.", "An appendix needs the argument \"title\"."});
  }
  return out;
}

}  // namespace vanthu::markup
