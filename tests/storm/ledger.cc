#include "storm/ledger.h"

#include <sstream>

namespace vanthu::storm {

void Ledger::take(const std::string& line) {
  std::istringstream words(line);
  char what = 0;
  words >> what;
  if (what == 'F') {
    std::string code;
    words >> code;
    ++faults_[code];
    return;
  }
  if (what == 'T') {
    int64_t recovered = 0, lost = 0;
    words >> recovered >> lost;
    recovered_ += recovered;
    lostLeases_ += lost;
    return;
  }
  int index = 0;
  int64_t request = 0;
  if ((what != 'A' && what != 'B') || !(words >> index >> request))
    return;
  Client& client = clients_.at(static_cast<size_t>(index));
  if (what == 'B') {
    client.retries += client.pending ? 1 : 0;
    client.next = request + 1;
    client.pending = true;
    return;
  }
  int64_t number = 0;
  words >> number;
  client.pending = false;
  const std::string key = keyOf(index, request);
  const auto [entry, isNew] = acknowledged_.emplace(key, number);
  if (!isNew && entry->second != number)
    contradictions_.push_back(key + " was told " + std::to_string(entry->second) + " and " +
                              std::to_string(number));
}

}  // namespace vanthu::storm
