#include "data/json_reader.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "data/json_builder.h"
#include "data/json_tokens.h"
#include "text/utf8_check.h"

namespace vanthu::data {
namespace {

// The events of nlohmann's parser, named as it wants them. Its doubles have lost digits and the
// text it gives with them depends on the locale, so only integers are taken over.
class Events {
 public:
  explicit Events(JsonBuilder& builder) : builder_(builder) {}

  bool null() { return builder_.scalar(Value()); }
  bool boolean(bool x) { return builder_.scalar(Value(x)); }
  bool number_integer(int64_t x) { return builder_.scalar(Value(x)); }
  bool number_unsigned(uint64_t x) {
    constexpr auto kMax = static_cast<uint64_t>(std::numeric_limits<int64_t>::max());
    return x <= kMax ? builder_.scalar(Value(static_cast<int64_t>(x))) : builder_.number();
  }
  bool number_float(double, const std::string&) { return builder_.number(); }
  bool string(std::string& decoded) { return builder_.string(decoded); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool key(std::string& decoded) { return builder_.name(decoded); }
  bool start_object(size_t) { return builder_.open(true); }
  bool start_array(size_t) { return builder_.open(false); }
  bool end_object() { return builder_.close(); }
  bool end_array() { return builder_.close(); }

  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception& error) {
    constexpr int kNumberOverflow = 406;
    if (error.id == kNumberOverflow)
      builder_.numberTooLarge();
    else
      builder_.syntaxError();
    return false;
  }

 private:
  JsonBuilder& builder_;
};

Failure invalidUtf8(std::string_view bytes, std::string_view file, size_t offset) {
  const LineColumn place = LineCounter(bytes).at(offset);
  return fail({"data.invalid-utf8",
               {std::string(file), place.line, place.column, {}},
               {"dữ liệu không phải là UTF-8 hợp lệ", "the data is not valid UTF-8"},
               {"lưu lại tệp với bảng mã UTF-8", "save the file as UTF-8"},
               Severity::error});
}

}  // namespace

Diagnostic tooLarge(std::string_view file, size_t maxBytes) {
  const std::string limit = std::to_string(maxBytes >> 20) + " MiB";
  return {"data.too-large",
          {std::string(file), 0, 0, {}},
          {"dữ liệu lớn hơn " + limit, "the data is larger than " + limit},
          {}};
}

Result<Value> readJson(std::string_view bytes, std::string_view file) {
  if (bytes.size() > kMaxJsonBytes)
    return fail(tooLarge(file, kMaxJsonBytes));
  if (bytes.starts_with("\xEF\xBB\xBF"))
    bytes.remove_prefix(3);
  if (const auto offset = text::firstInvalidUtf8(bytes))
    return invalidUtf8(bytes, file, *offset);
  JsonBuilder builder(bytes, file);
  Events events(builder);
  nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &events);
  return builder.take();
}

}  // namespace vanthu::data
