// Mutated records and templates together: a document or diagnostics, never anything else.
#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  size_t below(size_t n) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_ % n;
  }

 private:
  uint64_t state_;
};

const std::vector<std::string> kValues = {
    "null",
    "true",
    "0",
    "-5",
    "9223372036854775807",
    "1.5",
    "\"\"",
    "\"chữ\"",
    "\"1. x\"",
    "\"{{ a }}\"",
    "[]",
    "[null]",
    "[1, \"a\", {}]",
    "{}",
    "{\"name\": [1]}",
    "\"2026-11-21\"",
    "\"a\\nb\\tc\"",
    "\"| a |\"",
    "\"./.\"",
    "\";\"",
};

/// Fields, each with a value that is right.
const std::vector<std::pair<std::string, std::string>> kFields = {
    {"organName", "\"Sở X\""},
    {"codeNumber", "5"},
    {"codeNotation", "\"QĐ-X\""},
    {"place", "\"Hà Nội\""},
    {"issuedDate", "\"2026-11-21\""},
    {"subject", "\"Về việc\""},
    {"basis", "[\"Căn cứ a\"]"},
    {"to", "[{\"name\": \"Sở\"}]"},
    {"archive", "\"VT\""},
    {"copies", "3"},
    {"signer", "{\"fullName\": \"An\"}"},
    {"signers", "[]"},
    {"sealDiameter", "36"},
    {"a", "7"},
    {"b", "\"chữ\""},
    {"xs", "[{\"name\": \"An\"}]"},
};

const std::vector<std::string> kLines = {
    "{{ a }}",
    "# {{ a }}",
    "{{ a }}. {{ b }}",
    "- {{ b | mac_dinh(a) }}",
    "{{ xs | dem | so2 }}",
    "{{ a | ngay('trong') }}",
    "{% for x in xs %}\n{{ x }}\n{% endfor %}",
    "{% if a > 1 %}\nx\n{% endif %}",
    "| {{ a }} |\n|---|\n| {{ b }} |",
    "::: title\n{{ a }}\n:::",
    "{{ xs | sap_ten('name') | dem }}",
    "{{ xs | nhom('name') | dem }}",
    "{{ a + b }}",
    "{% appendix title=a %}\n{{ b }}\n{% endappendix %}",
    "{{ a | cham(2) }}",
    "{{ a.b[0].c }}",
    "{{ b | phan_tram(a) }}",
    "x {% for x in xs %}{{ x.name }}{% endfor %}",
};

std::string record(Random& random) {
  std::string json;
  for (const auto& [field, right] : kFields) {
    if (random.below(8) == 0)
      continue;
    const std::string& value = random.below(8) == 0 ? kValues[random.below(kValues.size())] : right;
    json += (json.empty() ? "\"" : ", \"") + field + "\": " + value;
  }
  return "{" + json + "}";
}

TEST(Robustness, AnyRecordAndAnyLinesGiveADocumentOrDiagnostics) {
  Random random(20261121);
  size_t filled = 0;
  size_t refused = 0;
  for (int round = 0; round < 1500; ++round) {
    std::string tmpl =
        "---\ntype: Quyết định\nauthority: \"{{ a }}\"\nrecipients: [\"{{ b }}\", \"{{ to "
        "}}\"]\n---\n";
    for (size_t lines = 1 + random.below(3); lines > 0; --lines)
      tmpl += kLines[random.below(kLines.size())] + "\n\n";
    fill::Options options;
    options.draft = random.below(2) == 0;
    const auto document = testing::fillExample(
        {.tmpl = tmpl,
         .json = record(random),
         .schema =
             R"({"required": ["a", "to"], "properties": {"a": {}, "b": {}, "xs": {}, "to": {}}})",
         .options = options});
    if (document) {
      ++filled;
      EXPECT_FALSE(document::plainText(*document).empty());
      continue;
    }
    ++refused;
    for (const Diagnostic& fault : document.error()) {
      EXPECT_FALSE(fault.message.vi.empty() || fault.message.en.empty());
      EXPECT_TRUE(fault.where.line != 0 || !fault.where.pointer.empty()) << fault.code;
    }
  }
  EXPECT_GT(filled, 100u);
  EXPECT_GT(refused, 100u);
}

}  // namespace
}  // namespace vanthu::fill
