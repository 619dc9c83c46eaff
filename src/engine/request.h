// What the data tells the engine, apart from the record itself: "$template", "$date",
// "$office" and "$offices".
//
// Inside engine/ only. Pure.
#ifndef VANTHU_ENGINE_REQUEST_H_
#define VANTHU_ENGINE_REQUEST_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::engine {

struct Request {
  std::string templateName;
  Where namePlace;  ///< where the data names the template; empty if the caller did
  std::optional<Date> date;
  Where datePlace;
  std::optional<Value> office;   ///< the id of the office that issues the paper; text
  std::optional<Value> offices;  ///< the data's own table of offices (data/offices.h)
  Value record;                  ///< without these
};

/// `data` taken apart; `templateName`, if given, counts before the data's own.
/// Errors: data.not-an-object, data.bad-directive, data.no-template.
Result<Request> readRequest(std::string_view templateName, const Value& data);

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_REQUEST_H_
