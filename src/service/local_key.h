// The key of the person at this machine, kept between runs in a file of mode 0600.
#ifndef VANTHU_SERVICE_LOCAL_KEY_H_
#define VANTHU_SERVICE_LOCAL_KEY_H_

#include <filesystem>
#include <string>

#include "base/result.h"
#include "service/people/people.h"

namespace vanthu::service {

/// The key in `folder`/local-key, made if there is none or the file does not hold a whole one; from
/// now on `people` knows it.
/// Errors: "machine.cannot-read", "machine.cannot-write"; "machine.open-secret" if others may read
/// the file.
Result<std::string> localKey(People& people, const std::filesystem::path& folder);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_LOCAL_KEY_H_
