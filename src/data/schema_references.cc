#include "data/schema_references.h"

namespace vanthu::data {
namespace {

void copyMeaning(const SchemaNode& from, SchemaNode& to) {
  SchemaNode merged = from;
  merged.where = to.where;
  if (!to.title.empty())
    merged.title = to.title;
  if (!to.description.empty())
    merged.description = to.description;
  to = std::move(merged);
}

}  // namespace

void SchemaReferences::refer(SchemaNode& node, std::string name, Where where) {
  byNode_[&node] = references_.size();
  references_.push_back({&node, std::move(name), std::move(where)});
}

void SchemaReferences::resolve(Findings& findings) {
  for (Reference& reference : references_)
    resolve(reference, findings);
}

SchemaNode* SchemaReferences::target(const Reference& reference, Findings& findings) {
  const auto found = definitions_.find(reference.name);
  if (found != definitions_.end())
    return found->second;
  findings.add("data.schema-bad-ref",
               reference.where,
               {"không có định nghĩa \"" + reference.name + "\"",
                "there is no definition \"" + reference.name + "\""},
               {"ghi vào \"definitions\" của lược đồ; các định nghĩa dùng chung nằm trong "
                "templates/_shared/definitions.json",
                "put it into the schema's \"definitions\"; those that schemas share are in "
                "templates/_shared/definitions.json"});
  return nullptr;
}

// A definition may itself refer: that one first. Never deeper than there are definitions.
bool SchemaReferences::resolve(Reference& reference, Findings& findings) {
  if (reference.state == State::busy)
    findings.add("data.schema-bad-ref",
                 reference.where,
                 {"các định nghĩa chỉ trỏ vòng quanh nhau",
                  "the definitions only refer to each other in a circle"});
  if (reference.state != State::waiting)
    return reference.state == State::done;
  reference.state = State::busy;
  const SchemaNode* node = target(reference, findings);
  const auto next = byNode_.find(node);
  const bool known =
      node != nullptr && (next == byNode_.end() || resolve(references_[next->second], findings));
  if (known)
    copyMeaning(*node, *reference.node);
  reference.state = known ? State::done : State::broken;
  return known;
}

}  // namespace vanthu::data
