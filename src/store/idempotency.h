// Idempotency keys: the same request sent twice does its work once (robustness.md, protocols 1 and
// 4; IETF draft-ietf-httpapi-idempotency-key-header).
//
// The key's row is written in the transaction of the work, so a retry finds both or neither.
#ifndef VANTHU_STORE_IDEMPOTENCY_H_
#define VANTHU_STORE_IDEMPOTENCY_H_

#include <string>
#include <string_view>

#include "store/database/database.h"

namespace vanthu::store {

/// A request as its caller names it.
struct RequestKey {
  std::string caller;       ///< id of the user or key that sends it
  std::string key;          ///< the header's value
  std::string fingerprint;  ///< SHA-256 over method, path and body
  bool forever = false;     ///< issuing: the key is never forgotten; others after 7 days
};

struct StoredAnswer {
  int status = 0;
  std::string contentType;
  std::string location;  ///< may be empty
  std::string etag;      ///< may be empty
  std::string body;
};

enum class KeyState {
  fresh,       ///< first time: the row is written, the work is to be done
  unfinished,  ///< begun before and not yet answered: `subject` says what it was about
  answered,    ///< done before: `answer` is to be sent again
  mismatch,    ///< the key was used for another request
};

struct KeyLookup {
  KeyState state = KeyState::fresh;
  std::string subject;
  StoredAnswer answer;
};

/// Takes the key. Of two transactions with one key the second waits for the first.
KeyLookup takeKey(Transaction& tx, const RequestKey& key);

/// What takeKey() would find, without taking it.
KeyLookup peekKey(Transaction& tx, const RequestKey& key);

/// Remembers what an unfinished request is about ("documents/01J…"), so that a retry can finish it.
void bindKey(Transaction& tx, const RequestKey& key, std::string_view subject);

void answerKey(Transaction& tx, const RequestKey& key, const StoredAnswer& answer);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_IDEMPOTENCY_H_
