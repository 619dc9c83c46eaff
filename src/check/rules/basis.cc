// Căn cứ lines (the-thuc.md E10, loai-van-ban.md §2).
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "check/citations.h"
#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

struct Line {
  const Passage* passage;
  std::string lower;
  std::string type;  ///< of the first text it names: "luật"; "" for none
};

// What the Decree calls competence: the text that gives the agency its task.
bool givesCompetence(const std::string& lower) {
  constexpr std::array<std::string_view, 7> kWords = {"luật tổ chức",
                                                      "chức năng, nhiệm vụ",
                                                      "quy định tổ chức",
                                                      "tổ chức các cơ quan",
                                                      "cơ cấu tổ chức",
                                                      "quy chế làm việc",
                                                      "quy chế tổ chức"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view words) {
    return lower.find(words) != std::string::npos;
  });
}

bool isProposal(const std::string& lower) {
  return lower.starts_with("theo đề nghị") || lower.starts_with("xét đề nghị");
}

std::optional<int> rankOf(const std::string& type) {
  if (type == "hiến pháp")
    return 0;
  if (type == "luật" || type == "bộ luật")
    return 1;
  if (type == "pháp lệnh")
    return 2;
  if (type == "nghị định")
    return 3;
  return type.starts_with("thông tư") ? std::optional(4) : std::nullopt;
}

bool isLaw(const std::string& type) {
  return type == "luật" || type == "bộ luật" || type == "pháp lệnh";
}

// "Căn cứ Luật …" → "luật".
std::string firstType(const Passage& passage) {
  std::string_view rest = passage.text;
  for (const std::string_view opening : {"Căn cứ ", "Thực hiện ", "Theo "}) {
    if (rest.starts_with(opening))
      return typeAtStart(rest.substr(opening.size()));
  }
  return "";
}

class BasisRules {
 public:
  BasisRules(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {}

  void run() {
    for (const Passage& passage : reading_.passages.all()) {
      if (passage.part == Part::basis && passage.appendix == 0 && !passage.gap)
        lines_.push_back({&passage, text::toLower(passage.text), firstType(passage)});
    }
    for (size_t i = 0; i < lines_.size(); ++i) {
      checkEnding(i);
      checkOwnParagraph(lines_[i]);
      checkLaw(lines_[i]);
      checkWhole(*lines_[i].passage);
    }
    checkCompetence();
    checkOrder();
    checkProposal();
  }

 private:
  void checkEnding(size_t i) {
    const Passage& passage = *lines_[i].passage;
    const bool last = i + 1 == lines_.size();
    const std::string mark = !last ? ";" : reading_.tt01() ? "," : ".";
    if (passage.text.ends_with(mark) || passage.text.ends_with(':'))
      return;
    report_.at(
        last ? "E10.last-ending" : "E10.ending",
        passage,
        {passage.tokens.empty() ? 0 : passage.tokens.back().begin, passage.text.size()},
        {"căn cứ " + std::string(last ? "cuối cùng" : "này") + " phải kết thúc bằng “" + mark + "”",
         "this căn cứ must end with “" + mark + "”"});
  }

  void checkOwnParagraph(const Line& line) {
    const size_t at = line.lower.find("; căn cứ ");
    if (at == std::string::npos)
      return;
    report_.at("E10.own-paragraph",
               *line.passage,
               {at, at + std::string_view("; căn cứ").size()},
               {"hai căn cứ trong một đoạn", "two căn cứ in one paragraph"},
               {"mỗi căn cứ một dòng riêng", "give each a paragraph of its own"});
  }

  void checkLaw(const Line& line) {
    const Passage& passage = *line.passage;
    for (const Citation& citation : passage.citations) {
      if (isLaw(citation.type))
        report_.at("E10.law-number",
                   passage,
                   citation.span,
                   {"luật, pháp lệnh không ghi số, ký hiệu", "laws are cited without their number"},
                   {"chỉ ghi tên và ngày: “Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022”",
                    "give title and day: “Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022”"});
    }
    if (!isLaw(line.type))
      return;
    for (const std::string_view issuer : {"của quốc hội", "của ủy ban thường vụ quốc hội"}) {
      const size_t at = line.lower.find(issuer);
      if (at != std::string::npos)
        report_.at(
            "E10.law-issuer",
            passage,
            {at, at + issuer.size()},
            {"luật, pháp lệnh không ghi cơ quan ban hành", "laws are cited without their issuer"},
            {"bỏ “" + std::string(issuer) + "”", "take it off"});
    }
  }

  // Other texts are cited in full: number, day, issuer.
  void checkWhole(const Passage& passage) {
    if (!passage.text.starts_with("Căn cứ "))
      return;
    const std::string type = firstType(passage);
    constexpr std::array<std::string_view, 7> kNumbered = {"nghị định",
                                                           "thông tư",
                                                           "thông tư liên tịch",
                                                           "quyết định",
                                                           "chỉ thị",
                                                           "kế hoạch",
                                                           "công văn"};
    if (std::find(kNumbered.begin(), kNumbered.end(), type) == kNumbered.end())
      return;
    std::vector<Message> lacks;
    if (passage.citations.empty())
      lacks.push_back({"số, ký hiệu", "its number"});
    if (passage.text.find(" ngày ") == std::string::npos)
      lacks.push_back({"ngày ban hành", "its day"});
    if (passage.text.find(" của ") == std::string::npos)
      lacks.push_back({"cơ quan ban hành", "its issuer"});
    if (lacks.empty())
      return;
    Message all = lacks.front();
    for (size_t i = 1; i < lacks.size(); ++i) {
      all.vi += ", " + lacks[i].vi;
      all.en += ", " + lacks[i].en;
    }
    report_.whole("E10.incomplete",
                  passage,
                  {"văn bản làm căn cứ thiếu " + all.vi, "the text cited lacks " + all.en});
  }

  void checkCompetence() {
    bool subjectMatter = false;
    for (const Line& line : lines_) {
      if (isProposal(line.lower))
        continue;
      if (!givesCompetence(line.lower)) {
        subjectMatter = true;
      } else if (subjectMatter) {
        report_.whole("E10.competence-first",
                      *line.passage,
                      {"căn cứ về thẩm quyền phải đứng trước căn cứ về nội dung",
                       "what gives competence stands before the subject matter"});
      }
    }
  }

  void checkOrder() {
    std::optional<int> before;
    for (const Line& line : lines_) {
      const std::optional<int> rank = rankOf(line.type);
      if (!rank || givesCompetence(line.lower))
        continue;
      if (before && *rank < *before)
        report_.whole("E10.order",
                      *line.passage,
                      {"căn cứ xếp theo thứ tự luật, pháp lệnh, nghị định, thông tư",
                       "căn cứ stand in the order laws, ordinances, decrees, circulars"});
      before = rank;
    }
  }

  void checkProposal() {
    for (size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (isProposal(lines_[i].lower) && !isProposal(lines_[i + 1].lower))
        report_.whole(
            "E10.proposal-last",
            *lines_[i].passage,
            {"“Theo đề nghị của …” là dòng cuối cùng", "“Theo đề nghị của …” is the last line"});
    }
  }

  const Reading& reading_;
  Reporter& report_;
  std::vector<Line> lines_;
};

}  // namespace

void checkBasis(const Reading& reading, Reporter& report) {
  BasisRules(reading, report).run();
}

}  // namespace vanthu::check
