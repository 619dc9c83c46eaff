// The outside world as the engine sees it: the installed templates, fonts and colour profile, and
// today.
//
// The one door: no stage of the line opens a file or reads a clock beside it. Tests use
// support/memory_world.h. Implementations are safe to call from several threads.
#ifndef VANTHU_BASE_WORLD_H_
#define VANTHU_BASE_WORLD_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace vanthu {

class World {
 public:
  virtual ~World() = default;

  /// The bytes of an installed resource, by logical path: "templates/ke-hoach/template.md",
  /// "templates/_profiles/nd30.yaml", "fonts/manifest.yaml", "fonts/LiberationSerif-Regular.ttf",
  /// "color/sRGB.icc". A path that is not safe (isSafePath), not there or
  /// not readable is "machine.missing-resource"; base/optional_resource.h tells the last two apart.
  virtual Result<std::string> read(std::string_view path) const = 0;

  /// The entries (files and folders, without their path) directly under a logical folder, sorted.
  virtual std::vector<std::string> list(std::string_view folder) const = 0;

  /// Today in Asia/Ho_Chi_Minh. Only for choosing a profile where a document has no date.
  virtual Date today() const = 0;
};

/// Parts of letters, digits, '-', '_' and '.', parted by '/'; none empty, none starting with '.'.
bool isSafePath(std::string_view path);

/// A template's name: lower-case letters, digits and '-', at most 64, e.g.
/// "quyet-dinh-khen-thuong".
bool isTemplateName(std::string_view name);

}  // namespace vanthu

#endif  // VANTHU_BASE_WORLD_H_
