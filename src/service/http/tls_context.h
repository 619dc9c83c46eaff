// The server's side of TLS, on Poco NetSSL: 1.2 and 1.3, forward secrecy, one certificate.
#ifndef VANTHU_SERVICE_HTTP_TLS_CONTEXT_H_
#define VANTHU_SERVICE_HTTP_TLS_CONTEXT_H_

#include <Poco/Net/Context.h>

#include <string>

#include "base/result.h"

namespace vanthu::service {

/// Errors: "machine.bad-certificate" (unreadable, or the key is not the certificate's).
Result<Poco::Net::Context::Ptr> makeTlsContext(const std::string& certificateFile,
                                               const std::string& keyFile);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_TLS_CONTEXT_H_
