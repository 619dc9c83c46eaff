#include "fill/filters.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

constexpr const char* kData =
    R"({"text": "đổi mới", "blank": "", "nothing": null, "n": 1205000, "five": 5, "d": 1234.5,
  "day": "2019-04-09", "bad": "hôm nay", "numbers": [1, null, 5], "names": ["Trần Thị Ước", "Lê Văn Ân"],
  "people": [{"fullName": "Vũ Thị Bích", "unit": "B", "money": 3, "done": true},
             {"fullName": "Hà An", "unit": "A", "money": null, "done": false},
             {"fullName": "Ngô Ánh", "unit": "B", "money": 4}], "huge": [9223372036854775807, 1]})";

std::string eval(const std::string& expression, int year = 2026) {
  fill::Options options;
  options.year = year;
  std::string out =
      testing::textOf({.tmpl = "={{ " + expression + " }}\n", .json = kData, .options = options});
  return out.starts_with("=") ? out.substr(1, out.size() - 2) : out;
}

std::string fault(const std::string& expression) {
  const auto document = testing::fillExample({.tmpl = "{{ " + expression + " }}\n", .json = kData});
  return document ? "none" : document.error()[0].code + " " + document.error()[0].where.pointer;
}

TEST(Filters, ChangeTheCaseOfText) {
  EXPECT_EQ(eval("text | hoa"), "ĐỔI MỚI");
  EXPECT_EQ(eval("text | hoa_dau"), "Đổi mới");
  EXPECT_EQ(fault("n | hoa"), "template.wrong-type /n");
}

TEST(Filters, PutAnotherValueInPlaceOfNothing) {
  EXPECT_EQ(eval("nothing | mac_dinh('không')"), "không");
  EXPECT_EQ(eval("blank | mac_dinh(five)"), "5");
  EXPECT_EQ(eval("text | mac_dinh('không')"), "đổi mới");
}

TEST(Filters, WriteDatesInEveryForm) {
  EXPECT_EQ(eval("day | ngay"), "ngày 09 tháng 4 năm 2019");
  EXPECT_EQ(eval("day | ngay('so')"), "09/4/2019");
  EXPECT_EQ(eval("day | ngay('ngan')"), "09/4");
  EXPECT_EQ(eval("day | ngay('chu')"),
            "ngày mùng chín tháng Tư năm hai nghìn không trăm mười chín");
  EXPECT_EQ(eval("day | ngay('trong')"), "ngày 09 tháng 4 năm 2019");
  EXPECT_EQ(eval("nothing | ngay"), "");
  EXPECT_TRUE(eval("nothing | ngay('trong')").ends_with("năm 2026"));
  EXPECT_EQ(fault("bad | ngay"), "template.wrong-type /bad");
}

TEST(Filters, WriteNumbers) {
  EXPECT_EQ(eval("n | so"), "1.205.000");
  EXPECT_EQ(eval("d | so"), "1.234,5");
  EXPECT_EQ(eval("five | so2"), "05");
  EXPECT_EQ(eval("n | tien"), "1.205.000 đồng");
  EXPECT_EQ(eval("n | bang_chu"), "Một triệu hai trăm linh năm nghìn đồng");
  EXPECT_EQ(eval("n | bang_chu('so')"), "Một triệu hai trăm linh năm nghìn");
  EXPECT_EQ(eval("five | la_ma"), "V");
  EXPECT_EQ(fault("n | la_ma"), "template.wrong-type /n");
  EXPECT_EQ(fault("d | tien"), "template.wrong-type /d");
  EXPECT_EQ(eval("nothing | tien"), "");
}

TEST(Filters, WriteShares) {
  EXPECT_EQ(eval("five | phan_tram(6)"), "83,3%");
  EXPECT_EQ(eval("five | phan_tram(10)"), "50%");
  EXPECT_EQ(eval("1 | phan_tram(3, 4)"), "33,3333%");
  EXPECT_EQ(eval("2 | phan_tram(3, 0)"), "67%");
  EXPECT_EQ(eval("0 | phan_tram(7)"), "0%");
  EXPECT_EQ(fault("five | phan_tram(0)"), "template.wrong-type ");
  EXPECT_EQ(fault("five | phan_tram(3, 7)"), "template.wrong-type ");
  EXPECT_EQ(fault("9223372036854775807 | phan_tram(3)"), "template.overflow ");
}

TEST(Filters, SayWhichNumberIsOutOfRange) {
  const auto message = [](const std::string& expression) {
    return testing::fillExample({.tmpl = "{{ " + expression + " }}\n", .json = kData})
        .error()
        .at(0)
        .message.en;
  };
  EXPECT_EQ(message("five | phan_tram(0)"),
            "The filter “phan_tram” takes a whole above 0, but this is 0.");
  EXPECT_EQ(message("n | la_ma"),
            "The filter “la_ma” takes an integer from 1 to 3999, but this is 1205000.");
  EXPECT_EQ(message("people | dat('money', 120, 4)"),
            "The filter “dat” takes a percentage from 0 to 100, but this is 120.");
  EXPECT_EQ(message("text | la_ma"),
            "The filter “la_ma” takes an integer from 1 to 3999, but this is text.");
}

TEST(Filters, CountAndSum) {
  EXPECT_EQ(eval("people | dem"), "3");
  EXPECT_EQ(eval("nothing | dem"), "0");
  EXPECT_EQ(eval("numbers | tong"), "6");
  EXPECT_EQ(eval("people | tong('money')"), "7");
  EXPECT_EQ(eval("nothing | tong"), "0");
  EXPECT_EQ(fault("people | tong('unit')"), "template.wrong-type /people/0/unit");
  EXPECT_EQ(fault("people | tong('monye')"), "template.unknown-field ");
  EXPECT_EQ(fault("huge | tong"), "template.overflow /huge");
  EXPECT_EQ(fault("text | dem"), "template.wrong-type /text");
}

TEST(Filters, SelectGroupAndSort) {
  EXPECT_EQ(eval("people | loc('done') | dem"), "1");
  EXPECT_EQ(eval("people | loc('unit', 'B') | dem"), "2");
  EXPECT_EQ(eval("people | loc('unit', 'A', 'B') | dem"), "3");
  EXPECT_EQ(eval("people | nhom('unit') | dem"), "2");
  EXPECT_EQ(eval("nothing | loc('unit')"), "");
}

TEST(Filters, PartThoseWhoReachAShareFromTheOthers) {
  EXPECT_EQ(eval("people | dat('money', 75, 4) | dem"), "2");
  EXPECT_EQ(eval("people | dat('money', 76, 4) | dem"), "1");
  EXPECT_EQ(eval("people | chua_dat('money', 76, 4) | dem"), "2");
  EXPECT_EQ(eval("people | dat('money', 0, 4) | dem"), "3") << "no vote is none";
  EXPECT_EQ(eval("people | dat('money', 67, 6) | dem"), "0") << "4 of 6 are 66,7 per cent";
  EXPECT_EQ(eval("people | dat('money', 100, 9223372036854775807) | dem"), "0");
  EXPECT_EQ(eval("nothing | dat('money', 50, 4) | dem"), "0");
  EXPECT_EQ(fault("people | dat('money', 101, 4)"), "template.wrong-type ");
  EXPECT_EQ(fault("people | dat('money', 50, 0 - 1)"), "template.wrong-type ");
  EXPECT_EQ(fault("people | dat('money', text, 4)"), "template.wrong-type /text");
  EXPECT_EQ(fault("people | chua_dat('unit', 50, 4)"), "template.wrong-type /people/0/unit");
  EXPECT_EQ(fault("people | dat('votes', 50, 4)"), "template.unknown-field ");
}

TEST(Filters, WriteTimes) {
  EXPECT_EQ(eval("'08:05' | gio"), "08 giờ 05 phút");
  EXPECT_EQ(eval("'23:59' | gio('ngan')"), "23 giờ 59");
  EXPECT_EQ(eval("nothing | gio"), "");
  for (const char* wrong : {"'8:05'", "'24:00'", "'12:60'", "'12h30'", "'1a:00'", "five"})
    EXPECT_EQ(fault(std::string(wrong) + " | gio").substr(0, 19), "template.wrong-type") << wrong;
}

TEST(Filters, KeepTheOrderOfGroupsAndTheirItems) {
  EXPECT_EQ(testing::textOf({.tmpl = "{% for g in people | nhom('unit') %}\n"
                                     "- {{ g.key }}: {% for p in g.items %}{{ p.fullName }}; {% "
                                     "endfor %}\n{% endfor %}\n",
                             .json = kData}),
            "- B: Vũ Thị Bích; Ngô Ánh;\n- A: Hà An;\n");
}

TEST(Filters, SortNamesAsStaffListsDo) {
  EXPECT_EQ(testing::textOf({.tmpl = "{% for p in people | sap_ten %}{{ p.fullName }}; {% endfor %}"
                                     "{% for n in names | sap_ten %}{{ n }}; {% endfor %}",
                             .json = kData}),
            "Hà An; Ngô Ánh; Vũ Thị Bích; Lê Văn Ân; Trần Thị Ước;\n");
}

TEST(Filters, PrintDotsInPlaceOfNothing) {
  const auto document = testing::fillExample(
      {.tmpl = "1. Họ tên: {{ nothing | cham }}\n\n{{ blank | cham(3) }}\n\n{{ text | cham(3) }}\n",
       .json = kData});
  ASSERT_TRUE(document.has_value());
  ASSERT_EQ(document->blocks.size(), 3u);
  const auto inlinesOf = [&](size_t i) {
    return std::get<document::Paragraph>(document->blocks[i]).text;
  };
  ASSERT_EQ(inlinesOf(0).size(), 2u);
  EXPECT_EQ(std::get<document::Leader>(inlinesOf(0)[1]).lines, 0u);
  EXPECT_EQ(std::get<document::Leader>(inlinesOf(0)[1]).source.pointer, "/nothing");
  EXPECT_EQ(std::get<document::Leader>(inlinesOf(1)[0]).lines, 3u);
  EXPECT_EQ(document::plainText(inlinesOf(2)), "đổi mới");
}

}  // namespace
}  // namespace vanthu::fill
