#include "fonts/repertoire.h"

#include <algorithm>
#include <string_view>

namespace vanthu::fonts {
namespace {

constexpr std::u32string_view kLetters =
    U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý"
    U"ĂăĐđĨĩŨũƠơƯư"
    U"ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊị"
    U"ỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";
static_assert(kLetters.size() == 134);

// The no-break space first; all but the đồng sign are in every face that Windows ships.
constexpr std::u32string_view kSigns = U"\u00A0“”‘’–—…•§°²³×÷±½¼¾₫€«»·©®™‰−≤≥≠′″†‡";

std::vector<char32_t> makeRepertoire(std::u32string_view signs) {
  std::vector<char32_t> all(kLetters.begin(), kLetters.end());
  all.insert(all.end(), signs.begin(), signs.end());
  for (char32_t c = U' '; c <= U'~'; ++c)
    all.push_back(c);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

const std::vector<char32_t>& vietnameseLetters() {
  static const std::vector<char32_t> letters(kLetters.begin(), kLetters.end());
  return letters;
}

const std::vector<char32_t>& plainRepertoire() {
  static const std::vector<char32_t> all = makeRepertoire({});
  return all;
}

const std::vector<char32_t>& fullRepertoire() {
  static const std::vector<char32_t> all = makeRepertoire(kSigns);
  return all;
}

}  // namespace vanthu::fonts
