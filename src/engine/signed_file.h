// A PDF that came back signed: how many pages it has and which signature fields are filled.
//
// Read in a child process, as all foreign bytes. Says nothing of what the signatures are worth.
#ifndef VANTHU_ENGINE_SIGNED_FILE_H_
#define VANTHU_ENGINE_SIGNED_FILE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/worker_functions.h"

namespace vanthu::engine {

struct SignedFile {
  int64_t pages = 0;
  std::vector<std::string> signedFields;  ///< "Sig1_Signer"; each once
};

/// Errors: "read.*", "sandbox.*", "check.bad-answer", "machine.*".
Result<SignedFile> readSignedFile(std::string_view bytes,
                                  sandbox::Runner& workers = localWorkers());

/// What readSignedFile has done in the child: {"pages":1,"signed":["…"]} or {"errors":[…]}.
std::string answerOfSignedFile(std::string_view bytes);

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_SIGNED_FILE_H_
