#include "text/person_name.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/case.h"
#include "text/honorifics.h"
#include "text/name_capitals.h"
#include "text/name_letters.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

// Prints nothing and means nothing in Vietnamese.
bool isZeroWidth(char32_t c) {
  return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0xAD || c == 0x034F;
}

bool isWideSpace(char32_t c) {
  return isSpace(c) || c == '\r' || u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR ||
         c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
}

std::string joined(const std::vector<std::string_view>& words, size_t first, size_t last) {
  std::string out;
  for (size_t i = first; i < last; ++i)
    out.append(i == first ? "" : " ").append(words[i]);
  return out;
}

// Marks that lists put before and behind names: "- Nguyễn Văn An;".
std::string_view withoutMarksBefore(std::string_view name) {
  for (;;) {
    if (name.starts_with("•") || name.starts_with("–"))
      name.remove_prefix(std::string_view("•").size());
    else if (!name.empty() &&
             std::string_view("-+*,;:. ").find(name.front()) != std::string_view::npos)
      name.remove_prefix(1);
    else
      return name;
  }
}

std::string_view withoutMarksBehind(std::string_view name) {
  const size_t last = name.find_last_not_of(",;:.- ");
  return name.substr(0, last + 1);  // npos + 1 is 0
}

// "Nguyễn Văn An," before the "ThS." that was parted off.
std::string withoutComma(std::string name, bool partedBehind) {
  if (partedBehind && name.ends_with(','))
    name.pop_back();
  return name;
}

class Mender {
 public:
  explicit Mender(std::string_view name) : text_(name) {}

  PersonName mend() {
    change(NameChange::invisible, withoutInvisible(text_));
    change(NameChange::spaces, mendSpaces(text_));
    change(NameChange::punctuation, std::string(withoutMarksBefore(text_)));
    partHonorifics();
    change(NameChange::punctuation, std::string(withoutMarksBehind(text_)));
    change(NameChange::lookAlikes, withLatinLetters(text_));
    mendCapitals();
    doubtSigns();
    std::stable_sort(out_.doubts.begin(),
                     out_.doubts.end(),
                     [](const NameDoubt& a, const NameDoubt& b) { return a.kind < b.kind; });
    std::sort(out_.changes.begin(), out_.changes.end());
    out_.changes.erase(std::unique(out_.changes.begin(), out_.changes.end()), out_.changes.end());
    out_.text = text_;
    return std::move(out_);
  }

 private:
  void change(NameChange what, std::string mended) {
    if (mended == text_)
      return;
    out_.changes.push_back(what);
    text_ = std::move(mended);
  }

  void doubt(NameDoubt::Kind kind, Message message) {
    out_.doubts.push_back({kind, std::move(message)});
  }

  void partHonorifics() {
    const std::vector<std::string_view> words = splitWords(text_);
    const Honorific found = leadingHonorific(words);
    size_t last = words.size();
    while (last > found.words + 1 && words[last - 2].ends_with(',') && isDegree(words[last - 1]))
      --last;  // "Nguyễn Văn An, ThS."
    if (found.words == 0 && last == words.size())
      return;
    out_.honorific = joined(words, 0, found.words);
    if (last < words.size())
      out_.honorific.append(out_.honorific.empty() ? "" : " ")
          .append(joined(words, last, words.size()));
    if (found.uncertain)
      doubtHonorific(joined(words, 0, words.size()));
    change(NameChange::honorific,
           withoutComma(joined(words, found.words, last), last < words.size()));
  }

  void doubtHonorific(const std::string& whole) {
    doubt(NameDoubt::Kind::honorific,
          {"“" + out_.honorific + "” được hiểu là cách xưng hô; nếu là họ thì tên là “" + whole +
               "”.",
           "“" + out_.honorific +
               "” was taken for a form of address; if it is a family name, the name is “" + whole +
               "”."});
  }

  void mendCapitals() {
    NameCapitals mended = withNameCapitals(text_);
    change(NameChange::capitals, std::move(mended.text));
    if (mended.unsure)
      doubt(NameDoubt::Kind::capitals,
            {"Chữ hoa, chữ thường trong “" + text_ + "” không theo quy tắc nào; được giữ nguyên.",
             "The capitals of “" + text_ + "” follow no rule; they were kept."});
  }

  void doubtSigns() {
    if (text_.empty())
      return doubt(NameDoubt::Kind::empty, {"Không có tên.", "There is no name."});
    const StrayLetters stray = strayLettersOf(text_);
    if (!stray.digits.empty())
      doubt(NameDoubt::Kind::digit,
            {"Tên người có chữ số “" + stray.digits + "”.",
             "The name has the digits “" + stray.digits + "”."});
    if (!stray.signs.empty())
      doubt(NameDoubt::Kind::sign,
            {"Tên người có ký tự “" + stray.signs + "”.",
             "The name has the characters “" + stray.signs + "”."});
    if (!stray.foreign.empty())
      doubt(NameDoubt::Kind::script,
            {"Tên người có chữ “" + stray.foreign + "” không phải chữ cái La-tinh.",
             "The name has letters that are not Latin: “" + stray.foreign + "”."});
  }

  std::string text_;
  PersonName out_;
};

}  // namespace

Message describe(NameChange change) {
  switch (change) {
    case NameChange::spaces:
      return {"khoảng trắng", "spaces"};
    case NameChange::invisible:
      return {"ký tự ẩn", "invisible characters"};
    case NameChange::honorific:
      return {"tách danh xưng", "honorific parted off"};
    case NameChange::punctuation:
      return {"dấu câu trước, sau tên", "marks around the name"};
    case NameChange::lookAlikes:
      return {"chữ trông giống chữ La-tinh", "letters that look like Latin ones"};
    case NameChange::capitals:
      return {"chữ hoa, chữ thường", "capitals"};
  }
  return {};
}

PersonName mendPersonName(std::string_view name) {
  return Mender(name).mend();
}

std::string mendSpaces(std::string_view text) {
  std::string out;
  bool space = false;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    const char32_t c = nextCodePoint(text, i);
    if (isWideSpace(c)) {
      space = !out.empty();
    } else if (!isZeroWidth(c)) {
      out.append(space ? " " : "").append(text.substr(begin, i - begin));
      space = false;
    }
  }
  return out;
}

std::string withoutInvisible(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    if (!isZeroWidth(nextCodePoint(text, i)))
      out += text.substr(begin, i - begin);
  }
  return out;
}

}  // namespace vanthu::text
