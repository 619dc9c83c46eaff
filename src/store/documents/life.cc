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
  std::string_view name, words;
};
constexpr std::array<DeedWords, 18> kDeeds = {{
    {"edit", "sửa dự thảo"},
    {"delete", "xóa dự thảo"},
    {"check", "kiểm tra"},
    {"pass-checks", "kiểm tra"},
    {"send-back", "trả lại dự thảo"},
    {"approve", "phê duyệt"},
    {"print", "in để ký"},
    {"number", "vào số sau khi ký"},
    {"reserve", "cấp số"},
    {"finish", "ban hành"},
    {"void-number", "hủy số"},
    {"return-signed", "nhận tệp đã ký"},
    {"discard-signed", "bỏ tệp đã ký"},
    {"return-scan", "nhận bản quét"},
    {"distribute", "phát hành"},
    {"withdraw", "thu hồi"},
    {"replace", "thay thế"},
    {"correct", "đính chính"},
}};

std::string statesFor(Deed deed) {
  std::string out;
  for (const Step& step : kSteps)
    if (step.deed == deed)
      out += (out.empty() ? "\"" : ", \"") + std::string(wordsOf(step.from)) + '"';
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
  const std::string words(kDeeds[static_cast<size_t>(deed)].words);
  const std::string name(nameOf(deed));
  return fault("conflict.wrong-state",
               "",
               {"không " + words + " được: văn bản đang ở trạng thái \"" +
                    std::string(wordsOf(state)) + "\"",
                "cannot " + name + ": the document is " + std::string(nameOf(state))},
               {"chỉ làm được khi văn bản ở trạng thái " + statesFor(deed), ""});
}

}  // namespace vanthu::store
