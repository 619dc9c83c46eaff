// fonts/manifest.yaml: which file is which face, and what it must be.
//
// Turns the plain value into entries; opens no font file. Errors: "machine.font-manifest".
// Pure and thread-safe.
#ifndef VANTHU_FONTS_MANIFEST_H_
#define VANTHU_FONTS_MANIFEST_H_

#include <array>
#include <string>

#include "base/result.h"
#include "base/value.h"
#include "fonts/measure.h"

namespace vanthu::fonts {

struct FaceEntry {
  std::string file;            ///< in the fonts folder, without a path
  std::string sha256;          ///< 64 lower-case hexadecimal digits
  std::string postScriptName;  ///< "LiberationSerif-Bold"
  std::string licence;
  Where where;  ///< of the entry, for errors about its file
};

/// Indexed by Style. The decorative face may be missing; its file is empty then.
using Manifest = std::array<FaceEntry, kStyles>;

Result<Manifest> readManifest(const Value& yaml);

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_MANIFEST_H_
