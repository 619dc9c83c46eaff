// Tables of faults planted in right Documents: a paper, one change, and what is found.
#ifndef VANTHU_TESTS_UNIT_CHECK_PLANTS_H_
#define VANTHU_TESTS_UNIT_CHECK_PLANTS_H_

#include <functional>
#include <string>
#include <vector>

#include "unit/check/document_probe.h"

namespace vanthu::check {

using Plant = std::function<void(document::Document&)>;

struct Planted {
  std::string name;
  document::Document (*paper)();
  Plant plant;
  std::string found;  ///< "rule pointer"
};

std::vector<Planted> plantedLetterheads();
std::vector<Planted> plantedTitles();
std::vector<Planted> plantedBases();
std::vector<Planted> plantedBodies();
std::vector<Planted> plantedClosings();

// What the tables name.
using document::Appendix;
using document::Closing;
using document::Document;
using document::Letterhead;
using document::Paragraph;
using document::Title;

// Puts other words in the place of a line; empty ones take it out.
Plant organ(std::string words);
Plant number(std::string words);
Plant placeDate(std::string words);
Plant subject(std::string words);
Plant letterSubject(std::string words);
Plant basis(size_t n, std::string words);
Plant label(std::string beginning, std::string label);
Plant words(std::string beginning, std::string now);
Plant authority(std::vector<std::string> lines);
Plant signer(std::string words);
Plant recipients(std::vector<std::string> lines);
Plant addressees(std::vector<std::string> lines);
template <typename Block>
Plant without() {
  return [](Document& d) {
    std::erase_if(d.blocks, [](const document::Block& block) {
      return std::holds_alternative<Block>(block);
    });
  };
}

}  // namespace vanthu::check

#endif  // VANTHU_TESTS_UNIT_CHECK_PLANTS_H_
