#include "intake/mended_words.h"

#include <string_view>
#include <utility>

namespace vanthu::intake {
namespace {

Note mended(std::string code, std::string before, std::string after, Message message) {
  Note note;
  note.code = std::move(code);
  note.before = std::move(before);
  note.after = std::move(after);
  note.message = std::move(message);
  return note;
}

Message legacyMessage(text::LegacyEncoding from) {
  const std::string name(text::nameOf(from));
  return {"chữ theo bảng mã " + name, "decoded from " + name};
}

}  // namespace

std::string mendedWords(const sheet::Cell& cell,
                        const CellText& read,
                        bool asWritten,
                        std::vector<Note>& notes) {
  if (read.from != text::LegacyEncoding::none) {
    Note note = mended("list.encoding", cell.text, read.text, legacyMessage(read.from));
    for (const Message& warning : read.warnings) {
      note.hint.vi += (note.hint.vi.empty() ? "" : "; ") + warning.vi;
      note.hint.en += (note.hint.en.empty() ? "" : "; ") + warning.en;
    }
    notes.push_back(std::move(note));
  } else if (read.invisible) {
    notes.push_back(mended("list.invisible",
                           cell.text,
                           read.text,
                           {"bỏ ký tự không nhìn thấy", "invisible characters are dropped"}));
  } else if (read.composed) {
    notes.push_back(
        mended("list.unicode",
               cell.text,
               read.text,
               {"dấu gõ rời được ghép vào chữ", "marks typed apart are put on their letters"}));
  }
  if (asWritten)
    return read.text;
  std::string single = singleSpaced(read.text);
  if (single != read.text)
    notes.push_back(mended(
        "list.spaces", read.text, single, {"bớt khoảng trắng thừa", "spare spaces are taken out"}));
  return single;
}

}  // namespace vanthu::intake
