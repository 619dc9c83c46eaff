#include "markup/ground.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/nearest_name.h"
#include "base/utf8.h"
#include "markup/front_matter.h"
#include "markup/ground_figures.h"
#include "markup/path_text.h"

namespace vanthu::markup {
namespace {

constexpr Range kAnywhere = {-2000, 2000};  // millimetres
constexpr Range kThickness = {0.01, 50};    // millimetres
constexpr Range kFactor = {0.01, 100};
constexpr Range kAngle = {-360, 360};
constexpr Range kCount = {1, 2000};
constexpr double kDefaultThickness = 0.25;

class GroundReader {
 public:
  explicit GroundReader(FrontValues& values) : values_(values) {}

  // Each motif may use those above it; its mirrors lie in its own origin.
  void readMotifs(const Value& motifs) {
    if (!values_.requireObject(motifs))
      return;
    for (const auto& [name, entries] : motifs.object())
      motifs_.emplace_back(name, readEntries(entries));
  }

  Figures readEntries(const Value& entries) {
    Figures out;
    if (!values_.requireList(entries))
      return out;
    for (const Value& entry : entries.list()) {
      if (!values_.requireObject(entry))
        continue;
      Figures more = readEntry(entry);
      std::move(more.begin(), more.end(), std::back_inserter(out));
    }
    return out;
  }

  void setMirrors(double x, double y) {
    mirrorX_ = x;
    mirrorY_ = y;
  }

 private:
  Figures readEntry(const Value& entry) {
    values_.refuseUnknown(entry,
                          {"path",
                           "rect",
                           "circle",
                           "use",
                           "fill",
                           "stroke",
                           "width",
                           "at",
                           "turn",
                           "scale",
                           "repeat",
                           "mirror"});
    Figures figures = shapes(entry);
    place(entry, figures);
    const std::vector<Transform> copies = copiesOf(entry);
    const std::vector<Transform> mirrors = mirrorsOf(entry);
    if (!mayDraw(entry, stepsOf(figures) * copies.size() * mirrors.size()))
      return {};
    Figures out;
    for (const Transform& mirror : mirrors) {
      for (const Figure& figure : figures) {
        // A mirrored outline runs the other way round: in one with the first it would cut holes.
        out.push_back(repeated(figure, copies));
        transform(out.back().outline, mirror);
      }
    }
    return out;
  }

  Figures shapes(const Value& entry) {
    const Value* use = entry.find("use");
    const int kinds = (entry.find("path") != nullptr) + (entry.find("rect") != nullptr) +
                      (entry.find("circle") != nullptr) + (use != nullptr);
    if (kinds != 1) {
      values_.error(entry,
                    {"Mỗi hình có đúng một trong “path”, “rect”, “circle”, “use”.",
                     "Each figure has exactly one of \"path\", \"rect\", \"circle\", \"use\"."});
      return {};
    }
    if (use != nullptr)
      return motif(*use, entry);
    Figure figure;
    figure.outline = outline(entry);
    paint(entry, figure);
    return {std::move(figure)};
  }

  Outline outline(const Value& entry) {
    if (const Value* path = entry.find("path"))
      return parsed(*path);
    if (const Value* rect = entry.find("rect")) {
      const std::vector<double> n = values_.numbers(*rect, 4, kAnywhere);
      return n.empty() ? Outline() : rectangle(n[0], n[1], n[2], n[3]);
    }
    const std::vector<double> n = values_.numbers(*entry.find("circle"), 3, kAnywhere);
    return n.empty() ? Outline() : circle(n[0], n[1], n[2]);
  }

  Outline parsed(const Value& path) {
    if (!path.isText()) {
      values_.error(path, {"“path” phải là chữ: \"M 0 0 L 10 0\".", "\"path\" must be text."});
      return {};
    }
    tl::expected<Outline, PathFault> outline = parsePathText(path.text());
    if (outline)
      return std::move(*outline);
    Place place = placeOf(path, values_.file());
    place.column += static_cast<uint32_t>(
        countCodePoints(std::string_view(path.text()).substr(0, outline.error().offset)));
    values_.reporter().error(place, "template.bad-path", std::move(outline.error().message));
    return {};
  }

  void paint(const Value& entry, Figure& figure) {
    if (const Value* fill = entry.find("fill"))
      figure.fill = values_.color(*fill);
    if (const Value* stroke = entry.find("stroke")) {
      figure.stroke = values_.color(*stroke);
      figure.thickness = values_.number(entry, "width", kThickness, kDefaultThickness);
    }
    if (entry.find("fill") == nullptr && entry.find("stroke") == nullptr)
      values_.error(entry,
                    {"Hình cần “fill” hoặc “stroke”.", "A figure needs \"fill\" or \"stroke\"."});
  }

  Figures motif(const Value& use, const Value& entry) {
    for (const char* key : {"fill", "stroke", "width"}) {
      if (const Value* value = entry.find(key))
        values_.error(*value, {"Màu và nét là của họa tiết.", "The motif has colours of its own."});
    }
    const std::string_view wanted = use.isText() ? std::string_view(use.text()) : "";
    std::vector<std::string> names;
    for (const auto& [name, figures] : motifs_) {
      if (name == wanted)
        return figures;
      names.push_back(name);
    }
    values_.reporter().error(placeOf(use, values_.file()),
                             "template.unknown-motif",
                             {"Không có họa tiết " + quoted(wanted) + " ở trên.",
                              "There is no motif " + quoted(wanted) + " above."},
                             didYouMean(nearestName(wanted, names)));
    return {};
  }

  void place(const Value& entry, Figures& figures) {
    const double factor = values_.number(entry, "scale", kFactor, 1);
    const double angle = values_.number(entry, "turn", kAngle, 0);
    std::vector<double> at;
    if (const Value* value = entry.find("at"))
      at = values_.numbers(*value, 2, kAnywhere);
    if (at.empty())
      at = {0, 0};
    Transform by = turned(angle, 0, 0);
    by = {by.a * factor, by.b * factor, by.c * factor, by.d * factor, at[0], at[1]};
    for (Figure& figure : figures) {
      transform(figure.outline, by);
      figure.thickness *= factor;
    }
  }

  std::vector<Transform> copiesOf(const Value& entry) {
    std::vector<Transform> out = {Transform()};
    const Value* repeat = entry.find("repeat");
    if (repeat == nullptr || !values_.requireObject(*repeat))
      return out;
    values_.refuseUnknown(*repeat, {"dx", "dy", "count", "around", "angle"});
    const auto count = static_cast<int>(values_.number(*repeat, "count", kCount, 1));
    const Value* around = repeat->find("around");
    if (around != nullptr) {
      const std::vector<double> centre = values_.numbers(*around, 2, kAnywhere);
      const double angle = values_.number(*repeat, "angle", kAngle, 360.0 / count);
      for (int i = 1; i < count && !centre.empty(); ++i)
        out.push_back(turned(i * angle, centre[0], centre[1]));
      return out;
    }
    const double dx = wholeTenths(values_.number(*repeat, "dx", kAnywhere, 0), count);
    const double dy = wholeTenths(values_.number(*repeat, "dy", kAnywhere, 0), count);
    for (int i = 1; i < count; ++i)
      out.push_back(moved(i * dx, i * dy));
    return out;
  }

  // "x" puts the left half on the right one too, "y" the upper half on the lower one.
  std::vector<Transform> mirrorsOf(const Value& entry) {
    std::vector<Transform> out = {Transform()};
    const Value* mirror = entry.find("mirror");
    if (mirror == nullptr || !values_.requireList(*mirror))
      return out;
    for (const Value& axis : mirror->list()) {
      const std::string_view name = axis.isText() ? std::string_view(axis.text()) : "";
      if (name != "x" && name != "y") {
        values_.error(axis, {"“mirror” chỉ nhận x và y.", "\"mirror\" takes x and y."});
        return out;
      }
      const size_t before = out.size();
      for (size_t i = 0; i < before && before < 4; ++i)
        out.push_back(mirrored(out[i], name == "x"));
    }
    return out;
  }

  Transform mirrored(Transform by, bool leftRight) const {
    if (leftRight)
      return {-by.a, by.b, -by.c, by.d, 2 * mirrorX_ - by.e, by.f};
    return {by.a, -by.b, by.c, -by.d, by.e, 2 * mirrorY_ - by.f};
  }

  bool mayDraw(const Value& entry, size_t steps) {
    drawn_ += steps;
    if (drawn_ <= kMaxGroundSteps)
      return true;
    if (!full_)
      values_.error(entry,
                    {"Hình nền có quá nhiều nét vẽ.", "The ground has too many strokes."},
                    {"Nhiều nhất " + std::to_string(kMaxGroundSteps) + " bước vẽ.",
                     "at most " + std::to_string(kMaxGroundSteps) + " steps"});
    full_ = true;
    return false;
  }

  FrontValues& values_;
  std::vector<std::pair<std::string, Figures>> motifs_;
  double mirrorX_ = 0, mirrorY_ = 0;
  size_t drawn_ = 0;
  bool full_ = false;
};

}  // namespace

std::shared_ptr<const drawing::Ground> readGround(
    const Value* motifs, const Value& ground, double width, double height, FrontValues& values) {
  GroundReader reader(values);
  if (motifs != nullptr)
    reader.readMotifs(*motifs);
  reader.setMirrors(width / 2, height / 2);
  auto out = std::make_shared<drawing::Ground>();
  for (const Figure& figure : reader.readEntries(ground)) {
    if (!figure.outline.empty())
      out->paths.push_back(pathOf(figure, height));
  }
  return out->paths.empty() ? nullptr : out;
}

}  // namespace vanthu::markup
