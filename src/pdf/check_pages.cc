#include "pdf/check_pages.h"

#include <set>
#include <string>
#include <utility>
#include <variant>

#include "base/diagnostic_limit.h"
#include "base/utf8.h"

namespace vanthu::pdf {
namespace {

using page::Pages;
using page::TagId;

// ISO 32000-1, Annex C: 200 inches is the largest page that readers must know.
constexpr Length kLargest = Length::milliPoints(14'400'000);
constexpr Length kSmallestSide = Length::milliPoints(3'000);

Diagnostic problem(std::string code, std::string vi, std::string en) {
  return Diagnostic{.code = std::move(code),
                    .where = {},
                    .message = {std::move(vi), std::move(en)},
                    .hint = {},
                    .severity = Severity::error};
}

class Checker {
 public:
  Checker(const Pages& pages, const fonts::FontBook& fonts) : pages_(pages), fonts_(fonts) {}

  Diagnostics run() {
    checkCount();
    if (pages_.meta.title.empty())
      found_.push_back(problem("pdf.no-title",
                               "Văn bản không có tên để ghi vào thông tin tệp PDF.",
                               "The document has no title for the PDF's metadata."));
    checkTags();
    for (pageNumber_ = 1; pageNumber_ <= pages_.pages.size(); ++pageNumber_)
      checkPage(pages_.pages[pageNumber_ - 1]);
    return firstHundred(std::move(found_), "pdf.too-many-errors");
  }

 private:
  void bad(const std::string& what) {
    const std::string page = std::to_string(pageNumber_);
    found_.push_back(problem("pdf.bad-pages",
                             "Lỗi nội bộ: kết quả dàn trang " + page + " không ghi được thành PDF.",
                             "Internal layout error on page " + page + ": " + what + "."));
  }

  void checkCount() {
    if (pages_.pages.empty())
      bad("no page at all");
    if (pages_.pages.size() > kMaxPages)
      found_.push_back(problem("pdf.too-many-pages",
                               "Tệp có " + std::to_string(pages_.pages.size()) +
                                   " trang, quá giới hạn " + std::to_string(kMaxPages) + " trang.",
                               "The file has " + std::to_string(pages_.pages.size()) +
                                   " pages; the limit is " + std::to_string(kMaxPages) + "."));
  }

  void checkTags() {
    const auto& tags = pages_.tags;
    hasChildren_.assign(tags.size(), false);
    if (tags.empty() || tags[0].role != page::TagRole::document)
      return bad("tag 0 is not the document");
    for (size_t i = 1; i < tags.size(); ++i) {
      const TagId parent = tags[i].parent;
      if (parent < 0 || static_cast<size_t>(parent) >= i)
        bad("tag " + std::to_string(i) + " stands before its parent");
      else
        hasChildren_[static_cast<size_t>(parent)] = true;
    }
  }

  void checkPage(const page::Page& page) {
    if (page.width < kSmallestSide || page.height < kSmallestSide || page.width > kLargest ||
        page.height > kLargest)
      bad("impossible paper size");
    for (const page::Item& item : page.items)
      std::visit([this](const auto& x) { checkItem(x); }, item);
  }

  void checkItem(const page::TextRun& run) {
    checkTag(run.tag);
    checkPoint(run.origin);
    if (run.size <= Length() || run.size > kLargest)
      bad("impossible letter size");
    checkGlyphs(run);
  }

  void checkGlyphs(const page::TextRun& run) {
    const uint16_t count = fonts_.facts(run.style).glyphCount;
    uint32_t cluster = 0;
    Length width;
    for (const page::Glyph& glyph : run.glyphs) {
      if (glyph.cluster < cluster || glyph.cluster >= run.text.size())
        return bad("glyphs do not follow their text");
      cluster = glyph.cluster;
      if (glyph.id >= count)
        return bad("a glyph that the face does not have");
      if (glyph.id == 0)
        missingGlyph(run, cluster);
      if (glyph.advance < -kLargest || glyph.advance > kLargest)
        return bad("impossible advance");
      if (isFar(glyph.shift))
        return bad("a mark far from its letter");
      width += glyph.advance;
    }
    if (width > kLargest || width < -kLargest)
      bad("impossible line width");
  }

  void missingGlyph(const page::TextRun& run, size_t offset) {
    const char32_t letter = nextCodePoint(run.text, offset);
    const std::string name = codePointName(letter);
    Diagnostic fault = problem("pdf.missing-glyph",
                               "Phông chữ không có chữ " + name + ".",
                               "The font has no glyph for " + name + ".");
    fault.where.line = run.source.line;
    fault.where.column = run.source.column;
    if (run.source.file < pages_.files.size() && run.source.line != 0)
      fault.where.file = pages_.files[run.source.file];
    fault.where.pointer = run.source.pointer;
    found_.push_back(std::move(fault));
  }

  void checkItem(const page::Rule& rule) {
    checkTag(rule.tag);
    checkPoint(rule.from);
    checkPoint(rule.to);
    if (rule.thickness <= Length() || rule.thickness > kLargest)
      bad("impossible rule thickness");
  }

  void checkItem(const page::Path& path) {
    if (path.steps.empty() || path.steps.front().kind != page::PathStep::Kind::move)
      bad("a path that begins nowhere");
    for (const page::PathStep& step : path.steps) {
      for (const page::Point& point : step.points)
        checkPoint(point);
    }
    if (path.stroke && (path.thickness <= Length() || path.thickness > kLargest))
      bad("impossible thickness of an outline");
  }

  void checkItem(const page::SignatureField& field) {
    checkTag(field.tag);
    if (field.tag < 0 || !isForm(field.tag))
      bad("signature field " + field.name + " is not tagged as a form");
    checkPoint({field.place.left, field.place.top});
    checkPoint({field.place.right(), field.place.bottom()});
    if (field.place.width <= Length() || field.place.height <= Length())
      bad("signature field " + field.name + " has no size");
    if (field.name.empty() || field.name.find('.') != std::string::npos)
      bad("signature field name \"" + field.name + "\"");
    if (!fieldNames_.insert(field.name).second)
      bad("two signature fields are named " + field.name);
    if (field.description.empty())
      bad("signature field " + field.name + " has no description");
  }

  bool isForm(TagId tag) const {
    return static_cast<size_t>(tag) < pages_.tags.size() &&
           pages_.tags[static_cast<size_t>(tag)].role == page::TagRole::form;
  }

  void checkTag(TagId tag) {
    if (tag == page::kLayoutArtifact || tag == page::kPaginationArtifact)
      return;
    if (tag < 0 || static_cast<size_t>(tag) >= pages_.tags.size())
      bad("an item without a tag");
    else if (hasChildren_[static_cast<size_t>(tag)])
      bad("tag " + std::to_string(tag) + " has both items and child tags");
  }

  void checkPoint(const page::Point& point) {
    if (isFar(point))
      bad("an item far off the paper");
  }

  static bool isFar(const page::Point& point) {
    return point.x < -kLargest || point.x > kLargest || point.y < -kLargest || point.y > kLargest;
  }

  const Pages& pages_;
  const fonts::FontBook& fonts_;
  Diagnostics found_;
  size_t pageNumber_ = 0;
  std::vector<bool> hasChildren_;
  std::set<std::string> fieldNames_;
};

}  // namespace

Diagnostics checkPages(const Pages& pages, const fonts::FontBook& fonts) {
  return Checker(pages, fonts).run();
}

}  // namespace vanthu::pdf
