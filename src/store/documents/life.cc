#include "store/documents/life.h"

#include <array>
#include <string>
#include <utility>

#include "store/register/faults.h"

namespace vanthu::store {
namespace {

using State = DocumentState;

constexpr Step kSteps[] = {
    {State::draft, Deed::edit, State::draft},
    {State::draft, Deed::remove, State::draft},
    {State::draft, Deed::check, State::draft},
    {State::draft, Deed::passChecks, State::checked},
    {State::checked, Deed::sendBack, State::draft},
    {State::checked, Deed::approve, State::approved},
    {State::approved, Deed::sendBack, State::draft},
    {State::approved, Deed::print, State::printed},
    {State::approved, Deed::reserve, State::reserved},
    {State::printed, Deed::print, State::printed},
    {State::printed, Deed::sendBack, State::draft},
    {State::printed, Deed::number, State::issued},
    {State::reserved, Deed::finish, State::issued},
    {State::reserved, Deed::voidNumber, State::draft},
    {State::issued, Deed::returnSigned, State::signedReturned},
    {State::issued, Deed::returnScan, State::issued},
    {State::issued, Deed::distribute, State::distributed},
    {State::issued, Deed::withdraw, State::withdrawn},
    {State::issued, Deed::replace, State::replaced},
    {State::issued, Deed::correct, State::issued},
    {State::signedReturned, Deed::returnSigned, State::signedReturned},
    {State::signedReturned, Deed::discardSigned, State::issued},
    {State::signedReturned, Deed::distribute, State::distributed},
    {State::signedReturned, Deed::withdraw, State::withdrawn},
    {State::signedReturned, Deed::replace, State::replaced},
    {State::signedReturned, Deed::correct, State::signedReturned},
    {State::distributed, Deed::returnScan, State::distributed},
    {State::distributed, Deed::distribute, State::distributed},
    {State::distributed, Deed::withdraw, State::withdrawn},
    {State::distributed, Deed::replace, State::replaced},
    {State::distributed, Deed::correct, State::distributed},
};

struct DeedWords {
  std::string_view name;
  std::string_view vi;  ///< "không … được"
  std::string_view en;  ///< "the document cannot …"
};
constexpr std::array<DeedWords, 18> kDeeds = {{
    {"edit", "sửa dự thảo", "be edited"},
    {"delete", "xóa dự thảo", "be deleted"},
    {"check", "kiểm tra", "be checked"},
    {"pass-checks", "kiểm tra", "be checked"},
    {"send-back", "trả lại dự thảo", "be sent back"},
    {"approve", "phê duyệt", "be approved"},
    {"print", "in để ký", "be printed"},
    {"number", "vào số sau khi ký", "be numbered"},
    {"reserve", "cấp số", "be issued"},
    {"finish", "ban hành", "be issued"},
    {"void-number", "hủy số", "have its number voided"},
    {"return-signed", "nhận tệp đã ký", "take a signed file"},
    {"discard-signed", "bỏ tệp đã ký", "have its signed file discarded"},
    {"return-scan", "nhận bản quét", "take a scan"},
    {"distribute", "phát hành", "be distributed"},
    {"withdraw", "thu hồi", "be withdrawn"},
    {"replace", "thay thế", "be replaced"},
    {"correct", "đính chính", "be corrected"},
}};

// The states in which it can be done, in both languages.
Message statesFor(Deed deed) {
  Message out;
  for (const Step& step : kSteps) {
    if (step.deed != deed)
      continue;
    out.vi += (out.vi.empty() ? "\"" : ", \"") + std::string(wordsOf(step.from)) + '"';
    out.en += (out.en.empty() ? "" : ", ") + std::string(nameOf(step.from));
  }
  return out;
}

}  // namespace

std::string_view nameOf(Deed deed) {
  return kDeeds[static_cast<size_t>(deed)].name;
}

std::span<const Step> stepsOfLife() {
  return kSteps;
}

std::optional<DocumentState> after(DocumentState from, Deed deed) {
  for (const Step& step : kSteps)
    if (step.from == from && step.deed == deed)
      return step.to;
  return std::nullopt;
}

Diagnostic wrongState(DocumentState state, Deed deed) {
  const DeedWords& words = kDeeds[static_cast<size_t>(deed)];
  const Message states = statesFor(deed);
  return fault(
      "conflict.wrong-state",
      "",
      {"không " + std::string(words.vi) + " được: văn bản đang ở trạng thái \"" +
           std::string(wordsOf(state)) + "\"",
       "the document cannot " + std::string(words.en) + ": it is " + std::string(nameOf(state))},
      {"chỉ làm được khi văn bản ở trạng thái " + states.vi,
       "that takes a document that is: " + states.en});
}

}  // namespace vanthu::store
