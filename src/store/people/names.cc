#include "store/people/names.h"

#include "store/people/faults.h"
#include "text/fold.h"
#include "text/normalize.h"

namespace vanthu::store {
namespace {

constexpr size_t kLongestName = 100;
/// Cleaning takes time with the length; a name of 100 letters is never longer.
constexpr size_t kLongestRaw = 2000;

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

size_t letters(std::string_view utf8) {
  size_t count = 0;
  for (const char byte : utf8)
    count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

}  // namespace

Result<std::string> cleanName(std::string_view raw, std::string_view pointer) {
  const auto bad = [&](Message why) { return fail(badName(std::string(pointer), std::move(why))); };
  if (raw.size() > kLongestRaw)
    return bad({"tên dài quá 100 chữ", "the name has more than 100 letters"});
  const auto clean = text::normalize(raw);
  if (!clean)
    return bad(text::describe(clean.error()));
  const std::string_view name = trimmed(*clean);
  if (name.empty())
    return bad({"tên bỏ trống", "the name is empty"});
  if (letters(name) > kLongestName)
    return bad({"tên dài quá 100 chữ", "the name has more than 100 letters"});
  if (name.find_first_of("\n\t") != std::string_view::npos)
    return bad({"tên phải nằm trên một dòng", "the name must be on one line"});
  return std::string(name);
}

std::string nameKey(std::string_view raw) {
  const auto name = cleanName(raw, "");
  return name ? text::foldKey(*name) : std::string();
}

}  // namespace vanthu::store
