#include "markup/front_sheet.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "markup/front_matter.h"
#include "markup/front_values.h"
#include "markup/ground.h"

namespace vanthu::markup {
namespace {

constexpr size_t kMaxBoxes = 200;
constexpr size_t kMaxLines = 20;
constexpr Range kPaper = {40, 1200};   // millimetres
constexpr Range kOnPaper = {0, 1200};  // millimetres
constexpr Range kLetters = {4, 300};   // points
constexpr Range kSpace = {5, 100};     // millimetres
constexpr Range kTracking = {-100, 1000};
constexpr double kLetterSize = 14;
constexpr double kSignatureSpace = 25;

struct Paper {
  std::string_view name;
  double width, height;
};
constexpr Paper kPapers[] = {{"A3", 297, 420},
                             {"A3 landscape", 420, 297},
                             {"A4", 210, 297},
                             {"A4 landscape", 297, 210},
                             {"A5", 148, 210},
                             {"A5 landscape", 210, 148}};

const std::vector<std::string> kBoxKeys = {"kind",
                                           "at",
                                           "text",
                                           "face",
                                           "size",
                                           "minSize",
                                           "maxLines",
                                           "fit",
                                           "tracking",
                                           "bold",
                                           "italic",
                                           "color",
                                           "align",
                                           "vertical",
                                           "heading",
                                           "rule",
                                           "printed",
                                           "space"};

class SheetReader {
 public:
  SheetReader(const Value& yaml, uint32_t file, Reporter& reporter)
      : yaml_(yaml), values_(file, reporter) {}

  SheetShape run() {
    SheetShape sheet;
    readPage();
    sheet.width = Length::millimetres(width_);
    sheet.height = Length::millimetres(height_);
    if (const Value* colors = yaml_.find("colors"))
      values_.readColors(*colors);
    const Value* motifs = yaml_.find("motifs");
    if (const Value* ground = yaml_.find("ground"))
      sheet.ground = readGround(motifs, *ground, width_, height_, values_);
    else if (motifs != nullptr)
      values_.error(*motifs, {"“motifs” cần có “ground”.", "\"motifs\" needs \"ground\"."});
    readBoxes(sheet);
    return sheet;
  }

 private:
  void readPage() {
    const Value* page = yaml_.find("page");
    if (page == nullptr)
      return values_.missing(yaml_, "page");
    if (page->isList()) {
      const std::vector<double> sides = values_.numbers(*page, 2, kPaper);
      if (!sides.empty())
        std::tie(width_, height_) = std::pair(sides[0], sides[1]);
      return;
    }
    std::vector<std::string_view> names;
    for (const Paper& paper : kPapers)
      names.push_back(paper.name);
    const Paper& paper = kPapers[values_.choice(yaml_, "page", names)];
    width_ = paper.width;
    height_ = paper.height;
  }

  void readBoxes(SheetShape& sheet) {
    const Value* boxes = yaml_.find("boxes");
    if (boxes == nullptr)
      return values_.missing(yaml_, "boxes");
    if (!values_.requireObject(*boxes))
      return;
    if (boxes->object().empty() || boxes->object().size() > kMaxBoxes)
      values_.error(*boxes, {"“boxes” gồm 1 đến 200 ô.", "\"boxes\" holds 1 to 200 boxes."});
    for (const auto& [name, box] : boxes->object()) {
      if (values_.requireObject(box))
        sheet.boxes.push_back(readBox(name, box));
    }
  }

  BoxShape readBox(const std::string& name, const Value& yaml) {
    values_.refuseUnknown(yaml, kBoxKeys);
    BoxShape box;
    box.name = name;
    box.at = placeOf(yaml, values_.file());
    box.kind =
        static_cast<BoxShape::Kind>(values_.choice(yaml, "kind", {"text", "signature", "qr"}));
    readPlace(yaml, box);
    readText(yaml, box);
    readFit(yaml, box);
    readLook(yaml, box);
    box.space = Length::millimetres(values_.number(yaml, "space", kSpace, kSignatureSpace));
    if (yaml.find("space") != nullptr && box.kind != BoxShape::Kind::signature)
      values_.error(*yaml.find("space"),
                    {"“space” chỉ dùng cho ô chữ ký.", "only a signature has \"space\"."});
    return box;
  }

  void readPlace(const Value& yaml, BoxShape& box) {
    const Value* at = yaml.find("at");
    if (at == nullptr)
      return values_.missing(yaml, "at");
    const std::vector<double> n = values_.numbers(*at, 4, kOnPaper);
    if (n.empty())
      return;
    box.place = {Length::millimetres(n[0]),
                 Length::millimetres(n[1]),
                 Length::millimetres(n[2]),
                 Length::millimetres(n[3])};
    if (n[2] <= 0 || n[3] <= 0 || n[0] + n[2] > width_ || n[1] + n[3] > height_)
      values_.error(*at,
                    {"Ô [x, y, rộng, cao] phải nằm trên trang.",
                     "The box [x, y, width, height] must lie on the page."});
  }

  void readText(const Value& yaml, BoxShape& box) {
    const Value* text = yaml.find("text");
    if (box.kind == BoxShape::Kind::signature) {
      if (text != nullptr)
        values_.error(
            *text,
            {"Chữ của ô chữ ký lấy từ người ký.", "The words of a signature are the signer's."});
      return;
    }
    if (text == nullptr)
      return values_.missing(yaml, "text");
    if (!text->isList()) {
      addLine(*text, box);
      return;
    }
    for (const Value& line : text->list())
      addLine(line, box);
    if (text->list().empty() || text->list().size() > kMaxLines ||
        (box.kind == BoxShape::Kind::qr && text->list().size() > 1))
      values_.error(*text,
                    {"“text” gồm 1 đến 20 dòng; của mã QR một dòng.",
                     "\"text\" has 1 to 20 lines; of a QR code one."});
  }

  void addLine(const Value& line, BoxShape& box) {
    if (line.isList() || line.isObject())
      values_.error(line, {"Ở đây cần một đoạn chữ.", "A text is due here."});
    else
      box.lines.push_back(readFrontText(line, values_.file(), values_.reporter()));
  }

  void readFit(const Value& yaml, BoxShape& box) {
    const double size = values_.number(yaml, "size", kLetters, kLetterSize);
    const double minSize = values_.number(yaml, "minSize", kLetters, size);
    if (minSize > size)
      values_.error(*yaml.find("minSize"),
                    {"“minSize” không lớn hơn “size”.", "\"minSize\" is at most \"size\"."});
    box.size = Length::points(size);
    box.minSize = Length::points(std::min(size, minSize));
    const auto lines = static_cast<double>(std::max<size_t>(box.lines.size(), 1));
    box.maxLines = static_cast<unsigned>(
        values_.number(yaml, "maxLines", {1, static_cast<double>(kMaxLines)}, lines));
    box.maxLines = std::max(box.maxLines, static_cast<unsigned>(lines));
    box.wrapFirst = values_.choice(yaml, "fit", {"shrink", "wrap"}) == 1;
    box.tracking = static_cast<int>(values_.number(yaml, "tracking", kTracking, 0));
  }

  void readLook(const Value& yaml, BoxShape& box) {
    box.bold = values_.flag(yaml, "bold", false);
    box.italic = values_.flag(yaml, "italic", false);
    box.heading = values_.flag(yaml, "heading", false);
    box.rule = values_.flag(yaml, "rule", false);
    box.printed = values_.flag(yaml, "printed", false);
    if (const Value* color = yaml.find("color"))
      box.color = values_.color(*color).value_or(drawing::Color());
    box.align = kAligns[values_.choice(yaml, "align", {"centre", "left", "right"})];
    box.vertical = kVerticals[values_.choice(yaml, "vertical", {"middle", "top", "bottom"})];
    box.decorative = values_.choice(yaml, "face", {"serif", "decorative"}) == 1;
  }

  static constexpr Align kAligns[] = {Align::centre, Align::left, Align::right};
  static constexpr BoxShape::Vertical kVerticals[] = {
      BoxShape::Vertical::middle, BoxShape::Vertical::top, BoxShape::Vertical::bottom};

  const Value& yaml_;
  FrontValues values_;
  double width_ = 297, height_ = 210;
};

}  // namespace

const std::vector<std::string>& sheetKeys() {
  static const std::vector<std::string> kKeys = {"page", "colors", "motifs", "ground", "boxes"};
  return kKeys;
}

const std::vector<std::string>& flowKeys() {
  static const std::vector<std::string> kKeys = {
      "letterhead", "title", "closing", "end_mark", "numbering", "tables"};
  return kKeys;
}

SheetShape readSheet(const Value& yaml, uint32_t file, Reporter& reporter) {
  return SheetReader(yaml, file, reporter).run();
}

}  // namespace vanthu::markup
