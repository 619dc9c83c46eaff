// Whether an answer is as its route says: the documentation held against what is sent.
//
// Inside service/api/ only; used where ApiOptions::checkAnswers asks for it. Pure.
#ifndef VANTHU_SERVICE_API_ANSWER_CHECK_H_
#define VANTHU_SERVICE_API_ANSWER_CHECK_H_

#include "base/diagnostic.h"
#include "service/api/route.h"
#include "service/api/schemas.h"

namespace vanthu::service {

/// Empty, or "machine.undocumented-answer" with what is not described.
Diagnostics checkAnswer(const Route& route, const Response& response, const Schemas& schemas);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_ANSWER_CHECK_H_
