#include "text/legacy.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "text/legacy_evidence.h"
#include "text/legacy_tables.h"
#include "text/legacy_warnings.h"
#include "text/normalize.h"
#include "text/vietnamese_letters.h"

namespace vanthu::text {
namespace {

constexpr std::array<LegacyEncoding, 4> kByStatistics = {LegacyEncoding::tcvn3,
                                                         LegacyEncoding::vni,
                                                         LegacyEncoding::viscii,
                                                         LegacyEncoding::windows1258};

std::u32string lettersOf(std::string_view text) {
  std::u32string out;
  for (size_t i = 0; i < text.size();)
    out += nextCodePoint(text, i);
  return out;
}

std::string bytesOf(std::u32string_view letters) {
  std::string out;
  for (const char32_t c : letters)
    appendUtf8(out, c);
  return out;
}

// Plain ASCII without the control bytes of VISCII.
bool isAscii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r');
  });
}

// Letters that windows-1252 does not have, or a tone as a mark: somebody typed Unicode.
bool isUnicode(std::u32string_view run) {
  return std::any_of(run.begin(), run.end(), [](char32_t c) {
    return (c > 0xFF && isVietnameseLetter(c)) || (c >= 0x300 && c < 0x370);
  });
}

struct Reading {
  LegacyEncoding encoding = LegacyEncoding::none;
  Transcript transcript;
  Evidence evidence;
};

Reading readAs(std::u32string_view run, LegacyEncoding encoding) {
  Reading out;
  out.encoding = encoding;
  out.transcript = transcribe(run, encoding);
  out.evidence = weigh(run, out.transcript, encoding);
  return out;
}

// Whole sequences prove UTF-8 by themselves; what they say need not be Vietnamese.
bool isCertainUtf8(const Transcript& transcript) {
  return transcript.misfits == 0 && transcript.sequences > 0 &&
         transcript.sequences >= transcript.lost;
}

// All that can be said of a run without its font.
class Readings {
 public:
  explicit Readings(std::u32string_view run) {
    if (isUnicode(run))
      return;
    for (const LegacyEncoding encoding : kByStatistics)
      all_.push_back(readAs(run, encoding));
  }

  /// The encoding that the run itself proves; null if none or more than one.
  const Reading* certain() const {
    const Reading* best = nullptr;
    for (const Reading& reading : all_) {
      if (reading.evidence.certain() &&
          (best == nullptr || reading.evidence.weight() > best->evidence.weight()))
        best = &reading;
    }
    return best != nullptr && isRivalled(*best) ? nullptr : best;
  }

  const Reading* in(LegacyEncoding encoding) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Reading& reading) {
      return reading.encoding == encoding;
    });
    return found == all_.end() ? nullptr : &*found;
  }

 private:
  // Another encoding says something else that is nearly as good.
  bool isRivalled(const Reading& best) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Reading& other) {
      return &other != &best && other.evidence.certain() &&
             5 * other.evidence.weight() > 4 * best.evidence.weight() &&
             other.transcript.text != best.transcript.text;
    });
  }

  std::vector<Reading> all_;
};

std::string composed(std::u32string_view letters) {
  std::string text = bytesOf(letters);
  if (auto clean = normalize(text))
    return *std::move(clean);
  return text;  // the caller's normalize() says what is wrong with it
}

Decoded keep(std::string_view text) {
  Decoded out;
  out.text = text;
  return out;
}

Decoded decoded(const Reading& reading, bool byFont) {
  Decoded out;
  out.text = composed(reading.transcript.text);
  out.from = reading.encoding;
  out.byFont = byFont;
  out.warnings = warningsOf(reading.transcript, reading.encoding);
  return out;
}

std::optional<Decoded> decodeUtf8(std::u32string_view run, const LegacyVerdict& verdict) {
  Reading reading;
  reading.encoding = LegacyEncoding::utf8AsLatin;
  reading.transcript = transcribe(run, reading.encoding);
  const bool expected = verdict.encoding() == reading.encoding && reading.transcript.misfits == 0 &&
                        reading.transcript.lost > 0;
  if (!isCertainUtf8(reading.transcript) && !expected)
    return std::nullopt;
  return decoded(reading, false);
}

Decoded decodeByStatistics(std::string_view text,
                           std::u32string_view run,
                           const LegacyVerdict& verdict) {
  if (auto out = decodeUtf8(run, verdict))
    return *std::move(out);
  const Readings readings(run);
  if (const Reading* certain = readings.certain())
    return decoded(*certain, false);
  const Reading* expected = readings.in(verdict.encoding());
  if (expected == nullptr)
    return keep(text);
  if (expected->evidence.likely())
    return decoded(*expected, false);
  if (!expected->evidence.open())
    return keep(text);
  constexpr size_t kEnoughLike = 3;  // runs that leave no doubt about the whole list
  const bool alone = verdict.certain[0] == 0 &&
                     verdict.certain[static_cast<size_t>(expected->encoding)] >= kEnoughLike;
  Decoded out = alone ? decoded(*expected, false) : keep(text);
  out.warnings.push_back(readsBothWays(text, composed(expected->transcript.text), alone));
  return out;
}

// Fonts whose names end in H show capitals, whatever was typed; addresses are meant as typed.
void raiseWords(std::u32string& text) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of(U" \t\n\u00A0", begin), text.size());
    const auto word = std::u32string_view(text).substr(begin, end - begin);
    const bool address = word.find(U'@') != std::u32string_view::npos ||
                         word.find(U"://") != std::u32string_view::npos ||
                         word.starts_with(U"www.");
    for (size_t i = begin; i < end && !address; ++i)
      text[i] = capitalOf(text[i]);
    begin = end + 1;
  }
}

bool showsCapitals(std::string_view font) {
  return encodingOfFont(font) == LegacyEncoding::tcvn3 && font.ends_with('H');
}

Decoded raised(Decoded out, std::u32string_view run) {
  std::u32string text = lettersOf(out.text);
  raiseWords(text);
  if (text == run)
    return out;
  out.text = bytesOf(text);
  out.from = LegacyEncoding::tcvn3;
  out.byFont = true;
  return out;
}

Decoded decodeByFont(std::string_view text,
                     std::u32string_view run,
                     LegacyEncoding encoding,
                     const LegacyVerdict& verdict) {
  const Reading reading = readAs(run, encoding);
  const Evidence& evidence = reading.evidence;
  if (reading.transcript.text == run)
    return keep(text);
  Decoded out = decoded(reading, true);
  const size_t mended = evidence.strong + evidence.plain + evidence.both + evidence.odd;
  constexpr size_t kMajority = 4;
  if (evidence.readable && mended >= kMajority * (evidence.spoiled + evidence.unknown))
    return out;
  Decoded other = decodeByStatistics(text, run, verdict);
  if (other.from != LegacyEncoding::none)
    return other;
  // What the font shows is what people saw when they typed, unless that is nonsense.
  const size_t shown = mended + evidence.beats + evidence.unknown;
  if (shown > 0 && shown >= evidence.spoiled + reading.transcript.misfits) {
    out.warnings.push_back(readsBothWays(text, out.text, true));
    return out;
  }
  Decoded kept = keep(text);
  kept.warnings.push_back(notInFont(text, out.text, encoding));
  return kept;
}

}  // namespace

std::string_view nameOf(LegacyEncoding encoding) {
  switch (encoding) {
    case LegacyEncoding::none:
      return "";
    case LegacyEncoding::tcvn3:
      return "TCVN3 (ABC)";
    case LegacyEncoding::vni:
      return "VNI-Windows";
    case LegacyEncoding::viscii:
      return "VISCII";
    case LegacyEncoding::windows1258:
      return "windows-1258";
    case LegacyEncoding::utf8AsLatin:
      return "UTF-8 → windows-1252";
  }
  return "";
}

LegacyEncoding LegacyVerdict::encoding() const {
  const auto best = std::max_element(certain.begin() + 1, certain.end());
  size_t others = 0;
  for (auto it = certain.begin() + 1; it != certain.end(); ++it)
    others += it == best ? 0 : *it;
  constexpr size_t kMajority = 4;  // times as many as all others
  if (*best == 0 || *best < kMajority * others)
    return LegacyEncoding::none;
  return static_cast<LegacyEncoding>(best - certain.begin());
}

void LegacyDetector::add(std::string_view text, std::string_view font) {
  if (isAscii(text))
    return;
  if (isUnicode(lettersOf(text))) {
    ++verdict_.certain[0];
    return;
  }
  const Decoded out = decodeLegacy(text, font);
  if (out.from != LegacyEncoding::none)
    ++verdict_.certain[static_cast<size_t>(out.from)];
}

Decoded decodeLegacy(std::string_view text, std::string_view font) {
  return decodeLegacy(text, font, LegacyVerdict());
}

Decoded decodeLegacy(std::string_view text, std::string_view font, const LegacyVerdict& verdict) {
  const LegacyEncoding byFont = encodingOfFont(font);
  if (byFont == LegacyEncoding::none && isAscii(text))
    return keep(text);
  const std::u32string run = lettersOf(text);
  if (isUnicode(run))
    return keep(text);
  if (byFont == LegacyEncoding::none)
    return decodeByStatistics(text, run, verdict);
  Decoded out = decodeByFont(text, run, byFont, verdict);
  return showsCapitals(font) ? raised(std::move(out), run) : out;
}

LegacyEncoding encodingOfFont(std::string_view font) {
  std::string small(font.substr(0, 4));
  std::transform(small.begin(), small.end(), small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
  });
  if (small.starts_with(".vn"))
    return LegacyEncoding::tcvn3;
  if (small == "vni-" || small == "vni ")
    return LegacyEncoding::vni;
  return LegacyEncoding::none;
}

}  // namespace vanthu::text
