#include "engine/check.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "check/check_document.h"
#include "check/read_findings.h"
#include "data/json_reader.h"
#include "read/read_pdf.h"
#include "text/normalize.h"

namespace vanthu::engine {
namespace {

constexpr std::string_view kUnknownLetter = "\u25A1";  // □

// `raw` as clean text; what cannot be clean stays, or becomes `instead` if that is given.
std::string normalized(std::string_view raw, std::string_view instead = {}) {
  std::string out;
  while (!raw.empty()) {
    const auto clean = text::normalize(raw);
    if (clean)
      return out + *clean;
    const size_t at = clean.error().offset;
    if (const auto before = text::normalize(raw.substr(0, at)))
      out += *before;
    size_t end = at;
    if (clean.error().flaw == text::Flaw::invalidUtf8)
      ++end;
    else
      nextCodePoint(raw, end);
    out += instead.empty() ? raw.substr(at, end - at) : instead;
    raw.remove_prefix(end);
  }
  return out;
}

void normalize(read::Pdf& pdf) {
  for (read::Page& page : pdf.pages) {
    for (read::TextLine& line : page.lines) {
      for (read::TextRun& run : line.runs)
        run.text = normalized(run.text);
    }
  }
}

// Words from a strange file go back as JSON, which takes clean text only.
void makePrintable(check::Findings& findings) {
  for (check::Finding& finding : findings) {
    for (std::string* words : {&finding.place.quote,
                               &finding.message.vi,
                               &finding.message.en,
                               &finding.fix.vi,
                               &finding.fix.en})
      *words = normalized(*words, kUnknownLetter);
  }
}

}  // namespace

std::string answerOfCheck(std::string_view bytes, const check::PdfContext& context) {
  JsonWriter json;
  json.beginObject();
  Result<read::Pdf> pdf = read::readPdf(bytes);
  if (!pdf) {
    json.key("errors").raw(toJson(pdf.error()));
  } else {
    normalize(*pdf);
    check::Findings findings = check::checkPdf(*pdf, context);
    makePrintable(findings);
    json.key("findings").raw(check::toJson(findings));
  }
  json.endObject();
  return json.take();
}

namespace {

std::string textOf(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member != nullptr && member->isText() ? member->text() : "";
}

Message messageOf(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member == nullptr ? Message{} : Message{textOf(*member, "vi"), textOf(*member, "en")};
}

Diagnostics readErrors(const Value& list) {
  Diagnostics out;
  if (!list.isList())
    return out;
  for (const Value& each : list.list()) {
    // Only reading can fail there; nothing that the child says is the machine's fault.
    std::string code = textOf(each, "code");
    if (!code.starts_with("read."))
      code = "check.bad-answer";
    out.push_back({std::move(code), {}, messageOf(each, "message"), messageOf(each, "hint")});
  }
  return out;
}

bool hasLetterhead(const document::Document& document) {
  return std::any_of(
      document.blocks.begin(), document.blocks.end(), [](const document::Block& block) {
        return std::holds_alternative<document::Letterhead>(block);
      });
}

Result<check::Findings> readAnswer(const std::string& answer) {
  const Result<Value> json = data::readJson(answer, "");
  if (!json)
    return check::readFindings(Value());
  if (const Value* errors = json->find("errors")) {
    Diagnostics faults = readErrors(*errors);
    if (!faults.empty())
      return fail(std::move(faults));
  }
  const Value* findings = json->find("findings");
  return check::readFindings(findings == nullptr ? Value() : *findings);
}

}  // namespace

Result<check::Findings> checkPdfBytes(std::string_view bytes,
                                      const check::PdfContext& context,
                                      sandbox::Runner& workers) {
  const Result<std::string> answered =
      workers.run(kCheckPdf, context.profile + "\n" + std::string(bytes));
  if (!answered)
    return fail(answered.error());
  return readAnswer(*answered);
}

Result<check::Findings> checkRecord(const Engine& engine,
                                    std::string_view templateName,
                                    const Value& data,
                                    const CheckOptions& options,
                                    sandbox::Runner& workers) {
  Options wanted;
  wanted.profile = options.profile;
  wanted.date = options.date;
  wanted.offices = options.offices;
  wanted.awardTables = options.awardTables;
  const Result<Rendered> rendered = engine.render(templateName, data, wanted);
  if (!rendered)
    return fail(rendered.error());
  check::Findings findings =
      check::checkDocument(rendered->document,
                           {rendered->profile,
                            rendered->day,
                            options.legalBasis ? options.legalBasis.get() : &engine.legalBasis(),
                            options.authority ? options.authority.get() : &engine.authority()});
  if (rendered->document.sheet)
    return findings;  // a certificate is no administrative paper: its look is the template's own
  Result<check::Findings> onPaper = checkPdfBytes(rendered->pdf, {rendered->profile}, workers);
  if (!onPaper)
    return fail(std::move(onPaper.error()));
  std::set<std::string> told;
  for (const check::Finding& finding : findings)
    told.insert(finding.rule);
  if (!hasLetterhead(rendered->document))
    told.insert("pdf.no-header");  // a form or a thư công: meant to have none
  for (check::Finding& finding : *onPaper) {
    if (!told.contains(finding.rule))
      findings.push_back(std::move(finding));
  }
  return findings;
}

Result<check::Findings> checkRecord(const Engine& engine,
                                    std::string_view templateName,
                                    std::string_view json,
                                    std::string_view dataName,
                                    const CheckOptions& options,
                                    sandbox::Runner& workers) {
  const Result<Value> data = data::readJson(json, dataName);
  if (!data)
    return fail(data.error());
  return checkRecord(engine, templateName, *data, options, workers);
}

}  // namespace vanthu::engine
