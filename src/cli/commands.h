// The commands of `vanthu`, one function each: options in, exit code out.
#ifndef VANTHU_CLI_COMMANDS_H_
#define VANTHU_CLI_COMMANDS_H_

#include <string>
#include <vector>

#include "cli/report.h"

namespace vanthu::cli {

/// What many commands understand.
struct Common {
  bool json = false;            ///< diagnostics as JSON, in both languages
  std::string templatesFolder;  ///< searched before the installed templates; empty: none
};

struct RenderOptions {
  std::string templateName;  ///< empty: the data's "$template"
  std::string data;          ///< a file or "-"
  std::string output;        ///< a file or "-"
  bool draft = false;
  std::string fonts = "tight";  ///< tight, shared
  std::string format = "pdf";   ///< pdf, document, pages, sources
  std::string profile;          ///< ND30, TT01 or empty
  std::string date;             ///< YYYY-MM-DD or empty
  bool overprint = false;       ///< only what pre-printed stock does not show
  std::string offset;           ///< "X,Y" in millimetres, or empty
  bool timings = false;
};

ExitCode render(const RenderOptions& options, const Common& common);

struct CheckOptions {
  std::string file;          ///< a record, a PDF or "-"
  std::string templateName;  ///< empty: the data's "$template"
  std::string profile;       ///< ND30, TT01 or empty
  std::string date;          ///< YYYY-MM-DD or empty
};

/// Holds a record or a PDF against the rules. Findings go to stdout. kInputFault if one of them is
/// an error.
ExitCode check(const CheckOptions& options, const Common& common);

struct DossierOptions {
  std::string data;    ///< the campaign's record: a file or "-"
  std::string folder;  ///< made if it is not there
  std::string only;    ///< a template, a document or a file without ending; empty: all
  bool records = false;
};

/// Makes all documents of a campaign, each written whole or not at all, and index.csv. Nothing is
/// written if one of them has a fault.
ExitCode dossier(const DossierOptions& options, const Common& common);

ExitCode listTemplates(const Common& common);
ExitCode showTemplate(const std::string& name, const Common& common);
/// Prints a template's schema with all that it takes from the shared definitions.
ExitCode printSchema(const std::string& name, const Common& common);
/// Prints one part of a template as it is: "sample.json".
ExitCode printTemplatePart(const std::string& name, const std::string& part, const Common& common);
/// Checks the template in a folder without any data.
ExitCode lintTemplate(const std::string& folder, const Common& common);
/// Makes a new template folder that renders at once, in `templatesFolder` or here.
ExitCode newTemplate(const std::string& name, const Common& common);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_COMMANDS_H_
