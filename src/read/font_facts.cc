#include "read/font_facts.h"

#include <algorithm>
#include <array>

namespace vanthu::read {
namespace {

// ISO 32000-1, table 123.
constexpr int64_t kSymbolic = 1 << 2;
constexpr int64_t kItalic = 1 << 6;
constexpr int64_t kForceBold = 1 << 18;

constexpr double kLeastBoldWeight = 600;

constexpr std::array<const char*, 3> kPrograms = {"/FontFile", "/FontFile2", "/FontFile3"};

bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}

std::string lowerCase(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

bool holdsOneOf(const std::string& name, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return name.find(word) != std::string::npos;
  });
}

/// "ABCDEF+Name": six capitals.
bool hasSubsetPrefix(std::string_view name) {
  return name.size() > 7 && name[6] == '+' && std::all_of(name.begin(), name.begin() + 6, isUpper);
}

int64_t flagsOf(const Object& descriptor) {
  return integer(entry(descriptor, "/Flags")).value_or(0);
}

bool isEmbedded(Object descriptor) {
  return std::any_of(kPrograms.begin(), kPrograms.end(), [&](const char* key) {
    return entry(descriptor, key).isStream();
  });
}

}  // namespace

std::string familyOfFontName(std::string_view name) {
  name = name.substr(0, name.find_first_of(",-"));
  for (const std::string_view suffix : {"PSMT", "PS", "MT"}) {
    if (name.size() > suffix.size() && name.ends_with(suffix)) {
      name.remove_suffix(suffix.size());
      break;
    }
  }
  std::string out;
  for (size_t i = 0; i < name.size(); ++i) {
    const bool newWord = i > 0 && isUpper(name[i]) && isLower(name[i - 1]);
    if (newWord)
      out += ' ';
    out += name[i] == '_' ? ' ' : name[i];
  }
  return out;
}

bool isSymbolic(const Object& descriptor) {
  return (flagsOf(descriptor) & kSymbolic) != 0;
}

Font readFontFacts(std::string_view baseFont, const Object& descriptor) {
  Font font;
  font.subset = hasSubsetPrefix(baseFont);
  font.name = font.subset ? baseFont.substr(7) : baseFont;
  font.family = text(entry(descriptor, "/FontFamily"));
  if (font.family.empty())
    font.family = familyOfFontName(font.name);
  const std::string words = lowerCase(font.name);
  const int64_t flags = flagsOf(descriptor);
  font.bold = holdsOneOf(words, {"bold", "black", "heavy"}) || (flags & kForceBold) != 0 ||
              numberOr(entry(descriptor, "/FontWeight"), 0) >= kLeastBoldWeight;
  font.italic = holdsOneOf(words, {"italic", "oblique"}) || (flags & kItalic) != 0 ||
                numberOr(entry(descriptor, "/ItalicAngle"), 0) != 0;
  font.embedded = isEmbedded(descriptor);
  return font;
}

}  // namespace vanthu::read
