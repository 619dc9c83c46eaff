#include "layout/faults.h"

#include <cstdint>

#include "base/utf8.h"

namespace vanthu::layout {
namespace {

std::string wholeMillimetres(Length length) {
  return std::to_string(static_cast<int64_t>(length.millimetres() + 0.5));
}

std::string wholePoints(Length size) {
  return std::to_string(static_cast<int64_t>(size.points() + 0.5));
}

// Enough of a word to find it; a diagnostic does not repeat the data.
std::string beginning(std::string_view word) {
  constexpr size_t kLetters = 16;
  size_t end = 0;
  for (size_t n = 0; n < kLetters && end < word.size(); ++n)
    nextCodePoint(word, end);
  return std::string(word.substr(0, end)) + (end < word.size() ? "…" : "");
}

}  // namespace

Where Faults::whereOf(const Source& source) const {
  Where where;
  if (source.line != 0 && source.file < document_.files.size())
    where.file = document_.files[source.file];
  where.line = source.line;
  where.column = source.column;
  where.pointer = source.pointer;
  return where;
}

void Faults::missingGlyph(char32_t letter, const Source& source) {
  Where where = whereOf(source);
  const std::string place = where.file + ":" + std::to_string(where.line) + ":" +
                            std::to_string(where.column) + where.pointer;
  if (!missing_.emplace(letter, place).second)
    return;
  const std::string code = codePointName(letter);
  std::string quoted;
  appendUtf8(quoted, letter);
  list_.push_back({"layout.missing-glyph",
                   std::move(where),
                   {"phông chữ không có ký tự “" + quoted + "” (" + code + ")",
                    "the font has no glyph for the character \"" + quoted + "\" (" + code + ")"},
                   {"thay ký tự này bằng ký tự khác", "use another character"}});
}

void Faults::wordTooLong(std::string_view word, Length room, const Source& source) {
  const std::string quoted = beginning(word);
  const std::string letters = std::to_string(countCodePoints(word));
  list_.push_back(
      {"layout.word-too-long",
       whereOf(source),
       {"từ “" + quoted + "” (" + letters + " ký tự) dài hơn một dòng",
        "the word \"" + quoted + "\" (" + letters + " characters) is longer than a line"},
       {"dòng chỉ rộng " + wholeMillimetres(room) + " mm; hãy thêm dấu cách hoặc rút ngắn",
        "the line is " + wholeMillimetres(room) + " mm wide; put in a space or shorten it"}});
}

void Faults::lineTooWide(Length width, Length room, const Source& source) {
  const std::string has = wholeMillimetres(width), most = wholeMillimetres(room);
  list_.push_back(
      {"layout.line-too-wide",
       whereOf(source),
       {"dòng không được ngắt này rộng " + has + " mm, chỗ trống chỉ có " + most + " mm",
        "this line must not wrap; it is " + has + " mm wide and has " + most + " mm"},
       {"hãy rút ngắn", "shorten it"}});
}

void Faults::tableTooWide(std::string_view name, Length width, Length room, const Source& source) {
  const std::string has = wholeMillimetres(width), most = wholeMillimetres(room);
  list_.push_back(
      {"layout.table-too-wide",
       whereOf(source),
       {"bảng “" + std::string(name) + "” cần ít nhất " + has + " mm, trang chỉ rộng " + most +
            " mm",
        "the table \"" + std::string(name) + "\" needs " + has + " mm or more; the page has " +
            most + " mm"},
       {"đưa bảng vào phụ lục nằm ngang, bớt cột hoặc thu hẹp cột",
        "move the table to a landscape appendix, drop a column or make columns narrower"}});
}

void Faults::blockTooTall(const Source& source) {
  list_.push_back({"layout.block-too-tall",
                   whereOf(source),
                   {"phần này không được tách mà cao hơn một trang",
                    "this part must not be split and is taller than a page"},
                   {"hãy rút ngắn nội dung", "shorten it"}});
}

void Faults::tooManyPages(size_t most) {
  const std::string n = std::to_string(most);
  list_.push_back(
      {"layout.too-many-pages",
       {},
       {"văn bản dài hơn " + n + " trang", "the document is longer than " + n + " pages"},
       {"hãy chia thành nhiều văn bản", "split it into several documents"}});
}

void Faults::boxOverflow(const document::Box& box, const Source& source) {
  const std::string wide = wholeMillimetres(box.place.width);
  const std::string high = wholeMillimetres(box.place.height);
  const std::string lines = std::to_string(box.maxLines);
  const std::string size = wholePoints(box.minSize);
  list_.push_back({"layout.box-overflow",
                   whereOf(source),
                   {"chữ dài quá, không vừa ô “" + box.name + "”",
                    "the words are too long for the box \"" + box.name + "\""},
                   {"ô rộng " + wide + " mm, cao " + high + " mm, nhiều nhất " + lines +
                        " dòng cỡ chữ " + size + "; hãy rút ngắn",
                    "the box is " + wide + " mm wide and " + high + " mm high and takes " + lines +
                        " lines of " + size + " pt; shorten the words"}});
}

void Faults::codeTooDense(const document::Box& box, const Source& source) {
  list_.push_back({"layout.code-too-dense",
                   whereOf(source),
                   {"nội dung mã QR dài quá so với ô “" + box.name + "”",
                    "the content of the QR code is too long for the box \"" + box.name + "\""},
                   {"rút ngắn nội dung hoặc mở rộng ô", "shorten it or enlarge the box"}});
}

}  // namespace vanthu::layout
