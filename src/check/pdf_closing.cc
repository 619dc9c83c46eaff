// E20-E26: signatures and recipients.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

constexpr Length kCentre = Length::millimetres(3);
constexpr Length kSpace = Length::millimetres(15);  // the height of a signature's image
constexpr Length kLevel = Length::points(8);
constexpr Length kLeft = Length::millimetres(2);
constexpr size_t kLinesWithClosing = 2;

// "KT" of "KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC", "K/T GIÁM ĐỐC", "KT GIÁM ĐỐC"; empty without one.
std::string_view abbreviationOf(std::string_view post) {
  static constexpr std::array<std::string_view, 8> kForms = {
      "TUQ", "KT", "K/T", "TM", "T/M", "TL", "T/L", "Q"};
  for (const std::string_view form : kForms) {
    if (post.starts_with(form) && post.size() > form.size() &&
        (post[form.size()] == '.' || post[form.size()] == ' '))
      return form;
  }
  return {};
}

class ClosingCheck {
 public:
  ClosingCheck(const FoundClosing& closing, const PdfSubject& subject, PdfReport& report)
      : closing_(closing), subject_(subject), report_(report) {}

  void run() {
    for (const FoundSignature& signature : closing_.signatures)
      checkSignature(signature);
    if (closing_.recipientsLabel != nullptr)
      checkLabel(*closing_.recipientsLabel);
    checkRecipients();
    if (closing_.drafter != nullptr)
      checkLook(*closing_.drafter, PdfElement::drafter, report_);
  }

  void checkMissing(unsigned page) {
    const bool post = std::any_of(closing_.signatures.begin(),
                                  closing_.signatures.end(),
                                  [](const FoundSignature& s) { return !s.posts.empty(); });
    const bool name = std::any_of(closing_.signatures.begin(),
                                  closing_.signatures.end(),
                                  [](const FoundSignature& s) { return s.fullName != nullptr; });
    Place place;
    place.page = page;
    if (!post)
      report_.add("E20.missing",
                  place,
                  {"Không thấy quyền hạn, chức vụ của người ký.", "No signer's post was found."},
                  {"Trình bày ở nửa bên phải, dưới nội dung.",
                   "It stands in the right half, under the body."});
    if (post && !name)
      report_.notEvaluated(
          "E23.missing", page, {"Không thấy họ và tên người ký.", "No signer's name was found."});
    if (closing_.recipientsLabel == nullptr)
      report_.add("E24.missing", place, {"Thiếu “Nơi nhận:”.", "\"Nơi nhận:\" is missing."});
  }

 private:
  void checkSignature(const FoundSignature& signature) {
    checkLook(signature.posts, PdfElement::post, report_);
    checkLook(signature.otherPosts, PdfElement::otherPost, report_);
    for (size_t i = 0; i < signature.posts.size(); ++i)
      checkPost(signature, i);
    if (!signature.posts.empty())
      checkWithBody(*signature.posts[0]);
    if (signature.fullName != nullptr)
      checkName(signature, *signature.fullName);
  }

  void checkPost(const FoundSignature& signature, size_t i) {
    const PdfLine& line = *signature.posts[i];
    const PdfLine& first = *signature.posts[0];
    if (closing_.signatures.size() == 1 && line.centre() < subject_.columnOf(line).centre())
      report_.add("E20.place",
                  line,
                  {"Quyền hạn, chức vụ phải ở nửa bên phải.", "The post must stand at the right."});
    if (distance(line.centre(), first.centre()) > kCentre)
      report_.add("E20.centre",
                  line,
                  {"Các dòng quyền hạn, chức vụ không canh giữa với nhau.",
                   "The lines of the post are not centred on one another."});
    checkAbbreviation(line, i + 1 == signature.posts.size());
  }

  void checkAbbreviation(const PdfLine& line, bool last) {
    const std::string_view form = abbreviationOf(line.text);
    if (form.empty())
      return;
    const std::string_view rest = std::string_view(line.text).substr(form.size());
    if (form.find('/') != std::string_view::npos || !rest.starts_with(". "))
      report_.add("E20.abbreviation",
                  line,
                  {"Chữ viết tắt quyền ký ghi sai.", "The abbreviation of the authority is wrong."},
                  {"Ghi KT., TM., TL., TUQ. hoặc Q., rồi một dấu cách.",
                   "Write KT., TM., TL., TUQ. or Q., then one space."});
    if (last && form != "Q")
      report_.add("E20.deputy",
                  line,
                  {"Dưới dòng này phải có chức vụ của người ký.",
                   "The signer's own post must follow under this line."});
  }

  // Never alone on a page: at least two lines of the body stand above.
  void checkWithBody(const PdfLine& post) {
    size_t above = 0;
    for (const PdfLine& line : subject_.pageOf(post).lines)
      above += line.baseline < post.top() ? 1U : 0U;
    if (post.page > 1 && above < kLinesWithClosing)
      report_.add("E20.alone",
                  post,
                  {"Khối chữ ký nằm riêng một trang, không có nội dung.",
                   "The signature stands on a page without the body."},
                  {"Chuyển ít nhất hai dòng nội dung sang cùng trang.",
                   "Take at least two lines of the body to its page."});
  }

  void checkName(const FoundSignature& signature, const PdfLine& name) {
    checkLook(name, PdfElement::fullName, report_);
    checkTitles(name);
    if (signature.posts.empty() || signature.posts.back()->page != name.page)
      return;
    if (distance(name.centre(), signature.posts[0]->centre()) > kCentre)
      report_.add(
          "E23.centre",
          name,
          {"Họ và tên không canh giữa dưới chức vụ.", "The name is not centred under the post."});
    const PdfLine& foot = signature.otherPosts.empty() ? name : *signature.otherPosts[0];
    const Length space = foot.top() - signature.posts.back()->bottom();
    if (space < kSpace && !signature.signedMark)
      report_.add("E21.space",
                  name,
                  Message{"Chỗ ký chỉ cao ", "The room to sign is "} + millimetres(space) +
                      Message{".", " high."},
                  {"Chừa khoảng 25 mm.", "Leave about 25 mm."});
  }

  void checkTitles(const PdfLine& name) {
    static constexpr std::array<std::string_view, 12> kTitles = {"ts.",
                                                                 "ths.",
                                                                 "gs.",
                                                                 "pgs.",
                                                                 "bs.",
                                                                 "ks.",
                                                                 "cn.",
                                                                 "ngut",
                                                                 "ngnd",
                                                                 "tien si",
                                                                 "thac si",
                                                                 "pho giao su"};
    const bool titled = std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view title) {
      return name.key.starts_with(title);
    });
    if (titled)
      report_.add("E23.titles",
                  name,
                  {"Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.",
                   "No academic or honorary title stands before the signer's name."});
  }

  void checkLabel(const PdfLine& label) {
    checkLook(label, PdfElement::recipientsLabel, report_);
    if (label.text != "Nơi nhận:")
      report_.add("E24.wording", label, {"Phải ghi “Nơi nhận:”.", "It must read \"Nơi nhận:\"."});
    const Length offset = distance(label.left, subject_.columnOf(label).left);
    if (subject_.columnOf(label).leftKnown && offset > kLeft)
      report_.add("E24.left",
                  label,
                  Message{"“Nơi nhận:” cách lề trái ", "\"Nơi nhận:\" stands "} +
                      millimetres(offset) + Message{".", " from the left margin."},
                  {"Đặt sát lề trái.", "Put it at the left margin."});
    checkLevel(label);
    if (closing_.recipients.empty())
      report_.add("E25.missing",
                  label,
                  {"Dưới “Nơi nhận:” không có nơi nhận nào.",
                   "There are no recipients under \"Nơi nhận:\"."});
  }

  // Under several signatures (minutes) it stands below them.
  void checkLevel(const PdfLine& label) {
    if (closing_.signatures.size() != 1 || closing_.signatures[0].posts.empty())
      return;
    const PdfLine& post = *closing_.signatures[0].posts[0];
    if (post.page != label.page || distance(label.baseline, post.baseline) > kLevel)
      report_.add("E24.level",
                  label,
                  {"“Nơi nhận:” không ngang hàng với quyền hạn, chức vụ của người ký.",
                   "\"Nơi nhận:\" is not level with the signer's post."});
  }

  void checkRecipients() {
    const Lines& lines = closing_.recipients;
    checkLook(lines, PdfElement::recipient, report_);
    const PdfLine* lastItem = nullptr;
    for (size_t i = 0; i < lines.size(); ++i) {
      const PdfLine& line = *lines[i];
      const bool begins = line.text.starts_with("-");
      if (begins)
        lastItem = &line;
      else if (i == 0 || lines[i - 1]->text.ends_with(";"))
        report_.add(
            "E25.dash",
            line,
            {"Mỗi nơi nhận bắt đầu bằng gạch đầu dòng.", "Each recipient begins with a dash."});
      const bool last = i + 1 == lines.size();
      if (!last && lines[i + 1]->text.starts_with("-") && !line.text.ends_with(";"))
        report_.add(
            "E25.ending",
            line,
            {"Cuối mỗi nơi nhận là dấu chấm phẩy.", "Each recipient ends with a semicolon."});
      if (last && !line.text.ends_with("."))
        report_.add(
            "E25.last-ending",
            line,
            {"Dòng cuối cùng kết thúc bằng dấu chấm.", "The last line ends with a full stop."});
    }
    if (lastItem != nullptr && !lastItem->text.starts_with("- Lưu:"))
      report_.add(
          "E25.archive",
          *lastItem,
          {"Dòng cuối cùng phải là “- Lưu: VT, …”.", "The last line must be \"- Lưu: VT, …\"."});
  }

  const FoundClosing& closing_;
  const PdfSubject& subject_;
  PdfReport& report_;
};

}  // namespace

void checkClosing(const PdfSubject& subject, PdfReport& report) {
  const FoundElements& found = subject.found;
  ClosingCheck check(found.closing, subject, report);
  if (!found.form && found.header.found())
    check.checkMissing(static_cast<unsigned>(found.parts.front().last) + 1);
  check.run();
  ClosingCheck(found.copyClosing, subject, report).run();
}

}  // namespace vanthu::check
