// What can be wrong with papers and numbers, in words. For store/register and store/documents.
#ifndef VANTHU_STORE_REGISTER_FAULTS_H_
#define VANTHU_STORE_REGISTER_FAULTS_H_

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "store/version_fault.h"

namespace vanthu::store {

/// `pointer` may be empty.
Diagnostic fault(std::string_view code,
                 std::string_view pointer,
                 Message message,
                 Message hint = {});

/// "ngày 07/01/2026" as "07/01/2026".
std::string dayInWords(const Date& day);

Diagnostic badCursor();      ///< "request.bad-cursor"
Diagnostic missingReason();  ///< "data.missing-reason"
Diagnostic missingField(std::string_view pointer,
                        std::string_view title);   ///< "data.missing-field"
Diagnostic secretPaper(std::string_view pointer);  ///< "data.secret-paper"

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_FAULTS_H_
