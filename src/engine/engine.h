// The line: campaign data in, a sign-ready PDF out.
//
//     read ─ validate ─ derive ─ fill ─ layOut ─ write ─ gate
//
// The only place that knows all stages. Templates, profiles, fonts and the colour profile are read
// from the World once and shared; an Engine is safe to use from several threads. Same job, same
// bytes.
#ifndef VANTHU_ENGINE_ENGINE_H_
#define VANTHU_ENGINE_ENGINE_H_

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "base/world.h"
#include "check/award_authority.h"
#include "check/legal_basis.h"
#include "data/award_tables.h"
#include "data/offices.h"
#include "data/workdays.h"
#include "document/document.h"
#include "engine/template_library.h"
#include "page/page.h"
#include "pdf/gate_memory.h"
#include "pdf/merge.h"
#include "pdf/write.h"

namespace vanthu::layout {
class BoxMemory;
}

namespace vanthu::engine {

/// How far the line runs.
enum class Output { document, pages, pdf };

struct Options {
  bool draft = false;
  bool overprint = false;  ///< only what pre-printed stock does not show yet
  pdf::FontPolicy fonts = pdf::FontPolicy::tight;
  Output output = Output::pdf;
  std::string profile{};  ///< "ND30", "TT01"; empty: by the document's date
  std::optional<Date>
      date{};  ///< stands in where the record has no issuedDate; absent: `$date`, then today
  std::shared_ptr<const data::Offices>
      offices{};  ///< known before the installed ones, behind the data's own `$offices`
  std::shared_ptr<const data::AwardTables> awardTables{};  ///< in the place of the installed ones
  layout::BoxMemory* boxes = nullptr;  ///< of earlier certificates of the same template
};

/// Time spent in each stage of one job.
struct Timings {
  std::chrono::nanoseconds read{}, validate{}, fill{}, layout{}, write{}, gate{};
};

struct Rendered {
  document::Document document;
  page::Pages pages;    ///< empty if the line stopped at the document
  std::string pdf;      ///< empty if the line stopped earlier
  std::string profile;  ///< id of the format used: "ND30"
  Date day;             ///< of the paper, or what stands in for it
  Value record;         ///< as it was checked: with what its office gives, without award money
  Timings timings;
};

enum class FontLoading {
  whenNeeded,  ///< at the first layout
  atOnce,      ///< on a thread of its own, while the caller goes on
};

class Engine {
 public:
  /// Reads profiles and tables. `world` must outlive the engine.
  static Result<std::unique_ptr<Engine>> make(const World& world,
                                              FontLoading loading = FontLoading::whenNeeded);
  ~Engine();

  /// JSON bytes to PDF. `templateName` may be empty: then the data's "$template" names it.
  /// `dataName` is what errors call the data ("data.json").
  Result<Rendered> render(std::string_view templateName,
                          std::string_view json,
                          std::string_view dataName,
                          const Options& options) const;

  /// The same from parsed JSON (data::readJson), "$template" and "$date" included.
  Result<Rendered> render(std::string_view templateName,
                          const Value& data,
                          const Options& options) const;

  /// The writer and the faces of the process, for those that go on with pages themselves (batch/).
  /// Errors: a font or the colour profile is missing, "machine.…".
  Result<std::shared_ptr<const pdf::Writer>> writer() const;
  Result<std::shared_ptr<const fonts::FontBook>> fonts() const;

  const TemplateLibrary& templates() const;

  /// Legal texts by the days on which they were in force.
  const check::LegalBasisTable& legalBasis() const;

  /// Who may give which award.
  const check::AuthorityTable& authority() const;

  /// The installed award money by date.
  const data::AwardTables& awardTables() const;

  /// The installed offices by the days on which they exist.
  const data::Offices& offices() const;

  /// The installed days off.
  const data::Workdays& workdays() const;

  /// The id of the format that applies on that day. Errors: "profile.none-for-date".
  Result<std::string> profileOn(const Date& day) const;

 private:
  struct Impl;
  struct Prepared;
  Result<Prepared> prepare(std::string_view templateName,
                           const Value& data,
                           const Options& options) const;

  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The end of the line, for pages that were changed behind layout: the bytes of a sign-ready PDF
/// that the gate let through; `memory` may be null (pdf/gate_memory.h). All errors are "machine.…":
/// the pages were found good before.
Result<std::string> writeSignReady(const pdf::Writer& writer,
                                   const page::Pages& pages,
                                   pdf::FontPolicy fonts,
                                   pdf::GateMemory* memory = nullptr);

/// The same for a merged file, whose gate is checkPrintReady(), on up to `threads` threads.
Result<std::string> writePrintReady(pdf::Merger& merger, size_t threads = 1);

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_ENGINE_H_
