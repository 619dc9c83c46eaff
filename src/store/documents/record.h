// The record of a document: read, looked over, filled with its number. Inside store/documents.
#ifndef VANTHU_STORE_DOCUMENTS_RECORD_H_
#define VANTHU_STORE_DOCUMENTS_RECORD_H_

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"
#include "store/database/database.h"
#include "store/register/entry.h"

namespace vanthu::store {

/// The record of a paper of `office`. Errors: "data.syntax" and others of data::readJson(),
/// "data.not-object", "data.secret-paper", "data.other-office" ("$office" is neither `office` nor
/// one whose registers it keeps today).
Result<Value> readRecord(Transaction& tx, std::string_view json, std::string_view office);

/// The record with what the register gave: codeNumber, codeNotation and issuedDate, or of the
/// golden book goldenBookNumber and issuedDate. REQUIRES: an object.
std::string withNumber(const Value& record, const RegisterEntry& entry);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_RECORD_H_
