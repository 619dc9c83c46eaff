// What issuing and the paper flow share. Inside service/api/ only.
#ifndef VANTHU_SERVICE_API_ISSUE_PARTS_H_
#define VANTHU_SERVICE_API_ISSUE_PARTS_H_

#include "base/result.h"
#include "engine/engine.h"
#include "service/api/route.h"
#include "service/papers/paper_maker.h"
#include "store/documents/document.h"

namespace vanthu::service {

/// The paper without number and date, as far as its pages: what is wrong with it comes out before
/// it gets a number, not after. Errors: those of PaperMaker::render, below "/record".
Result<engine::Rendered> rehearse(const PaperMaker& maker, const store::Document& document);

/// 200 with the document, without its record, and the warnings of a typed number.
Response issued(const store::Document& document, const Diagnostics& warnings, const Call& call);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_ISSUE_PARTS_H_
