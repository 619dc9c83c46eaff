#include "data/findings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace vanthu::data {

void Findings::add(std::string code, Where where, Message message, Message hint) {
  if (full()) {
    ++counted_;
    return;
  }
  list_.push_back({std::move(code), std::move(where), std::move(message), std::move(hint)});
}

Diagnostics Findings::take() {
  std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
  if (counted_ > 0) {
    list_.push_back(moreNotListed(counted_, "data.too-many-errors", list_.back().where.file));
    counted_ = 0;
  }
  return std::exchange(list_, {});
}

}  // namespace vanthu::data
