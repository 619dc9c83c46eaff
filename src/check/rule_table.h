// Every rule that checkDocument knows: how grave a breach is under each profile, what the rule
// says, and where it was read.
//
// docs/checks.md shows this table; a test compares the two. An error stands only for what was read
// in the Decree or another named text: nothing of Circular 01/2011 was, but for the wording of
// Quốc hiệu and Tiêu ngữ (the-thuc.md §11), so its rules only warn.
#ifndef VANTHU_CHECK_RULE_TABLE_H_
#define VANTHU_CHECK_RULE_TABLE_H_

#include <optional>
#include <span>
#include <string_view>

#include "check/finding.h"

namespace vanthu::check {

struct Rule {
  std::string_view id;
  std::optional<Severity> nd30;  ///< none: no rule of that profile
  std::optional<Severity> tt01;
  std::string_view what;    ///< what is asked, in English
  std::string_view source;  ///< "the-thuc.md E5"
};

/// In the order of docs/checks.md.
std::span<const Rule> documentRules();

/// Null if there is no such rule.
const Rule* findDocumentRule(std::string_view id);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_RULE_TABLE_H_
