// Ways of writing the same thing in one paper, counted. For the rules that ask for one of them.
#ifndef VANTHU_CHECK_RULES_STYLES_H_
#define VANTHU_CHECK_RULES_STYLES_H_

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/passages.h"
#include "check/reporter.h"

namespace vanthu::check {

/// Where one way of writing occurs.
struct Use {
  size_t count = 0;
  const Passage* passage = nullptr;
  Span span;  ///< of the first

  void add(const Passage& in, Span where) {
    if (count++ > 0)
      return;
    passage = &in;
    span = where;
  }
};

/// Ways of writing the same thing, by how they look.
using Styles = std::map<std::string, Use>;

/// All but the most frequent; among equals `preferred` stays.
inline std::vector<std::pair<std::string, Use>> minority(const Styles& styles,
                                                         const std::string& preferred) {
  std::vector<std::pair<std::string, Use>> all(styles.begin(), styles.end());
  const auto best = std::max_element(all.begin(), all.end(), [&](const auto& a, const auto& b) {
    return a.second.count != b.second.count ? a.second.count < b.second.count
                                            : b.first == preferred && a.first != preferred;
  });
  if (best != all.end())
    all.erase(best);
  return all;
}

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_RULES_STYLES_H_
