#include "service/http/head_parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "service/http/characters.h"
#include "service/http/percent.h"
#include "service/http/request_target.h"

namespace vanthu::service {
namespace {

using Fault = std::optional<HttpFault>;

constexpr HttpFault bad(std::string_view code) {
  return {400, code};
}

std::string_view takeLine(std::string_view& bytes) {
  const size_t end = bytes.find("\r\n");
  const std::string_view line = bytes.substr(0, end);
  bytes.remove_prefix(std::min(line.size() + 2, bytes.size()));
  return line;
}

/// Fields that say one thing: a second one makes two readers disagree.
constexpr std::array<std::string_view, 14> kOnce = {"host",
                                                    "content-length",
                                                    "transfer-encoding",
                                                    "content-type",
                                                    "content-encoding",
                                                    "authorization",
                                                    "cookie",
                                                    "expect",
                                                    "idempotency-key",
                                                    "if-match",
                                                    "if-none-match",
                                                    "origin",
                                                    "sec-fetch-site",
                                                    "x-request-id"};

class HeadParser {
 public:
  std::variant<ParsedHead, HttpFault> parse(std::string_view bytes) {
    Fault fault = requestLine(takeLine(bytes));
    for (std::string_view line = takeLine(bytes); !fault && !line.empty(); line = takeLine(bytes))
      fault = field(line);
    if (!fault)
      fault = onceEach();
    if (!fault)
      fault = host();
    if (!fault)
      fault = framing();
    if (!fault)
      fault = connection();
    if (fault)
      return *fault;
    return std::move(out_);
  }

 private:
  Fault requestLine(std::string_view line) {
    const size_t first = line.find(' ');
    const size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
      return bad("http.bad-request-line");
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    if (!isToken(method) || target.find(' ') != std::string_view::npos)
      return bad("http.bad-request-line");
    if (Fault fault = version(line.substr(last + 1)))
      return fault;
    if (Fault fault = knownMethod(method))
      return fault;
    auto parsed = parseTarget(method, target);
    if (const auto* fault = std::get_if<HttpFault>(&parsed))
      return *fault;
    target_ = std::move(std::get<RequestTarget>(parsed));
    out_.head.method = method;
    out_.head.path = target_.path;
    out_.head.query = target_.query;
    return std::nullopt;
  }

  Fault version(std::string_view text) {
    if (text.size() != 8 || text.substr(0, 5) != "HTTP/" || !isDigit(text[5]) || text[6] != '.' ||
        !isDigit(text[7]))
      return bad("http.bad-request-line");
    if (text != "HTTP/1.1" && text != "HTTP/1.0")
      return HttpFault{505, "http.version-not-supported"};
    http11_ = text[7] == '1';
    return std::nullopt;
  }

  static Fault knownMethod(std::string_view method) {
    // QUERY is for the application to refuse: no path has it, and Allow names what that path has.
    for (const char* known :
         {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"}) {
      if (method == known)
        return std::nullopt;
    }
    if (method == "TRACE" || method == "CONNECT")
      return HttpFault{405, "http.method-not-allowed"};
    return HttpFault{501, "http.unknown-method"};
  }

  /// A line that begins with a blank (obs-fold) has no token before its colon either.
  Fault field(std::string_view line) {
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)) || colon > kLongestName)
      return bad("http.bad-field");
    const std::string_view value = trimBlanks(line.substr(colon + 1));
    std::string spaced(value);
    std::replace(spaced.begin(), spaced.end(), '\t', ' ');
    if (!isPlainUtf8(spaced) || value.find("=?") != std::string_view::npos)
      return bad("http.bad-field-value");
    if (!out_.head.headers.add(line.substr(0, colon), spaced))
      return bad("http.bad-field-value");
    return std::nullopt;
  }

  Fault onceEach() const {
    for (const std::string_view name : kOnce) {
      if (out_.head.headers.count(name) > 1)
        return bad("http.repeated-field");
    }
    return std::nullopt;
  }

  Fault host() const {
    const std::string* host = out_.head.headers.find("host");
    if (host == nullptr)
      return http11_ ? Fault(bad("http.no-host")) : std::nullopt;
    if (!isValidHost(*host))
      return bad("http.bad-host");
    if (!target_.authority.empty() && !equalsIgnoringCase(target_.authority, *host))
      return bad("http.bad-host");
    return std::nullopt;
  }

  Fault framing() {
    const std::string* coding = out_.head.headers.find("transfer-encoding");
    const std::string* length = out_.head.headers.find("content-length");
    if (coding != nullptr) {
      if (length != nullptr || *coding != "chunked" || !http11_)
        return bad("http.bad-transfer-encoding");
      out_.framing.kind = Framing::Kind::chunked;
      return std::nullopt;
    }
    if (length != nullptr)
      return readLength(*length);
    const std::string& method = out_.head.method;
    if (method == "POST" || method == "PUT" || method == "PATCH")
      return HttpFault{411, "http.length-required"};
    return std::nullopt;
  }

  Fault readLength(std::string_view text) {
    constexpr size_t kMostDigits = 18;  // fits in 64 bits whatever the digits are
    if (text.empty() || !std::all_of(text.begin(), text.end(), isDigit))
      return bad("http.bad-content-length");
    if (text.size() > kMostDigits)
      return HttpFault{413, "http.body-too-long"};
    for (const char c : text)
      out_.framing.length = out_.framing.length * 10 + static_cast<uint64_t>(c - '0');
    out_.framing.kind = Framing::Kind::length;
    return std::nullopt;
  }

  /// Upgrade, TE and what else belongs to the hop is not answered.
  Fault connection() {
    out_.keepAlive = http11_;
    for (const Headers::Field& field : out_.head.headers.fields()) {
      if (field.first == "connection" && !readOptions(field.second))
        return bad("http.bad-field-value");
    }
    const std::string* expect = out_.head.headers.find("expect");
    if (expect != nullptr && http11_) {
      if (!equalsIgnoringCase(*expect, "100-continue"))
        return HttpFault{417, "http.unknown-expectation"};
      out_.expectsContinue = true;
    }
    return std::nullopt;
  }

  bool readOptions(std::string_view list) {
    while (!list.empty()) {
      const std::string_view item = list.substr(0, list.find(','));
      list.remove_prefix(std::min(item.size() + 1, list.size()));
      const std::string_view option = trimBlanks(item);
      if (!option.empty() && !isToken(option))
        return false;
      if (equalsIgnoringCase(option, "close"))
        out_.keepAlive = false;
    }
    return true;
  }

  static constexpr size_t kLongestName = 256;

  ParsedHead out_;
  RequestTarget target_;
  bool http11_ = false;
};

}  // namespace

std::variant<ParsedHead, HttpFault> parseHead(std::string_view bytes) {
  return HeadParser().parse(bytes);
}

}  // namespace vanthu::service
