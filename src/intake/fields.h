// The fields that a row can fill: the leaves of the schema of a list's items.
//
// Objects inside the item are opened ("signer.fullName"), lists of texts are one field, lists of
// objects none: a cell cannot hold them. Pure.
#ifndef VANTHU_INTAKE_FIELDS_H_
#define VANTHU_INTAKE_FIELDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "data/schema.h"

namespace vanthu::intake {

struct Field {
  std::vector<std::string> path;           ///< {"signer", "fullName"}
  std::vector<std::string> titles;         ///< of each step; the name where the schema has none
  const data::SchemaNode* node = nullptr;  ///< lives as long as its Schema
  bool required = false;                   ///< of an item, not of an object inside it

  std::string_view name() const { return path.empty() ? std::string_view() : path.back(); }
  std::string pointer() const;     ///< "/signer/fullName"
  std::string dottedName() const;  ///< "signer.fullName"
  std::string title() const;       ///< for people: "Người ký: Họ và tên"
  bool isTextList() const;
};

/// In the order of the schema. `item` itself if it is no object (a list of texts).
std::vector<Field> fieldsOf(const data::SchemaNode& item);

/// Index of the field at that pointer or above it; fields.size() if there is none.
size_t fieldAt(const std::vector<Field>& fields, std::string_view pointer);

/// Index of the field that a person calls so: its dotted name, or its title; fields.size() if none.
size_t fieldCalled(const std::vector<Field>& fields, std::string_view name);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_FIELDS_H_
