// The letterhead with the names of real agencies and places, in the real faces: from the shortest
// to the longest, one to four lines each.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "support/real_fonts.h"
#include "text/dates.h"
#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

// "|" where a line of the name ends. An empty parent: the agency has none.
struct Combination {
  const char* parent;
  const char* organ;
  const char* place;
};

constexpr Combination kCombinations[] = {
    // Ministries and what belongs to them.
    {"", "BỘ NỘI VỤ", "Hà Nội"},
    {"", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Hà Nội"},
    {"", "THANH TRA CHÍNH PHỦ", "Hà Nội"},
    {"", "BỘ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG", "Hà Nội"},
    {"", "BỘ VĂN HÓA,|THỂ THAO VÀ DU LỊCH", "Hà Nội"},
    {"BỘ GIÁO DỤC VÀ ĐÀO TẠO", "VĂN PHÒNG", "Hà Nội"},
    {"BỘ GIÁO DỤC VÀ ĐÀO TẠO", "CỤC NHÀ GIÁO|VÀ CÁN BỘ QUẢN LÝ GIÁO DỤC", "Hà Nội"},
    {"BỘ NỘI VỤ", "BAN THI ĐUA -|KHEN THƯỞNG TRUNG ƯƠNG", "Hà Nội"},
    {"BỘ LAO ĐỘNG -|THƯƠNG BINH VÀ XÃ HỘI", "TỔNG CỤC GIÁO DỤC|NGHỀ NGHIỆP", "Hà Nội"},
    {"BỘ NÔNG NGHIỆP|VÀ PHÁT TRIỂN NÔNG THÔN", "TRƯỜNG CAO ĐẲNG|NÔNG NGHIỆP NAM BỘ", "Đồng Tháp"},
    {"BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC|SƯ PHẠM HÀ NỘI", "Hà Nội"},
    {"BỘ GIÁO DỤC VÀ ĐÀO TẠO",
     "TRƯỜNG ĐẠI HỌC|SƯ PHẠM KỸ THUẬT|THÀNH PHỐ HỒ CHÍ MINH",
     "Thành phố Hồ Chí Minh"},
    {"ĐẠI HỌC QUỐC GIA HÀ NỘI", "TRƯỜNG ĐẠI HỌC GIÁO DỤC", "Hà Nội"},
    {"ĐẠI HỌC QUỐC GIA|THÀNH PHỐ HỒ CHÍ MINH",
     "TRƯỜNG ĐẠI HỌC KHOA HỌC|XÃ HỘI VÀ NHÂN VĂN",
     "Thành phố Hồ Chí Minh"},
    // People's committees of provinces and cities.
    {"", "ỦY BAN NHÂN DÂN|TỈNH QUẢNG NINH", "Quảng Ninh"},
    {"", "ỦY BAN NHÂN DÂN|THÀNH PHỐ HÀ NỘI", "Hà Nội"},
    {"", "ỦY BAN NHÂN DÂN|THÀNH PHỐ HUẾ", "Huế"},
    {"", "ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh"},
    {"", "ỦY BAN NHÂN DÂN|TỈNH BÀ RỊA - VŨNG TÀU", "Bà Rịa - Vũng Tàu"},
    {"UBND TỈNH QUẢNG NINH", "HỘI ĐỒNG THI ĐUA -|KHEN THƯỞNG", "Quảng Ninh"},
    {"HỘI ĐỒNG NHÂN DÂN|TỈNH QUẢNG NINH",
     "VĂN PHÒNG|ĐOÀN ĐẠI BIỂU QUỐC HỘI|VÀ HỘI ĐỒNG NHÂN DÂN",
     "Quảng Ninh"},
    // Departments of provinces.
    {"UBND TỈNH KON TUM", "SỞ Y TẾ", "Kon Tum"},
    {"UBND TỈNH QUẢNG NINH", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Quảng Ninh"},
    {"ỦY BAN NHÂN DÂN|TỈNH HƯNG YÊN", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Hưng Yên"},
    {"UBND TỈNH BÌNH DƯƠNG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Bình Dương"},
    {"ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Thành phố Hồ Chí Minh"},
    {"UBND|THÀNH PHỐ HỒ CHÍ MINH", "SỞ VĂN HÓA VÀ THỂ THAO", "Thành phố Hồ Chí Minh"},
    {"UBND TỈNH BÀ RỊA - VŨNG TÀU", "SỞ NỘI VỤ", "Bà Rịa - Vũng Tàu"},
    {"ỦY BAN NHÂN DÂN|TỈNH BÀ RỊA - VŨNG TÀU",
     "SỞ LAO ĐỘNG -|THƯƠNG BINH VÀ XÃ HỘI",
     "Bà Rịa - Vũng Tàu"},
    {"UBND TỈNH THANH HÓA", "SỞ VĂN HÓA,|THỂ THAO VÀ DU LỊCH", "Thanh Hóa"},
    {"UBND TỈNH LÀO CAI", "SỞ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG", "Lào Cai"},
    {"UBND TỈNH NGHỆ AN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Nghệ An"},
    {"UBND TỈNH ĐỒNG THÁP", "SỞ DÂN TỘC VÀ TÔN GIÁO", "Đồng Tháp"},
    {"UBND TỈNH TUYÊN QUANG",
     "BAN QUẢN LÝ DỰ ÁN|ĐẦU TƯ XÂY DỰNG|CÁC CÔNG TRÌNH GIAO THÔNG",
     "Tuyên Quang"},
    {"SỞ NỘI VỤ", "BAN THI ĐUA - KHEN THƯỞNG", "Hà Giang"},
    {"SỞ Y TẾ", "CHI CỤC DÂN SỐ", "Cà Mau"},
    {"SỞ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG", "CHI CỤC CHĂN NUÔI VÀ THÚ Y", "Sơn La"},
    {"UBND TỈNH GIA LAI", "TRƯỜNG CAO ĐẲNG|SƯ PHẠM GIA LAI", "Gia Lai"},
    {"UBND TỈNH ĐẮK LẮK", "TRƯỜNG CAO ĐẲNG Y TẾ", "Đắk Lắk"},
    {"LIÊN ĐOÀN LAO ĐỘNG|TỈNH QUẢNG NINH", "CÔNG ĐOÀN NGÀNH GIÁO DỤC", "Quảng Ninh"},
    // Offices of districts and towns, until 2025.
    {"UBND THÀNH PHỐ UÔNG BÍ", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Uông Bí"},
    {"UBND HUYỆN VÂN ĐỒN", "PHÒNG GD&ĐT", "Vân Đồn"},
    {"ỦY BAN NHÂN DÂN|THÀNH PHỐ THỦ ĐỨC", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Thành phố Thủ Đức"},
    {"ỦY BAN NHÂN DÂN|QUẬN BÌNH THẠNH", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Bình Thạnh"},
    {"UBND THÀNH PHỐ HẠ LONG", "TRUNG TÂM|GIÁO DỤC NGHỀ NGHIỆP -|GIÁO DỤC THƯỜNG XUYÊN", "Hạ Long"},
    {"UBND HUYỆN BÌNH CHÁNH",
     "TRUNG TÂM|GIÁO DỤC NGHỀ NGHIỆP -|GIÁO DỤC THƯỜNG XUYÊN|HUYỆN BÌNH CHÁNH",
     "Thành phố Hồ Chí Minh"},
    // Communes, wards and special zones with their schools.
    {"", "ỦY BAN NHÂN DÂN XÃ TÂN AN", "Tân An"},
    {"", "ỦY BAN NHÂN DÂN|PHƯỜNG ĐIỆN BIÊN PHỦ", "Điện Biên Phủ"},
    {"ỦY BAN NHÂN DÂN XÃ TÂN AN", "PHÒNG VĂN HÓA - XÃ HỘI", "Tân An"},
    {"UBND PHƯỜNG UÔNG BÍ", "TRƯỜNG MẦM NON HOA SEN", "Uông Bí"},
    {"UBND PHƯỜNG HỒNG GAI", "TRƯỜNG TIỂU HỌC|NGUYỄN BÁ NGỌC", "Hồng Gai"},
    {"UBND ĐẶC KHU CÔ TÔ", "TRƯỜNG THCS CÔ TÔ", "Cô Tô"},
    {"ỦY BAN NHÂN DÂN|ĐẶC KHU PHÚ QUỐC", "TRƯỜNG TIỂU HỌC|VÀ TRUNG HỌC CƠ SỞ|BÃI THƠM", "Phú Quốc"},
    {"UBND XÃ MÙ CANG CHẢI", "TRƯỜNG PTDTBT TIỂU HỌC|VÀ THCS LA PÁN TẨN", "Mù Cang Chải"},
    // Schools and centres of the department.
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO|QUẢNG NINH", "TRƯỜNG THPT|CHUYÊN HẠ LONG", "Quảng Ninh"},
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO|TỈNH QUẢNG NINH",
     "TRƯỜNG TRUNG HỌC|PHỔ THÔNG CHUYÊN HẠ LONG",
     "Quảng Ninh"},
    {"SỞ GD&ĐT|THÀNH PHỐ HỒ CHÍ MINH", "TRƯỜNG THPT CHUYÊN|LÊ HỒNG PHONG", "Thành phố Hồ Chí Minh"},
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO|THÀNH PHỐ HỒ CHÍ MINH",
     "TRƯỜNG TRUNG HỌC|PHỔ THÔNG|NGUYỄN THỊ MINH KHAI",
     "Thành phố Hồ Chí Minh"},
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG PTDT NỘI TRÚ|THCS VÀ THPT TIÊN YÊN", "Quảng Ninh"},
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO|QUẢNG NINH",
     "TRƯỜNG PHỔ THÔNG DÂN TỘC|NỘI TRÚ TRUNG HỌC CƠ SỞ|VÀ TRUNG HỌC PHỔ THÔNG|TIÊN YÊN",
     "Quảng Ninh"},
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO|ĐIỆN BIÊN", "TRƯỜNG PHỔ THÔNG DÂN TỘC|NỘI TRÚ TỈNH", "Điện Biên"},
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRUNG TÂM|GIÁO DỤC THƯỜNG XUYÊN TỈNH", "Cao Bằng"},
};
static_assert(std::size(kCombinations) >= 60);

// The widest, a narrow one, and the blanks of a date that is yet to be given.
std::string dateOf(size_t index) {
  const std::array dates = {std::string("ngày 29 tháng 12 năm 2026"),
                            std::string("ngày 09 tháng 4 năm 2019"),
                            text::blankOfficialDate(2026)};
  return dates[index % dates.size()];
}

constexpr std::array kNumbers = {"Số: 05/KH-SGDĐT",
                                 "Số: 1234/QĐ-SGDĐT",
                                 "Số: 1234/SGDĐT-GDTXCNĐH",
                                 "Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/TTr-SGDĐT"};

std::string withoutBars(std::string name) {
  std::replace(name.begin(), name.end(), '|', ' ');
  return name;
}

document::Letterhead letterheadOf(size_t index) {
  const Combination& names = kCombinations[index];
  document::Letterhead head = letterhead();
  head.parentOrgan.clear();
  if (*names.parent != '\0')
    head.parentOrgan = words(withoutBars(names.parent), "/parent");
  head.organ = words(withoutBars(names.organ), "/organ");
  head.nation.front() = words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "/nation").front();
  head.motto.front() = words("Độc lập - Tự do - Hạnh phúc", "/motto").front();
  head.number = words(kNumbers[index % kNumbers.size()], "/number");
  head.placeDate = words(std::string(names.place) + ", " + dateOf(index), "/placeDate");
  return head;
}

// Adds all that a letterhead may have besides.
document::Letterhead withEverything(document::Letterhead head) {
  head.subject = words(
      "V/v hướng dẫn thực hiện phong trào thi đua “Đổi mới, sáng tạo trong dạy và học” và xét khen "
      "thưởng năm học 2026 - 2027",
      "/subject");
  head.urgency = words("THƯỢNG KHẨN", "/urgency");
  head.circulation = words("XEM XONG TRẢ LẠI", "/circulation");
  head.draftMark = words("DỰ THẢO", "/draftMark");
  return head;
}

// The first page of a letterhead, its lines by element.
class HeaderPage {
 public:
  HeaderPage(const document::Letterhead& head, std::string_view profileName) {
    const document::Document document = documentOf({head, paragraph("a")});
    const Result<page::Pages> pages = layOut(document, profile(profileName), *realFonts());
    if (!pages) {
      ADD_FAILURE() << toJson(pages.error());
      return;
    }
    page_ = pages->pages.front();
    for (const Found& found : findAll(*pages, ""))
      runs_.push_back(found.run);
  }

  std::vector<page::TextRun> linesOf(std::string_view element) const {
    std::vector<page::TextRun> lines;
    for (const page::TextRun& run : runs_) {
      if (run.source.pointer == element)
        lines.push_back(run);
    }
    return lines;
  }
  page::TextRun only(std::string_view element) const {
    const std::vector<page::TextRun> lines = linesOf(element);
    EXPECT_EQ(lines.size(), 1u) << element;
    return lines.empty() ? page::TextRun() : lines.front();
  }
  std::string nameOf(std::string_view element) const {
    std::string name;
    for (const page::TextRun& run : linesOf(element)) {
      name += (name.empty() ? "" : "|") + run.text;
      if (name.ends_with(' '))
        name.pop_back();
    }
    return name;
  }
  const std::vector<page::TextRun>& runs() const { return runs_; }
  std::vector<page::Rule> rules() const { return rulesOn(page_); }

 private:
  static const fonts::Measure* realFonts() { return testing::realFonts().get(); }

  page::Page page_;
  std::vector<page::TextRun> runs_;
};

// What ink may reach, in millimetres.
struct Box {
  double left, top, right, bottom;
};

Box boxOf(const page::TextRun& run) {
  const double size = run.size.millimetres(), y = run.origin.y.millimetres();
  return {left(run), y - 0.891 * size, right(run), y + 0.216 * size};
}

Box boxOf(const page::Rule& rule) {
  const double half = rule.thickness.millimetres() / 2;
  return {rule.from.x.millimetres(),
          rule.from.y.millimetres() - half,
          rule.to.x.millimetres(),
          rule.to.y.millimetres() + half};
}

bool overlap(const Box& a, const Box& b, double apart) {
  return a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom &&
         b.top < a.bottom;
}

void expectNothingOverlaps(const HeaderPage& page) {
  constexpr double kApart = 2;  // mm between words of the two columns
  const std::vector<page::TextRun>& runs = page.runs();
  for (size_t i = 0; i < runs.size(); ++i) {
    for (size_t k = i + 1; k < runs.size(); ++k)
      EXPECT_FALSE(overlap(boxOf(runs[i]), boxOf(runs[k]), kApart))
          << runs[i].text << " / " << runs[k].text;
    for (const page::Rule& rule : page.rules())
      EXPECT_FALSE(overlap(boxOf(runs[i]), boxOf(rule), 0)) << runs[i].text;
  }
}

void expectWithinTheMargins(const HeaderPage& page) {
  for (const page::TextRun& run : page.runs()) {
    EXPECT_GE(left(run), 30 - 0.01) << run.text;
    EXPECT_LE(right(run), 195 + 0.01) << run.text;
  }
}

class Header : public ::testing::TestWithParam<const char*> {};

TEST_P(Header, KeepsNationMottoNumberAndDateOnOneLineEachForEveryAgency) {
  for (size_t i = 0; i < std::size(kCombinations); ++i) {
    SCOPED_TRACE(kCombinations[i].organ);
    const HeaderPage page(letterheadOf(i), GetParam());
    EXPECT_EQ(page.only("/nation").text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    EXPECT_EQ(page.only("/motto").text, "Độc lập - Tự do - Hạnh phúc");
    EXPECT_EQ(page.only("/number").origin.y, page.only("/placeDate").origin.y);
    EXPECT_GE(page.only("/placeDate").size, 13_pt);
    EXPECT_NEAR(centre(page.only("/nation")), centre(page.only("/motto")), 0.01);
    EXPECT_NEAR(centre(page.only("/nation")), centre(page.only("/placeDate")), 0.01);
  }
}

TEST_P(Header, PartsTheNamesOfEveryAgencyWhereItShould) {
  for (size_t i = 0; i < std::size(kCombinations); ++i) {
    const HeaderPage page(letterheadOf(i), GetParam());
    EXPECT_EQ(page.nameOf("/parent"), kCombinations[i].parent);
    EXPECT_EQ(page.nameOf("/organ"), kCombinations[i].organ);
    if (*kCombinations[i].parent != '\0') {
      EXPECT_EQ(page.linesOf("/parent").front().origin.y, page.only("/nation").origin.y);
    }
  }
}

TEST_P(Header, OverlapsNowhereAndStaysWithinTheMargins) {
  for (size_t i = 0; i < std::size(kCombinations); ++i) {
    SCOPED_TRACE(kCombinations[i].organ);
    for (const document::Letterhead& head : {letterheadOf(i), withEverything(letterheadOf(i))}) {
      const HeaderPage page(head, GetParam());
      expectNothingOverlaps(page);
      expectWithinTheMargins(page);
    }
  }
}

TEST_P(Header, DrawsRulesOfThePermittedLengths) {
  for (size_t i = 0; i < std::size(kCombinations); ++i) {
    SCOPED_TRACE(kCombinations[i].organ);
    const HeaderPage page(letterheadOf(i), GetParam());
    const std::vector<page::Rule> rules = page.rules();
    ASSERT_EQ(rules.size(), 2u);
    const Box agency = boxOf(rules[0]), motto = boxOf(rules[1]);
    double longest = 0;
    for (const page::TextRun& line : page.linesOf("/organ"))
      longest = std::max(longest, right(line) - left(line));
    EXPECT_GE(agency.right - agency.left, longest / 3);
    EXPECT_LE(agency.right - agency.left, longest / 2);
    EXPECT_NEAR((agency.left + agency.right) / 2, centre(page.only("/number")), 0.01);
    EXPECT_NEAR(motto.left, left(page.only("/motto")), 0.01);
    EXPECT_NEAR(motto.right, right(page.only("/motto")), 0.01);
    EXPECT_GT(agency.top, boxOf(page.linesOf("/organ").back()).bottom);
    EXPECT_LT(agency.bottom, boxOf(page.only("/number")).top);
  }
}

INSTANTIATE_TEST_SUITE_P(Profiles, Header, ::testing::Values("nd30", "tt01"), [](const auto& info) {
  return std::string(info.param);
});

}  // namespace
}  // namespace vanthu::layout
