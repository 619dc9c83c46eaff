#include "service/api/error_codes.h"

#include <algorithm>

namespace vanthu::service {
namespace {

const KnownCode* findKnown(std::string_view code) {
  const auto& all = knownCodes();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const KnownCode& each) { return each.code == code; });
  return found == all.end() ? nullptr : &*found;
}

const CodeFamily* familyOf(std::string_view code) {
  const std::string_view name = code.substr(0, code.find('.'));
  const auto& all = codeFamilies();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const CodeFamily& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

// clang-format off
const std::vector<KnownCode>& knownCodes() {
  static const std::vector<KnownCode> kCodes = {
#include "service/api/error_codes.inc"
  };
  return kCodes;
}

const std::vector<CodeFamily>& codeFamilies() {
  static const std::vector<CodeFamily> kFamilies = {
#include "service/api/code_families.inc"
  };
  return kFamilies;
}
// clang-format on

Diagnostic known(std::string_view code) {
  const KnownCode* found = findKnown(code);
  return {std::string(code), {}, found == nullptr ? Message{} : found->message, {}};
}

int statusOf(std::string_view code) {
  if (const KnownCode* found = findKnown(code))
    return found->status;
  if (const CodeFamily* family = familyOf(code); family != nullptr && family->status != 0)
    return family->status;
  return code.ends_with(".unknown") ? 404 : 422;
}

std::string anchorOf(std::string_view code) {
  if (findKnown(code) != nullptr)
    return std::string(code);
  const CodeFamily* family = familyOf(code);
  return family == nullptr ? std::string() : std::string(family->name);
}

}  // namespace vanthu::service
