// What may have been lost in decoding, and what is not certain, as sentences. For this folder.
#ifndef VANTHU_TEXT_LEGACY_WARNINGS_H_
#define VANTHU_TEXT_LEGACY_WARNINGS_H_

#include <string_view>
#include <vector>

#include "text/legacy_tables.h"

namespace vanthu::text {

std::vector<Message> warningsOf(const Transcript& transcript, LegacyEncoding encoding);

/// "Bé" may be "Bộ"; `taken`: the second was chosen.
Message readsBothWays(std::string_view before, std::string_view after, bool taken);

/// The font says one thing, the words another.
Message notInFont(std::string_view before, std::string_view after, LegacyEncoding encoding);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LEGACY_WARNINGS_H_
