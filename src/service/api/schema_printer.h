// A schema of a file as a component of the OpenAPI document: "$ref" points to other components,
// what only files have is left out.
//
// Inside service/api/ only. Pure.
#ifndef VANTHU_SERVICE_API_SCHEMA_PRINTER_H_
#define VANTHU_SERVICE_API_SCHEMA_PRINTER_H_

#include <string>
#include <string_view>

#include "base/value.h"

namespace vanthu::service {

inline constexpr std::string_view kComponents = "#/components/schemas/";

/// The component of a definition that all files share; files have names of their own.
std::string sharedComponent(std::string_view definition);

class SchemaPrinter {
 public:
  /// `own` are the definitions of the file `name`, or null; they go by "name.definition".
  SchemaPrinter(std::string_view name, const Value* own) : name_(name), own_(own) {}

  Value print(const Value& schema) const;

  std::string componentOf(std::string_view definition) const;

 private:
  std::string target(std::string_view reference) const;

  std::string_view name_;
  const Value* own_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_SCHEMA_PRINTER_H_
