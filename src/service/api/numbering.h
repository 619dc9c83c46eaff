// What the operations that give numbers have in common. Inside service/api/ only.
#ifndef VANTHU_SERVICE_API_NUMBERING_H_
#define VANTHU_SERVICE_API_NUMBERING_H_

#include "base/result.h"
#include "service/api/route.h"

namespace vanthu::service {

/// Runs the work in one transaction with the request's key, unless no number may be given now, and
/// moves the anchor behind it. A request that was answered before is answered again in any case.
Result<Response> giveNumbers(Call& call, const TransactionHandler& work);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_NUMBERING_H_
