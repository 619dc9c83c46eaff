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
#include "check/legal_basis.h"
#include "document/document.h"
#include "engine/template_library.h"
#include "page/page.h"
#include "pdf/write.h"

namespace vanthu::engine {

/// How far the line runs.
enum class Output { document, pages, pdf };

struct Options {
  bool draft = false;
  pdf::FontPolicy fonts = pdf::FontPolicy::tight;
  Output output = Output::pdf;
  std::string profile{};  ///< "ND30", "TT01"; empty: by the document's date
  std::optional<Date>
      date{};  ///< stands in where the record has no issuedDate; absent: `$date`, then today
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
  Timings timings;
};

class Engine {
 public:
  /// `world` must outlive the engine. Reads profiles; fonts wait until the first layout.
  static Result<std::unique_ptr<Engine>> make(const World& world);
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

  const TemplateLibrary& templates() const;

  /// Legal texts by the days on which they were in force.
  const check::LegalBasisTable& legalBasis() const;

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

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_ENGINE_H_
