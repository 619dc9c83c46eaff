// A World of texts in memory and a day that stands still.
#ifndef VANTHU_TESTS_SUPPORT_MEMORY_WORLD_H_
#define VANTHU_TESTS_SUPPORT_MEMORY_WORLD_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/world.h"

namespace vanthu::testing {

class MemoryWorld : public World {
 public:
  MemoryWorld() = default;
  explicit MemoryWorld(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  /// Puts a file there, or another in its place: "templates/thu/template.md".
  MemoryWorld& add(std::string path, std::string bytes) {
    files_[std::move(path)] = std::move(bytes);
    return *this;
  }
  /// A file that is listed and cannot be read.
  MemoryWorld& addUnreadable(std::string path) {
    unreadable_.insert(path);
    return add(std::move(path), {});
  }
  MemoryWorld& setToday(const Date& today) {
    today_ = today;
    return *this;
  }

  Result<std::string> read(std::string_view path) const override {
    const auto found = files_.find(std::string(path));
    if (found != files_.end() && isSafePath(path) && !unreadable_.contains(found->first))
      return found->second;
    const std::string name(path);
    return fail(Diagnostic{"machine.missing-resource",
                           {name, 0, 0, {}},
                           {"Thiếu tệp “" + name + "”.", "The file \"" + name + "\" is missing."},
                           {}});
  }

  std::vector<std::string> list(std::string_view folder) const override {
    const std::string prefix = std::string(folder) + "/";
    std::set<std::string> names;
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with(prefix))
        names.insert(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
    }
    return {names.begin(), names.end()};
  }

  Date today() const override { return today_; }

 private:
  std::map<std::string, std::string> files_;
  std::set<std::string> unreadable_;
  Date today_{2026, 11, 21};
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_MEMORY_WORLD_H_
