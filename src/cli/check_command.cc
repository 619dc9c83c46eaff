#include <algorithm>
#include <cstdio>
#include <optional>

#include "cli/commands.h"
#include "cli/input_file.h"
#include "cli/output_file.h"
#include "cli/own_templates.h"
#include "engine/check.h"
#include "read/read_pdf.h"

namespace vanthu::cli {
namespace {

// A PDF begins with its mark, which some programs put behind other bytes.
constexpr std::string_view kPdfMark = "%PDF-";
constexpr size_t kMarkReach = 1024;

bool isPdf(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kMarkReach);
  const size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool json = first != std::string_view::npos && (head[first] == '{' || head[first] == '[');
  return !json && head.find(kPdfMark) != std::string_view::npos;
}

Diagnostic templateOfPdf() {
  return {"usage.template-of-pdf",
          {},
          {"--template chỉ dùng cho dữ liệu, không dùng cho tệp PDF",
           "--template is for records, not for a PDF"},
          {}};
}

// One line that says how many, and what was left unseen.
void printSummary(const check::Findings& findings) {
  const auto count = [&](check::Severity severity) {
    return std::to_string(
        std::count_if(findings.begin(), findings.end(), [&](const check::Finding& finding) {
          return finding.severity == severity;
        }));
  };
  const std::string line = count(check::Severity::error) + " lỗi, " +
                           count(check::Severity::warning) + " cảnh báo, " +
                           count(check::Severity::notEvaluated) + " mục chưa đánh giá\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

std::string textOf(const check::Findings& findings, bool json) {
  if (json)
    return check::toJson(findings) + "\n";
  std::string out;
  for (const check::Finding& finding : findings)
    out += check::format(finding, Language::vietnamese) + "\n";
  return out;
}

bool hasError(const check::Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const check::Finding& finding) {
    return finding.severity == check::Severity::error;
  });
}

class Check {
 public:
  Check(const CheckOptions& options, const Common& common)
      : options_(options), common_(common), world_(makeWorld(common)) {}

  ExitCode run() {
    if (!options_.date.empty()) {
      date_ = parseIsoDate(options_.date);
      if (!date_)
        return wrongUsage(badDate(options_.date));
    }
    const Result<std::string> bytes = readInput(options_.file, read::ReadLimits{}.fileBytes);
    if (!bytes)
      return failWith(bytes.error(), common_.json);
    const bool pdf = isPdf(*bytes);
    if (pdf && !options_.templateName.empty())
      return wrongUsage(templateOfPdf());
    const Result<check::Findings> findings = pdf ? checkPdf(*bytes) : checkRecord(*bytes);
    if (!findings)
      return failWith(asTyped(findings.error(), world_), common_.json);
    return tell(*findings);
  }

 private:
  ExitCode wrongUsage(const Diagnostic& fault) const {
    report({fault}, common_.json);
    return kUsage;
  }

  Result<check::Findings> checkRecord(const std::string& bytes) const {
    const auto engine = engine::Engine::make(world_);
    if (!engine)
      return fail(engine.error());
    const std::string name = options_.file == "-" ? "stdin" : options_.file;
    return engine::checkRecord(
        **engine, options_.templateName, bytes, name, {options_.profile, date_});
  }

  // A PDF's own date chooses its format; --date does so where somebody asks.
  Result<check::Findings> checkPdf(const std::string& bytes) const {
    check::PdfContext context;
    context.profile = options_.profile;
    if (context.profile.empty() && date_) {
      const auto engine = engine::Engine::make(world_);
      if (!engine)
        return fail(engine.error());
      const Result<std::string> profile = (*engine)->profileOn(*date_);
      if (!profile)
        return fail(profile.error());
      context.profile = *profile;
    }
    return engine::checkPdfBytes(bytes, context);
  }

  ExitCode tell(const check::Findings& findings) const {
    if (const Diagnostics faults = writeOutput("-", textOf(findings, common_.json));
        !faults.empty())
      return failWith(faults, common_.json);
    if (!common_.json)
      printSummary(findings);
    return hasError(findings) ? kInputFault : kDone;
  }

  const CheckOptions& options_;
  const Common& common_;
  const engine::InstalledWorld world_;
  std::optional<Date> date_;
};

}  // namespace

ExitCode check(const CheckOptions& options, const Common& common) {
  return Check(options, common).run();
}

}  // namespace vanthu::cli
