#include "read/glyph_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>

#include "read/clean_text.h"

namespace vanthu::read {
namespace {

constexpr size_t kLongestName = 127;  // of a PDF name; longer ones are not by Adobe's rules

struct Named {
  std::string_view name;
  char32_t letter;
};

// By name; looked up only when a font is read.
constexpr Named kLetters[] = {
    {"AE", 0xC6},
    {"Delta", 0x2206},
    {"Dcroat", 0x110},
    {"Dslash", 0x110},
    {"Eng", 0x14A},
    {"Eth", 0xD0},
    {"Euro", 0x20AC},
    {"Hbar", 0x126},
    {"IJ", 0x132},
    {"Ldot", 0x13F},
    {"Lslash", 0x141},
    {"OE", 0x152},
    {"Omega", 0x2126},
    {"Oslash", 0xD8},
    {"Tbar", 0x166},
    {"Thorn", 0xDE},
    {"ae", 0xE6},
    {"acute", 0xB4},
    {"acutecomb", 0x301},
    {"ampersand", '&'},
    {"approxequal", 0x2248},
    {"arrowdown", 0x2193},
    {"arrowleft", 0x2190},
    {"arrowright", 0x2192},
    {"arrowup", 0x2191},
    {"asciicircum", '^'},
    {"asciitilde", '~'},
    {"asterisk", '*'},
    {"at", '@'},
    {"backslash", '\\'},
    {"bar", '|'},
    {"braceleft", '{'},
    {"braceright", '}'},
    {"bracketleft", '['},
    {"bracketright", ']'},
    {"breve", 0x2D8},
    {"brokenbar", 0xA6},
    {"bullet", 0x2022},
    {"caron", 0x2C7},
    {"cedilla", 0xB8},
    {"cent", 0xA2},
    {"circumflex", 0x2C6},
    {"colon", ':'},
    {"comma", ','},
    {"copyright", 0xA9},
    {"currency", 0xA4},
    {"dagger", 0x2020},
    {"daggerdbl", 0x2021},
    {"dcroat", 0x111},
    {"degree", 0xB0},
    {"dieresis", 0xA8},
    {"divide", 0xF7},
    {"dmacron", 0x111},
    {"dollar", '$'},
    {"dong", 0x20AB},
    {"dotaccent", 0x2D9},
    {"dotbelowcomb", 0x323},
    {"dotlessi", 0x131},
    {"eight", '8'},
    {"ellipsis", 0x2026},
    {"emdash", 0x2014},
    {"endash", 0x2013},
    {"eng", 0x14B},
    {"equal", '='},
    {"estimated", 0x212E},
    {"eth", 0xF0},
    {"exclam", '!'},
    {"exclamdown", 0xA1},
    {"ff", 0xFB00},
    {"ffi", 0xFB03},
    {"ffl", 0xFB04},
    {"fi", 0xFB01},
    {"five", '5'},
    {"fiveeighths", 0x215D},
    {"fl", 0xFB02},
    {"florin", 0x192},
    {"four", '4'},
    {"fraction", 0x2044},
    {"germandbls", 0xDF},
    {"grave", '`'},
    {"gravecomb", 0x300},
    {"greater", '>'},
    {"greaterequal", 0x2265},
    {"guillemotleft", 0xAB},
    {"guillemotright", 0xBB},
    {"guilsinglleft", 0x2039},
    {"guilsinglright", 0x203A},
    {"hbar", 0x127},
    {"hookabovecomb", 0x309},
    {"hungarumlaut", 0x2DD},
    {"hyphen", '-'},
    {"ij", 0x133},
    {"infinity", 0x221E},
    {"integral", 0x222B},
    {"kgreenlandic", 0x138},
    {"ldot", 0x140},
    {"less", '<'},
    {"lessequal", 0x2264},
    {"logicalnot", 0xAC},
    {"longs", 0x17F},
    {"lozenge", 0x25CA},
    {"lslash", 0x142},
    {"macron", 0xAF},
    {"minus", 0x2212},
    {"minute", 0x2032},
    {"mu", 0xB5},
    {"multiply", 0xD7},
    {"napostrophe", 0x149},
    {"nbspace", 0xA0},
    {"nine", '9'},
    {"nonbreakingspace", 0xA0},
    {"notequal", 0x2260},
    {"numbersign", '#'},
    {"numero", 0x2116},
    {"oe", 0x153},
    {"ogonek", 0x2DB},
    {"one", '1'},
    {"oneeighth", 0x215B},
    {"onehalf", 0xBD},
    {"onequarter", 0xBC},
    {"onesuperior", 0xB9},
    {"ordfeminine", 0xAA},
    {"ordmasculine", 0xBA},
    {"oslash", 0xF8},
    {"paragraph", 0xB6},
    {"parenleft", '('},
    {"parenright", ')'},
    {"partialdiff", 0x2202},
    {"percent", '%'},
    {"period", '.'},
    {"periodcentered", 0xB7},
    {"perthousand", 0x2030},
    {"pi", 0x3C0},
    {"plus", '+'},
    {"plusminus", 0xB1},
    {"product", 0x220F},
    {"question", '?'},
    {"questiondown", 0xBF},
    {"quotedbl", '"'},
    {"quotedblbase", 0x201E},
    {"quotedblleft", 0x201C},
    {"quotedblright", 0x201D},
    {"quoteleft", 0x2018},
    {"quoteright", 0x2019},
    {"quotesinglbase", 0x201A},
    {"quotesingle", '\''},
    {"radical", 0x221A},
    {"registered", 0xAE},
    {"ring", 0x2DA},
    {"second", 0x2033},
    {"section", 0xA7},
    {"semicolon", ';'},
    {"seven", '7'},
    {"seveneighths", 0x215E},
    {"sfthyphen", 0xAD},
    {"six", '6'},
    {"slash", '/'},
    {"softhyphen", 0xAD},
    {"space", ' '},
    {"sterling", 0xA3},
    {"summation", 0x2211},
    {"tbar", 0x167},
    {"thorn", 0xFE},
    {"three", '3'},
    {"threeeighths", 0x215C},
    {"threequarters", 0xBE},
    {"threesuperior", 0xB3},
    {"tilde", 0x2DC},
    {"tildecomb", 0x303},
    {"trademark", 0x2122},
    {"two", '2'},
    {"twosuperior", 0xB2},
    {"underscore", '_'},
    {"yen", 0xA5},
    {"zero", '0'},
};

// Longer names first where one begins another.
constexpr Named kMarks[] = {
    {"acute", 0x301},
    {"breve", 0x306},
    {"caron", 0x30C},
    {"cedilla", 0x327},
    {"circumflex", 0x302},
    {"commaaccent", 0x326},
    {"dieresis", 0x308},
    {"dotaccent", 0x307},
    {"dotbelow", 0x323},
    {"grave", 0x300},
    {"hookabove", 0x309},
    {"horn", 0x31B},
    {"hungarumlaut", 0x30B},
    {"macron", 0x304},
    {"ogonek", 0x328},
    {"ring", 0x30A},
    {"tilde", 0x303},
};

std::optional<char32_t> knownLetter(std::string_view name) {
  if (name.size() == 1 &&
      ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z')))
    return static_cast<char32_t>(name[0]);
  const auto* found = std::find_if(
      std::begin(kLetters), std::end(kLetters), [&](const Named& n) { return n.name == name; });
  return found == std::end(kLetters) ? std::nullopt : std::optional(found->letter);
}

/// "a" + "circumflex" + "dotbelow".
std::u32string letterWithMarks(std::string_view name) {
  std::u32string out(1, static_cast<char32_t>(name.front()));
  name.remove_prefix(1);
  while (!name.empty()) {
    const auto* mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](const Named& m) {
      return name.starts_with(m.name);
    });
    if (mark == std::end(kMarks))
      return {};
    out += mark->letter;
    name.remove_prefix(mark->name.size());
  }
  return out;
}

std::optional<char32_t> hexadecimal(std::string_view digits) {
  uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value, 16);
  if (read.ec != std::errc() || read.ptr != end)
    return std::nullopt;
  return value;
}

/// "uni" and groups of four digits, or "u" and four to six.
std::u32string letterByNumber(std::string_view name) {
  std::u32string out;
  if (name.starts_with("uni") && name.size() >= 7 && name.size() % 4 == 3) {
    for (size_t i = 3; i < name.size(); i += 4) {
      const std::optional<char32_t> letter = hexadecimal(name.substr(i, 4));
      if (!letter)
        return {};
      out += *letter;
    }
  } else if (name.starts_with("u") && name.size() >= 5 && name.size() <= 7) {
    if (const std::optional<char32_t> letter = hexadecimal(name.substr(1)))
      out += *letter;
  }
  return out;
}

std::u32string lettersOfPart(std::string_view name) {
  if (name.empty())
    return {};
  if (const std::optional<char32_t> letter = knownLetter(name))
    return {*letter};
  if (std::u32string out = letterByNumber(name); !out.empty())
    return out;
  const bool latin = (name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z');
  return latin ? letterWithMarks(name) : std::u32string();
}

}  // namespace

std::string lettersOfGlyphName(std::string_view name) {
  if (name.size() > kLongestName)
    return {};
  name = name.substr(0, name.find('.'));
  std::string out;
  while (!name.empty()) {
    const size_t end = std::min(name.find('_'), name.size());
    const std::u32string letters = lettersOfPart(name.substr(0, end));
    if (letters.empty())
      return {};
    for (const char32_t letter : letters)
      appendLetter(out, letter);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return out;
}

}  // namespace vanthu::read
