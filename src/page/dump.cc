#include <cstdio>
#include <string>

#include "base/json_writer.h"
#include "page/page.h"
#include "page/structure_type.h"

namespace vanthu::page {
namespace {

// Points with three decimals, without the locale.
std::string pt(Length length) {
  const int64_t n = length.milliPoints();
  char buffer[32];
  std::snprintf(buffer,
                sizeof buffer,
                "%s%lld.%03lld",
                n < 0 ? "-" : "",
                static_cast<long long>((n < 0 ? -n : n) / 1000),
                static_cast<long long>((n < 0 ? -n : n) % 1000));
  return buffer;
}

std::string_view name(fonts::Style style) {
  switch (style) {
    case fonts::Style::regular:
      return "regular";
    case fonts::Style::bold:
      return "bold";
    case fonts::Style::italic:
      return "italic";
    case fonts::Style::boldItalic:
      return "bold-italic";
    case fonts::Style::decorative:
      return "decorative";
  }
  return "";
}

std::string tagName(TagId tag) {
  if (tag == kLayoutArtifact)
    return "artifact";
  if (tag == kPaginationArtifact)
    return "pagination";
  return "#" + std::to_string(tag);
}

std::string name(Color color) {
  if (color == kBlack)
    return "black";
  if (color == kRed)
    return "red";
  char buffer[8];
  std::snprintf(buffer, sizeof buffer, "#%02x%02x%02x", color.red, color.green, color.blue);
  return buffer;
}

class Dumper {
 public:
  void operator()(const TextRun& run) {
    out_ += "  text " + pt(run.origin.x) + "," + pt(run.origin.y) + " w" + pt(widthOf(run)) + " " +
            std::string(name(run.style)) + " " + pt(run.size);
    color(run.color);
    out_ += " " + tagName(run.tag) + " " + jsonQuote(run.text);
    if (!run.source.pointer.empty())
      out_ += " " + run.source.pointer;
    shifts(run);
    out_ += "\n";
  }

  void operator()(const Rule& rule) {
    out_ += "  rule " + pt(rule.from.x) + "," + pt(rule.from.y) + " " + pt(rule.to.x) + "," +
            pt(rule.to.y) + " t" + pt(rule.thickness);
    color(rule.color);
    out_ += " " + tagName(rule.tag) + "\n";
  }

  void operator()(const Path& path) {
    out_ += "  path";
    if (path.fill)
      out_ += " fill " + name(*path.fill);
    if (path.stroke)
      out_ += " stroke " + name(*path.stroke) + " t" + pt(path.thickness);
    for (const PathStep& step : path.steps)
      write(step);
    out_ += "\n";
  }

  void operator()(const SignatureField& field) {
    const Rect& r = field.place;
    out_ += "  field " + pt(r.left) + "," + pt(r.top) + " " + pt(r.width) + "x" + pt(r.height) +
            " " + tagName(field.tag) + " " + field.name + " " + jsonQuote(field.description) + "\n";
  }

  void write(const Meta& meta) {
    if (meta.trueSize)
      out_ += "true size\n";
  }

  void write(const Page& page, size_t number) {
    out_ += "page " + std::to_string(number) + " " + pt(page.width) + "x" + pt(page.height) +
            " label " + page.label + "\n";
    if (page.ground != nullptr)
      write(*page.ground);
    for (const Item& item : page.items)
      std::visit(*this, item);
  }

  void write(const std::vector<Tag>& tags) {
    out_ += "tags\n";
    for (size_t i = 0; i < tags.size(); ++i) {
      const Tag& tag = tags[i];
      out_ += "  #" + std::to_string(i) + " in #" + std::to_string(tag.parent) + " ";
      out_ += structureType(tag.role);
      if (tag.role == TagRole::headerCell)
        out_ += tag.scopeRow ? " row" : " column";
      if (tag.numbering != Numbering::none)
        out_ += " " + std::string(listNumbering(tag.numbering));
      if (tag.columnSpan != 1)
        out_ += " span" + std::to_string(tag.columnSpan);
      if (!tag.alternate.empty())
        out_ += " " + jsonQuote(tag.alternate);
      out_ += "\n";
    }
  }

  std::string take() { return std::move(out_); }

 private:
  // The same on many pages, so a page shows only how much there is of it.
  void write(const Ground& ground) {
    size_t steps = 0;
    for (const Path& path : ground.paths)
      steps += path.steps.size();
    out_ += "  ground " + std::to_string(ground.paths.size()) + " paths " + std::to_string(steps) +
            " steps\n";
  }

  void write(const PathStep& step) {
    static constexpr char kLetters[] = {'m', 'l', 'c', 'h'};
    static constexpr size_t kPoints[] = {1, 1, 3, 0};
    const auto kind = static_cast<size_t>(step.kind);
    out_ += ' ';
    out_ += kLetters[kind];
    for (size_t i = 0; i < kPoints[kind]; ++i)
      out_ += (i == 0 ? "" : " ") + pt(step.points[i].x) + "," + pt(step.points[i].y);
  }

  // Only of marks that have no letter of their own, so hardly ever.
  void shifts(const TextRun& run) {
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.shift != Point{})
        out_ += " shift@" + std::to_string(glyph.cluster) + " " + pt(glyph.shift.x) + "," +
                pt(glyph.shift.y);
    }
  }

  void color(Color c) {
    if (c != kBlack)
      out_ += " " + name(c);
  }

  std::string out_;
};

}  // namespace

Length widthOf(const TextRun& run) {
  Length width;
  for (const Glyph& glyph : run.glyphs)
    width += glyph.advance;
  return width;
}

std::string dump(const Pages& pages) {
  Dumper dumper;
  dumper.write(pages.meta);
  for (size_t i = 0; i < pages.pages.size(); ++i)
    dumper.write(pages.pages[i], i + 1);
  dumper.write(pages.tags);
  return dumper.take();
}

std::string sourceMap(const Pages& pages) {
  JsonWriter json;
  json.beginArray();
  for (size_t i = 0; i < pages.pages.size(); ++i) {
    for (const Item& item : pages.pages[i].items) {
      const auto* run = std::get_if<TextRun>(&item);
      if (run == nullptr || run->source.pointer.empty())
        continue;
      json.beginObject().member("page", static_cast<int64_t>(i + 1));
      json.member("pointer", run->source.pointer);
      json.key("x").raw(pt(run->origin.x)).key("y").raw(pt(run->origin.y));
      json.key("width").raw(pt(widthOf(*run))).key("size").raw(pt(run->size));
      json.endObject();
    }
  }
  json.endArray();
  return json.take();
}

}  // namespace vanthu::page
