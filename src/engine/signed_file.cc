#include "engine/signed_file.h"

#include <set>

#include "base/json_writer.h"
#include "data/json_reader.h"
#include "read/read_pdf.h"
#include "text/normalize.h"

namespace vanthu::engine {
namespace {

Diagnostic badAnswer() {
  return {"check.bad-answer",
          {},
          {"tiến trình đọc tệp trả lời sai", "the process that reads files gave a bad answer"},
          {}};
}

Diagnostic unreadable(const std::string& code) {
  return {code.starts_with("read.") ? code : "check.bad-answer",
          {},
          {"không đọc được tệp PDF", "the PDF cannot be read"},
          {}};
}

std::string codeIn(const Value& errors) {
  const Value* code =
      errors.isList() && !errors.list().empty() ? errors.list().front().find("code") : nullptr;
  return code != nullptr && code->isText() ? code->text() : std::string();
}

}  // namespace

std::string answerOfSignedFile(std::string_view bytes) {
  JsonWriter json;
  json.beginObject();
  const Result<read::Pdf> pdf = read::readPdf(bytes);
  if (!pdf) {
    json.key("errors").raw(toJson(pdf.error()));
    json.endObject();
    return json.take();
  }
  std::set<std::string> fields;
  for (const read::Field& field : pdf->fields)
    if (field.type == "Sig" && field.hasValue && text::normalize(field.name))
      fields.insert(field.name);
  json.member("pages", static_cast<int64_t>(pdf->pages.size()));
  json.key("signed").beginArray();
  for (const std::string& name : fields)
    json.value(std::string_view(name));
  json.endArray().endObject();
  return json.take();
}

Result<SignedFile> readSignedFile(std::string_view bytes, sandbox::Runner& workers) {
  const Result<std::string> answered = workers.run(kReadSigned, bytes);
  if (!answered)
    return fail(answered.error());
  const Result<Value> json = data::readJson(*answered, "");
  if (!json)
    return fail(badAnswer());
  if (const Value* errors = json->find("errors"))
    return fail(unreadable(codeIn(*errors)));
  const Value* pages = json->find("pages");
  const Value* fields = json->find("signed");
  if (pages == nullptr || !pages->isInteger() || fields == nullptr || !fields->isList())
    return fail(badAnswer());
  SignedFile file;
  file.pages = pages->integer();
  for (const Value& field : fields->list())
    if (field.isText())
      file.signedFields.push_back(field.text());
  return file;
}

}  // namespace vanthu::engine
