// Papers of the store made by the engine, in a lane, with the offices and tables that this
// installation keeps.
#ifndef VANTHU_SERVICE_PAPERS_PAPER_MAKER_H_
#define VANTHU_SERVICE_PAPERS_PAPER_MAKER_H_

#include <string_view>
#include <type_traits>
#include <utility>

#include "base/result.h"
#include "base/value.h"
#include "check/finding.h"
#include "engine/engine.h"
#include "service/api/services.h"
#include "service/render/in_lane.h"
#include "store/documents/document.h"
#include "store/register/paper.h"

namespace vanthu::service {

/// Makes papers with what is known now.
class PaperMaker {
 public:
  /// Errors: those of StoredTemplates::refresh and of the database.
  static Result<PaperMaker> make(Services& services);
  /// One that makes a reserved paper with what was known when it got its number. Errors: those of
  /// store::getBlob and readKept.
  Result<PaperMaker> as(const store::Pins& pins) const;

  /// Empty, or "document.unnumbered": papers of that template have no place for a number, neither
  /// their own nor one of the golden book. Errors: those of TemplateLibrary::schema.
  Diagnostics mustBearNumber(std::string_view templateName) const;

  /// `record` with `office` as its "$office", where papers of that template need an agency's name,
  /// the record gives neither, and the office has one today; else as it is.
  Value withLetterhead(std::string_view templateName,
                       const Value& record,
                       const std::string& office) const;

  /// What a paper takes from stored offices and tables (DatedData::kept). Lives as long as this.
  const std::string& kept() const { return known_->kept; }

  /// The record may have been made by hand or stood in a body: pointers in errors begin at it.
  /// Errors: those of Engine::render.
  Result<engine::Rendered> render(std::string_view templateName,
                                  const Value& record,
                                  const engine::Options& options = {}) const;
  /// Errors: those of engine::checkRecord.
  Result<check::Findings> check(std::string_view templateName, const Value& record) const;

 private:
  PaperMaker(Services& services, DatedCache::Known known)
      : services_(&services), known_(std::move(known)) {}

  Services* services_;
  DatedCache::Known known_;  ///< what this installation knows of offices, money and law
};

/// The Result that `work(maker)` gives, all of it in one lane. Errors: those of make() and
/// inLane(), and of `work`.
template <typename Work>
auto withPaperMaker(Services& services, std::string_view client, Work work)
    -> std::invoke_result_t<Work&, const PaperMaker&> {
  const auto maker = PaperMaker::make(services);
  if (!maker)
    return fail(maker.error());
  return inLane(services, client, [&] { return work(*maker); });
}

/// withPaperMaker() and render().
Result<engine::Rendered> renderPaper(Services& services,
                                     std::string_view client,
                                     std::string_view templateName,
                                     const Value& record,
                                     const engine::Options& options);

/// The record as it is kept while it has no number: without number and date, which the register
/// gives.
Value withoutNumber(const Value& record);

/// The record of a stored document, so kept. Errors: "data.…" of data::readJson.
Result<Value> recordOf(const store::Document& document);

/// What the register says of a paper so made.
store::Paper paperOf(const engine::Rendered& rendered);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_PAPER_MAKER_H_
