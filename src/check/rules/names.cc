// Names of persons: the signer's (the-thuc.md E23) and those that records mark as full names
// (Appendix II of the Decree, the-thuc.md §10).
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/letters.h"
#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

// Học hàm, học vị, ranks and honours, in capitals and without dots.
constexpr std::array<std::string_view, 17> kTitles = {"GS",
                                                      "PGS",
                                                      "TS",
                                                      "THS",
                                                      "TSKH",
                                                      "GSTS",
                                                      "PGSTS",
                                                      "BS",
                                                      "BSCKI",
                                                      "BSCKII",
                                                      "DS",
                                                      "KS",
                                                      "CN",
                                                      "NGND",
                                                      "NGƯT",
                                                      "NSND",
                                                      "NSƯT"};

constexpr std::array<std::string_view, 9> kWordedTitles = {"giáo sư",
                                                           "phó giáo sư",
                                                           "tiến sĩ",
                                                           "thạc sĩ",
                                                           "bác sĩ",
                                                           "nhà giáo ",
                                                           "ông ",
                                                           "bà ",
                                                           "đồng chí "};

// Agencies whose sector's head may allow titles: education, health, science, armed forces.
constexpr std::array<std::string_view, 9> kSectors = {"GIÁO DỤC",
                                                      "TRƯỜNG",
                                                      "ĐẠI HỌC",
                                                      "HỌC VIỆN",
                                                      "Y TẾ",
                                                      "BỆNH VIỆN",
                                                      "KHOA HỌC",
                                                      "QUÂN",
                                                      "CÔNG AN"};

constexpr std::array<std::string_view, 8> kHonorifics = {
    "Ông", "Bà", "ông", "bà", "Em", "em", "Thầy", "Cô"};

std::string lastComponent(const std::string& pointer) {
  return pointer.substr(pointer.rfind('/') + 1);
}

// "PGS.TS. Nguyễn Văn An": the bytes of the title at the start; 0 for none.
size_t titleLength(const std::string& name) {
  const std::string lower = text::toLower(name);
  for (const std::string_view title : kWordedTitles) {
    if (lower.starts_with(title))
      return title.size();
  }
  const std::string first = name.substr(0, name.find(' '));
  if (first.find('.') == std::string::npos && first != text::toUpper(first))
    return 0;
  std::string plain = text::toUpper(first);
  std::erase(plain, '.');
  std::erase(plain, ',');
  const bool title = std::find(kTitles.begin(), kTitles.end(), plain) != kTitles.end();
  return title ? first.size() : 0;
}

bool mayAllowTitles(const std::string& organ) {
  return std::any_of(kSectors.begin(), kSectors.end(), [&](std::string_view sector) {
    return organ.find(sector) != std::string::npos;
  });
}

bool isHonorific(std::string_view word) {
  return std::find(kHonorifics.begin(), kHonorifics.end(), word) != kHonorifics.end();
}

// Small letters begin a syllable. Words behind an apostrophe or a hyphen belong to the one before
// ("H'hen", "Y-moan"): names keep the spelling of their owners.
void checkSyllables(const Passage& passage, size_t from, size_t to, Reporter& report) {
  bool afterSpace = true;
  for (const Token& token : passage.tokens) {
    if (token.begin < from || token.begin >= to)
      continue;
    if (token.kind == Token::Kind::word && afterSpace && startsLower(passage.of(token))) {
      const std::string name = passage.text.substr(from, to - from);
      report.at("capital.person",
                passage,
                {from, to},
                {"họ tên viết hoa mọi âm tiết: " + quoted(name),
                 "every syllable of a person's name takes a capital: " + quoted(name)});
      return;
    }
    afterSpace = token.kind == Token::Kind::space;
  }
}

class NameRules {
 public:
  NameRules(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {}

  void checkSigner(const document::Signature& signature, const std::string& organ) {
    const Passage& name = reading_.passages.of(signature.fullName);
    if (name.gap)
      return;
    if (name.text.empty()) {
      report_.missing("E23.missing",
                      &name,
                      "/signer/fullName",
                      {"thiếu họ tên người ký", "the signer's name is missing"});
      return;
    }
    if (const size_t title = titleLength(name.text); title != 0)
      report_.at("E23.titles",
                 name,
                 {0, title},
                 {"trước họ tên người ký không ghi học hàm, học vị, danh hiệu hay danh xưng",
                  "no academic or other title before the signer's name"},
                 {mayAllowTitles(organ) ? "bỏ, trừ khi người đứng đầu ngành cho phép" : "bỏ",
                  mayAllowTitles(organ) ? "take it off, unless the sector's head allows it"
                                        : "take it off"});
    if (isAllUpper(name.text) && name.text.find(' ') != std::string::npos)
      report_.whole("E23.capitals",
                    name,
                    {"họ tên người ký viết chữ thường có hoa đầu âm tiết",
                     "the signer's name is not written in capitals only"});
    else if (titleLength(name.text) == 0)
      checkSyllables(name, 0, name.text.size(), report_);
  }

  // Elsewhere only what the data calls a full name and an honorific shows to be a person's: the
  // field holds names of collectives too.
  void checkMarked(const Passage& passage) {
    for (size_t i = 0; i < passage.pieces.size(); ++i) {
      const Piece& piece = passage.pieces[i];
      if (lastComponent(piece.pointer) != "fullName")
        continue;
      const size_t end =
          i + 1 < passage.pieces.size() ? passage.pieces[i + 1].begin : passage.text.size();
      if (isHonorific(wordBefore(passage, piece.begin)))
        checkSyllables(passage, piece.begin, end, report_);
    }
  }

 private:
  static std::string_view wordBefore(const Passage& passage, size_t offset) {
    std::string_view word;
    for (const Token& token : passage.tokens) {
      if (token.end > offset)
        break;
      if (token.kind == Token::Kind::word)
        word = passage.of(token);
      else if (token.kind == Token::Kind::mark)
        word = {};
    }
    return word;
  }

  const Reading& reading_;
  Reporter& report_;
};

}  // namespace

void checkNames(const Reading& reading, Reporter& report) {
  NameRules rules(reading, report);
  const auto* head = reading.first<document::Letterhead>();
  const auto* closing = reading.first<document::Closing>();
  if (head != nullptr && closing != nullptr) {
    const std::string organ = document::plainText(head->organ);
    for (const document::Signature& signature : closing->signatures)
      rules.checkSigner(signature, organ);
  }
  for (const Passage& passage : reading.passages.all()) {
    if (passage.part != Part::name)
      rules.checkMarked(passage);
  }
}

}  // namespace vanthu::check
