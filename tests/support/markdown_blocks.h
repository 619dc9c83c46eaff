// The fenced blocks of a page of the documentation.
#ifndef VANTHU_TESTS_SUPPORT_MARKDOWN_BLOCKS_H_
#define VANTHU_TESTS_SUPPORT_MARKDOWN_BLOCKS_H_

#include <sstream>
#include <string>

namespace vanthu::testing {

/// The lines between "```" with that word and "```", in their order.
inline std::string blocksOf(const std::string& markdown, const std::string& word) {
  std::istringstream lines(markdown);
  std::string out;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```"))
      inside = line == "```" + word;
    else if (inside)
      out += line + "\n";
  }
  return out;
}

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_MARKDOWN_BLOCKS_H_
