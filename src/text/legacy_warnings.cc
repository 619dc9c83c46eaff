#include "text/legacy_warnings.h"

#include <optional>
#include <string>

#include "base/utf8.h"
#include "text/letter_class.h"
#include "text/syllables.h"
#include "text/vietnamese_letters.h"

namespace vanthu::text {
namespace {

constexpr size_t kLongestQuote = 40;  // letters

std::string quoted(std::u32string_view letters) {
  std::string out = "“";
  for (const char32_t c : letters.substr(0, kLongestQuote))
    appendUtf8(out, c);
  return out + (letters.size() > kLongestQuote ? "…”" : "”");
}

std::string quoted(std::string_view text) {
  std::u32string letters;
  for (size_t i = 0; i < text.size();)
    letters += nextCodePoint(text, i);
  return quoted(letters);
}

// TCVN3's ư is a soft hyphen, which editors drop: "đờng" was "đường". The word with its ư again.
std::optional<std::u32string> withLostU(std::u32string_view word) {
  if (isSyllable(word))
    return std::nullopt;
  for (size_t i = 0; i < word.size(); ++i) {
    const char32_t base = withTone(word[i], 0);
    if (base != U'ơ')
      continue;
    std::u32string whole(word);
    whole.insert(i, 1, U'ư');
    if (isSyllable(whole))
      return whole;
  }
  return std::nullopt;
}

void warnOfLostU(const std::u32string& text, std::vector<Message>& out) {
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && isLetter(text[end]))
      ++end;
    const auto word = std::u32string_view(text).substr(begin, end - begin);
    if (const auto whole = withLostU(word)) {
      const std::string was = quoted(word), meant = quoted(*whole);
      out.push_back(
          {"Chữ " + was + " có thể đã mất chữ “ư” (" + meant + ") từ trước khi nhập.",
           "The word " + was + " may have lost its “ư” (" + meant + ") before it came here."});
    }
    begin = end + 1;
  }
}

}  // namespace

std::vector<Message> warningsOf(const Transcript& transcript, LegacyEncoding encoding) {
  std::vector<Message> out;
  const std::string name(nameOf(encoding));
  if (transcript.misfits > 0) {
    const std::string count = std::to_string(transcript.misfits);
    out.push_back({count + " ký tự không có trong bảng mã " + name + ", giữ nguyên.",
                   count + " characters are not part of " + name + " and were kept."});
  }
  if (transcript.lost > 0) {
    const std::string count = std::to_string(transcript.lost);
    out.push_back(
        {count + " chữ đã mất một phần mã từ trước khi nhập; hãy đối chiếu với bản gốc.",
         count + " letters had lost part of their code before; compare with the original."});
  }
  if (encoding == LegacyEncoding::tcvn3)
    warnOfLostU(transcript.text, out);
  return out;
}

Message readsBothWays(std::string_view before, std::string_view after, bool taken) {
  const std::string was = quoted(before), is = quoted(after);
  if (taken)
    return {was + " được đọc là " + is + " theo phông chữ hoặc theo các ô khác; hãy xem lại.",
            was + " was read as " + is + " by its font or its neighbours; please look."};
  return {was + " được giữ nguyên, nhưng cũng có thể là " + is + " gõ bằng phông cũ; hãy xem lại.",
          was + " was kept but may be " + is + " typed in an old font; please look."};
}

Message notInFont(std::string_view before, std::string_view after, LegacyEncoding encoding) {
  const std::string was = quoted(before), is = quoted(after), name(nameOf(encoding));
  return {was + " được giữ nguyên: phông chữ là của bảng mã " + name + " nhưng đọc theo đó thành " +
              is + ".",
          was + " was kept: its font is one of " + name + ", but would make it " + is + "."};
}

}  // namespace vanthu::text
