#include "intake/duplicates.h"

#include <functional>

#include "base/json_pointer.h"
#include "intake/cells.h"
#include "text/fold.h"

namespace vanthu::intake {
namespace {

const Value* valueAt(const Value& record, const Field& field) {
  const Value* at = &record;
  for (const std::string& step : field.path) {
    at = at->isObject() ? at->find(step) : nullptr;
    if (at == nullptr)
      return nullptr;
  }
  return at;
}

Note noteOf(Note::Kind kind, std::string code, Message message) {
  Note note;
  note.kind = kind;
  note.code = std::move(code);
  note.message = std::move(message);
  return note;
}

}  // namespace

Duplicates::Duplicates(const std::vector<Field>& fields, const std::vector<ListRow>& rows)
    : rows_(rows),
      name_(shallowest(fields, "fullName")),
      unit_(shallowest(fields, "unit")),
      form_(shallowest(fields, "awardForm")) {}

const Field* Duplicates::shallowest(const std::vector<Field>& fields, std::string_view name) const {
  const Field* best = nullptr;
  for (const Field& field : fields) {
    if (field.name() == name && (best == nullptr || field.path.size() < best->path.size()))
      best = &field;
  }
  return best;
}

std::string Duplicates::keyOf(const Value& record, const Field* field) const {
  const Value* value = field == nullptr ? nullptr : valueAt(record, *field);
  return value != nullptr && value->isText() ? text::foldKey(value->text()) : std::string();
}

void Duplicates::check(ListRow& row) {
  const size_t index = rows_.size();
  const auto [same, isNew] =
      whole_.try_emplace(std::hash<std::string>()(toJson(row.record)), index);
  if (!isNew && rows_[same->second].record == row.record) {
    const ListRow& first = rows_[same->second];
    const std::string place = placeName(first.table, first.row);
    // Without a name two rows may rightly be the same.
    row.notes.push_back(noteOf(name_ == nullptr ? Note::Kind::warning : Note::Kind::error,
                               "list.duplicate",
                               {"trùng hoàn toàn với dòng " + place, "the same as row " + place}));
    return;
  }
  std::string name = keyOf(row.record, name_);
  if (name.empty())
    return;
  std::string form = keyOf(row.record, form_);
  const auto [known, isFirst] =
      people_.try_emplace(std::move(name) + "\n" + keyOf(row.record, unit_), First{index, form});
  if (isFirst)
    return;
  const ListRow& first = rows_[known->second.row];
  const std::string place = placeName(first.table, first.row);
  const bool other = known->second.form != form;
  row.notes.push_back(noteOf(
      Note::Kind::warning,
      other ? "list.two-awards" : "list.same-person",
      other ? Message{"cùng tên, cùng đơn vị với dòng " + place + " nhưng hình thức khen khác",
                      "the same name and unit as row " + place + ", in another award form"}
            : Message{"cùng tên, cùng đơn vị với dòng " + place,
                      "the same name and unit as row " + place}));
}

}  // namespace vanthu::intake
