#include "text/honorifics.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "text/fold.h"

namespace vanthu::text {
namespace {

using WordSet = std::unordered_set<std::string_view>;

// All as fold keys, parted by "|". Dots of degrees are left out: "ThS.", "PGS.TS".
constexpr std::string_view kDegrees =
    "gs|pgs|ts|tskh|ths|cn|cử "
    "nhân|ks|bs|bscki|bsckii|ckii|cki|ds|ncs|ngưt|ngnd|nsưt|nsnd|ttưt|ttnd|"
    "gvcc|gvc|đ/c";

// A name follows for certain.
constexpr std::string_view kTitles =
    "bà|cô|thầy|chị|ông/bà|ông (bà)|ông, bà|đồng chí|thầy giáo|cô giáo|nhà giáo|giáo sư|"
    "phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ|bác sỹ|kỹ sư|học sinh|sinh viên|"
    "giáo viên|nghệ nhân|nhà giáo ưu tú|nhà giáo nhân dân";

// May begin a name: only a family name behind them tells.
constexpr std::string_view kMaybe = "ông|anh|em|cháu|bác|chú";

constexpr std::string_view kFamilyNames =
    "âu|bạch|bành|bế|bùi|cao|cấn|chu|châu|chử|công|cù|cung|danh|diệp|doãn|dư|dương|đái|đàm|đan|"
    "đào|đặng|đậu|điền|điêu|đinh|đoàn|đỗ|đồng|đổng|giang|giáp|hà|hạ|hàn|hoa|hoàng|hồ|hồng|hứa|"
    "huỳnh|khiếu|khổng|khuất|khúc|kiều|kim|la|lã|lại|lâm|lê|lô|lò|lỗ|lộc|lục|lữ|lương|lường|lưu|lý|"
    "ma|mã|mạc|mai|nghiêm|ngô|nguyễn|nhâm|nhan|nông|ninh|ông|phạm|phan|phí|phó|phùng|"
    "quách|quản|sầm|sơn|tạ|tăng|thái|thạch|thân|tiêu|tô|tôn|tống|trà|trần|tri|triệu|trịnh|"
    "trương|từ|ứng|uông|văn|vi|viên|võ|vũ|vương|xa|"
    // Of ethnic minorities: family names, clans, and the words for a man or a woman.
    "a|y|ka|ha|đàng|báo|cà|cầm|cháng|cư|đèo|giàng|hạng|hầu|hờ|khang|lầu|lèo|lù|lừu|"
    "mùa|phàn|phừ|quàng|sìn|sùng|tẩn|thào|thổ|tòng|tráng|vàng|vừ|xồng|ksor|siu|nay|rmah|"
    "rơ|rah|puih|kpă|kpuih|ayun|niê|mlô|byă|êban|hwing|cil|bon|liêng|lơ|kra|alăng|bríu|zơ|"
    "pơloong|arất|bhling|colâu|coor|tơngôl|bá|quảng|đạo|thập|hán|kinh";

WordSet setOf(std::string_view words) {
  WordSet set;
  for (size_t begin = 0; begin < words.size();) {
    const size_t end = std::min(words.find('|', begin), words.size());
    set.insert(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return set;
}

bool isIn(const WordSet& set, std::string_view key) {
  return set.contains(key);
}

const WordSet& degrees() {
  static const WordSet set = setOf(kDegrees);
  return set;
}

const WordSet& titles() {
  static const WordSet set = setOf(kTitles);
  return set;
}

const WordSet& maybeTitles() {
  static const WordSet set = setOf(kMaybe);
  return set;
}

const WordSet& familyNames() {
  static const WordSet set = setOf(kFamilyNames);
  return set;
}

// Family names that also stand in the middle: "Ông Hoàng Anh" may be a man of the family Ông.
bool isMiddleName(std::string_view word) {
  static const WordSet set = setOf("hoàng|văn|công|kim|bá|cao|thái|hà|lâm|mai|sơn|viên|tôn|giang");
  return set.contains(foldKey(word));
}

std::string_view withoutColon(std::string_view word) {
  return word.ends_with(':') ? word.substr(0, word.size() - 1) : word;
}

// The first `count` of `words` as a key.
std::string keyOf(const std::vector<std::string_view>& words, size_t first, size_t count) {
  std::string key;
  for (size_t i = first; i < first + count; ++i)
    key.append(key.empty() ? "" : " ").append(withoutColon(words[i]));
  return foldKey(key);
}

constexpr size_t kLongestTitle = 4;  // words

}  // namespace

bool isDegree(std::string_view word) {
  const std::string key = foldKey(withoutColon(word));
  size_t parts = 0;
  for (size_t begin = 0; begin < key.size();) {  // "pgs.ts.", "pgs,ts"
    const size_t end = std::min(key.find_first_of(".,-", begin), key.size());
    if (end > begin && !isIn(degrees(), std::string_view(key).substr(begin, end - begin)))
      return false;
    parts += end > begin ? 1 : 0;
    begin = end + 1;
  }
  return parts > 0;
}

bool isFamilyName(std::string_view word) {
  const std::string key = foldKey(word);
  // H'Hen, K'Brể: no other word has an apostrophe behind its first letter.
  const bool apostrophe = key.size() > 2 && key[1] == '\'';
  return apostrophe || isIn(familyNames(), key);
}

Honorific leadingHonorific(const std::vector<std::string_view>& words) {
  Honorific out;
  for (bool more = true; more && out.words + 1 < words.size();) {
    more = false;
    const size_t left = words.size() - out.words;
    for (size_t count = std::min(kLongestTitle, left - 1); count > 0 && !more; --count) {
      const std::string key = keyOf(words, out.words, count);
      const bool degree = count == 1 && isDegree(words[out.words]);
      if (!degree && !isIn(titles(), key)) {
        const std::string_view next = words[out.words + count];
        if (!isIn(maybeTitles(), key) || left < 3 || !(isFamilyName(next) || isDegree(next)))
          continue;
        out.uncertain = !isDegree(next) && (left == 3 || isMiddleName(next));
      }
      out.words += count;
      more = true;
    }
  }
  return out;
}

}  // namespace vanthu::text
