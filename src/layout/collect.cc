#include "layout/collect.h"

#include <algorithm>
#include <variant>

namespace vanthu::layout {
namespace {

class Collector {
 public:
  Collector(const ElementStyle& style, Coverage& coverage) : style_(style), coverage_(coverage) {}

  void addLabel(const Wording& wording) {
    const size_t begin = out_.text.size();
    out_.text += wording.label;
    out_.text += ' ';
    const fonts::Style face = faceOf(style_, wording.boldLabel);
    coverage_.check(face, std::string_view(out_.text).substr(begin), *wording.labelSource);
    push(begin, face, page::kBlack, wording.labelTag, *wording.labelSource);
    out_.labelEnd = static_cast<uint32_t>(out_.text.size());
  }

  void add(const document::Text& text, page::TagId tag, std::optional<page::TagId> dashTag) {
    if (text.text.empty())
      return;
    size_t begin = out_.text.size();
    out_.text += text.text;
    std::replace(
        out_.text.begin() + static_cast<std::ptrdiff_t>(begin), out_.text.end(), '\t', ' ');
    const fonts::Style face = faceOf(style_, text.bold, text.italic);
    coverage_.check(face, std::string_view(out_.text).substr(begin), text.source);
    const page::Color color = text.missing ? page::kRed : page::kBlack;
    if (dashTag && text.text.starts_with(kDash)) {
      push(begin, face, color, *dashTag, text.source);
      begin += kDash.size();
      out_.segments.back().end = static_cast<uint32_t>(begin);
    }
    if (begin < out_.text.size())
      push(begin, face, color, tag, text.source);
  }

  void add(const document::Leader& leader) {
    for (unsigned i = 0; i < std::max(leader.lines, 1u); ++i) {
      push(out_.text.size(), faceOf(style_), page::kBlack, page::kLayoutArtifact, leader.source);
      out_.segments.back().leader = true;
      out_.segments.back().ownLine = leader.lines > 0;
    }
  }

  Collected take() {
    trimEnd();
    return std::move(out_);
  }

 private:
  void push(
      size_t begin, fonts::Style face, page::Color color, page::TagId tag, const Source& source) {
    out_.segments.push_back({static_cast<uint32_t>(begin),
                             static_cast<uint32_t>(out_.text.size()),
                             face,
                             color,
                             tag,
                             &source,
                             false,
                             false});
  }

  // A paragraph does not end with a space, unless a leader stands behind it.
  void trimEnd() {
    while (!out_.segments.empty() && !out_.segments.back().leader) {
      Segment& last = out_.segments.back();
      while (last.end > last.begin && out_.text.back() == ' ') {
        out_.text.pop_back();
        --last.end;
      }
      if (last.end > last.begin)
        return;
      out_.segments.pop_back();
    }
  }

  const ElementStyle& style_;
  Coverage& coverage_;
  Collected out_;
};

}  // namespace

Collected collect(const Wording& wording, const ElementStyle& style, Coverage& coverage) {
  Collector collector(style, coverage);
  if (!wording.label.empty())
    collector.addLabel(wording);
  for (const document::Inline& one : wording.inlines) {
    const bool first = &one == wording.inlines.data();
    if (const auto* text = std::get_if<document::Text>(&one))
      collector.add(*text, wording.tag, first ? wording.dashTag : std::nullopt);
    else
      collector.add(std::get<document::Leader>(one));
  }
  return collector.take();
}

}  // namespace vanthu::layout
