#include "store/campaigns/nomination_states.h"

#include <utility>

#include "store/campaigns/faults.h"

namespace vanthu::store {
namespace {

constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"draft", "bản nháp"},
    {"submitted", "đã gửi"},
    {"returned", "bị trả lại"},
    {"accepted", "đã nhận"},
    {"reviewed", "hội đồng đã thông qua"},
    {"awarded", "đã khen thưởng"},
    {"refused", "không xét"},
};

}  // namespace

std::string_view stateWords(std::string_view state) {
  for (const auto& [name, words] : kWords)
    if (name == state)
      return words;
  return state;
}

Diagnostic badState(const Message& thing,
                    const Message& deed,
                    std::string_view state,
                    const std::vector<std::string_view>& from) {
  Message allowed;
  for (const std::string_view each : from) {
    allowed.vi += (allowed.vi.empty() ? "\"" : ", \"") + std::string(stateWords(each)) + '"';
    allowed.en += (allowed.en.empty() ? "\"" : ", \"") + std::string(each) + '"';
  }
  return conflict("state",
                  {"không " + deed.vi + " được: " + thing.vi + " đang ở trạng thái \"" +
                       std::string(stateWords(state)) + '"',
                   "cannot " + deed.en + ": the " + thing.en + " is \"" + std::string(state) + '"'},
                  allowed.vi.empty()
                      ? Message{}
                      : Message{"chỉ làm được khi " + thing.vi + " ở trạng thái " + allowed.vi,
                                "only while the " + thing.en + " is " + allowed.en});
}

}  // namespace vanthu::store
