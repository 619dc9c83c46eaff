#include "engine/request.h"

#include <utility>

namespace vanthu::engine {
namespace {

constexpr char kTemplateKey[] = "$template";
constexpr char kDateKey[] = "$date";
constexpr char kOfficeKey[] = "$office";
constexpr char kOfficesKey[] = "$offices";

Diagnostic notAnObject(const Value& data) {
  return {"data.not-an-object",
          data.where(),
          {"dữ liệu phải là một đối tượng JSON {…}", "the data must be a JSON object {…}"},
          {}};
}

Diagnostic noTemplate(const Value& data) {
  return {"data.no-template",
          data.where(),
          {"chưa nói dùng mẫu nào", "no template is named"},
          {"ghi tên mẫu trong lệnh hoặc trong \"$template\" của dữ liệu",
           "name it in the command or in the data's \"$template\""}};
}

class RequestReader {
 public:
  Result<Request> read(std::string_view templateName, const Value& data) {
    if (!data.isObject())
      return fail(notAnObject(data));
    Value::Object members;
    for (const auto& [name, member] : data.object()) {
      if (name == kTemplateKey)
        readName(member);
      else if (name == kDateKey)
        readDate(member);
      else if (name == kOfficeKey)
        readOffice(member);
      else if (name == kOfficesKey)
        request_.offices = member;
      else
        members.emplace_back(name, member);
    }
    if (!templateName.empty()) {
      request_.templateName = templateName;
      request_.namePlace = {};
    }
    if (request_.templateName.empty() && faults_.empty())
      faults_.push_back(noTemplate(data));
    if (!faults_.empty())
      return fail(std::move(faults_));
    request_.record = Value(std::move(members)).setWhere(data.where());
    return std::move(request_);
  }

 private:
  static Where placeOf(const char* key, const Value& member) {
    Where where = member.where();
    where.pointer = std::string("/") + key;
    return where;
  }

  void refuse(const char* key, const Value& member, Message due, Message hint) {
    const std::string name = "\"" + std::string(key) + "\"";
    faults_.push_back({"data.bad-directive",
                       placeOf(key, member),
                       {name + " phải là " + due.vi, name + " must be " + due.en},
                       std::move(hint)});
  }

  void readName(const Value& member) {
    request_.namePlace = placeOf(kTemplateKey, member);
    if (member.isText())
      request_.templateName = member.text();
    else
      refuse(kTemplateKey,
             member,
             {"tên của một mẫu", "the name of a template"},
             {"xem các mẫu bằng `vanthu template list`", "see `vanthu template list`"});
  }

  void readDate(const Value& member) {
    request_.datePlace = placeOf(kDateKey, member);
    if (member.isText())
      request_.date = parseIsoDate(member.text());
    if (!request_.date)
      refuse(kDateKey,
             member,
             {"một ngày có thật", "a day that exists"},
             {"viết theo dạng năm-tháng-ngày, YYYY-MM-DD: \"2026-11-20\"",
              "written year-month-day, YYYY-MM-DD: \"2026-11-20\""});
  }

  void readOffice(const Value& member) {
    if (member.isText())
      request_.office = member;
    else
      refuse(kOfficeKey,
             member,
             {"mã của một cơ quan", "the id of an office"},
             {"ví dụ \"sgddt-quang-ninh\"", "for instance \"sgddt-quang-ninh\""});
  }

  Request request_;
  Diagnostics faults_;
};

}  // namespace

Result<Request> readRequest(std::string_view templateName, const Value& data) {
  return RequestReader().read(templateName, data);
}

}  // namespace vanthu::engine
