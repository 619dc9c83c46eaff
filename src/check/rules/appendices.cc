// Appendices and what points to them (the-thuc.md A1-A4, A7).
#include <string>
#include <vector>

#include "check/rules/rules.h"
#include "text/case.h"
#include "text/numbers.h"

namespace vanthu::check {
namespace {

class AppendixRules {
 public:
  AppendixRules(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {
    for (const document::Block& block : reading.document.blocks) {
      if (const auto* appendix = std::get_if<document::Appendix>(&block))
        appendices_.push_back(appendix);
    }
    for (const Passage& passage : reading.passages.all()) {
      const bool body = passage.part == Part::body || passage.part == Part::basis ||
                        passage.part == Part::cell || passage.part == Part::title;
      if (passage.appendix == 0 && body)
        body_ += text::toLower(passage.text) + "\n";
    }
  }

  void run() {
    for (const document::Appendix* appendix : appendices_) {
      checkPointer(*appendix);
      checkTitle(*appendix);
      checkEnclosure(*appendix);
    }
    checkNumbers();
  }

 private:
  const Passage& of(const document::Inlines& inlines) const {
    return reading_.passages.of(inlines);
  }

  bool bodyHas(const std::string& words) const {
    return !words.empty() && body_.find(words) != std::string::npos;
  }

  static std::string firstWords(const Passage& passage, size_t count) {
    std::string out;
    for (const Token& token : passage.tokens) {
      if (token.kind == Token::Kind::space)
        continue;
      if (token.kind != Token::Kind::word || count-- == 0)
        break;
      out += (out.empty() ? "" : " ") + text::toLower(passage.of(token));
    }
    return out;
  }

  // The type of a text that is approved (A7), small letters.
  static std::string attachedType(const document::Appendix& appendix) {
    for (const document::Block& block : appendix.blocks) {
      if (const auto* title = std::get_if<document::Title>(&block))
        return text::toLower(document::plainText(title->typeName));
    }
    return "";
  }

  // "Phụ lục III" is also pointed to by "Phụ lục I, II, III" and "các Phụ lục".
  bool pointsTo(const document::Appendix& appendix) const {
    const std::string reference = text::toLower(of(appendix.reference).text);
    if (bodyHas(reference) || bodyHas(attachedType(appendix)))
      return true;
    if (reference.starts_with("phụ lục"))
      return bodyHas("các phụ lục") || bodyHas("phụ lục i, ") || bodyHas("phụ lục i đến") ||
             bodyHas("phụ lục kèm theo");
    return bodyHas(firstWords(of(appendix.title), 2)) || bodyHas("kèm theo") ||
           bodyHas("đính kèm") || bodyHas("gửi kèm");
  }

  void checkPointer(const document::Appendix& appendix) {
    if (pointsTo(appendix))
      return;
    const Passage& reference = of(appendix.reference);
    const Passage& title = of(appendix.title);
    const Passage& shown = reference.text.empty() ? title : reference;
    report_.whole("A1.reference",
                  shown,
                  {"nội dung không nhắc đến " + quoted(shown.text),
                   "the body does not point to " + quoted(shown.text)},
                  {"nói đến phụ lục trong văn bản, như “(Phụ lục kèm theo)”",
                   "point to it in the body, as “(Phụ lục kèm theo)”"});
  }

  void checkTitle(const document::Appendix& appendix) {
    const Passage& title = of(appendix.title);
    if (!title.text.empty() && !isAllUpper(title.text) && !title.gap)
      report_.whole("A3.capitals",
                    title,
                    {"tên phụ lục phải in hoa", "the title of an appendix takes capitals"});
  }

  void checkEnclosure(const document::Appendix& appendix) {
    const Passage& enclosure = of(appendix.enclosure);
    if (enclosure.text.empty() || enclosure.gap)
      return;
    const document::Meta& meta = reading_.document.meta;
    const std::string number =
        meta.codeNumber.empty() ? "" : meta.codeNumber + "/" + meta.codeNotation;
    if (enclosure.text.starts_with("(Kèm theo ") && enclosure.text.ends_with(")") &&
        enclosure.text.find(number) != std::string::npos)
      return;
    report_.whole("A4.form",
                  enclosure,
                  {"dòng “(Kèm theo …)” viết sai hoặc không mang số của văn bản này",
                   "the line “(Kèm theo …)” is malformed or lacks this paper's number"});
  }

  void checkNumbers() {
    std::vector<const Passage*> numbered;
    for (const document::Appendix* appendix : appendices_) {
      const Passage& reference = of(appendix->reference);
      if (text::toLower(reference.text).starts_with("phụ lục"))
        numbered.push_back(&reference);
    }
    for (size_t i = 0; i < numbered.size(); ++i) {
      const std::string due =
          numbered.size() == 1 ? "Phụ lục" : "Phụ lục " + text::roman(static_cast<int64_t>(i) + 1);
      if (numbered[i]->text != due)
        report_.whole("A2.number",
                      *numbered[i],
                      {"từ hai phụ lục trở lên thì đánh số La Mã, một phụ lục thì không đánh số",
                       "two or more appendices take Roman numbers, a single one none"},
                      {"ghi “" + due + "”", "write “" + due + "”"});
    }
  }

  const Reading& reading_;
  Reporter& report_;
  std::vector<const document::Appendix*> appendices_;
  std::string body_;
};

}  // namespace

void checkAppendices(const Reading& reading, Reporter& report) {
  AppendixRules(reading, report).run();
}

}  // namespace vanthu::check
