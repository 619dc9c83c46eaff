// A certificate of our own for the first start: TLS is there before an office has got one signed.
//
// Nobody vouches for it: clients take it over once (curl --cacert) or an administrator replaces it.
// It is kept as it is while its files are there, also when the machine gets another name: remove
// both for a new one.
// The key is a file of mode 0600 (design.md §7).
#ifndef VANTHU_SERVICE_HTTP_SELF_SIGNED_H_
#define VANTHU_SERVICE_HTTP_SELF_SIGNED_H_

#include <string>
#include <vector>

#include "base/result.h"

namespace vanthu::service {

struct CertificateFiles {
  std::string certificate, key;  ///< PEM
  bool made = false;             ///< just now
};

/// `folder`/tls-certificate.pem and tls-key.pem, made if neither is there: P-256, ten years, for
/// localhost, the loopback addresses and `names` (host names and addresses). The folder must exist.
/// Errors: "machine.cannot-write", "machine.bad-certificate" (one of the two files is missing).
Result<CertificateFiles> ensureSelfSigned(const std::string& folder,
                                          const std::vector<std::string>& names);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_SELF_SIGNED_H_
