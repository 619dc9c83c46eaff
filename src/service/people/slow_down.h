// What is said to somebody who has guessed too often. Inside service/people/ only. Pure.
#ifndef VANTHU_SERVICE_PEOPLE_SLOW_DOWN_H_
#define VANTHU_SERVICE_PEOPLE_SLOW_DOWN_H_

#include <chrono>

#include "base/result.h"

namespace vanthu::service {

/// "limit.logins".
Failure slowDown(std::chrono::seconds blocked);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_SLOW_DOWN_H_
