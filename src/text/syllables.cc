#include "text/syllables.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "text/vietnamese_letters.h"

namespace vanthu::text {
namespace {

using WordSet = std::unordered_set<std::u32string_view>;

constexpr size_t kLongest = 7;  // nghiêng

// Longer ones first. "qu" and "gi" are consonants; "giêng" and "gì" are g and a rime in i.
constexpr std::array<std::u32string_view, 28> kOnsets = {
    U"ngh", U"ng", U"nh", U"gh", U"gi", U"kh", U"ph", U"qu", U"th", U"tr", U"ch", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x", U""};

// Without tones.
constexpr std::u32string_view kRimes =
    U"a e ê i o ô ơ u ư y ia ua ưa uya oa oe uê uy uơ ai ay ây ao au âu eo êu iu iêu yêu oi ôi ơi "
    U"ui ưi uôi ươi ưu ươu oai oay oao oeo uây uyu "
    U"am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc ăk âm ân âng âp ât âc em en eng ep et ec êm ên "
    U"ênh êp êt êch im in inh ip it ich om on ong op ot oc oong ooc ôm ôn ông ôp ôt ôc ơm ơn ơp ơt "
    U"um un ung up ut uc ưm ưn ưng ưt ưc "
    U"iêm iên iêng iêp iêt iêc yêm yên yêt yêng uôm uôn uông uôt uôc ươm ươn ương ươp ươt ươc "
    U"oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oen oeng oet uân uâng uât uên uênh "
    U"uêch uyn uynh uyt uych uyp uyên uyêt";
constexpr std::u32string_view kRimesAfterQu = U"yn ynh yt ych yp";

// Frequent in names and in the work of offices.
constexpr std::u32string_view kCommon =
    U"nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai "
    U"trương "
    U"đào cao lương hà tạ phùng quách thái tô châu lâm vương từ chu tống kiều nghiêm bạch thân "
    U"ninh lưu "
    U"triệu giáp văn thị đức hữu minh ngọc xuân quốc công đình thành trọng duy mạnh viết khắc bá "
    U"tiến thế "
    U"quang thanh thu kim hồng phương bích thùy thúy diễm khánh bảo quỳnh anh như mỹ tường hoài "
    U"hương lan "
    U"huệ hằng hạnh hiền hòa hoa hải hùng huy hiếu khoa kiên long nam nghĩa nguyên nguyệt phong "
    U"phúc phượng "
    U"quân quý sơn tài tâm thắng thịnh thảo thủy toàn trang trung tuấn tùng tú vân việt vinh vượng "
    U"yến tuyết "
    U"nhung nga ngân dung duyên dũng cường bình an ánh chi giang loan liên liễu linh lợi luật my "
    U"oanh quyên "
    U"sương thoa uyên thưởng đạt đông "
    U"và của các là có được cho trong không với một năm học trường giáo dục tạo phòng sở tỉnh "
    U"huyện xã "
    U"phường phố tổ trưởng hiệu phó viên ủy ban nhân dân đội cộng hội chủ độc lập tự do danh sách "
    U"khen "
    U"thi đua đơn vị chức vụ họ tên ngày tháng sinh số thứ ghi chú quyết định giấy tích xuất sắc "
    U"hoàn "
    U"tiểu mầm non cơ phổ thông kế toán thư ông bà khuê nội trú nhiệm dạy giỏi lớp";

WordSet setOf(std::u32string_view words) {
  WordSet out;
  for (size_t begin = 0; begin < words.size();) {
    const size_t end = std::min(words.find(U' ', begin), words.size());
    out.insert(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

const WordSet& rimes() {
  static const WordSet set = setOf(kRimes);
  return set;
}

const WordSet& rimesAfterQu() {
  static const WordSet set = setOf(kRimesAfterQu);
  return set;
}

// The same without hats, breves, horns and strokes.
bool isPlainRime(const std::u32string& rime) {
  static const std::unordered_set<std::u32string> set = [] {
    std::unordered_set<std::u32string> out;
    for (const std::u32string_view marked : rimes()) {
      std::u32string plain;
      for (const char32_t c : marked)
        plain += plainLetter(c);
      out.insert(plain);
    }
    return out;
  }();
  return set.contains(rime);
}

bool isUpper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool hasOrderlyCapitals(std::u32string_view word) {
  const auto capitals = std::count_if(word.begin(), word.end(), isUpper);
  return capitals == 0 || static_cast<size_t>(capitals) == word.size() ||
         (capitals == 1 && isUpper(word.front()));
}

// A word taken apart: small letters without the tone, the tone and the letter that bears it.
struct Parts {
  std::u32string letters;
  Tone tone = 0;
  size_t toneAt = 0;
  bool lawful = false;
};

Parts partsOf(std::u32string_view word) {
  Parts out;
  if (word.empty() || word.size() > kLongest || !hasOrderlyCapitals(word))
    return out;
  for (const char32_t c : word) {
    const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    if (!isVietnameseLetter(small) || (toneOf(small) != 0 && out.tone != 0))
      return out;
    if (toneOf(small) != 0) {
      out.tone = toneOf(small);
      out.toneAt = out.letters.size();
    }
    out.letters += withTone(small, 0);
  }
  out.lawful = true;
  return out;
}

bool isFront(char32_t c) {
  return c == U'e' || c == U'ê' || c == U'i' || c == U'y';
}

// c, g, ng before a back vowel; k, gh, ngh before a front one.
bool fits(std::u32string_view onset, char32_t next) {
  if (onset == U"c" || onset == U"g" || onset == U"ng")
    return !isFront(next);
  if (onset == U"k" || onset == U"gh" || onset == U"ngh")
    return isFront(next);
  return true;
}

bool endsInStop(std::u32string_view rime) {
  return rime.ends_with(U'c') || rime.ends_with(U'p') || rime.ends_with(U't') ||
         rime.ends_with(U"ch");
}

constexpr std::u32string_view kMarked = U"ăâêôơư";

// Where the tone of `rime` belongs; oa, oe, uy have two places.
bool bearsTone(std::u32string_view rime, size_t at) {
  if (!isVietnameseVowel(rime[at]))
    return false;
  if (const size_t marked = rime.find_last_of(kMarked); marked != std::u32string_view::npos)
    return at == marked;
  const auto vowels =
      static_cast<size_t>(std::count_if(rime.begin(), rime.end(), isVietnameseVowel));
  if (vowels < rime.size())
    return at + 1 == vowels;
  if (rime == U"oa" || rime == U"oe" || rime == U"uy")
    return true;
  return at == (vowels == 3 ? 1u : 0u);
}

bool isLawfulRime(std::u32string_view onset, std::u32string_view rime, Tone tone, size_t toneAt) {
  if (!rimes().contains(rime) && !(onset == U"qu" && rimesAfterQu().contains(rime)))
    return false;
  if (endsInStop(rime) && tone != 4 && tone != 5)
    return false;
  return tone == 0 || bearsTone(rime, toneAt);
}

// Tries every onset that the word begins with; `rimeIsLawful` takes it and the rime.
template <class Check>
bool hasReading(std::u32string_view word, const Check& rimeIsLawful) {
  return std::any_of(kOnsets.begin(), kOnsets.end(), [&](std::u32string_view onset) {
    if (!word.starts_with(onset) || word.size() == onset.size())
      return false;
    const std::u32string_view rime = word.substr(onset.size());
    const bool withI = onset == U"g" && rime.front() == U'i';
    return (withI || fits(onset, rime.front())) && rimeIsLawful(onset, rime);
  });
}

}  // namespace

bool isSyllable(std::u32string_view word) {
  const Parts parts = partsOf(word);
  return parts.lawful &&
         hasReading(parts.letters, [&](std::u32string_view onset, std::u32string_view rime) {
           if (parts.tone != 0 && parts.toneAt < onset.size())
             return false;
           return isLawfulRime(
               onset, rime, parts.tone, parts.tone == 0 ? 0 : parts.toneAt - onset.size());
         });
}

bool isPlainSyllable(std::u32string_view word) {
  const Parts parts = partsOf(word);
  return parts.lawful && parts.tone == 0 &&
         hasReading(parts.letters, [](std::u32string_view, std::u32string_view rime) {
           return isPlainRime(std::u32string(rime));
         });
}

bool isBeat(std::u32string_view word) {
  size_t tones = 0, groups = 0;
  bool inVowels = false;
  for (const char32_t c : word) {
    if (c > 0x7F && !isVietnameseLetter(c))
      return false;
    const bool vowel = isVietnameseVowel(c);
    groups += vowel && !inVowels ? 1u : 0u;
    tones += toneOf(c) != 0 ? 1u : 0u;
    inVowels = vowel;
  }
  return groups == 1 && tones <= 1 && hasOrderlyCapitals(word);
}

bool isCommonSyllable(std::u32string_view word) {
  static const WordSet set = setOf(kCommon);
  std::u32string small;
  for (const char32_t c : word)
    small += static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return set.contains(small);
}

}  // namespace vanthu::text
