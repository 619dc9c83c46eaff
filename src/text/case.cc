#include "text/case.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/icu_internal.h"

namespace vanthu::text {
namespace {

using Mapping =
    void (*)(const char*, uint32_t, icu::StringPiece, icu::ByteSink&, icu::Edits*, UErrorCode&);

std::string mapCase(Mapping mapping, std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  mapping("vi", 0, toPiece(text), sink, nullptr, status);
  requireIcu(status, "map letter case");
  return out;
}

}  // namespace

std::string toUpper(std::string_view text) {
  return mapCase(icu::CaseMap::utf8ToUpper, text);
}

std::string toLower(std::string_view text) {
  return mapCase(icu::CaseMap::utf8ToLower, text);
}

std::string capitalizeFirst(std::string_view text) {
  for (size_t next = 0; next < text.size();) {
    const size_t begin = next;
    const auto c = static_cast<UChar32>(nextCodePoint(text, next));
    if (u_isdigit(c))
      break;
    if (u_isalpha(c)) {
      std::string out(text.substr(0, begin));
      appendUtf8(out, static_cast<char32_t>(u_totitle(c)));
      return out.append(text.substr(next));
    }
  }
  return std::string(text);
}

}  // namespace vanthu::text
