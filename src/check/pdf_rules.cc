// How well each rule that a PDF is held against is known.
#include <algorithm>
#include <array>
#include <iterator>

#include "check/format_rules.h"

namespace vanthu::check {
namespace {

// How a rule is known. Only a rule that was read may fail a paper.
enum class Standing {
  never,   ///< tells only of what could not be looked at
  advice,  ///< own choice, unverified, or not in the regulation at all
  decree,  ///< read in Decree 30/2020
  both,    ///< read in the excerpts of Circular 01/2011 as well
};

struct Rule {
  std::string_view id;
  Standing standing;
};

using enum Standing;

// Sorted by id.
constexpr Rule kRules[] = {
    {"A1.reference", decree},
    {"A2.bold", decree},
    {"A2.capitals", decree},
    {"A2.centre", decree},
    {"A2.italic", decree},
    {"A2.number", decree},
    {"A2.size", decree},
    {"A3.bold", decree},
    {"A3.capitals", decree},
    {"A3.centre", decree},
    {"A3.italic", decree},
    {"A3.size", decree},
    {"A4.bold", decree},
    {"A4.capitals", decree},
    {"A4.centre", decree},
    {"A4.italic", decree},
    {"A4.size", decree},
    {"E1.bold", both},
    {"E1.capitals", both},
    {"E1.italic", both},
    {"E1.missing", both},
    {"E1.one-line", both},
    {"E1.place", both},
    {"E1.repeated", decree},
    {"E1.size", both},
    {"E1.wording", both},
    {"E10.ending", decree},
    {"E10.italic", decree},
    {"E10.last-ending", decree},
    {"E11.indent", decree},
    {"E11.indent-12.5", advice},
    {"E11.justify", decree},
    {"E11.line-spacing", decree},
    {"E11.one-size", advice},
    {"E11.paragraph-gap", decree},
    {"E11.size", decree},
    {"E11.style", decree},
    {"E12.bold", decree},
    {"E12.capitals", decree},
    {"E12.centre", decree},
    {"E12.italic", decree},
    {"E12.number", decree},
    {"E12.size", decree},
    {"E13.bold", decree},
    {"E13.capitals", decree},
    {"E13.centre", decree},
    {"E13.italic", decree},
    {"E13.size", decree},
    {"E14.bold", decree},
    {"E14.capitals", decree},
    {"E14.centre", decree},
    {"E14.italic", decree},
    {"E14.number", decree},
    {"E14.size", decree},
    {"E15.bold", decree},
    {"E15.form", decree},
    {"E17.letter", decree},
    {"E18.bold", decree},
    {"E18.capitals", decree},
    {"E18.italic", decree},
    {"E18.size", decree},
    {"E18b.indent", advice},
    {"E19.align", decree},
    {"E19.bold", decree},
    {"E19.capitals", decree},
    {"E19.dash", decree},
    {"E19.ending", decree},
    {"E19.italic", decree},
    {"E19.size", decree},
    {"E2.bold", both},
    {"E2.capitals", both},
    {"E2.italic", both},
    {"E2.missing", both},
    {"E2.one-line", both},
    {"E2.place", both},
    {"E2.rule-length", decree},
    {"E2.rule-missing", decree},
    {"E2.rule-solid", decree},
    {"E2.size", both},
    {"E2.underlined", advice},
    {"E2.wording", both},
    {"E20.abbreviation", decree},
    {"E20.alone", advice},
    {"E20.bold", decree},
    {"E20.capitals", decree},
    {"E20.centre", decree},
    {"E20.deputy", decree},
    {"E20.italic", decree},
    {"E20.missing", decree},
    {"E20.place", decree},
    {"E20.size", decree},
    {"E21.space", advice},
    {"E22.capitals", decree},
    {"E22.italic", decree},
    {"E22.size", decree},
    {"E23.bold", decree},
    {"E23.capitals", decree},
    {"E23.centre", decree},
    {"E23.italic", decree},
    {"E23.missing", decree},
    {"E23.size", decree},
    {"E23.titles", advice},
    {"E24.bold", decree},
    {"E24.capitals", decree},
    {"E24.italic", decree},
    {"E24.left", decree},
    {"E24.level", decree},
    {"E24.missing", decree},
    {"E24.size", decree},
    {"E24.wording", decree},
    {"E25.archive", decree},
    {"E25.bold", decree},
    {"E25.dash", decree},
    {"E25.ending", decree},
    {"E25.italic", decree},
    {"E25.last-ending", decree},
    {"E25.missing", decree},
    {"E25.size", decree},
    {"E26.bold", decree},
    {"E26.italic", decree},
    {"E26.size", decree},
    {"E27.bold", decree},
    {"E27.italic", decree},
    {"E27.rule-missing", decree},
    {"E27.size", decree},
    {"E28.missing", advice},
    {"E28.repeated", advice},
    {"E3.bold", both},
    {"E3.capitals", both},
    {"E3.italic", both},
    {"E3.level", advice},
    {"E3.size", both},
    {"E4.bold", both},
    {"E4.capitals", both},
    {"E4.italic", both},
    {"E4.missing", both},
    {"E4.rule-length", decree},
    {"E4.rule-missing", decree},
    {"E4.rule-solid", decree},
    {"E4.size", both},
    {"E4.underlined", advice},
    {"E5.bold", decree},
    {"E5.form", decree},
    {"E5.italic", decree},
    {"E5.leading-zero", decree},
    {"E5.missing", decree},
    {"E5.size", decree},
    {"E5.spaces", decree},
    {"E5.symbol", decree},
    {"E6.bold", both},
    {"E6.capitals", decree},
    {"E6.date", decree},
    {"E6.form", decree},
    {"E6.italic", both},
    {"E6.level", decree},
    {"E6.missing", decree},
    {"E6.size", both},
    {"E6.zero", decree},
    {"E7.bold", decree},
    {"E7.capitals", decree},
    {"E7.centre", decree},
    {"E7.italic", decree},
    {"E7.missing", decree},
    {"E7.size", decree},
    {"E7.type", advice},
    {"E8.bold", decree},
    {"E8.capitals", decree},
    {"E8.centre", decree},
    {"E8.italic", decree},
    {"E8.missing", decree},
    {"E8.rule-length", decree},
    {"E8.rule-missing", decree},
    {"E8.rule-solid", decree},
    {"E8.size", decree},
    {"E8.underlined", advice},
    {"E9.bold", decree},
    {"E9.capitals", decree},
    {"E9.gap", decree},
    {"E9.italic", decree},
    {"E9.missing", decree},
    {"E9.size", decree},
    {"M2.bold", decree},
    {"M2.box", decree},
    {"M2.capitals", decree},
    {"M2.colour", decree},
    {"M2.italic", decree},
    {"M2.size", decree},
    {"M5.bold", decree},
    {"M5.box", decree},
    {"M5.capitals", decree},
    {"M5.italic", decree},
    {"M5.size", decree},
    {"P1.paper", decree},
    {"P2.orientation", decree},
    {"P3.bottom-margin", decree},
    {"P3.top-margin", decree},
    {"P4.left-margin", decree},
    {"P5.right-margin", decree},
    {"P6.embedded", advice},
    {"P6.encoding", both},
    {"P6.font", both},
    {"P6.metric-font", advice},
    {"P7.colour", decree},
    {"P8.first-page", decree},
    {"P8.form", decree},
    {"P8.italic", decree},
    {"P8.missing", decree},
    {"P8.per-part", decree},
    {"P8.place", decree},
    {"P8.sequence", decree},
    {"P8.size", decree},
    {"pdf.certificate", never},
    {"pdf.no-header", never},
    {"pdf.no-text", never},
    {"pdf.unreadable-text", never},
};

constexpr auto kIds = [] {
  std::array<std::string_view, std::size(kRules)> ids;
  std::transform(
      std::begin(kRules), std::end(kRules), ids.begin(), [](const Rule& rule) { return rule.id; });
  return ids;
}();
static_assert(std::is_sorted(kIds.begin(), kIds.end()));

}  // namespace

Severity FormatRules::severityOf(std::string_view rule) const {
  const auto at = std::lower_bound(kIds.begin(), kIds.end(), rule);
  if (at == kIds.end() || *at != rule)
    return Severity::warning;
  const Standing standing = kRules[at - kIds.begin()].standing;
  if (standing == never)
    return Severity::notEvaluated;
  const bool failing = standing == both || (standing == decree && id == "ND30");
  return failing ? Severity::error : Severity::warning;
}

std::span<const std::string_view> pdfRules() {
  return kIds;
}

}  // namespace vanthu::check
