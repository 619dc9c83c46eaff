// The skeleton of the body: a decision's lines, headings, the end mark (loai-van-ban.md §2;
// the-thuc.md E13, E14, E18, E28).
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/rules/rules.h"

namespace vanthu::check {
namespace {

using document::Role;

constexpr std::string_view kEndMark = "./.";

const document::Paragraph* firstOfRole(const Reading& reading, Role role) {
  for (const document::Block& block : reading.document.blocks) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block);
    if (paragraph != nullptr && paragraph->role == role)
      return paragraph;
  }
  return nullptr;
}

const document::Paragraph* lastParagraph(const std::vector<document::Block>& blocks) {
  const document::Paragraph* last = nullptr;
  for (const document::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
      last = paragraph;
  }
  return last;
}

void checkHeading(const document::Paragraph& paragraph, const Passage& passage, Reporter& report) {
  const bool division = paragraph.role == Role::chapter || paragraph.role == Role::section;
  if (!paragraph.heading && !division)
    return;
  const bool hasLetters = !isAllUpper(passage.text) &&
                          std::any_of(passage.tokens.begin(),
                                      passage.tokens.end(),
                                      [](const Token& t) { return t.kind == Token::Kind::word; });
  if (hasLetters && division)
    report.whole("E13.capitals",
                 passage,
                 {"tên phần, chương, mục phải in hoa", "the title of a division takes capitals"});
  if (hasLetters && paragraph.role == Role::roman)
    report.whole("E18.capitals",
                 passage,
                 {"tên mục " + quoted(paragraph.label) + " phải in hoa",
                  "the heading " + quoted(paragraph.label) + " takes capitals"});
  const std::string& text = passage.text;
  if (text.ends_with('.') && !text.ends_with("..") && !text.ends_with(kEndMark))
    report.at("heading.full-stop",
              passage,
              {text.size() - 1, text.size()},
              {"tiêu đề không có dấu chấm ở cuối", "no full stop behind a heading"},
              {"bỏ dấu chấm", "take the full stop off"});
}

void checkHeadingsOf(const std::vector<document::Block>& blocks,
                     const Reading& reading,
                     Reporter& report) {
  for (const document::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
      checkHeading(*paragraph, reading.passages.of(paragraph->text), report);
    else if (const auto* appendix = std::get_if<document::Appendix>(&block))
      checkHeadingsOf(appendix->blocks, reading, report);
  }
}

// End mark.

// Where the text ends in something meant for the mark.
std::optional<size_t> brokenMark(const std::string& text) {
  for (const std::string_view typed : {". /.", ".  /.", "./ .", "./..", "./", "/."}) {
    if (text.ends_with(typed) && !text.ends_with(kEndMark))
      return text.size() - typed.size();
  }
  return std::nullopt;
}

void checkLastParagraph(const Passage& passage, Reporter& report) {
  if (passage.text.ends_with(kEndMark))
    return;
  const Message fix = {"kết thúc bằng “./.”", "end with “./.”"};
  if (const std::optional<size_t> at = brokenMark(passage.text))
    report.at("E28.missing",
              passage,
              {*at, passage.text.size()},
              {"dấu kết thúc viết sai", "the end mark is malformed"},
              fix);
  else
    report.missing("E28.missing",
                   &passage,
                   passage.pointerAt(passage.text.size()),
                   {"thiếu dấu kết thúc “./.” sau chữ cuối cùng của nội dung",
                    "the end mark “./.” is missing behind the body's last word"},
                   fix);
}

}  // namespace

void checkDecision(const Reading& reading, Reporter& report) {
  const auto* head = reading.first<document::Letterhead>();
  if (head == nullptr || reading.type != "quyết định")
    return;
  const Passage& start = reading.passages.of(head->placeDate);
  const document::Paragraph* authority = firstOfRole(reading, Role::authority);
  if (authority == nullptr)
    report.missing("decision.authority",
                   &start,
                   "/authorityTitle",
                   {"thiếu dòng thẩm quyền ban hành", "the line of the authority is missing"});
  else if (const Passage& line = reading.passages.of(authority->text);
           !isAllUpper(line.text) && !line.gap)
    report.whole("decision.authority",
                 line,
                 {"thẩm quyền ban hành phải in hoa", "the authority takes capitals"});
  const document::Paragraph* operative = firstOfRole(reading, Role::operative);
  if (operative == nullptr || reading.passages.of(operative->text).text != "QUYẾT ĐỊNH:")
    report.missing("decision.operative",
                   operative == nullptr ? &start : &reading.passages.of(operative->text),
                   "",
                   {"thiếu dòng “QUYẾT ĐỊNH:” trước Điều 1",
                    "the line “QUYẾT ĐỊNH:” before Điều 1 is missing"});
}

void checkHeadings(const Reading& reading, Reporter& report) {
  checkHeadingsOf(reading.document.blocks, reading, report);
}

void checkEndMark(const Reading& reading, Reporter& report) {
  if (reading.first<document::Letterhead>() == nullptr)
    return;
  std::vector<const Passage*> ends;
  if (const document::Paragraph* last = lastParagraph(reading.document.blocks)) {
    ends.push_back(&reading.passages.of(last->text));
    checkLastParagraph(*ends.back(), report);
  }
  for (const document::Block& block : reading.document.blocks) {
    if (const auto* appendix = std::get_if<document::Appendix>(&block)) {
      if (const document::Paragraph* last = lastParagraph(appendix->blocks))
        ends.push_back(&reading.passages.of(last->text));
    }
  }
  for (const Passage& passage : reading.passages.all()) {
    const size_t at = passage.text.find(kEndMark);
    if (at == std::string::npos)
      continue;
    const bool atEnd = at + kEndMark.size() == passage.text.size() &&
                       std::find(ends.begin(), ends.end(), &passage) != ends.end();
    if (!atEnd)
      report.at("E28.repeated",
                passage,
                {at, at + kEndMark.size()},
                {"“./.” chỉ đứng một lần, cuối nội dung", "“./.” stands once, behind the body"},
                {"bỏ “./.” ở đây", "take “./.” off here"});
  }
}

}  // namespace vanthu::check
