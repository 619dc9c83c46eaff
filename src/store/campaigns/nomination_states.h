// The states of nominations and registrations in words, and what a step asks for. Inside
// store/campaigns/ only. Pure.
#ifndef VANTHU_STORE_CAMPAIGNS_NOMINATION_STATES_H_
#define VANTHU_STORE_CAMPAIGNS_NOMINATION_STATES_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace vanthu::store {

/// "đã nhận" of "accepted": for people.
std::string_view stateWords(std::string_view state);

/// "conflict.state": `thing` ("đề nghị", "nomination") stands in `state`, and `deed` ("sửa",
/// "change") can be done in the states `from` only; there may be none.
Diagnostic badState(const Message& thing,
                    const Message& deed,
                    std::string_view state,
                    const std::vector<std::string_view>& from);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_NOMINATION_STATES_H_
