// What went wrong, where, and what would help: in Vietnamese for people, in English for logs.
//
// Plain values. A message quotes little of the data: the name of a field or of a group, one
// character, the first letters of a word that does not fit.
#ifndef VANTHU_BASE_DIAGNOSTIC_H_
#define VANTHU_BASE_DIAGNOSTIC_H_

#include <cstdint>
#include <string>
#include <vector>

namespace vanthu {

enum class Severity { error, warning };

/// A place in a template file, in the data, or both. An empty part is unknown.
struct Where {
  std::string file;     ///< as the user knows it: "templates/ke-hoach/template.md", "data.json"
  uint32_t line = 0;    ///< from 1; 0 is unknown
  uint32_t column = 0;  ///< from 1, in code points; 0 is unknown
  std::string pointer;  ///< JSON pointer (RFC 6901) into the data: "/signer/fullName"

  bool operator==(const Where&) const = default;
};

/// The same sentence in both languages. A hint may be in one language only: a schema's own words.
struct Message {
  std::string vi;
  std::string en;

  bool operator==(const Message&) const = default;
};

struct Diagnostic {
  /// Stable, lower case: "<stage>.<fault>", e.g. "data.unknown-field", "machine.cannot-write".
  /// Codes that begin with "machine." are faults of the machine (exit 3), all others of the input.
  std::string code;
  Where where;
  Message message;
  Message hint;  ///< may be empty
  Severity severity = Severity::error;

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

enum class Language { vietnamese, english };

/// `file:line:column: /pointer: lỗi: message [code]` and, if there is one, a second line with the
/// hint.
std::string format(const Diagnostic& diagnostic, Language language);

/// `[{"code","severity","file","line","column","pointer","message":{"vi","en"},"hint":{…}}]`;
/// what is unknown or empty is left out.
std::string toJson(const Diagnostics& diagnostics);

/// Adds `more` behind `all`.
void append(Diagnostics& all, Diagnostics more);

/// True if at least one error is the machine's fault, not the input's.
bool isMachineFault(const Diagnostics& diagnostics);

}  // namespace vanthu

#endif  // VANTHU_BASE_DIAGNOSTIC_H_
