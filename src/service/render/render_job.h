// One document made for a caller over HTTP: the line of the engine, with the options as the query
// gives them, in a lane. Safe to use from several threads.
#ifndef VANTHU_SERVICE_RENDER_RENDER_JOB_H_
#define VANTHU_SERVICE_RENDER_RENDER_JOB_H_

#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/check.h"
#include "engine/engine.h"
#include "service/api/route.h"
#include "service/api/services.h"

namespace vanthu::service {

/// The query parameters of render, check and preview.
std::vector<Parameter> formatParameters();  ///< profile, date
std::vector<Parameter> renderParameters();  ///< and draft, fonts, format

/// The options in a query that was held against those. Errors: "request.bad-parameter".
engine::Options engineOptions(const Call& call);

/// Looks whether a template, an office or a table has changed, waits for a lane, runs the line with
/// what is stored of offices and tables, counts its stages.
/// Errors: "busy.lanes", those of Engine::render, StoredTemplates::refresh and DatedCache::lately.
Result<engine::Rendered> renderIn(const Call& call,
                                  std::string_view templateName,
                                  const Value& data,
                                  const engine::Options& options);

/// The same for findings; foreign bytes go to the workers.
Result<check::Findings> checkIn(const Call& call,
                                std::string_view templateName,
                                const Value& data,
                                const engine::CheckOptions& options);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_RENDER_RENDER_JOB_H_
