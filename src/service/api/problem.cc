#include "service/api/problem.h"

#include <algorithm>
#include <utility>

#include "base/json_writer.h"

namespace vanthu::service {
namespace {

const std::string& in(const Message& message, Language language) {
  const bool english = language == Language::english;
  const std::string& wanted = english ? message.en : message.vi;
  return wanted.empty() ? (english ? message.vi : message.en) : wanted;
}

// What went wrong inside is for the log, and so are the paths of our own files.
Diagnostics withoutSecrets(Diagnostics faults, int status) {
  if (status < 500)
    return faults;
  if (status == 503 || status == 507) {
    for (Diagnostic& fault : faults)
      fault.where.file.clear();
    return faults;
  }
  Diagnostic general = known("machine.internal");
  general.code = faults.front().code;
  return {general};
}

void writePlace(JsonWriter& json, const Where& where) {
  if (where.file == kQueryPlace || where.file == kHeaderPlace) {
    json.member(where.file == kQueryPlace ? "parameter" : "header",
                std::string_view(where.pointer).substr(1));
    return;
  }
  if (!where.pointer.empty())
    json.member("pointer", std::string_view(where.pointer));
  if (!where.file.empty())
    json.member("file", std::string_view(where.file));
  if (where.line != 0)
    json.member("line", int64_t{where.line});
  if (where.column != 0)
    json.member("column", int64_t{where.column});
}

void writeError(JsonWriter& json, const Diagnostic& fault, Language language) {
  json.beginObject().member("code", std::string_view(fault.code));
  json.member("message", std::string_view(in(fault.message, language)));
  if (const std::string& hint = in(fault.hint, language); !hint.empty())
    json.member("hint", std::string_view(hint));
  if (fault.severity == Severity::warning)
    json.member("severity", "warning");
  writePlace(json, fault.where);
  json.endObject();
}

// The one that the status goes by.
const Diagnostic& leading(const Diagnostics& faults, int status) {
  const auto found = std::find_if(faults.begin(), faults.end(), [&](const Diagnostic& each) {
    return each.severity == Severity::error && statusOf(each.code) == status;
  });
  return found == faults.end() ? faults.front() : *found;
}

// What waits for an administrator is not worth another try.
bool passesByItself(std::string_view code) {
  return !code.starts_with("store.") && code != "machine.storage-failed";
}

// Where the page of errors speaks of it.
std::string typeOf(std::string_view code) {
  const std::string anchor = anchorOf(code);
  return anchor.empty() ? "/docs/errors" : "/docs/errors#" + anchor;
}

std::string bodyOf(const Diagnostics& faults,
                   Language language,
                   std::string_view requestId,
                   int status) {
  const Diagnostic& first = leading(faults, status);
  JsonWriter json;
  json.beginObject();
  json.member("type", std::string_view(typeOf(first.code)));
  json.member("title", std::string_view(in(titleOf(status), language)));
  json.member("status", int64_t{status});
  json.member("detail", std::string_view(in(first.message, language)));
  json.member("code", std::string_view(first.code));
  if (!requestId.empty())
    json.member("requestId", requestId);
  json.key("errors").beginArray();
  for (const Diagnostic& fault : faults)
    writeError(json, fault, language);
  json.endArray().endObject();
  return json.take();
}

}  // namespace

int statusOf(const Diagnostics& faults) {
  int first = 0;
  for (const Diagnostic& fault : faults) {
    if (fault.severity != Severity::error)
      continue;
    const int status = statusOf(fault.code);
    if (status >= 500)
      return status;
    if (first == 0)
      first = status;
  }
  return first == 0 ? 422 : first;
}

Response problem(const Diagnostics& faults,
                 Language language,
                 std::string_view requestId,
                 int status) {
  if (status == 0)
    status = statusOf(faults);
  Response response = Response::make(
      status, kProblemType, bodyOf(withoutSecrets(faults, status), language, requestId, status));
  response.headers.set("content-language", language == Language::english ? "en" : "vi");
  if (status == 401)
    response.headers.set("www-authenticate", "Bearer realm=\"vanthu\"");
  if (status == 429 || (status == 503 && passesByItself(leading(faults, status).code)))
    response.headers.set("retry-after", "5");
  return response;
}

Message titleOf(int status) {
  switch (status) {
    case 400:
      return {"Yêu cầu không hợp lệ", "Bad request"};
    case 401:
      return {"Chưa xác thực", "Unauthorized"};
    case 403:
      return {"Không có quyền", "Forbidden"};
    case 404:
      return {"Không tìm thấy", "Not found"};
    case 405:
      return {"Phương thức không dùng được", "Method not allowed"};
    case 406:
      return {"Không có kiểu kết quả đó", "Not acceptable"};
    case 408:
      return {"Gửi quá chậm", "Request timeout"};
    case 409:
      return {"Xung đột", "Conflict"};
    case 411:
      return {"Thiếu độ dài", "Length required"};
    case 412:
      return {"Đã thay đổi", "Precondition failed"};
    case 413:
      return {"Quá dài", "Content too large"};
    case 414:
      return {"Địa chỉ quá dài", "URI too long"};
    case 415:
      return {"Kiểu dữ liệu không nhận", "Unsupported media type"};
    case 417:
      return {"Không đáp ứng được Expect", "Expectation failed"};
    case 422:
      return {"Dữ liệu chưa đúng", "Unprocessable content"};
    case 428:
      return {"Thiếu điều kiện", "Precondition required"};
    case 429:
      return {"Quá nhiều yêu cầu", "Too many requests"};
    case 431:
      return {"Phần đầu quá dài", "Request header fields too large"};
    case 501:
      return {"Chưa hỗ trợ", "Not implemented"};
    case 503:
      return {"Máy chủ đang bận", "Service unavailable"};
    case 505:
      return {"Phiên bản HTTP không nhận", "HTTP version not supported"};
    case 507:
      return {"Hết chỗ lưu", "Insufficient storage"};
    default:
      return status < 500 ? Message{"Yêu cầu không hợp lệ", "Bad request"}
                          : Message{"Máy chủ gặp lỗi", "Internal server error"};
  }
}

}  // namespace vanthu::service
