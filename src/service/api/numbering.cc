#include "service/api/numbering.h"

#include <utility>

#include "service/api/run_route.h"
#include "service/api/services.h"
#include "service/papers/issuing.h"

namespace vanthu::service {

Result<Response> giveNumbers(Call& call, const TransactionHandler& work) {
  Issuing& issuing = *call.services.issuing;
  const Diagnostics refusal = issuing.mayIssue();
  auto response = writeKeyed(
      [&](Call& same, store::Transaction& tx) -> Result<Response> {
        if (!refusal.empty())
          return fail(refusal);
        return work(same, tx);
      },
      call);
  if (response)
    issuing.numberGiven(call.services);
  return response;
}

}  // namespace vanthu::service
