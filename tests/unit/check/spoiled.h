// Tables of planted faults: a right paper, one change, and exactly the rules that it breaks.
#ifndef VANTHU_TESTS_UNIT_CHECK_SPOILED_H_
#define VANTHU_TESTS_UNIT_CHECK_SPOILED_H_

#include <string>
#include <vector>

#include "unit/check/papers.h"
#include "unit/check/spoils.h"

namespace vanthu::check {

struct Case {
  const char* name;
  document::Document (*paper)();
  Spoil spoil;
  std::vector<std::string> rules;  ///< sorted
  const char* profile = "ND30";
};

using Cases = std::vector<Case>;

Cases spoiledPages();
Cases spoiledHeaders();
Cases spoiledTitles();
Cases spoiledBodies();
Cases spoiledClosings();
Cases spoiledAppendices();

// What the tables name.
using document::Align;
using document::Appendix;
using document::Closing;
using document::Document;
using document::Signature;
using document::Title;
using layout::Element;
using layout::Profile;
using read::Pdf;
using Head = document::Letterhead;

}  // namespace vanthu::check

#endif  // VANTHU_TESTS_UNIT_CHECK_SPOILED_H_
