// Straight lines as a reader sees them, however many strokes they were drawn in.
#ifndef VANTHU_READ_JOIN_RULES_H_
#define VANTHU_READ_JOIN_RULES_H_

#include <vector>

#include "read/read_pdf.h"

namespace vanthu::read {

/// Pieces of one thickness, colour and dash that touch end to end, or lie on each other, become
/// one; dots that belong to no line go. Top to bottom, then left to right.
std::vector<Rule> joinRules(std::vector<Rule> rules);

}  // namespace vanthu::read

#endif  // VANTHU_READ_JOIN_RULES_H_
