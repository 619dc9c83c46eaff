#include "pixel/alphabet_document.h"

#include <cstdlib>
#include <iostream>

#include "base/utf8.h"
#include "engine/engine.h"
#include "engine/installed_world.h"

namespace vanthu::pixel {
namespace {

template <typename T>
T orEnd(Result<T> result) {
  if (!result) {
    for (const Diagnostic& fault : result.error())
      std::cerr << format(fault, Language::english) << '\n';
    std::abort();
  }
  return *std::move(result);
}

std::string lettersWithSpaces() {
  std::string text;
  for (const std::u32string& sisters : sisterLetters()) {
    for (const char32_t letter : sisters) {
      appendUtf8(text, letter);
      text += ' ';
    }
  }
  text.pop_back();
  return text;
}

/// Each glyph of these papers stands for one letter or mark, in the order of the text.
void collect(const page::TextRun& run, std::vector<PlacedLetter>& letters) {
  Length x = run.origin.x;
  size_t offset = 0;
  for (const page::Glyph& glyph : run.glyphs) {
    const char32_t letter = nextCodePoint(run.text, offset);
    if (letter != U' ')
      letters.push_back({letter,
                         run.style,
                         run.size.points(),
                         (x + glyph.shift.x).points(),
                         (run.origin.y + glyph.shift.y).points()});
    x += glyph.advance;
  }
}

AlphabetDocument render(const char* templateName,
                        const std::string& letters,
                        pdf::FontPolicy policy) {
  engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  world.addTemplates(VANTHU_SOURCE_DIR "/tests/pixel/templates");
  const auto engine = orEnd(engine::Engine::make(world));
  engine::Options options;
  options.fonts = policy;
  options.date = Date{2026, 11, 20};
  const Value data(Value::Object{{"letters", Value(letters)}});
  const engine::Rendered rendered = orEnd(engine->render(templateName, data, options));

  AlphabetDocument document{rendered.pdf, {}};
  for (const page::Item& item : rendered.pages.pages.at(0).items) {
    if (const auto* run = std::get_if<page::TextRun>(&item))
      collect(*run, document.letters);
  }
  return document;
}

}  // namespace

AlphabetDocument renderLetters(const std::string& letters, pdf::FontPolicy policy) {
  return render("bang-chu-cai", letters, policy);
}

AlphabetDocument renderAlphabet(Faces faces, pdf::FontPolicy policy) {
  return render(
      faces == Faces::text ? "bang-chu-cai" : "chu-trang-tri", lettersWithSpaces(), policy);
}

const std::vector<std::u32string>& sisterLetters() {
  static const std::vector<std::u32string> all = {U"aàáảãạăằắẳẵặâầấẩẫậ",
                                                  U"eèéẻẽẹêềếểễệ",
                                                  U"iìíỉĩị",
                                                  U"oòóỏõọôồốổỗộơờớởỡợ",
                                                  U"uùúủũụưừứửữự",
                                                  U"yỳýỷỹỵ",
                                                  U"dđ",
                                                  U"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ",
                                                  U"EÈÉẺẼẸÊỀẾỂỄỆ",
                                                  U"IÌÍỈĨỊ",
                                                  U"OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ",
                                                  U"UÙÚỦŨỤƯỪỨỬỮỰ",
                                                  U"YỲÝỶỸỴ",
                                                  U"DĐ"};
  return all;
}

}  // namespace vanthu::pixel
