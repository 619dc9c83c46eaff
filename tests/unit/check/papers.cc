#include "unit/check/papers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "check/check_pdf.h"
#include "engine/installed_world.h"
#include "engine/resources.h"
#include "layout/layout.h"

namespace vanthu::check {
namespace {

using document::Document;
using document::Inlines;
using document::Paragraph;
using document::Role;

const engine::Resources& resources() {
  static const engine::InstalledWorld world{VANTHU_SOURCE_DIR};
  static const auto loaded = engine::Resources::load(world);
  return **loaded;
}

constexpr char kLong[] =
    "Phát động phong trào thi đua sâu rộng trong toàn ngành, gắn với nhiệm vụ chính trị của từng "
    "đơn vị; phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến, tạo chuyển biến rõ rệt về "
    "chất lượng giáo dục. Việc bình xét, khen thưởng bảo đảm công khai, dân chủ, chính xác.";

Paragraph body(std::string_view text) {
  Paragraph out;
  out.text = words(text);
  return out;
}

Paragraph labelled(Role role, std::string_view label, std::string_view text) {
  Paragraph out = body(text);
  out.role = role;
  out.label = label;
  return out;
}

Paragraph heading(Role role, std::string_view label, std::string_view text) {
  Paragraph out = labelled(role, label, text);
  out.heading = true;
  return out;
}

Paragraph basis(std::string_view text) {
  Paragraph out = body(text);
  out.role = Role::basis;
  return out;
}

document::Letterhead letterhead(std::string_view symbol) {
  document::Letterhead head;
  head.parentOrgan = words("UBND TỈNH QUẢNG NINH");
  head.organ = words("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
  head.nation = words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  head.motto = words("Độc lập - Tự do - Hạnh phúc");
  head.number = words("Số: 05/" + std::string(symbol));
  head.placeDate = words("Quảng Ninh, ngày 09 tháng 4 năm 2026");
  return head;
}

document::Closing closing() {
  document::Closing out;
  out.recipientsLabel = words("Nơi nhận:");
  out.recipients = {words("- Như trên;"), words("- UBND tỉnh (b/c);"), words("- Lưu: VT, TCCB.")};
  document::Signature& signature = out.signatures.emplace_back();
  signature.authority = {words("KT. GIÁM ĐỐC"), words("PHÓ GIÁM ĐỐC")};
  signature.fullName = words("Trần Quốc Khánh");
  return out;
}

document::Table table() {
  document::Table out;
  out.name = "moc";
  for (const char* title : {"STT", "Nội dung", "Thời hạn"})
    out.columns.push_back({words(title), std::nullopt, document::Align::left});
  for (const char* task : {"Phát động", "Sơ kết", "Tổng kết"}) {
    document::Row& row = out.rows.emplace_back();
    for (const char* text : {"1", task, "20/11/2026"})
      row.cells.push_back({words(text), 1, std::nullopt});
  }
  return out;
}

Document paper(std::string_view typeName) {
  Document document;
  document.meta.typeName = typeName;
  document.meta.organName = "Sở Giáo dục và Đào tạo";
  document.files = {"template.md"};
  return document;
}

template <typename... Blocks>
void append(Document& document, Blocks... blocks) {
  (document.blocks.emplace_back(std::move(blocks)), ...);
}

}  // namespace

const layout::Profile& installedProfile(std::string_view id) {
  return **resources().profile(id, Date{2026, 4, 9});
}

Inlines words(std::string_view text) {
  document::Text one;
  one.text = text;
  return {one};
}

Document rightPlan() {
  Document document = paper("Kế hoạch");
  append(document,
         letterhead("KH-SGDĐT"),
         document::Title{words("KẾ HOẠCH"),
                         words("Triển khai phong trào thi đua “Đổi mới, sáng tạo trong dạy và "
                               "học” trong toàn ngành năm học 2026 - 2027")},
         body("Thực hiện chương trình công tác năm 2026, Sở Giáo dục và Đào tạo xây dựng kế hoạch "
              "triển khai phong trào thi đua trong toàn ngành, cụ thể như sau:"),
         heading(Role::roman, "I.", "MỤC ĐÍCH, YÊU CẦU"),
         heading(Role::arabic, "1.", "Mục đích"),
         body(kLong),
         heading(Role::arabic, "2.", "Yêu cầu"),
         body(kLong),
         heading(Role::roman, "II.", "NỘI DUNG"),
         labelled(Role::arabic, "1.", kLong),
         labelled(Role::letter, "a)", kLong),
         labelled(Role::letter, "b)", "Tổ chức hội nghị sơ kết vào dịp tổng kết năm học."),
         labelled(Role::item, "-", kLong),
         labelled(Role::item, "-", kLong),
         heading(Role::roman, "III.", "TỔ CHỨC THỰC HIỆN"),
         body(kLong),
         body("Các mốc thời gian thực hiện được nêu tại Phụ lục kèm theo Kế hoạch này. Trong quá "
              "trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Sở để được hướng dẫn./."),
         closing());
  document::Appendix appendix;
  appendix.reference = words("Phụ lục");
  appendix.title = words("CÁC MỐC THỜI GIAN THỰC HIỆN");
  appendix.enclosure = words("(Kèm theo Kế hoạch số 05/KH-SGDĐT ngày 09 tháng 4 năm 2026)");
  appendix.blocks = {table()};
  append(document, appendix);
  return document;
}

Document rightDecision() {
  Document document = paper("Quyết định");
  Paragraph authority = body("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO");
  authority.role = Role::authority;
  Paragraph operative = body("QUYẾT ĐỊNH:");
  operative.role = Role::operative;
  append(document,
         letterhead("QĐ-SGDĐT"),
         document::Title{words("QUYẾT ĐỊNH"), words("Về việc tặng Giấy khen cho cá nhân")},
         authority,
         basis("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
         basis("Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định "
               "về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;"),
         basis("Theo đề nghị của Trưởng phòng Tổ chức cán bộ."),
         operative,
         labelled(Role::article,
                  "Điều 1.",
                  "Tặng Giấy khen cho ông Nguyễn Văn An đã có thành tích xuất sắc trong phong "
                  "trào thi đua năm học 2025 - 2026."),
         labelled(Role::article, "Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký."),
         labelled(Role::article,
                  "Điều 3.",
                  "Chánh Văn phòng, Trưởng phòng Tổ chức cán bộ và cá nhân có tên tại Điều 1 chịu "
                  "trách nhiệm thi hành Quyết định này./."),
         closing());
  return document;
}

Document rightLetter() {
  Document document = paper("Công văn");
  document::Letterhead head = letterhead("SGDĐT-TCCB");
  head.subject = words("V/v hướng dẫn bình xét thi đua năm học 2026 - 2027");
  head.urgency = words("HỎA TỐC");
  head.circulation = words("LƯU HÀNH NỘI BỘ");
  document::Addressees addressees;
  addressees.label = words("Kính gửi:");
  addressees.names = {words("- Ủy ban nhân dân các xã, phường, đặc khu;"),
                      words("- Các trường trung học phổ thông.")};
  document::Closing end = closing();
  end.drafter = words("PL.(300)");
  append(document,
         head,
         addressees,
         body(kLong),
         body(kLong),
         body("Trên đây là hướng dẫn của Sở Giáo dục và Đào tạo, đề nghị các đơn vị nghiêm túc "
              "triển khai thực hiện./."),
         end,
         document::AddressLine{{words("Địa chỉ: phường Hồng Hà, tỉnh Quảng Ninh; Điện thoại: "
                                      "0203.3825302; Email: sgddt@quangninh.gov.vn")}});
  return document;
}

Document rightRegulation() {
  Document document = paper("Quy chế");
  append(document,
         letterhead("QC-SGDĐT"),
         document::Title{words("QUY CHẾ"), words("Xét tặng Giấy khen của Giám đốc Sở")},
         heading(Role::chapter, "Chương I", "QUY ĐỊNH CHUNG"),
         heading(Role::article, "Điều 1.", "Phạm vi điều chỉnh"),
         body(kLong),
         heading(Role::chapter, "Chương II", "NỘI DUNG CỤ THỂ"),
         heading(Role::section, "Mục 1", "TIÊU CHUẨN"),
         heading(Role::article, "Điều 2.", "Đối với cá nhân"),
         labelled(Role::arabic, "1.", kLong),
         labelled(Role::arabic, "2.", std::string(kLong) + "/."),
         closing());
  return document;
}

Paragraph& paragraph(Document& document, std::string_view beginning) {
  for (document::Block& block : document.blocks) {
    auto* found = std::get_if<Paragraph>(&block);
    if (found != nullptr && document::plainText(found->text).starts_with(beginning))
      return *found;
  }
  throw std::logic_error("no such paragraph");
}

Findings findingsOf(Document document, const Spoil& spoil, std::string_view profileId) {
  layout::Profile profile = installedProfile(profileId);
  if (spoil.document)
    spoil.document(document);
  if (spoil.profile)
    spoil.profile(profile);
  const auto press = resources().press();
  auto pages = layout::layOut(document, profile, *press->fonts);
  if (!pages) {
    ADD_FAILURE() << toJson(pages.error());
    return {};
  }
  if (spoil.pages)
    spoil.pages(*pages);
  const auto file = press->writer->write(*pages, pdf::FontPolicy::shared);
  if (!file) {
    ADD_FAILURE() << toJson(file.error());
    return {};
  }
  auto pdf = read::readPdf(*file);
  if (!pdf) {
    ADD_FAILURE() << toJson(pdf.error());
    return {};
  }
  if (spoil.pdf)
    spoil.pdf(*pdf);
  return checkPdf(*pdf, {std::string(profileId)});
}

std::vector<std::string> rulesOf(const Findings& findings) {
  std::vector<std::string> rules;
  for (const Finding& finding : findings)
    rules.push_back(finding.rule);
  std::sort(rules.begin(), rules.end());
  return rules;
}

std::string listed(const Findings& findings) {
  std::string out;
  for (const Finding& finding : findings)
    out += finding.rule + " p" + std::to_string(finding.place.page) + ": " + finding.message.en +
           " «" + finding.place.quote + "»\n";
  return out;
}

}  // namespace vanthu::check
