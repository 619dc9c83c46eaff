#include "service/http/tls_context.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetSSL.h>
#include <openssl/ssl.h>

namespace vanthu::service {
namespace {

constexpr char kCiphers[] = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL";

Diagnostic badCertificate(const std::string& file, const std::string& reason) {
  Diagnostic wrong;
  wrong.code = "machine.bad-certificate";
  wrong.where.file = file;
  wrong.message = {"không dùng được chứng thư TLS hoặc khóa của nó: " + reason,
                   "the TLS certificate or its key cannot be used: " + reason};
  return wrong;
}

}  // namespace

Result<Poco::Net::Context::Ptr> makeTlsContext(const std::string& certificateFile,
                                               const std::string& keyFile) {
  using Poco::Net::Context;
  try {
    Poco::Net::initializeSSL();
    Context::Params params;
    params.certificateFile = certificateFile;
    params.privateKeyFile = keyFile;
    params.verificationMode = Context::VERIFY_NONE;
    params.loadDefaultCAs = false;
    params.cipherList = kCiphers;
    Context::Ptr context = new Context(Context::TLS_SERVER_USE, params);
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    if (SSL_CTX_check_private_key(context->sslContext()) != 1)
      return fail(badCertificate(keyFile, "key and certificate do not match"));
    SSL_CTX_set_options(context->sslContext(), SSL_OP_NO_RENEGOTIATION);
    return context;
  } catch (const Poco::Exception& error) {
    return fail(badCertificate(certificateFile, error.displayText()));
  }
}

}  // namespace vanthu::service
