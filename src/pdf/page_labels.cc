#include "pdf/page_labels.h"

#include <charconv>
#include <optional>

#include "pdf/syntax.h"

namespace vanthu::pdf {
namespace {

std::optional<int64_t> asNumber(const std::string& label) {
  int64_t number = 0;
  const char* end = label.data() + label.size();
  const auto [stop, error] = std::from_chars(label.data(), end, number);
  if (error != std::errc() || stop != end || number < 1 || std::to_string(number) != label)
    return std::nullopt;
  return number;
}

}  // namespace

std::string pageLabelsEntry(const std::vector<page::Page>& pages) {
  std::string ranges;
  bool simple = true;
  std::optional<int64_t> expected;  ///< what the range at hand would give this page
  for (size_t i = 0; i < pages.size(); ++i) {
    const std::optional<int64_t> number = asNumber(pages[i].label);
    simple &= number == static_cast<int64_t>(i) + 1;
    if (!number || number != expected) {
      appendInteger(ranges, static_cast<int64_t>(i));
      if (number) {
        ranges += " <</S /D /St ";
        appendInteger(ranges, *number);
      } else {
        ranges += " <</P ";
        appendTextString(ranges, pages[i].label);
      }
      ranges += ">>\n";
    }
    expected = number ? std::optional(*number + 1) : std::nullopt;
  }
  return simple ? std::string() : "/PageLabels <</Nums [\n" + ranges + "]>>\n";
}

}  // namespace vanthu::pdf
