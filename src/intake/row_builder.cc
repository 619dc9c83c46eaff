#include "intake/row_builder.h"

#include <algorithm>
#include <span>

#include "base/json_pointer.h"
#include "base/nearest_name.h"
#include "data/record.h"
#include "intake/convert.h"
#include "text/case.h"
#include "text/person_name.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

Note noteOf(Note::Kind kind, std::string code, std::string field, Message message) {
  Note note;
  note.kind = kind;
  note.code = std::move(code);
  note.field = std::move(field);
  note.message = std::move(message);
  return note;
}

bool isTextAt(const std::vector<std::optional<Value>>& values, size_t field) {
  return values[field] && values[field]->isText();
}

// `members` with `value` at `path`, objects on the way made as needed.
void put(Value::Object& members, std::span<const std::string> path, const Value& value) {
  auto found = std::find_if(members.begin(), members.end(), [&](const Value::Member& member) {
    return member.first == path.front();
  });
  if (found == members.end()) {
    members.emplace_back(path.front(), Value());
    found = std::prev(members.end());
  }
  if (path.size() == 1) {
    found->second = value;
    return;
  }
  Value::Object inner = found->second.isObject() ? found->second.object() : Value::Object();
  put(inner, path.subspan(1), value);
  found->second = Value(std::move(inner));
}

bool hasErrors(const std::vector<Note>& notes) {
  return std::any_of(
      notes.begin(), notes.end(), [](const Note& note) { return note.kind == Note::Kind::error; });
}

ListRow::State stateOf(const std::vector<Note>& notes) {
  if (hasErrors(notes))
    return ListRow::State::refused;
  const bool changed = std::any_of(
      notes.begin(), notes.end(), [](const Note& note) { return note.kind == Note::Kind::mended; });
  return changed ? ListRow::State::mended : ListRow::State::accepted;
}

}  // namespace

RowBuilder::RowBuilder(const std::vector<Field>& fields,
                       const Target& target,
                       const Options& options,
                       std::vector<ListRow>& rows)
    : fields_(fields),
      target_(target),
      options_(options),
      rows_(rows),
      duplicates_(fields, rows),
      defaults_(fields.size()) {
  readDefaults();
}

void RowBuilder::readDefaults() {
  for (const auto& [name, text] : options_.defaults) {
    const size_t field = fieldCalled(fields_, name);
    if (field == fields_.size()) {
      std::vector<std::string> known;
      for (const Field& each : fields_)
        known.push_back(each.dottedName());
      const std::string near = nearestName(name, known);
      faults_.push_back(
          {"list.bad-option",
           {},
           {"danh sách không có trường \"" + name + "\"", "the list has no field \"" + name + "\""},
           near.empty()
               ? Message{}
               : Message{"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"}});
      continue;
    }
    Converted given = convertText(text, fields_[field], target_.words);
    for (const Note& note : given.notes) {
      if (note.kind == Note::Kind::error)
        faults_.push_back({"list.bad-option",
                           {},
                           {name + ": " + note.message.vi, name + ": " + note.message.en},
                           note.hint});
    }
    defaults_[field] = std::move(given.value);
  }
}

bool RowBuilder::isGiven(size_t field) const {
  return defaults_[field] || commonAt(field) != nullptr;
}

// What all records say of the field; null: nothing.
const Value* RowBuilder::commonAt(size_t field) const {
  const Value* at = options_.common ? &*options_.common : nullptr;
  for (const std::string& step : fields_[field].path)
    at = at != nullptr && at->isObject() ? at->find(step) : nullptr;
  return at;
}

// The field of that name beside `field`, or, if it stands inside an object, of the item itself.
std::optional<size_t> RowBuilder::sibling(size_t field, std::string_view name) const {
  std::vector<std::string> path = fields_[field].path;
  for (const bool inside : {true, false}) {
    if (!inside)
      path.resize(1);
    path.back() = name;
    const auto found = std::find_if(
        fields_.begin(), fields_.end(), [&](const Field& each) { return each.path == path; });
    if (found != fields_.end())
      return static_cast<size_t>(found - fields_.begin());
  }
  return std::nullopt;
}

// Where a list has both persons and collectives, nothing is guessed about a row that does not say
// and of which the common data do not say it either.
RowBuilder::Who RowBuilder::whoIs(size_t field, const Draft& draft) const {
  const auto valueOf = [&](std::string_view name) -> const Value* {
    const std::optional<size_t> at = sibling(field, name);
    if (!at)
      return nullptr;
    return draft.values[*at] ? &*draft.values[*at] : commonAt(*at);
  };
  if (!sibling(field, "kind"))
    return Who::person;
  if (const Value* kind = valueOf("kind"))
    return kind->isText() && kind->text() == "individual" ? Who::person : Who::collective;
  // A collective is not addressed and holds no post.
  const bool addressed = valueOf("honorific") != nullptr || valueOf("position") != nullptr;
  return addressed ? Who::person : Who::unclear;
}

// A name that looks as if it had to be mended, and was not.
void RowBuilder::doubtCapitals(size_t field, Draft& draft) const {
  const std::string& name = draft.values[field]->text();
  const bool shouted = text::toUpper(name) == name && text::toLower(name) != name;
  if (shouted || text::capitalizeFirst(name) != name)
    draft.notes.push_back(
        noteOf(Note::Kind::warning,
               "list.doubtful-name",
               fields_[field].pointer(),
               {"chữ hoa, chữ thường được giữ vì không rõ là cá nhân hay tập thể",
                "the capitals are kept: a person or a collective, it is not said which"}));
}

void RowBuilder::mendName(size_t field, Draft& draft) const {
  if (!options_.mendNames || fields_[field].name() != "fullName" || !isTextAt(draft.values, field))
    return;
  const Who who = whoIs(field, draft);
  if (who == Who::unclear)
    doubtCapitals(field, draft);
  if (who != Who::person)
    return;
  const std::string before = draft.values[field]->text();
  const std::string pointer = fields_[field].pointer();
  text::PersonName name = text::mendPersonName(before);
  for (const text::NameDoubt& doubt : name.doubts)
    draft.notes.push_back(noteOf(doubt.isFault() ? Note::Kind::error : Note::Kind::warning,
                                 doubt.isFault() ? "list.bad-name" : "list.doubtful-name",
                                 pointer,
                                 doubt.message));
  if (name.text == before || name.text.empty())
    return;
  Message what;
  for (const text::NameChange change : name.changes) {
    const Message each = text::describe(change);
    what.vi += (what.vi.empty() ? "" : ", ") + each.vi;
    what.en += (what.en.empty() ? "" : ", ") + each.en;
  }
  Note note = noteOf(Note::Kind::mended, "list.name", pointer, std::move(what));
  note.before = before;
  note.after = name.text;
  draft.notes.push_back(std::move(note));
  keepHonorific(field, name.honorific, draft);
  draft.values[field] = Value(std::move(name.text));
}

// "Ông" that stood before the name, where the schema has a field for it that is still empty.
void RowBuilder::keepHonorific(size_t field, const std::string& word, Draft& draft) const {
  const std::optional<size_t> honorific = word.empty() ? std::nullopt : sibling(field, "honorific");
  if (!honorific || draft.values[*honorific])
    return;
  for (const Value& allowed : fields_[*honorific].node->allowed) {
    if (allowed.isText() && markedKey(allowed.text()) == markedKey(word))
      draft.values[*honorific] = allowed;
  }
}

Value RowBuilder::recordOf(const Draft& draft) const {
  if (fields_.size() == 1 && fields_.front().path.empty())
    return draft.values.front() ? *draft.values.front()
                                : (draft.base ? *draft.base : Value(std::string()));
  if (draft.base && !draft.base->isObject())
    return *draft.base;  // the schema says what it should have been
  Value::Object members;
  if (options_.common && options_.common->isObject())
    members = options_.common->object();
  if (draft.base && draft.base->isObject()) {
    for (const auto& [name, value] : draft.base->object())
      put(members, std::span(&name, 1), value);
  }
  for (size_t i = 0; i < fields_.size(); ++i) {
    if (draft.values[i])
      put(members, fields_[i].path, *draft.values[i]);
  }
  return Value(std::move(members));
}

void RowBuilder::validate(ListRow& row, const FieldColumns& columns) {
  Result<Value> record = data::readRecord(row.record, target_.item, {});
  if (record) {
    row.record = std::move(*record);
    return;
  }
  for (const Diagnostic& fault : record.error()) {
    const size_t field = fieldAt(fields_, fault.where.pointer);
    const bool known = field < fields_.size();
    const bool missing = fault.code == "data.missing-field";
    if (missing && !(known && columns[field])) {
      if (options_.partial)
        continue;
      if (known)
        missing_.insert(field);
    }
    Note note = noteOf(Note::Kind::error, fault.code, fault.where.pointer, fault.message);
    note.hint = fault.hint;
    if (known)
      note.column = columns[field];
    // A cell that could not be read has its error already.
    const bool told = std::any_of(row.notes.begin(), row.notes.end(), [&](const Note& each) {
      return each.kind == Note::Kind::error && each.field == note.field;
    });
    if (!told)
      row.notes.push_back(std::move(note));
  }
}

void RowBuilder::add(ListRow row, Draft draft, const FieldColumns& columns) {
  for (size_t i = 0; i < fields_.size(); ++i) {
    if (!draft.values[i] && defaults_[i])
      draft.values[i] = defaults_[i];
  }
  for (size_t i = 0; i < fields_.size(); ++i)
    mendName(i, draft);
  row.record = recordOf(draft);
  row.notes = std::move(draft.notes);
  for (Note& note : row.notes) {
    const size_t field = fieldAt(fields_, note.field);
    if (!note.column && !note.field.empty() && field < fields_.size())
      note.column = columns[field];
  }
  validate(row, columns);
  if (!hasErrors(row.notes))
    duplicates_.check(row);
  row.state = stateOf(row.notes);
  if (row.state == ListRow::State::refused)
    row.record = Value();
  row.notes.shrink_to_fit();
  rows_.push_back(std::move(row));
}

}  // namespace vanthu::intake
