#include "support/people.h"

#include <array>
#include <span>
#include <string_view>

namespace vanthu::testing {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 48> kFamilies = {
    "Nguyễn", "Trần", "Lê",    "Phạm",  "Hoàng", "Huỳnh", "Phan",  "Vũ",    "Võ",     "Đặng",
    "Bùi",    "Đỗ",   "Hồ",    "Ngô",   "Dương", "Lý",    "Đoàn",  "Đinh",  "Trịnh",  "Mai",
    "Trương", "Đào",  "Cao",   "Lương", "Hà",    "Tạ",    "Phùng", "Quách", "Thái",   "Tô",
    "Châu",   "Lâm",  "Vương", "Từ",    "La",    "Chu",   "Tống",  "Kiều",  "Nghiêm", "Khuất",
    "Bạch",   "Uông", "Thân",  "Ninh",  "Lưu",   "Triệu", "Giáp",  "Doãn"};

constexpr std::array<std::string_view, 24> kMaleMiddles = {
    "Văn",  "Đức",   "Hữu",   "Quốc", "Minh",     "Xuân",    "Công",      "Ngọc",
    "Đình", "Thành", "Trọng", "Tuấn", "Duy",      "Mạnh",    "Viết",      "Hoàng",
    "Khắc", "Bá",    "Tiến",  "Thế",  "Văn Minh", "Hữu Đức", "Hoàng Anh", "Quang"};
constexpr std::array<std::string_view, 40> kMaleGivens = {
    "An",    "Bình",   "Cường",  "Dũng", "Đạt",  "Đông", "Giang", "Hải", "Hiếu",  "Hòa",
    "Hùng",  "Huy",    "Khánh",  "Khoa", "Kiên", "Lâm",  "Long",  "Lợi", "Luật",  "Nam",
    "Nghĩa", "Nguyên", "Phong",  "Phúc", "Quân", "Quý",  "Sơn",   "Tài", "Thắng", "Thịnh",
    "Tiến",  "Toàn",   "Trường", "Tuấn", "Tùng", "Ước",  "Vinh",  "Vũ",  "Vượng", "Thưởng"};

constexpr std::array<std::string_view, 24> kFemaleMiddles = {
    "Thị",       "Thị Thu", "Thị Ánh",  "Ngọc",     "Thị Kim",   "Thanh",      "Thị Hồng", "Phương",
    "Thị Thanh", "Thùy",    "Minh",     "Thị Bích", "Hoài",      "Thị Phương", "Bảo",      "Thị Mỹ",
    "Quỳnh",     "Diễm",    "Thị Ngọc", "Khánh",    "Thị Tuyết", "Thị Khuyên", "Thị Như",  "Tường"};
constexpr std::array<std::string_view, 40> kFemaleGivens = {
    "Diệp", "Ánh",   "Châu", "Chi",    "Dung",  "Duyên", "Hà",     "Hạnh",  "Hằng",  "Hiền",
    "Hoa",  "Hường", "Huệ",  "Khuê",   "Lan",   "Liễu",  "Linh",   "Loan",  "Ly",    "Mai",
    "My",   "Nga",   "Ngân", "Nguyệt", "Nhung", "Oanh",  "Phượng", "Quỳnh", "Quyên", "Sương",
    "Tâm",  "Thảo",  "Thoa", "Thủy",   "Trang", "Tuyết", "Uyên",   "Vân",   "Xuân",  "Yến"};

constexpr std::array<std::string_view, 8> kLongFamilies = {"Công Tằng Tôn Nữ",
                                                           "Tôn Nữ",
                                                           "Công Huyền Tôn Nữ",
                                                           "Nguyễn Phúc",
                                                           "Nguyễn Trường",
                                                           "Vũ Đặng",
                                                           "Trần Lê",
                                                           "Huyền Tôn Nữ"};
constexpr std::array<std::string_view, 20> kLongMiddles = {
    "Hoàng Phương", "Thị Khánh",   "Ngọc Thùy",    "Quỳnh Như",  "Nguyễn Hoàng",
    "Phương Nghi",  "Thị Trường",  "Diệu Huyền",   "Hoàng Bảo",  "Thiên Thanh",
    "Đặng Trường",  "Khánh Huyền", "Minh Nguyệt",  "Thượng",     "Nhật Trường",
    "Thị Nhường",   "Kiều Trinh",  "Phước Nguyên", "Hoàng Thụy", "Song Thương"};

// "H'" and "K'" and the small words before a name are part of it; a clan's name stands behind.
constexpr std::array<std::string_view, 16> kHighlandFirsts = {"Y Kương",
                                                              "H'Hen",
                                                              "Y Bliu",
                                                              "H'Lim",
                                                              "Y Djăng",
                                                              "H'Yar",
                                                              "Y Thương",
                                                              "H'Duyên",
                                                              "Y Wơn",
                                                              "H'Zina",
                                                              "Y Rôbi",
                                                              "H'Ương",
                                                              "Y Phem",
                                                              "H'Kiều",
                                                              "Y Quynh",
                                                              "H'Nguyệt"};
constexpr std::array<std::string_view, 16> kHighlandClans = {"Êban",
                                                             "Niê",
                                                             "Mlô",
                                                             "Byă",
                                                             "Ayun",
                                                             "Knul",
                                                             "Kbuôr",
                                                             "Hmok",
                                                             "Niê Kdăm",
                                                             "Hwing",
                                                             "Bkrông",
                                                             "Rơ Ông",
                                                             "Liêng Hót",
                                                             "Kpă",
                                                             "Ktla",
                                                             "Bdap"};
constexpr std::array<std::string_view, 24> kClanFirsts = {
    "Ksor",     "Rơ Châm", "Rah Lan", "Siu",    "Nay",       "Rmah",    "Kpă",     "Puih",
    "Lơ Mu",    "Cil",     "Pơloong", "Alăng",  "Bríu",      "Zơ Râm",  "Giàng A", "Vàng A",
    "Sùng Thị", "Thào A",  "Mùa A",   "Lò Thị", "Quàng Văn", "Cầm Thị", "Thạch",   "Danh"};
constexpr std::array<std::string_view, 32> kClanGivens = {
    "Phước", "Brể",   "Páo",       "Chớ",   "Dơ",   "Mai",   "Pênh",   "Sa Ren",
    "Út",    "Hber",  "Kim Sa Ry", "Pản",   "Dính", "Sềnh",  "Thương", "Liếp",
    "Hbia",  "Đơi",   "Giàng",     "Nhơ",   "Pao",  "Sính",  "Lềnh",   "Chua",
    "Khay",  "Ngoan", "Rina",      "Phong", "Soan", "Thuận", "Ưng",    "Vừ"};
constexpr std::array<std::string_view, 24> kSingleWords = {
    "K'Brể",    "K'Sơn",    "K'Mươi",   "K'Thời",  "K'Hiếu",  "K'Ngọc",  "K'Liên",   "K'Đức",
    "Ka Hường", "Ka Thủy",  "Ka Brĩu",  "Ka Điệp", "Ka Nhẩy", "Ka Ling", "Ka Duyên", "Ka Ừ",
    "Ha Thoan", "Ha Krong", "Ha Nghĩa", "Ha Bang", "A Vương", "A Thút",  "Y Xuyến",  "Y Bưởi"};

constexpr std::array<std::string_view, 12> kSchools = {
    "Trường THPT",
    "Trường PTDT nội trú THCS và THPT",
    "Trường THCS và THPT",
    "Trường THCS",
    "Trường Phổ thông dân tộc bán trú THCS",
    "Trường Tiểu học và THCS",
    "Trường Tiểu học",
    "Trường Phổ thông dân tộc bán trú Tiểu học",
    "Trường Mầm non",
    "Trường Mẫu giáo",
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
    "Trung tâm Hỗ trợ phát triển giáo dục hòa nhập"};
constexpr std::array<std::string_view, 20> kPlaces = {"Hòn Gai",
                                                      "Uông Bí",
                                                      "Cẩm Phả",
                                                      "Ba Chẽ",
                                                      "Tiên Yên",
                                                      "Hoành Mô",
                                                      "Nguyễn Bỉnh Khiêm",
                                                      "Yết Kiêu",
                                                      "Quảng La",
                                                      "Kim Sơn",
                                                      "Cô Tô",
                                                      "Vĩnh Thực",
                                                      "Huỳnh Thúc Kháng",
                                                      "Trần Quốc Toản",
                                                      "Hải Hà",
                                                      "Bãi Cháy",
                                                      "Đầm Hà",
                                                      "Bình Liêu",
                                                      "Yên Tử",
                                                      "Lê Thị Hồng Gấm"};

constexpr std::array<std::string_view, 12> kPositions = {"Giáo viên",
                                                         "Giáo viên",
                                                         "Giáo viên",
                                                         "Tổ trưởng chuyên môn",
                                                         "Giáo viên chủ nhiệm lớp 12A1",
                                                         "Hiệu trưởng",
                                                         "Phó Hiệu trưởng",
                                                         "Nhân viên thư viện",
                                                         "Nhân viên kế toán",
                                                         "Tổ phó Tổ Toán - Tin",
                                                         "Chủ tịch Công đoàn",
                                                         "Tổng phụ trách Đội"};
constexpr std::array<std::string_view, 18> kAchievements = {
    "Giáo viên dạy giỏi cấp tỉnh",
    "Bồi dưỡng học sinh giỏi",
    "Chủ nhiệm lớp xuất sắc",
    "Chuyển đổi số trong dạy học",
    "Có sáng kiến được áp dụng trong toàn ngành",
    "Xây dựng thư viện xanh, tủ sách lớp học",
    "Dạy học theo dự án, liên môn và trải nghiệm",
    "Vận động 35 học sinh bỏ học trở lại lớp",
    "Tự làm 156 bộ đồ dùng, đồ chơi từ vật liệu sẵn có ở địa phương",
    "Hướng dẫn học sinh đạt giải Nhì cuộc thi Khoa học, kỹ thuật cấp quốc gia năm học 2025 - 2026",
    "Đã có thành tích xuất sắc trong phong trào thi đua “Đổi mới, sáng tạo trong dạy và học”",
    "Dạy tăng cường tiếng Việt cho học sinh dân tộc thiểu số vùng đặc biệt khó khăn, biên giới",
    "Hoàn thành xuất sắc nhiệm vụ 5 năm liền",
    "Xây dựng kho học liệu số môn Toán dùng chung cho 18 trường THPT trên địa bàn tỉnh",
    "Giúp đỡ học sinh khuyết tật học hòa nhập",
    "Giữ vững phổ cập giáo dục, xóa mù chữ",
    "Tổ chức 12 chuyên đề được chọn báo cáo điển hình toàn tỉnh",
    "Quản lý tốt trường học an toàn, không bạo lực, không ma túy, không thuốc lá điện tử"};

// Takes an index apart, list by list, so that each index of the product gets its own combination.
class Chooser {
 public:
  /// A step without a common factor with `size` visits every index of the product once.
  Chooser(size_t index, size_t step, size_t size) : rest_(index * step % size) {}

  std::string_view next(Words words) {
    const size_t at = rest_ % words.size();
    rest_ /= words.size();
    return words[at];
  }

 private:
  size_t rest_;
};

std::string joined(std::initializer_list<std::string_view> words) {
  std::string out;
  for (const std::string_view word : words)
    out.append(out.empty() ? "" : " ").append(word);
  return out;
}

constexpr size_t kPrime = 7919;  // shares no factor with any product of the lists

std::string ordinaryName(size_t i, bool female) {
  const Words middles = female ? Words(kFemaleMiddles) : Words(kMaleMiddles);
  const Words givens = female ? Words(kFemaleGivens) : Words(kMaleGivens);
  Chooser choose(i, kPrime, kFamilies.size() * middles.size() * givens.size());
  const std::string_view family = choose.next(kFamilies);
  const std::string_view given = choose.next(givens);
  return joined({family, choose.next(middles), given});
}

std::string shortName(size_t i, bool female) {
  const Words givens = female ? Words(kFemaleGivens) : Words(kMaleGivens);
  Chooser choose(i, kPrime, kFamilies.size() * givens.size());
  const std::string_view family = choose.next(kFamilies);
  return joined({family, choose.next(givens)});
}

std::string longName(size_t i) {
  Chooser choose(i, kPrime, kLongFamilies.size() * kLongMiddles.size() * kFemaleGivens.size());
  const std::string_view family = choose.next(kLongFamilies);
  const std::string_view middle = choose.next(kLongMiddles);
  return joined({family, middle, choose.next(kFemaleGivens)});
}

// Three short forms, mixed; behind their last name a longer form goes on.
std::string ethnicName(size_t i) {
  constexpr size_t kOfHighland = kHighlandFirsts.size() * kHighlandClans.size();
  constexpr size_t kOfClans = kClanFirsts.size() * kClanGivens.size();
  constexpr size_t kShort = kSingleWords.size() + kOfHighland + kOfClans;
  if (i < kShort)
    i = i * kPrime % kShort;
  if (i < kSingleWords.size())
    return std::string(kSingleWords[i]);
  i -= kSingleWords.size();
  if (i < kOfHighland) {
    Chooser choose(i, kPrime, kOfHighland);
    const std::string_view first = choose.next(kHighlandFirsts);
    return joined({first, choose.next(kHighlandClans)});
  }
  i -= kOfHighland;
  if (i < kOfClans) {
    Chooser choose(i, kPrime, kOfClans);
    const std::string_view first = choose.next(kClanFirsts);
    return joined({first, choose.next(kClanGivens)});
  }
  i -= kOfClans;
  Chooser choose(i, kPrime, kOfHighland * kClanGivens.size());
  const std::string_view first = choose.next(kHighlandFirsts);
  const std::string_view given = choose.next(kClanGivens);
  return joined({first, given, choose.next(kHighlandClans)});
}

// Of 25 people in a row 20 are ordinary, one has a short and one a long name, three are ethnic.
Person named(size_t index) {
  const size_t block = index / 25, place = index % 25;
  const bool female = index % 2 == 1;
  Person out;
  out.honorific = female ? "Bà" : "Ông";
  if (place == 7) {
    out.kind = Person::Kind::shortName;
    out.fullName = shortName(block / 2, female);
  } else if (place == 13) {
    out.kind = Person::Kind::longName;
    out.honorific = "Bà";
    out.fullName = longName(block);
  } else if (place == 2 || place == 11 || place == 19) {
    out.kind = Person::Kind::ethnic;
    out.fullName = ethnicName(block * 3 + (place == 2 ? 0 : place == 11 ? 1 : 2));
  } else {
    out.fullName = ordinaryName(index / 2, female);
  }
  return out;
}

}  // namespace

Person person(size_t index) {
  Person out = named(index);
  out.position = kPositions[(index * 5 + index / 12) % kPositions.size()];
  out.unit = unitNames()[(index * 7 + index / 240) % unitNames().size()];
  out.achievement = kAchievements[(index * 5 + index / 18) % kAchievements.size()];
  return out;
}

std::vector<Person> people(size_t count) {
  std::vector<Person> out;
  out.reserve(count);
  for (size_t i = 0; i < count; ++i)
    out.push_back(person(i));
  return out;
}

const std::vector<std::string>& unitNames() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const std::string_view school : kSchools) {
      for (const std::string_view place : kPlaces)
        out.push_back(joined({school, place}));
    }
    return out;
  }();
  return names;
}

}  // namespace vanthu::testing
