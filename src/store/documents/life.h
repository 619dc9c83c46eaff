// The life of a document as one table: which deed leads from which state to which.
//
// Pure and thread-safe.
#ifndef VANTHU_STORE_DOCUMENTS_LIFE_H_
#define VANTHU_STORE_DOCUMENTS_LIFE_H_

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "store/documents/document.h"

namespace vanthu::store {

enum class Deed {
  edit,
  remove,
  check,       ///< one check, not yet both
  passChecks,  ///< the second of two good checks
  sendBack,    ///< back to the drafter, with a reason
  approve,
  print,
  number,  ///< of a printed paper, after the ink signature
  reserve,
  finish,
  voidNumber,  ///< cannot be made: the number is voided, the paper is a draft again
  returnSigned,
  discardSigned,  ///< the file that came back was signed wrongly
  returnScan,     ///< of a paper signed in ink, whose file has blanks until then
  distribute,
  withdraw,
  replace,
  correct,
};
std::string_view nameOf(Deed deed);

struct Step {
  DocumentState from;
  Deed deed;
  DocumentState to;
};
/// All there are; of two states and a deed at most one.
std::span<const Step> stepsOfLife();

/// Where the deed leads, if it can be done in that state.
std::optional<DocumentState> after(DocumentState from, Deed deed);

/// "conflict.wrong-state": names the deed, the state and the states in which it can be done.
Diagnostic wrongState(DocumentState state, Deed deed);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_LIFE_H_
