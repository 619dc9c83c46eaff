#include "pdf/content.h"

#include <variant>

#include "base/utf8.h"
#include "page/structure_type.h"
#include "pdf/path_operators.h"
#include "pdf/syntax.h"
#include "pdf/text_operators.h"

namespace vanthu::pdf {
namespace {

using page::TagId;

constexpr TagId kNoMark = -100;

/// Glyphs that stand together for some letters; nearly always one for one.
struct Cluster {
  size_t firstGlyph, endGlyph;
  std::string_view letters;
};

Cluster nextCluster(const page::TextRun& run, size_t firstGlyph) {
  const uint32_t start = run.glyphs[firstGlyph].cluster;
  size_t end = firstGlyph + 1;
  while (end < run.glyphs.size() && run.glyphs[end].cluster == start)
    ++end;
  const size_t stop = end < run.glyphs.size() ? run.glyphs[end].cluster : run.text.size();
  return {firstGlyph, end, std::string_view(run.text).substr(start, stop - start)};
}

/// Three decimals keep the 256 steps of a channel apart.
void appendChannel(std::string& out, uint8_t channel) {
  appendLength(out, Length::milliPoints((int64_t{channel} * 1000 + 127) / 255));
}

void appendColor(std::string& out, page::Color color, const char* gray, const char* rgb) {
  appendChannel(out, color.red);
  if (color == page::kBlack) {
    out += gray;
    return;
  }
  out += ' ';
  appendChannel(out, color.green);
  out += ' ';
  appendChannel(out, color.blue);
  out += rgb;
}

class ContentWriter {
 public:
  /// Without `tags` nothing is marked.
  ContentWriter(const page::Page& page, const std::vector<page::Tag>* tags, FaceUses& faces)
      : page_(page), tags_(tags), faces_(faces), text_(content_.operators) {}

  Content run() {
    content_.operators.reserve(size_t{16} * 1024);
    for (const page::Item& item : page_.items) {
      if (const auto* path = std::get_if<page::Path>(&item))
        draw(*path);
    }
    for (const page::Item& item : page_.items)
      std::visit([this](const auto& x) { write(x); }, item);
    closeMark();
    return std::move(content_);
  }

 private:
  void write(const page::TextRun& run) {
    if (run.glyphs.empty())
      return;
    openMark(run.tag);
    content_.faces[static_cast<size_t>(run.style)] = true;
    text_.begin(run.style, run.size, run.color, {run.origin.x, page_.height - run.origin.y});
    FaceUse& face = faces_[static_cast<size_t>(run.style)];
    Length x;
    bool afterSpace = false;
    for (size_t i = 0; i < run.glyphs.size();) {
      const Cluster cluster = nextCluster(run, i);
      const bool plain = noteLetters(run, cluster, face);
      if (!plain)
        text_.beginActualText(cluster.letters);
      for (; i < cluster.endGlyph; ++i) {
        const page::Glyph& glyph = run.glyphs[i];
        text_.show(glyph.id, face.width(glyph.id), x + glyph.shift.x, -glyph.shift.y, afterSpace);
        x += glyph.advance;
      }
      if (!plain)
        text_.endActualText();
      afterSpace = cluster.letters.front() == ' ';
    }
  }

  /// False if the glyphs alone would not be read as the cluster's letters.
  bool noteLetters(const page::TextRun& run, const Cluster& cluster, FaceUse& face) {
    const size_t glyphs = cluster.endGlyph - cluster.firstGlyph;
    const bool oneForOne = countCodePoints(cluster.letters) == glyphs;
    bool plain = oneForOne;
    size_t offset = 0;
    char32_t letter = 0;
    for (size_t i = cluster.firstGlyph; i < cluster.endGlyph; ++i) {
      if (oneForOne || i == cluster.firstGlyph)
        letter = nextCodePoint(cluster.letters, offset);
      plain &= face.use(run.glyphs[i].id, letter);
    }
    return plain;
  }

  void write(const page::Rule& rule) {
    openMark(rule.tag);
    text_.end();
    std::string& out = content_.operators;
    if (rule.color != strokeColor_) {
      strokeColor_ = rule.color;
      appendStrokeColor(out, rule.color);
    }
    if (rule.thickness != lineWidth_) {
      lineWidth_ = rule.thickness;
      appendLength(out, rule.thickness);
      out += " w\n";
    }
    appendPoint(rule.from);
    out += " m ";
    appendPoint(rule.to);
    out += " l S\n";
  }

  void draw(const page::Path& path) {
    openMark(page::kLayoutArtifact);
    appendPath(content_.operators, path, page_.height);
  }

  void write(const page::Path&) {}  // drawn before all others

  void write(const page::SignatureField& field) {
    if (tags_ != nullptr)
      content_.fields.push_back(&field);
  }

  void appendPoint(const page::Point& point) {
    appendLength(content_.operators, point.x);
    content_.operators += ' ';
    appendLength(content_.operators, page_.height - point.y);
  }

  void openMark(TagId tag) {
    if (tag == mark_ || tags_ == nullptr)
      return;
    closeMark();
    mark_ = tag;
    std::string& out = content_.operators;
    if (tag == page::kLayoutArtifact) {
      out += "/Artifact BMC\n";
    } else if (tag == page::kPaginationArtifact) {
      out += "/Artifact <</Type /Pagination>> BDC\n";
    } else {
      out += '/';
      out += page::structureType((*tags_)[static_cast<size_t>(tag)].role);
      out += " <</MCID ";
      appendInteger(out, static_cast<int64_t>(content_.marks.size()));
      out += ">> BDC\n";
      content_.marks.push_back(tag);
    }
  }

  void closeMark() {
    text_.end();
    if (mark_ != kNoMark)
      content_.operators += "EMC\n";
    mark_ = kNoMark;
  }

  const page::Page& page_;
  const std::vector<page::Tag>* tags_;
  FaceUses& faces_;
  Content content_;
  TextOperators text_;
  TagId mark_ = kNoMark;
  page::Color strokeColor_ = page::kBlack;
  Length lineWidth_;
};

}  // namespace

Content writeContent(const page::Page& page, const std::vector<page::Tag>& tags, FaceUses& faces) {
  return ContentWriter(page, &tags, faces).run();
}

Content writePlainContent(const page::Page& page, FaceUses& faces) {
  return ContentWriter(page, nullptr, faces).run();
}

std::string resourceName(fonts::Style style) {
  return "F" + std::to_string(static_cast<int>(style));
}

void appendFillColor(std::string& out, page::Color color) {
  appendColor(out, color, " g\n", " rg\n");
}

void appendStrokeColor(std::string& out, page::Color color) {
  appendColor(out, color, " G\n", " RG\n");
}

}  // namespace vanthu::pdf
