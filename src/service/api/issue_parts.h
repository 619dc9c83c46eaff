// What issuing and the paper flow share. Inside service/api/ only.
#ifndef VANTHU_SERVICE_API_ISSUE_PARTS_H_
#define VANTHU_SERVICE_API_ISSUE_PARTS_H_

#include <optional>
#include <string>

#include "base/result.h"
#include "engine/engine.h"
#include "service/api/route.h"
#include "service/papers/paper_maker.h"
#include "store/documents/document.h"
#include "store/register/numbering.h"

namespace vanthu::service {

/// Which number a paper shall get.
struct NumberAsked {
  std::string numberClass;  ///< empty: by the type
  std::optional<store::TypedNumber> typed;
};

/// The paper as far as its pages, with the number and the date that it would get now: what is wrong
/// with it, or with a paper of its kind under such a number, comes out before a number is given.
/// Errors: those of PaperMaker::render, below "/record", and of store::nextEntry().
Result<engine::Rendered> rehearse(const Call& call,
                                  const PaperMaker& maker,
                                  const store::Document& document,
                                  const NumberAsked& asked);

/// 200 with the document, without its record, and the warnings of a typed number.
Response issued(const store::Document& document, const Diagnostics& warnings, const Call& call);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_ISSUE_PARTS_H_
