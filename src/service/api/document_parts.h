// What the operations on documents and on the register share: whose a paper is, and papers as JSON.
// Inside service/api/ only.
#ifndef VANTHU_SERVICE_API_DOCUMENT_PARTS_H_
#define VANTHU_SERVICE_API_DOCUMENT_PARTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/api/route.h"
#include "store/documents/after_issue.h"
#include "store/documents/document.h"
#include "store/documents/drafts.h"
#include "store/register/entry.h"
#include "store/register/numbering.h"
#include "store/register/series.h"

namespace vanthu::service {

inline constexpr std::string_view kDocumentTag = "Văn bản";
inline constexpr std::string_view kRegisterTag = "Sổ đăng ký văn bản đi";

/// Empty if the caller has a role of the rule in that office, or in the office that keeps its
/// registers since it was merged. `unknown` if the caller has no role at all there: others do not
/// learn that the object exists (robustness.md T12); else "auth.forbidden".
Diagnostics mayIn(const Call& call,
                  store::Transaction& tx,
                  std::string_view office,
                  const Diagnostic& unknown);
/// The same for what is made in an office: "auth.forbidden" at `pointer` of the body.
Diagnostics mayMakeIn(const Call& call,
                      store::Transaction& tx,
                      std::string_view office,
                      std::string_view pointer);
/// The body's "office", if the caller may make something there and the office is known. Errors:
/// "auth.forbidden", "data.unknown-office".
Result<std::string> officeIn(const Call& call, store::Transaction& tx);

/// The caller's offices and those whose registers they keep; nothing: every office.
std::optional<std::vector<std::string>> officesOf(const Call& call, store::Transaction& tx);
/// The same, narrowed to the query's `office`.
std::optional<std::vector<std::string>> officesAsked(const Call& call, store::Transaction& tx);

/// The document of the path's {id}. Errors: "document.unknown", "auth.forbidden".
Result<store::Document> documentOf(const Call& call, store::Transaction& tx);
/// The version that a change asks for: 0 for "*".
int64_t versionAsked(const Call& call);

/// A member of the body, or of one of its objects: "" or nothing if it is not there.
std::string textIn(const Value& body, std::string_view member);
std::optional<int64_t> integerIn(const Value& body, std::string_view member);
std::optional<Date> dateIn(const Value& body, std::string_view member);
std::optional<int> yearAsked(const Call& call);
/// "12"; nothing for what is no whole number above 0.
std::optional<int64_t> asNumberText(std::string_view text);

/// {"codeNumber","issuedDate"} of the body, if both are there.
Result<std::optional<store::TypedNumber>> typedNumberIn(const Value& body);

Value toValue(const store::Document& document, bool withRecord);
/// `document` with more members behind.
Value withMembers(const Value& object, Value::Object more);
Value toValue(const store::DocumentCheck& check);
Value toValue(const store::DocumentVersion& version, bool withRecord);
Value toValue(const store::Distribution& distribution);
Value toValue(const store::DocumentLink& link, std::string_view state);
Value toValue(const store::Recipient& recipient);
Value toValue(const store::RegisterEntry& entry);
Value toValue(const store::Series& series);
Value toValue(const store::Block& block);
/// [{"code","message"}] in the caller's language.
Value warningsOf(const Diagnostics& warnings, Language language);

/// The diagnostics of a record that stands at `pointer` in the body.
Diagnostics below(Diagnostics faults, std::string_view pointer);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_DOCUMENT_PARTS_H_
