// What can be wrong with people and keys, in words.
#ifndef VANTHU_STORE_PEOPLE_FAULTS_H_
#define VANTHU_STORE_PEOPLE_FAULTS_H_

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace vanthu::store {

Diagnostic unknownUser();                                ///< "user.unknown"
Diagnostic unknownKey();                                 ///< "key.unknown"
Diagnostic userExists();                                 ///< "conflict.user-exists"
Diagnostic userIsClosed();                               ///< "conflict.user-closed"
Diagnostic lastAdmin();                                  ///< "conflict.last-admin"
Diagnostic badGrants(std::string pointer, Message why);  ///< "data.bad-grants"
Diagnostic badName(std::string pointer, Message why);    ///< "data.bad-name"
Diagnostic badSuccessor(Message why);                    ///< "data.bad-successor"
Diagnostic unknownSuccessor();                           ///< the same
/// The same: no role in these offices.
Diagnostic blindSuccessor(const std::vector<std::string>& offices);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_FAULTS_H_
