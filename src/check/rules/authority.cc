// Whether the one who signs a decision on awards may give them (loai-van-ban.md §11).
#include <algorithm>
#include <string>
#include <string_view>

#include "check/rules/rules.h"
#include "text/fold.h"

namespace vanthu::check {
namespace {

bool inForce(const AwardAuthority& award, const Date& day) {
  return (!award.from || *award.from <= day) && (!award.until || day <= *award.until);
}

class Authority {
 public:
  Authority(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {}

  void run() {
    const document::Paragraph* line = authorityLine();
    if (reading_.context.authority == nullptr || reading_.type != "quyết định" || line == nullptr)
      return;
    const Passage& giver = reading_.passages.of(line->text);
    for (const Passage& passage : reading_.passages.all()) {
      if (passage.part == Part::body && passage.appendix == 0 && checkArticle(passage, giver))
        return;
    }
  }

 private:
  const document::Paragraph* authorityLine() const {
    for (const document::Block& block : reading_.document.blocks) {
      const auto* paragraph = std::get_if<document::Paragraph>(&block);
      if (paragraph != nullptr && paragraph->role == document::Role::authority)
        return paragraph;
    }
    return nullptr;
  }

  // "Tặng Giấy khen cho …", "Tặng danh hiệu Lao động tiên tiến …": true if it names an award.
  bool checkArticle(const Passage& article, const Passage& giver) {
    const std::string folded = text::foldKey(article.text);
    const std::string found = formIn(folded);
    if (found.empty())
      return false;
    const std::string post = text::foldKey(giver.text);
    const auto& awards = reading_.context.authority->awards;
    const auto may = [&](const AwardAuthority& award) {
      return inForce(award, reading_.context.day) && names(award, found) &&
             std::any_of(award.givers.begin(), award.givers.end(), [&](const std::string& each) {
               return post.starts_with(text::foldKey(each));
             });
    };
    if (std::none_of(awards.begin(), awards.end(), may))
      report_.whole("award.authority",
                    giver,
                    {"theo bảng thẩm quyền, chức vụ này không tặng " + quoted(found),
                     "by the table of authority this post does not give " + quoted(found)},
                    {"xem lại hình thức khen thưởng, hoặc trình cấp có thẩm quyền",
                     "look at the form of award again, or propose it to whom it belongs"});
    return true;
  }

  // The longest form that stands behind "tặng"; empty if there is none.
  std::string formIn(std::string_view folded) const {
    std::string longest;
    for (const AwardAuthority& award : reading_.context.authority->awards) {
      if (!inForce(award, reading_.context.day))
        continue;
      for (const std::string& form : award.forms) {
        const std::string key = text::foldKey(form);
        const bool here = folded.starts_with("tặng " + key) ||
                          folded.starts_with("tặng danh hiệu " + key) ||
                          folded.starts_with("tặng thưởng " + key);
        if (here && form.size() > longest.size())
          longest = form;
      }
    }
    return longest;
  }

  static bool names(const AwardAuthority& award, const std::string& form) {
    return std::find(award.forms.begin(), award.forms.end(), form) != award.forms.end();
  }

  const Reading& reading_;
  Reporter& report_;
};

}  // namespace

void checkAuthority(const Reading& reading, Reporter& report) {
  Authority(reading, report).run();
}

}  // namespace vanthu::check
