// Papers signed in ink: printed with blanks, signed, numbered, filed.
//
// The number comes after the signature (Decree 30, Article 15): from our own series at that moment,
// or typed as it stands in another system or a book of paper. Who writes it on the paper scans it
// only then: the scan comes with the number or behind it.
#ifndef VANTHU_STORE_DOCUMENTS_PAPER_FLOW_H_
#define VANTHU_STORE_DOCUMENTS_PAPER_FLOW_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/database/database.h"
#include "store/documents/document.h"
#include "store/register/numbering.h"

namespace vanthu::store {

/// approved → printed; a printed one may be printed again. `pdf` is what was printed.
/// Errors: "document.unknown", "precondition.failed", "conflict.wrong-state".
Result<Document> printDocument(Transaction& tx,
                               std::string_view actor,
                               std::string_view id,
                               int64_t version,
                               const Pins& pins,
                               std::string_view pdf);

struct InkNumber {
  std::string actor;
  std::string document;
  int64_t version = 0;
  Paper paper;
  std::string numberClass;  ///< empty: by the type
  std::optional<TypedNumber> typed;
  std::optional<Date> date;
  std::string_view scan = {};  ///< PDF of the signed paper; empty: none
};
struct Numbered {
  Document document;
  RegisterEntry entry;
  Diagnostics warnings;
};
/// printed → issued. Errors: those of giveNumber(), "document.unknown", "precondition.failed",
/// "conflict.wrong-state".
Result<Numbered> numberPrinted(Transaction& tx, const InkNumber& number);

/// The file of an issued paper is still what was printed for the signature, with blanks in place of
/// number and date.
bool hasBlanks(const Document& document);

/// A paper signed in ink, as it was scanned.
struct Scan {
  std::string actor;
  std::string_view bytes;  ///< a PDF that can be read
  std::optional<int64_t> pages;
};

/// The scan takes the place of a file that has blanks; what was printed stays stored. `version` 0:
/// whatever it is. Errors: "document.unknown", "precondition.failed", "conflict.wrong-state",
/// "conflict.has-file" (there are no blanks in it), "data.unsigned-print" (it is what was printed).
Result<Document> returnScan(Transaction& tx,
                            std::string_view document,
                            int64_t version,
                            const Scan& scan);

/// The same for an entry of the register, also of a paper made elsewhere that was entered without
/// its file. `version` is the entry's. The scan that is there already changes nothing, whatever the
/// version. Errors besides
/// those of returnScan(): "register.unknown".
Result<RegisterEntry> returnEntryScan(Transaction& tx,
                                      std::string_view entry,
                                      const std::optional<int64_t>& version,
                                      const Scan& scan);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_PAPER_FLOW_H_
