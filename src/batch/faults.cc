#include "batch/faults.h"

#include "batch/batch.h"

namespace vanthu::batch {

Diagnostic emptyList() {
  return {"batch.empty-list", {}, {"danh sách không có dòng nào", "the list has no rows"}, {}};
}

Diagnostic noSuchRow(uint64_t number) {
  const std::string n = std::to_string(number);
  return {"batch.no-such-row",
          {},
          {"danh sách không có dòng " + n, "the list has no row " + n},
          {"số dòng là số ghi trong manifest.csv", "rows are numbered as in manifest.csv"}};
}

Diagnostic nothingMadeFault() {
  return {"batch.nothing-made",
          {},
          {"không dòng nào lập được, nên không ghi gì", "no row could be made: nothing is written"},
          {}};
}

std::string reasonOf(const Diagnostics& findings, const Rows& rows) {
  std::string out;
  for (const Diagnostic& finding : findings) {
    const Diagnostic fault = rows.forPeople(finding);
    out += out.empty() ? "" : "; ";
    if (!fault.where.pointer.empty())
      out += fault.where.pointer + ": ";
    out += fault.message.vi;
  }
  return out;
}

Diagnostics namedFaults(const Refusal& refusal) {
  Diagnostics out = refusal.faults;
  const std::string number = std::to_string(refusal.number);
  const std::string name = refusal.name.empty() ? "" : " (" + refusal.name + ")";
  for (Diagnostic& fault : out) {
    fault.message.vi.insert(0, "dòng " + number + name + ": ");
    fault.message.en.insert(0, "row " + number + name + ": ");
  }
  return out;
}

}  // namespace vanthu::batch
