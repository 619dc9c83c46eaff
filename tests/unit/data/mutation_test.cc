// Thousands of damaged records, the same ones on every run: reading them ends with a record or with
// errors that have a code, a place and both messages.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "data/json_reader.h"
#include "data/record.h"
#include "text/normalize.h"
#include "text/utf8_check.h"
#include "unit/data/support.h"

namespace vanthu::data {
namespace {

constexpr std::string_view kSchema = R"({
  "type": "object", "additionalProperties": false, "required": ["organName", "signer"],
  "properties": {
    "organName": {"type": "string", "minLength": 2, "maxLength": 40, "pattern": "^[\\p{Lu} ]+$"},
    "codeNumber": {"type": ["integer", "string"], "minimum": 1},
    "issuedDate": {"type": "string", "format": "date"},
    "score": {"type": "number", "maximum": 10},
    "signer": {"$ref": "#/definitions/signer"},
    "sections": {"type": "array", "items": {"type": "object", "properties": {"body": {"format": "markdown"}}}}
  },
  "definitions": {"signer": {"type": "object", "required": ["fullName"],
    "properties": {"fullName": {"type": "string", "title": "Họ và tên"}, "kind": {"enum": ["a", "b"]}}}}
})";

constexpr std::string_view kRecord = R"({
  "organName": "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
  "codeNumber": 793, "issuedDate": "2019-04-09", "score": -9.75e0,
  "signer": {"fullName": "Nguyễn \"Văn\" \u1EA4n\\", "kind": "a"},
  "sections": [{"body": "## Mục đích\n\n- một"}, {"body": ""}, {}],
  "signer2": [[[null, true, false]]]
})";

// A fixed sequence, so that a failure can be repeated.
class Sequence {
 public:
  size_t below(size_t n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>(state_ >> 33) % n;
  }

 private:
  uint64_t state_ = 20;
};

std::string mutated(Sequence& random) {
  static constexpr std::string_view kSpice[] = {
      "\"",         "\\",  "{",       "}",    "[",        "]",
      ",",          ":",   "0",       "-",    "e",        ".",
      "9999999999", "\\u", "\\uD800", "\xFF", "\xE1\xBB", "\xE2\x80\xAE",
      "\xCC\x81",   "\n",  "//",      "null", "'",        "\xF0\x9F\x98\x80"};
  std::string text(kRecord);
  for (size_t edits = 1 + random.below(4); edits > 0; --edits) {
    const size_t at = random.below(text.size());
    switch (random.below(5)) {
      case 0:
        text.erase(at, 1 + random.below(6));
        break;
      case 1:
        text.insert(at, kSpice[random.below(std::size(kSpice))]);
        break;
      case 2:
        text[at] = static_cast<char>(random.below(256));
        break;
      case 3:
        text.insert(at, text.substr(random.below(text.size()), random.below(40)));
        break;
      default:
        text.resize(at + 1);
        break;
    }
    if (text.empty())
      text = "{";
  }
  return text;
}

void expectSound(const Diagnostics& errors, const std::string& text) {
  ASSERT_FALSE(errors.empty()) << text;
  for (const Diagnostic& error : errors) {
    EXPECT_TRUE(error.code.starts_with("data.")) << error.code << text;
    EXPECT_FALSE(error.message.vi.empty()) << error.code << text;
    EXPECT_FALSE(error.message.en.empty()) << error.code << text;
    EXPECT_GT(error.where.line, 0u) << error.code << text;
    EXPECT_FALSE(text::firstInvalidUtf8(error.message.vi)) << error.code;
    EXPECT_TRUE(text::normalize(error.message.vi)) << error.code;
  }
}

TEST(DamagedRecords, EndWithARecordOrWithSoundErrors) {
  const auto rules = schema(kSchema);
  Sequence random;
  size_t read = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = mutated(random);
    const auto value = readJson(text, "data.json");
    if (!value) {
      expectSound(value.error(), text);
      continue;
    }
    ++read;
    EXPECT_TRUE(readJson(toJson(*value), "again.json")) << text;
    const auto record = readRecord(*value, *rules, {});
    if (!record)
      expectSound(record.error(), text);
    if (::testing::Test::HasFailure())
      return;
  }
  EXPECT_GT(read, 200u);
}

// Every prefix of a record ends with an error; none is taken for whole.
TEST(DamagedRecords, CutOffAnywhereAreRefused) {
  for (size_t length = 0; length < kRecord.size(); ++length) {
    const auto value = readJson(kRecord.substr(0, length), "data.json");
    ASSERT_FALSE(value) << length;
    expectSound(value.error(), std::string(kRecord.substr(0, length)));
  }
}

}  // namespace
}  // namespace vanthu::data
