// P6, P7: faces and colour of the visible text.
#include <algorithm>
#include <set>
#include <string>

#include "base/utf8.h"
#include "check/pdf_checks.h"
#include "text/fold.h"

namespace vanthu::check {
namespace {

constexpr float kBlack = 0.25F;  // no component of black text is lighter

// Small letters and digits of a name.
std::string plain(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
    else if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

enum class Face { required, metric, legacy, other };

Face faceOf(const read::Font& font) {
  const std::string family = plain(font.family);
  const std::string name = plain(font.name);
  const auto begins = [&](std::string_view words) {
    return family.starts_with(words) || name.starts_with(words);
  };
  if (begins("timesnewroman") || begins("liberationserif") || begins("tinos"))
    return Face::required;
  if (begins("vntime") || begins("vnarial") || begins("vni") || font.name.starts_with(".Vn"))
    return Face::legacy;
  if (begins("times") || begins("nimbusroman") || begins("texgyretermes") || begins("freeserif"))
    return Face::metric;
  return Face::other;
}

bool hasLetters(const std::string& text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
        (c >= 0xC0 && c < 0x2000))
      return true;
  }
  return false;
}

bool isBlack(const read::Color& color) {
  return color.red <= kBlack && color.green <= kBlack && color.blue <= kBlack;
}

class FontCheck {
 public:
  FontCheck(const PdfSubject& subject, PdfReport& report) : subject_(subject), report_(report) {}

  void run() {
    unsigned number = 0;
    for (const read::Page& page : subject_.pdf.pages) {
      ++number;
      for (const read::TextLine& line : page.lines) {
        for (const read::TextRun& run : line.runs) {
          if (!run.invisible && run.font < subject_.pdf.fonts.size() && hasLetters(run.text))
            checkRun(run, number);
        }
      }
    }
  }

 private:
  static Place placeOf(const read::TextRun& run, unsigned page) {
    return {page, run.x, run.baseline, {}, quoteOf(run.text)};
  }

  void checkRun(const read::TextRun& run, unsigned page) {
    if (seen_.insert(run.font).second)
      checkFont(subject_.pdf.fonts[run.font], placeOf(run, page));
    if (!isBlack(run.color) && !isUrgency(run, page))
      report_.add("P7.colour",
                  placeOf(run, page),
                  {"Chữ không phải màu đen.", "The text is not black."},
                  {"Đặt màu chữ đen.", "Set the text to black."});
  }

  // Only the urgency mark of page 1 is red (M2-M4).
  static bool isUrgency(const read::TextRun& run, unsigned page) {
    const std::string key = text::looseKey(run.text);
    return page == 1 && (key == "hoa toc" || key == "thuong khan" || key == "khan" ||
                         key == "mat" || key == "toi mat" || key == "tuyet mat");
  }

  void checkFont(const read::Font& font, const Place& place) {
    const std::string& name = font.family.empty() ? font.name : font.family;
    const Message fix = {"Dùng phông Times New Roman, bộ mã Unicode.",
                         "Use Times New Roman, Unicode."};
    switch (faceOf(font)) {
      case Face::required:
        break;
      case Face::metric:
        report_.add("P6.metric-font",
                    place,
                    {"Phông chữ " + name + " chỉ gần giống Times New Roman.",
                     "The face " + name + " is only like Times New Roman."},
                    fix);
        break;
      case Face::legacy:
        report_.add("P6.encoding",
                    place,
                    {"Phông chữ " + name + " không dùng bộ mã Unicode.",
                     "The face " + name + " is not encoded in Unicode."},
                    fix);
        break;
      case Face::other:
        report_.add(
            "P6.font", place, {"Phông chữ là " + name + ".", "The face is " + name + "."}, fix);
        break;
    }
    if (!font.embedded)
      report_.add("P6.embedded",
                  place,
                  {"Phông chữ " + name + " không được nhúng vào tệp; máy khác có thể hiện sai chữ.",
                   "The face " + name + " is not embedded; other machines may show other letters."},
                  {"Xuất lại tệp PDF có nhúng phông chữ.", "Export the PDF with its fonts."});
  }

  const PdfSubject& subject_;
  PdfReport& report_;
  std::set<uint32_t> seen_;
};

}  // namespace

void checkFonts(const PdfSubject& subject, PdfReport& report) {
  FontCheck(subject, report).run();
}

}  // namespace vanthu::check
