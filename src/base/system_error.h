// Why the operating system refused something, in words.
#ifndef VANTHU_BASE_SYSTEM_ERROR_H_
#define VANTHU_BASE_SYSTEM_ERROR_H_

#include "base/diagnostic.h"

namespace vanthu {

/// The reason behind an errno, in lower case, to stand after a colon.
Message reasonOf(int error);

}  // namespace vanthu

#endif  // VANTHU_BASE_SYSTEM_ERROR_H_
