// The world of the service: templates that were put into the database stand before the installed
// ones, everything else is the installed world's.
//
// Stored templates are held in memory; refresh() takes over what has changed, on this node or on
// another. A template is taken whole from one place, as with folders (engine/installed_world.h).
// Safe to use from several threads.
#ifndef VANTHU_SERVICE_RENDER_STORED_TEMPLATES_H_
#define VANTHU_SERVICE_RENDER_STORED_TEMPLATES_H_

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"
#include "store/database/database.h"
#include "store/templates/templates.h"

namespace vanthu::engine {
class TemplateLibrary;
}

namespace vanthu::service {

class StoredTemplates : public World {
 public:
  /// Both must outlive this.
  StoredTemplates(const World& installed, store::Database& database)
      : installed_(installed), database_(database) {}

  /// Takes over what was stored since the last call, and has `library` forget its older form of it.
  /// Looks at most once in `kPause` unless `now`.
  Diagnostics refresh(const engine::TemplateLibrary& library, bool now = false);

  /// The version that is stored; nothing: the template is an installed one, or none.
  std::optional<int64_t> version(std::string_view name) const;

  /// SHA-256 in hex over the parts of a template and what is shared by all: says whether a paper
  /// made now would be made of the same. Empty if there is no such template.
  std::string hash(std::string_view name) const;

  Result<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  Date today() const override { return installed_.today(); }

  /// What another node stores is seen here this much later at most.
  static constexpr std::chrono::milliseconds kPause{1'000};

 private:
  using Stored = std::shared_ptr<const store::StoredTemplate>;
  Stored find(std::string_view name) const;

  const World& installed_;
  store::Database& database_;
  mutable std::shared_mutex mutex_;
  std::map<std::string, Stored, std::less<>> stored_;
  std::mutex refreshing_;
  bool looked_ = false;
  std::chrono::steady_clock::time_point lastLook_{};
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_RENDER_STORED_TEMPLATES_H_
