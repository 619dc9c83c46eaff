#include "engine/places.h"

#include "base/json_pointer.h"

namespace vanthu::engine {
namespace {

Where writtenPlace(const Value& record, std::string_view pointer) {
  const Value* value = &record;
  Where place = record.where();
  for (const std::string& token : pointerTokens(pointer)) {
    value = childAt(*value, token);
    if (value == nullptr)
      break;
    if (value->where().line != 0)
      place = value->where();
  }
  return place;
}

}  // namespace

Diagnostics placedInData(Diagnostics faults, const Value& record) {
  for (Diagnostic& fault : faults) {
    if (!fault.where.file.empty() || !fault.where.pointer.starts_with('/'))
      continue;
    Where place = writtenPlace(record, fault.where.pointer);
    place.pointer = std::move(fault.where.pointer);
    fault.where = std::move(place);
  }
  return faults;
}

Diagnostics placedAt(Diagnostics faults, const Where& where) {
  for (Diagnostic& fault : faults) {
    if (fault.where == Where{})
      fault.where = where;
  }
  return faults;
}

}  // namespace vanthu::engine
