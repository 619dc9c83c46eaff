// A PDF as a signing program leaves it: the bytes as they were and one incremental update behind
// them that fills a signature field. The signature itself is worth nothing.
#ifndef VANTHU_TESTS_SUPPORT_SIGNED_PDF_H_
#define VANTHU_TESTS_SUPPORT_SIGNED_PDF_H_

#include <string>
#include <string_view>

namespace vanthu::testing {

/// `field` is a name such as "Sig1_Signer"; throws std::runtime_error where `pdf` has none.
std::string signedOnce(const std::string& pdf, std::string_view field);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_SIGNED_PDF_H_
