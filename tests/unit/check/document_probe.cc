#include "unit/check/document_probe.h"

#include <stdexcept>
#include <utility>

#include "markup/yaml.h"
#include "support/golden.h"

namespace vanthu::check {
namespace {

using document::Inlines;
using document::Paragraph;
using document::Role;

constexpr Date kNow{2026, 11, 20};
constexpr Date kOld{2019, 4, 9};

Paragraph labelled(Role role,
                   std::string_view label,
                   std::string_view pointer,
                   std::string_view words,
                   bool heading = false) {
  Paragraph out;
  out.role = role;
  out.label = label;
  out.heading = heading;
  out.text = field(pointer, words);
  return out;
}

Inlines joined(std::initializer_list<Inlines> parts) {
  Inlines out;
  for (const Inlines& part : parts)
    out.insert(out.end(), part.begin(), part.end());
  return out;
}

document::Letterhead letterhead(std::string_view symbol) {
  document::Letterhead head;
  head.parentOrgan = field("/parentOrganName", "UBND TỈNH QUẢNG NINH");
  head.organ = field("/organName", "SỞ GIÁO DỤC VÀ ĐÀO TẠO");
  head.nation = field("", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  head.motto = field("", "Độc lập - Tự do - Hạnh phúc");
  head.number = joined({field("", "Số: "),
                        field("/codeNumber", "05"),
                        field("", "/"),
                        field("/codeNotation", symbol)});
  head.placeDate = joined({field("/place", "Quảng Ninh"),
                           field("", ", "),
                           field("/issuedDate", "ngày 20 tháng 11 năm 2026")});
  return head;
}

document::Closing closing(std::string_view first) {
  document::Closing out;
  out.recipientsLabel = field("", "Nơi nhận:");
  out.recipients = {field("/to/0/name", "- " + std::string(first) + ";"),
                    field("/to/1/name", "- UBND tỉnh (b/c);"),
                    field("/archive", "- Lưu: VT, TCCB.")};
  document::Signature& signature = out.signatures.emplace_back();
  signature.authority = {field("/signer/authority", "KT. GIÁM ĐỐC"),
                         field("/signer/position", "PHÓ GIÁM ĐỐC")};
  signature.fullName = field("/signer/fullName", "Trần Quốc Khánh");
  return out;
}

document::Appendix appendix(std::string_view reference, std::string_view title) {
  document::Appendix out;
  out.reference = field("", reference);
  out.title = field("", title);
  return out;
}

document::Document paper(std::string_view type, std::string_view symbol) {
  document::Document out;
  out.meta.typeName = type;
  out.meta.codeNumber = "05";
  out.meta.codeNotation = symbol;
  out.meta.issuedDate = kNow;
  out.blocks.push_back(letterhead(symbol));
  return out;
}

}  // namespace

Inlines field(std::string_view pointer, std::string_view words) {
  document::Text text;
  text.text = words;
  text.source.pointer = pointer;
  Inlines out;
  out.push_back(std::move(text));
  return out;
}

document::Document goodDecision() {
  document::Document out = paper("Quyết định", "QĐ-SGDĐT");
  auto& blocks = out.blocks;
  blocks.push_back(
      document::Title{field("", "QUYẾT ĐỊNH"), field("/subject", "Về việc tặng Giấy khen")});
  blocks.push_back(
      labelled(Role::authority, "", "/authorityTitle", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"));
  blocks.push_back(labelled(Role::basis,
                            "",
                            "/basis/0",
                            "Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính "
                            "phủ quy định tổ chức các cơ quan chuyên môn;"));
  blocks.push_back(labelled(
      Role::basis, "", "/basis/1", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"));
  blocks.push_back(labelled(Role::basis,
                            "",
                            "/basis/2",
                            "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính "
                            "phủ quy định về thi đua, khen thưởng;"));
  blocks.push_back(
      labelled(Role::basis, "", "/basis/3", "Theo đề nghị của Trưởng phòng Tổ chức cán bộ."));
  blocks.push_back(labelled(Role::operative, "", "", "QUYẾT ĐỊNH:"));
  blocks.push_back(labelled(Role::article,
                            "Điều 1.",
                            "/awardForm",
                            "Tặng Giấy khen cho 02 cá nhân (có danh sách kèm theo)."));
  blocks.push_back(
      labelled(Role::article,
               "Điều 2.",
               "/executors",
               "Chánh Văn phòng và các cá nhân chịu trách nhiệm thi hành Quyết định này./."));
  blocks.push_back(closing("Như Điều 2"));
  document::Appendix list = appendix("", "DANH SÁCH CÁ NHÂN");
  list.enclosure = joined({field("", "(Kèm theo Quyết định số "),
                           field("/codeNumber", "05"),
                           field("", "/"),
                           field("/codeNotation", "QĐ-SGDĐT"),
                           field("", " ngày 20 tháng 11 năm 2026)")});
  document::Table table;
  table.columns = {{field("", "STT"), {}, {}}, {field("", "Họ và tên"), {}, {}}};
  table.rows.emplace_back().cells = {{field("", "1"), 1, {}},
                                     {joined({field("/nominees/0/honorific", "Bà"),
                                              field("", " "),
                                              field("/nominees/0/fullName", "H'Hen Niê")}),
                                      1,
                                      {}}};
  list.blocks.push_back(std::move(table));
  blocks.push_back(std::move(list));
  return out;
}

document::Document goodPlan() {
  document::Document out = paper("Kế hoạch", "KH-SGDĐT");
  auto& blocks = out.blocks;
  blocks.push_back(document::Title{field("", "KẾ HOẠCH"),
                                   field("/subject", "Triển khai phong trào thi đua năm 2026")});
  blocks.push_back(labelled(Role::body,
                            "",
                            "/opening",
                            "Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị, Sở "
                            "Giáo dục và Đào tạo (GDĐT) xây dựng Kế hoạch như sau:"));
  blocks.push_back(labelled(Role::roman, "I.", "/sections/0/heading", "MỤC ĐÍCH, YÊU CẦU", true));
  blocks.push_back(labelled(Role::arabic, "1.", "/sections/0/body", "Mục đích", true));
  blocks.push_back(labelled(Role::letter,
                            "a)",
                            "/sections/0/body",
                            "Nâng cao chất lượng giai đoạn 2021 - 2025 trong ngành GDĐT."));
  blocks.push_back(
      labelled(Role::letter, "b)", "/sections/0/body", "Gắn với Kế hoạch số 88/KH-UBND của tỉnh."));
  blocks.push_back(labelled(Role::arabic, "2.", "/sections/0/body", "Yêu cầu", true));
  blocks.push_back(labelled(Role::item, "-", "/sections/0/body", "Thiết thực, hiệu quả."));
  blocks.push_back(labelled(Role::roman, "II.", "/sections/1/heading", "TỔ CHỨC THỰC HIỆN", true));
  blocks.push_back(labelled(Role::arabic, "1.", "/sections/1/body", "Các đơn vị:"));
  blocks.push_back(labelled(
      Role::decimal, "1.1.", "/sections/1/body", "Thực hiện theo Phụ lục I và Phụ lục II."));
  blocks.push_back(
      labelled(Role::decimal, "1.2.", "/sections/1/body", "Báo cáo trước ngày 05/11/2026./."));
  blocks.push_back(closing("Các đơn vị trực thuộc"));
  blocks.push_back(appendix("Phụ lục I", "CÁC MỐC THỜI GIAN"));
  blocks.push_back(appendix("Phụ lục II", "MẪU BÁO CÁO"));
  return out;
}

document::Document goodLetter() {
  document::Document out = paper("Công văn", "SGDĐT-TCCB");
  auto& blocks = out.blocks;
  nth<document::Letterhead>(out).subject = field("/subject", "V/v hướng dẫn công tác thi đua");
  document::Addressees to;
  to.label = field("", "Kính gửi:");
  to.names = {field("/addressees/0", "- Các trường trung học phổ thông;"),
              field("/addressees/1", "- Các trung tâm giáo dục thường xuyên.")};
  blocks.push_back(std::move(to));
  blocks.push_back(
      labelled(Role::body, "", "/body", "Sở Giáo dục và Đào tạo hướng dẫn như sau./."));
  blocks.push_back(closing("Như trên"));
  return out;
}

document::Document goodMinutes() {
  document::Document out = paper("Biên bản", "BB-SGDĐT");
  auto& blocks = out.blocks;
  nth<document::Letterhead>(out).placeDate.clear();
  blocks.push_back(
      document::Title{field("", "BIÊN BẢN"), field("/subject", "Họp Hội đồng xét khen thưởng")});
  blocks.push_back(labelled(Role::body, "", "/body", "Hội đồng nhất trí kết quả bình xét./."));
  document::Closing signed_ = closing("Như thành phần");
  signed_.signatures.front().authority = {field("/signers/0/position", "THƯ KÝ")};
  signed_.signatures.push_back(signed_.signatures.front());
  signed_.signatures.back().authority = {field("/signers/1/position", "CHỦ TỌA")};
  signed_.signatures.back().fullName = field("/signers/1/fullName", "Vũ Liên Oanh");
  blocks.push_back(std::move(signed_));
  return out;
}

document::Paragraph& paragraph(document::Document& document, std::string_view beginning) {
  for (document::Block& block : document.blocks) {
    auto* found = std::get_if<document::Paragraph>(&block);
    if (found != nullptr && document::plainText(found->text).starts_with(beginning))
      return *found;
  }
  throw std::logic_error("no such paragraph");
}

const LegalBasisTable& installedLegalBasis() {
  static const LegalBasisTable table = [] {
    const std::string path = "templates/_shared/legal_basis.yaml";
    const std::string text = testing::readFile(std::string(VANTHU_SOURCE_DIR "/") + path);
    return readLegalBasis(markup::readYaml(text, path).value()).value();
  }();
  return table;
}

const AuthorityTable& installedAuthority() {
  static const AuthorityTable table = [] {
    const std::string path = "templates/_shared/authority.yaml";
    const std::string text = testing::readFile(std::string(VANTHU_SOURCE_DIR "/") + path);
    return readAuthorityTable(markup::readYaml(text, path).value()).value();
  }();
  return table;
}

Findings findingsOn(const document::Document& document, std::string_view profile) {
  const Date day = profile == "TT01" ? kOld : kNow;
  return checkDocument(document,
                       {std::string(profile), day, &installedLegalBasis(), &installedAuthority()});
}

std::vector<std::string> told(const Findings& findings) {
  std::vector<std::string> out;
  for (const Finding& finding : findings)
    out.push_back(finding.rule + (finding.place.pointer.empty() ? "" : " ") +
                  finding.place.pointer);
  return out;
}

std::vector<std::string> toldOf(std::string_view prose, std::string_view profile) {
  document::Document document;
  document.blocks.push_back(labelled(Role::body, "", "/body", prose));
  std::vector<std::string> out;
  for (const Finding& finding : findingsOn(document, profile)) {
    if (finding.place.pointer != "/body")
      throw std::logic_error("a finding without its field");
    out.push_back(finding.rule + ": " + finding.place.quote);
  }
  return out;
}

}  // namespace vanthu::check
