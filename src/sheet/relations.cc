#include "sheet/relations.h"

#include <algorithm>
#include <utility>

#include "sheet/limits.h"
#include "sheet/xml.h"

namespace vanthu::sheet {
namespace {

constexpr size_t kMostRelations = 10'000;
constexpr size_t kMostTargetBytes = 1'000;

std::string_view folderOf(std::string_view part) {
  const size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

std::string_view lastWord(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string relationsOf(std::string_view part) {
  std::string name(folderOf(part));
  if (!name.empty())
    name += '/';
  return name + "_rels/" + std::string(lastWord(part)) + ".rels";
}

class RelationsHandler : public Handler {
 public:
  explicit RelationsHandler(std::string_view part) : part_(part) {}

  void start(const Name& name, const Attributes& attributes) override {
    if (!name.is(Space::packageRelations, "Relationship") ||
        attributes.get("TargetMode") == "External")
      return;
    const std::string_view target = attributes.get("Target");
    if (relations_.size() == kMostRelations || target.size() > kMostTargetBytes) {
      stop(bomb("phần quan hệ dài bất thường", "a relationship part is far too long"));
      return;
    }
    relations_.push_back({std::string(attributes.name(Space::none, "Id")),
                          std::string(lastWord(attributes.name(Space::none, "Type"))),
                          resolveTarget(part_, target)});
  }
  void end(const Name&) override {}

  std::vector<Relation> take() { return std::move(relations_); }

 private:
  const std::string_view part_;
  std::vector<Relation> relations_;
};

}  // namespace

std::string resolveTarget(std::string_view part, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : std::string(folderOf(part));
  for (size_t at = 0; at <= target.size();) {
    const size_t end = std::min(target.find('/', at), target.size());
    const std::string_view step = target.substr(at, end - at);
    at = end + 1;
    if (step == "..") {
      path = std::string(folderOf(path));
    } else if (!step.empty() && step != ".") {
      if (!path.empty())
        path += '/';
      path += step;
    }
  }
  return path;
}

Result<std::vector<Relation>> readRelations(Archive& archive, std::string_view part) {
  const std::string name = relationsOf(part);
  if (!archive.has(name))
    return std::vector<Relation>();
  RelationsHandler handler(part);
  if (Fault fault = parseXml(archive, name, handler))
    return fail(std::move(*fault));
  return handler.take();
}

const Relation* findByType(const std::vector<Relation>& relations, std::string_view type) {
  const auto found = std::find_if(
      relations.begin(), relations.end(), [&](const Relation& r) { return r.type == type; });
  return found == relations.end() ? nullptr : &*found;
}

const Relation* findById(const std::vector<Relation>& relations, std::string_view id) {
  const auto found = std::find_if(
      relations.begin(), relations.end(), [&](const Relation& r) { return r.id == id; });
  return found == relations.end() ? nullptr : &*found;
}

}  // namespace vanthu::sheet
