#include "layout/box_code.h"

#include <algorithm>
#include <optional>

#include "qr/square_code.h"

namespace vanthu::layout {
namespace {

constexpr Length kLeastModule = Length::millimetres(0.33);

const Source& sourceOf(const document::Box& box) {
  for (const document::Inline& each : box.lines.front()) {
    const auto* text = std::get_if<document::Text>(&each);
    if (text != nullptr && !text->source.pointer.empty())
      return text->source;
  }
  return box.source;
}

void addRect(const page::Rect& rect, std::vector<page::PathStep>& steps) {
  using Kind = page::PathStep::Kind;
  steps.push_back({Kind::move, {{rect.left, rect.top}}});
  steps.push_back({Kind::line, {{rect.right(), rect.top}}});
  steps.push_back({Kind::line, {{rect.right(), rect.bottom()}}});
  steps.push_back({Kind::line, {{rect.left, rect.bottom()}}});
  steps.push_back({Kind::close, {}});
}

}  // namespace

void layOutCode(const document::Box& box, Context& context, std::vector<page::Item>& items) {
  const std::optional<qr::SquareCode> code = qr::encode(document::plainText(box.lines.front()));
  const Length side = std::min(box.place.width, box.place.height);
  const int modules = code ? code->size() + 2 * qr::kQuietZone : 1;
  if (!code || side < kLeastModule * modules) {
    context.faults.codeTooDense(box, sourceOf(box));
    return;
  }
  const Length left = box.place.left + (box.place.width - side) / 2;
  const Length top = box.place.top + (box.place.height - side) / 2;
  // Neighbours share their edges exactly.
  const auto edge = [&](int module) { return scale(side, qr::kQuietZone + module, modules); };
  page::Path path;
  path.fill = box.color;
  for (const qr::DarkRect& dark : darkRects(*code)) {
    const Length x = edge(dark.x), y = edge(dark.y);
    addRect({left + x, top + y, edge(dark.x + dark.width) - x, edge(dark.y + dark.height) - y},
            path.steps);
  }
  items.push_back(std::move(path));
}

}  // namespace vanthu::layout
