#include "service/http/self_signed.h"

#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "base/durable_file.h"
#include "service/http/network.h"
#include "service/http/request_target.h"

namespace vanthu::service {
namespace {

template <auto release>
struct Releaser {
  template <typename T>
  void operator()(T* owned) const {
    release(owned);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using Bio = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;

constexpr long kTenYears = 3650L * 24 * 3600;
constexpr long kOneDay = 24L * 3600;  // of clocks that are behind ours

/// "DNS:localhost,IP:127.0.0.1,…"; a name that could add to the list is left out.
std::string alternativeNames(const std::vector<std::string>& names) {
  std::string list = "DNS:localhost,IP:127.0.0.1,IP:::1";
  for (const std::string& name : names) {
    if (isAddress(name))
      list += ",IP:" + name;
    else if (isValidHost(name) && name.find_first_of(":[") == std::string::npos)
      list += ",DNS:" + name;
  }
  return list;
}

bool addExtension(X509& certificate, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
  const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  return extension != nullptr && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

bool setSerial(X509& certificate) {
  unsigned char random[16];
  if (RAND_bytes(random, sizeof random) != 1)
    return false;
  random[0] = static_cast<unsigned char>((random[0] & 0x7f) | 0x40);  // positive, full length
  BIGNUM* number = BN_bin2bn(random, sizeof random, nullptr);
  const bool good = number != nullptr &&
                    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(&certificate)) != nullptr;
  BN_free(number);
  return good;
}

bool fillIn(X509& certificate, EVP_PKEY& key, const std::vector<std::string>& names) {
  X509_NAME* subject = X509_get_subject_name(&certificate);
  const auto* name = reinterpret_cast<const unsigned char*>("vanthu");
  return X509_set_version(&certificate, X509_VERSION_3) == 1 && setSerial(certificate) &&
         X509_gmtime_adj(X509_getm_notBefore(&certificate), -kOneDay) != nullptr &&
         X509_gmtime_adj(X509_getm_notAfter(&certificate), kTenYears) != nullptr &&
         X509_set_pubkey(&certificate, &key) == 1 &&
         X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, name, -1, -1, 0) == 1 &&
         X509_set_issuer_name(&certificate, subject) == 1 &&
         addExtension(certificate, NID_subject_alt_name, alternativeNames(names)) &&
         addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
         addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
         addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
         X509_sign(&certificate, &key, EVP_sha256()) > 0;
}

std::string bytesOf(BIO* memory) {
  char* start = nullptr;
  const long size = BIO_get_mem_data(memory, &start);
  return size > 0 ? std::string(start, static_cast<size_t>(size)) : std::string();
}

struct Pem {
  std::string certificate, key;
};

std::optional<Pem> makePem(const std::vector<std::string>& names) {
  const Key key(EVP_EC_gen("P-256"));
  const Certificate certificate(X509_new());
  if (!key || !certificate || !fillIn(*certificate, *key, names))
    return std::nullopt;
  const Bio keyText(BIO_new(BIO_s_mem()));
  const Bio certificateText(BIO_new(BIO_s_mem()));
  if (!keyText || !certificateText ||
      PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
          1 ||
      PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
    return std::nullopt;
  return Pem{bytesOf(certificateText.get()), bytesOf(keyText.get())};
}

/// The file must be new: nobody else's is written over.
Diagnostics writeNew(const std::string& path, std::string_view bytes, mode_t mode) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (!file.valid())
    return cannotWrite(path, errno);
  if (writeAll(file.get(), bytes) && ::fsync(file.get()) == 0 && file.closeNow())
    return {};
  const int error = errno;
  ::unlink(path.c_str());
  return cannotWrite(path, error);
}

Diagnostic badCertificate(const std::string& path, Message message) {
  Diagnostic wrong;
  wrong.code = "machine.bad-certificate";
  wrong.where.file = path;
  wrong.message = std::move(message);
  return wrong;
}

}  // namespace

Result<CertificateFiles> ensureSelfSigned(const std::string& folder,
                                          const std::vector<std::string>& names) {
  CertificateFiles files{folder + "/tls-certificate.pem", folder + "/tls-key.pem"};
  const bool haveCertificate = ::access(files.certificate.c_str(), F_OK) == 0;
  const bool haveKey = ::access(files.key.c_str(), F_OK) == 0;
  if (haveCertificate && haveKey)
    return files;
  if (haveCertificate != haveKey)
    return fail(badCertificate(haveKey ? files.certificate : files.key,
                               {"thiếu tệp này, trong khi tệp đi cùng nó vẫn còn",
                                "this file is missing while the one that belongs to it is there"}));
  const std::optional<Pem> pem = makePem(names);
  if (!pem)
    return fail(badCertificate(files.certificate,
                               {"không tạo được chứng thư TLS", "cannot make a TLS certificate"}));
  if (Diagnostics faults = writeNew(files.key, pem->key, 0600); !faults.empty())
    return fail(std::move(faults));
  if (Diagnostics faults = writeNew(files.certificate, pem->certificate, 0644); !faults.empty()) {
    ::unlink(files.key.c_str());
    return fail(std::move(faults));
  }
  files.made = true;
  return files;
}

}  // namespace vanthu::service
