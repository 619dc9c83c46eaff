// What the operations on the register share. Inside service/api/ only.
#ifndef VANTHU_SERVICE_API_REGISTER_PARTS_H_
#define VANTHU_SERVICE_API_REGISTER_PARTS_H_

#include <optional>
#include <string>
#include <vector>

#include "service/api/route.h"
#include "store/register/entry.h"
#include "store/register/series.h"

namespace vanthu::service {

/// The series or the entry of the path's {id}. Errors: "series.unknown", "register.unknown",
/// "auth.forbidden".
Result<store::Series> seriesOf(const Call& call, store::Transaction& tx);
Result<store::RegisterEntry> entryOf(const Call& call, store::Transaction& tx);

/// The query parameters that narrow a list of entries, and what they say of order and entries; not
/// of the page.
std::vector<Parameter> entryFilters();
store::EntryFilter entryFilterOf(const Call& call, store::Transaction& tx);

/// The paper in a body that is valid by schemas/register-paper. What it leaves out stays empty.
store::Paper paperIn(const Value& body);

/// The PDF in the body's "pdf", and how many pages it has; empty if there is none. It is read in a
/// worker. Errors: "data.bad-file", and those of the workers.
struct PaperFile {
  std::string bytes;
  std::optional<int64_t> pages;
};
Result<PaperFile> paperFileIn(const Call& call);

/// The same of a body that is the PDF itself.
Result<PaperFile> paperFileOf(const Call& call);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_REGISTER_PARTS_H_
