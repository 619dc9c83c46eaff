// The final bytes of a paper that has its number (robustness.md, protocol 2).
//
// Made of what the reservation holds and nothing else: record with number and date, offices and
// tables as they stood then, by the very template, fonts and engine that it pins. What cannot be
// made so is voided, with the reason in the register; what only the machine is to blame for stays
// reserved, and recovery comes back to it.
#ifndef VANTHU_SERVICE_PAPERS_FINAL_COPY_H_
#define VANTHU_SERVICE_PAPERS_FINAL_COPY_H_

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "service/api/services.h"
#include "service/papers/paper_maker.h"
#include "store/documents/document.h"
#include "store/documents/issue.h"

namespace vanthu::service {

/// What a paper of that template would be made by now, without datedHash. Errors: those of
/// StoredTemplates::refresh.
Result<store::Pins> pinsOf(Services& services, std::string_view templateName);

struct Final {
  store::Document document;
  Diagnostics faults;      ///< why it could not be made and was voided; empty: issued
  Diagnostics warnings{};  ///< what was planned for it and could not be done
};

/// Runs in the transaction that issues or voids: the key's answer is written there.
using AtTheEnd = std::function<void(store::Transaction& tx, const Final& end)>;

/// Renders, stores, and issues; or voids the number. `atTheEnd` may be empty. Errors (the paper
/// stays reserved): "conflict.lost-lease", "machine.…", "store.…".
Result<Final> finishOrVoid(Services& services,
                           const PaperMaker& maker,
                           std::string_view actor,
                           const store::Reservation& reservation,
                           const AtTheEnd& atTheEnd);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_FINAL_COPY_H_
