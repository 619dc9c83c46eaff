// E10: the lines of legal basis that open a paper.
#include <algorithm>
#include <array>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

bool beginsBasis(const FoundParagraph& paragraph) {
  static constexpr std::array<std::string_view, 5> kWords = {
      "can cu ", "theo de nghi ", "xet ", "thuc hien ", "tren co so "};
  const std::string& key = paragraph.first().key;
  return std::any_of(
      kWords.begin(), kWords.end(), [&](std::string_view word) { return key.starts_with(word); });
}

class BasisCheck {
 public:
  BasisCheck(const PdfSubject& subject, PdfReport& report) : report_(report) {
    const auto& body = subject.found.body;
    auto at =
        std::find_if(body.begin(), body.end(), [](const FoundParagraph& p) { return !p.centred; });
    for (; at != body.end() && isBasis(*at); ++at)
      add(*at);
    sentence_ = at != body.end() && beginsBasis(*at);
    const std::string_view type = subject.typeKey();
    decides_ = type.starts_with("quyet dinh") || type.starts_with("nghi quyet");
  }

  void run() {
    if (!isList())
      return;
    for (const FoundParagraph& paragraph : basis_)
      checkSlant(paragraph);
    for (size_t i = 0; i + 1 < basis_.size(); ++i)
      checkEnding(basis_[i]);
    if (!sentence_)
      checkLastEnding(basis_.back());
  }

 private:
  // A sentence that begins so and ends with a colon already opens the text.
  bool isBasis(const FoundParagraph& paragraph) const {
    const bool goesOn = paragraph.continued && !basis_.empty();
    return goesOn || (beginsBasis(paragraph) && !paragraph.last().text.ends_with(":"));
  }

  // The piece of a paragraph on the next page belongs to the paragraph.
  void add(const FoundParagraph& paragraph) {
    if (paragraph.continued && !basis_.empty())
      basis_.back().lines.insert(
          basis_.back().lines.end(), paragraph.lines.begin(), paragraph.lines.end());
    else
      basis_.push_back(paragraph);
  }

  // One paragraph may as well be a sentence of the text: "Căn cứ …, Sở … hướng dẫn như sau".
  bool isList() const {
    if (basis_.empty())
      return false;
    const FoundParagraph& first = basis_.front();
    return decides_ || basis_.size() > 1 || first.last().text.ends_with(";") ||
           first.first().italic > 0.5;
  }

  void checkSlant(const FoundParagraph& paragraph) {
    const bool italic = paragraph.first().italic > 0.5;
    if (italic == (report_.rules().body.basisSlant == Slant::italic))
      return;
    report_.add("E10.italic",
                paragraph.first(),
                italic ? Message{"Căn cứ in nghiêng; phải là chữ đứng.",
                                 "The legal basis is italic; it must be upright."}
                       : Message{"Căn cứ phải in nghiêng.", "The legal basis must be italic."});
  }

  void checkEnding(const FoundParagraph& paragraph) {
    if (!paragraph.last().text.ends_with(";"))
      report_.add("E10.ending",
                  paragraph.last(),
                  {"Cuối mỗi căn cứ là dấu chấm phẩy.", "Each legal basis ends with a semicolon."});
  }

  void checkLastEnding(const FoundParagraph& paragraph) {
    const char mark = report_.rules().body.lastBasisMark;
    if (paragraph.last().text.ends_with(mark))
      return;
    report_.add("E10.last-ending",
                paragraph.last(),
                mark == '.' ? Message{"Căn cứ cuối cùng kết thúc bằng dấu chấm.",
                                      "The last legal basis ends with a full stop."}
                            : Message{"Căn cứ cuối cùng kết thúc bằng dấu phẩy.",
                                      "The last legal basis ends with a comma."});
  }

  PdfReport& report_;
  std::vector<FoundParagraph> basis_;
  bool sentence_ = false;  ///< the text after the list begins as a basis does
  bool decides_ = false;
};

}  // namespace

void checkBasis(const PdfSubject& subject, PdfReport& report) {
  BasisCheck(subject, report).run();
}

}  // namespace vanthu::check
