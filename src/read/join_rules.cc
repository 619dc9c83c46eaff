#include "read/join_rules.h"

#include <algorithm>
#include <tuple>

namespace vanthu::read {
namespace {

constexpr Length kSameLine = 0.2_pt;  // across, and in thickness
constexpr Length kTouching = 0.5_pt;

bool isLevel(const Rule& rule) {
  return rule.x2 - rule.x1 >= rule.y2 - rule.y1;
}

/// A rule seen along itself, so that level and upright ones are treated alike.
struct Stretch {
  Length from, to, place;
};

Stretch along(const Rule& rule, bool level) {
  return level ? Stretch{rule.x1, rule.x2, rule.y1} : Stretch{rule.y1, rule.y2, rule.x1};
}

bool isDot(const Rule& rule) {
  const Length length = std::max(rule.x2 - rule.x1, rule.y2 - rule.y1);
  return length <= rule.thickness + kSameLine;
}

bool near(Length a, Length b) {
  return a - b <= kSameLine && b - a <= kSameLine;
}

void extend(Rule& rule, Length end, bool level) {
  Length& last = level ? rule.x2 : rule.y2;
  last = std::max(last, end);
}

/// `rules` lie on about one line and are all level or all upright.
void joinLine(std::vector<Rule>::iterator first,
              std::vector<Rule>::iterator last,
              bool level,
              std::vector<Rule>& out) {
  std::stable_sort(first, last, [level](const Rule& a, const Rule& b) {
    return along(a, level).from < along(b, level).from;
  });
  const auto begin = out.size();
  for (auto rule = first; rule != last; ++rule) {
    const Stretch stretch = along(*rule, level);
    // The pieces of this line that reach this far are the last ones put out.
    bool joined = false;
    for (auto i = out.size(); i > begin && out.size() - i < 4 && !joined; --i) {
      Rule& before = out[i - 1];
      joined = near(before.thickness, rule->thickness) && before.color == rule->color &&
               before.dashed == rule->dashed && stretch.from <= along(before, level).to + kTouching;
      if (joined)
        extend(before, stretch.to, level);
    }
    if (!joined)
      out.push_back(*rule);
  }
}

void joinAll(std::vector<Rule> rules, bool level, std::vector<Rule>& out) {
  std::stable_sort(rules.begin(), rules.end(), [level](const Rule& a, const Rule& b) {
    return along(a, level).place < along(b, level).place;
  });
  for (auto first = rules.begin(); first != rules.end();) {
    const auto last = std::find_if(first, rules.end(), [&](const Rule& rule) {
      return along(rule, level).place - along(*first, level).place > kSameLine;
    });
    joinLine(first, last, level, out);
    first = last;
  }
}

}  // namespace

std::vector<Rule> joinRules(std::vector<Rule> rules) {
  const auto upright = std::stable_partition(rules.begin(), rules.end(), isLevel);
  std::vector<Rule> out;
  joinAll({rules.begin(), upright}, true, out);
  joinAll({upright, rules.end()}, false, out);
  std::erase_if(out, isDot);
  std::stable_sort(out.begin(), out.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.y1, a.x1) < std::tie(b.y1, b.x1);
  });
  return out;
}

}  // namespace vanthu::read
