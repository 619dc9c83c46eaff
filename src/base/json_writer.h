// Writes JSON text, in the order of the calls: dumps, diagnostics, reports.
//
// Knows nothing of parsing. Output is UTF-8 as given (control characters escaped), without the
// locale. Misuse (a value where a key is due) is a broken invariant and asserts.
#ifndef VANTHU_BASE_JSON_WRITER_H_
#define VANTHU_BASE_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu {

class JsonWriter {
 public:
  /// `pretty` puts every value on a line of its own, indented by two spaces.
  explicit JsonWriter(bool pretty = false) : pretty_(pretty) {}

  JsonWriter& beginObject();
  JsonWriter& endObject();
  JsonWriter& beginArray();
  JsonWriter& endArray();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(int64_t number);
  JsonWriter& value(bool flag);
  JsonWriter& null();
  /// A number or other JSON text that the caller has already formatted.
  JsonWriter& raw(std::string_view json);

  /// Shorthand for key(name).value(x).
  template <typename T>
  JsonWriter& member(std::string_view name, const T& x) {
    return key(name).value(x);
  }

  /// The finished text. REQUIRES: every object and array is closed.
  std::string take();

 private:
  void beforeValue();
  void newLine();

  struct Level {
    bool object;
    bool empty;
  };
  std::string out_;
  std::vector<Level> levels_;
  bool pretty_;
  bool afterKey_ = false;
};

/// `text` as a JSON string with its quotes.
std::string jsonQuote(std::string_view text);

}  // namespace vanthu

#endif  // VANTHU_BASE_JSON_WRITER_H_
