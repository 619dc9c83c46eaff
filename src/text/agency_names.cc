#include "text/agency_names.h"

#include <algorithm>
#include <unordered_set>

#include "text/words.h"

namespace vanthu::text {
namespace {

using Words = std::vector<std::string_view>;
using WordSet = std::unordered_set<std::string_view>;

constexpr size_t kLongestCompound = 5;  // words
constexpr size_t kLongestName = 4;      // words; a longer run of unknown words is no proper name

// Phrases parted by "|".
constexpr std::string_view kCompounds =
    "ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|HỘI ĐỒNG|NHÂN DÂN|MẶT TRẬN|TỔ QUỐC|"
    "VIỆT NAM|ĐẢNG ỦY|LIÊN ĐOÀN|CÔNG ĐOÀN|NÔNG DÂN|PHỤ NỮ|THANH NIÊN|VĂN PHÒNG|TRUNG TÂM|CHI CỤC|"
    "HỌC VIỆN|ĐẠI HỌC|CAO ĐẲNG|TRUNG CẤP|TRUNG HỌC|PHỔ THÔNG|CƠ SỞ|TIỂU HỌC|MẦM NON|MẪU GIÁO|"
    "NHÀ TRẺ|DÂN TỘC|NỘI TRÚ|BÁN TRÚ|THỰC HÀNH|SƯ PHẠM|GIÁO DỤC|ĐÀO TẠO|NGHỀ NGHIỆP|THƯỜNG XUYÊN|"
    "HƯỚNG NGHIỆP|BỒI DƯỠNG|CHÍNH TRỊ|KHẢO THÍ|KIỂM ĐỊNH|CHẤT LƯỢNG|NGOẠI NGỮ|TIN HỌC|KHUYẾT TẬT|"
    "KỸ THUẬT|KHOA HỌC|CÔNG NGHỆ|NÔNG NGHIỆP|NÔNG THÔN|MÔI TRƯỜNG|PHÁT TRIỂN|TÀI NGUYÊN|"
    "TÀI CHÍNH|KẾ HOẠCH|ĐẦU TƯ|NỘI VỤ|NGOẠI VỤ|TƯ PHÁP|Y TẾ|CÔNG THƯƠNG|XÂY DỰNG|GIAO THÔNG|"
    "VẬN TẢI|VĂN HÓA|VĂN HOÁ|THỂ THAO|DU LỊCH|THÔNG TIN|TRUYỀN THÔNG|LAO ĐỘNG|THƯƠNG BINH|XÃ HỘI|"
    "THANH TRA|TÔN GIÁO|HÀNH CHÍNH|DỊCH VỤ|QUẢN LÝ|DỰ ÁN|KINH TẾ|HẠ TẦNG|ĐÔ THỊ|THI ĐUA|"
    "KHEN THƯỞNG|TỔ CHỨC|CÁN BỘ|TỔNG HỢP|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|ĐẶC KHU|THỦ ĐÔ|ĐẠI BIỂU|"
    "QUỐC HỘI|QUỐC GIA|CÔNG TRÌNH|NHÂN VĂN|TRUNG ƯƠNG|NHÀ GIÁO|CHÍNH PHỦ|NGHIÊN CỨU|DÂN SỐ|THÚ Y|"
    "CHĂN NUÔI|TỔNG CỤC";

// Compounds that belong together, where there is room for them.
constexpr std::string_view kPhrases =
    "TRUNG HỌC CƠ SỞ|TRUNG HỌC PHỔ THÔNG|GIÁO DỤC NGHỀ NGHIỆP|GIÁO DỤC THƯỜNG XUYÊN|"
    "PHỔ THÔNG DÂN TỘC|DÂN TỘC NỘI TRÚ|DÂN TỘC BÁN TRÚ|CÁN BỘ QUẢN LÝ|QUẢN LÝ GIÁO DỤC|"
    "QUẢN LÝ DỰ ÁN|KHOA HỌC XÃ HỘI|ĐẠI HỌC QUỐC GIA|PHÁT TRIỂN NÔNG THÔN|ĐẦU TƯ XÂY DỰNG|"
    "ĐẠI BIỂU QUỐC HỘI|GIÁO DỤC VÀ ĐÀO TẠO";

// Words and compounds that belong to what follows them: "SỞ …", "TỈNH …", "VÀ …".
constexpr std::string_view kHeads =
    "BỘ|SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|VỤ|VIỆN|TRƯỜNG|TỈNH|QUẬN|HUYỆN|XÃ|PHƯỜNG|TP.|THÀNH PHỐ|"
    "THỊ XÃ|THỊ TRẤN|ĐẶC KHU|THỦ ĐÔ|VÀ|CỦA|CÁC|ĐOÀN";

// Words that are no part of a proper name.
constexpr std::string_view kPlainWords =
    "UBND|HĐND|THPT|THCS|TH|PTDT|PTDTNT|PTDTBT|TT|GDTX|GDNN|GD|ĐT|HỘI|NGÀNH|CHUYÊN|CẤP|SỐ|-|–|&";

WordSet setOf(std::string_view phrases) {
  WordSet set;
  for (size_t begin = 0; begin < phrases.size();) {
    const size_t end = std::min(phrases.find('|', begin), phrases.size());
    set.insert(phrases.substr(begin, end - begin));
    begin = end + 1;
  }
  return set;
}

const WordSet& compounds() {
  static const WordSet set = setOf(kCompounds);
  return set;
}

const WordSet& phrases() {
  static const WordSet set = setOf(kPhrases);
  return set;
}

const WordSet& heads() {
  static const WordSet set = setOf(kHeads);
  return set;
}

const WordSet& plainWords() {
  static const WordSet set = setOf(kPlainWords);
  return set;
}

// A compound, a known word, or a word of a proper name.
struct Unit {
  size_t first, count;
  bool head, known;
};

class Joiner {
 public:
  Joiner(std::string_view name, Joints joints)
      : name_(name), joints_(joints), words_(splitWords(name)) {}

  std::vector<size_t> join() {
    cutUnits();
    joinUnits();
    joinNames();
    std::sort(joined_.begin(), joined_.end());
    joined_.erase(std::unique(joined_.begin(), joined_.end()), joined_.end());
    return std::move(joined_);
  }

 private:
  // The longest compound at each place.
  void cutUnits() {
    for (size_t i = 0; i < words_.size();) {
      size_t count = std::min(kLongestCompound, words_.size() - i);
      while (count > 1 && !isCompound(phrase(i, count)))
        --count;
      const std::string_view unit = phrase(i, count);
      const bool head = heads().contains(unit);
      units_.push_back({i, count, head, count > 1 || head || plainWords().contains(unit)});
      i += count;
    }
  }

  bool isCompound(std::string_view words) const {
    return compounds().contains(words) || (joints_ == Joints::phrases && phrases().contains(words));
  }

  // The words as they stand in the name, without a comma at their end.
  std::string_view phrase(size_t first, size_t count) const {
    const std::string_view& last = words_[first + count - 1];
    const auto begin = static_cast<size_t>(words_[first].data() - name_.data());
    const auto end = static_cast<size_t>(last.data() - name_.data()) + last.size();
    const std::string_view out = name_.substr(begin, end - begin);
    return out.ends_with(',') ? out.substr(0, out.size() - 1) : out;
  }

  void joinUnits() {
    for (size_t u = 0; u < units_.size(); ++u) {
      for (size_t k = 1; k < units_[u].count; ++k)
        forbid(units_[u].first + k);
      if (units_[u].head && u + 1 < units_.size())
        forbid(units_[u + 1].first);
    }
  }

  // Unknown words side by side are the name of a place or a person.
  void joinNames() {
    for (size_t u = 0; u < units_.size();) {
      size_t end = u;
      while (end < units_.size() && !units_[end].known)
        ++end;
      for (size_t k = u + 1; k < end && end - u <= kLongestName; ++k)
        forbid(units_[k].first);
      u = std::max(end, u + 1);
    }
  }

  void forbid(size_t word) {
    joined_.push_back(static_cast<size_t>(words_[word].data() - name_.data()));
  }

  std::string_view name_;
  Joints joints_;
  Words words_;
  std::vector<Unit> units_;
  std::vector<size_t> joined_;
};

}  // namespace

std::vector<size_t> joinedWords(std::string_view name, Joints joints) {
  return Joiner(name, joints).join();
}

}  // namespace vanthu::text
