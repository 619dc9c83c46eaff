// The installed faces, for tests that need true letters: the font book, and its parts to tamper
// with.
#ifndef VANTHU_TESTS_SUPPORT_REAL_FONTS_H_
#define VANTHU_TESTS_SUPPORT_REAL_FONTS_H_

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

#include "base/sha256.h"
#include "base/value.h"
#include "fonts/font_book.h"
#include "support/memory_world.h"

namespace vanthu::testing {

inline constexpr char kLiberationFolder[] = "/usr/share/fonts/truetype/liberation2/";

struct RealFace {
  const char* style;
  const char* file;
  const char* postScriptName;
};

/// In the order of fonts::Style.
inline constexpr std::array<RealFace, fonts::kTextStyles> kRealFaces = {{
    {"regular", "LiberationSerif-Regular.ttf", "LiberationSerif"},
    {"bold", "LiberationSerif-Bold.ttf", "LiberationSerif-Bold"},
    {"italic", "LiberationSerif-Italic.ttf", "LiberationSerif-Italic"},
    {"boldItalic", "LiberationSerif-BoldItalic.ttf", "LiberationSerif-BoldItalic"},
}};

inline constexpr char kDecorativeFile[] =
    "/usr/share/fonts/truetype/ebgaramond/EBGaramond12-Italic.ttf";
inline constexpr RealFace kDecorativeFace = {
    "decorative", "EBGaramond12-Italic.ttf", "EBGaramond12-Italic"};

/// The installed file of a style.
inline std::string realFontFile(fonts::Style style) {
  if (style == fonts::Style::decorative)
    return kDecorativeFile;
  return std::string(kLiberationFolder) + kRealFaces[static_cast<size_t>(style)].file;
}

inline std::string readAll(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The bytes of the installed file of a style.
inline const std::string& realFontBytes(fonts::Style style) {
  static const auto all = [] {
    std::array<std::string, fonts::kStyles> bytes;
    for (size_t i = 0; i < bytes.size(); ++i)
      bytes[i] = readAll(realFontFile(static_cast<fonts::Style>(i)));
    return bytes;
  }();
  return all[static_cast<size_t>(style)];
}

/// What a manifest says of one face whose file has these bytes.
inline Value faceEntry(const RealFace& face, const std::string& bytes) {
  return Value(Value::Object{{"file", Value(face.file)},
                             {"sha256", Value(toHex(sha256(bytes)))},
                             {"postScriptName", Value(face.postScriptName)},
                             {"licence", Value("OFL-1.1")}});
}

/// The installed faces, loaded once for the test binary. Ends the program if they are not there.
inline std::shared_ptr<const fonts::FontBook> realFonts() {
  static const std::shared_ptr<const fonts::FontBook> book = [] {
    MemoryWorld world;
    Value::Object faces;
    for (size_t i = 0; i < kRealFaces.size(); ++i) {
      const std::string& bytes = realFontBytes(static_cast<fonts::Style>(i));
      world.add(std::string("fonts/") + kRealFaces[i].file, bytes);
      faces.emplace_back(kRealFaces[i].style, faceEntry(kRealFaces[i], bytes));
    }
    const std::string decorative = readAll(kDecorativeFile);
    world.add(std::string("fonts/") + kDecorativeFace.file, decorative);
    faces.emplace_back(kDecorativeFace.style, faceEntry(kDecorativeFace, decorative));
    auto loaded = fonts::FontBook::load(world, Value(Value::Object{{"faces", Value(faces)}}));
    if (!loaded) {
      for (const Diagnostic& fault : loaded.error())
        std::cerr << format(fault, Language::english) << '\n';
      std::abort();
    }
    return *loaded;
  }();
  return book;
}

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_REAL_FONTS_H_
