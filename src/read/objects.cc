#include "read/objects.h"

#include <charconv>
#include <qpdf/Pipeline.hh>
#include <stdexcept>

#include "read/clean_text.h"

namespace vanthu::read {
namespace {

// More filters in a row than any program writes: each can make its input a thousand times longer.
constexpr int kMostFilters = 4;

constexpr size_t kLongestName = 127;     // ISO 32000-1, annex C
constexpr size_t kLongestText = 65'536;  // of a title and the like; longer ones are none

constexpr double kLargestNumber = 1e9;  // so that products stay finite

/// Keeps what comes through a chain of filters, up to a limit.
class Collector : public Pipeline {
 public:
  explicit Collector(uint64_t most) : Pipeline("collector", nullptr), most_(most) {}

  void write(const unsigned char* data, size_t length) override {
    const size_t room = static_cast<size_t>(most_ - content.bytes.size());
    content.bytes.append(reinterpret_cast<const char*>(data), std::min(length, room));
    if (length > room)
      throw std::length_error("limit");  // qpdf catches it and stops the filters
  }
  void finish() override {}

  StreamContent content;

 private:
  const uint64_t most_;
};

}  // namespace

Object entry(Object container, const std::string& key) {
  if (container.isInitialized() && container.isStream())
    container = container.getDict();
  if (!container.isInitialized() || !container.isDictionary())
    return Object::newNull();
  return container.getKey(key);
}

std::optional<double> number(Object object) {
  if (!object.isInitialized())
    return std::nullopt;
  if (object.isInteger()) {
    const auto whole = static_cast<double>(object.getIntValue());
    return std::abs(whole) <= kLargestNumber ? std::optional(whole) : std::nullopt;
  }
  if (!object.isReal())
    return std::nullopt;
  // Not qpdf's own reading of it, which depends on the process's locale.
  const std::string digits = object.getRealValue();
  const char* from = digits.data() + (digits.starts_with('+') ? 1 : 0);
  double value = 0;
  const auto read =
      std::from_chars(from, digits.data() + digits.size(), value, std::chars_format::fixed);
  if (read.ec != std::errc() || !(std::abs(value) <= kLargestNumber))
    return std::nullopt;
  return value;
}

double numberOr(const Object& object, double otherwise) {
  return number(object).value_or(otherwise);
}

std::optional<int64_t> integer(const Object& object) {
  const std::optional<double> value = number(object);
  return value ? std::optional(static_cast<int64_t>(*value)) : std::nullopt;
}

bool isTrue(Object object) {
  return object.isInitialized() && object.isBool() && object.getBoolValue();
}

std::string name(Object object) {
  if (!object.isInitialized() || !object.isName())
    return {};
  return cleanUtf8(object.getName().substr(1, kLongestName));
}

std::string text(Object object) {
  if (!object.isInitialized() || !object.isString() ||
      object.getStringValue().size() > kLongestText)
    return {};
  return cleanUtf8(object.getUTF8Value());
}

std::string textOfBytes(const std::string& bytes) {
  return text(Object::newString(bytes));
}

std::optional<Rectangle> rectangle(Object object) {
  if (!object.isInitialized() || !object.isArray() || object.getArrayNItems() != 4)
    return std::nullopt;
  std::array<double, 4> edges{};
  for (int i = 0; i < 4; ++i) {
    const std::optional<double> edge = number(object.getArrayItem(i));
    if (!edge || std::abs(*edge) > kFarthest)
      return std::nullopt;
    edges[static_cast<size_t>(i)] = *edge;
  }
  return Rectangle{std::min(edges[0], edges[2]),
                   std::min(edges[1], edges[3]),
                   std::max(edges[0], edges[2]),
                   std::max(edges[1], edges[3])};
}

std::optional<Matrix> matrix(Object object) {
  if (!object.isInitialized() || !object.isArray() || object.getArrayNItems() != 6)
    return std::nullopt;
  std::array<double, 6> n{};
  for (int i = 0; i < 6; ++i) {
    const std::optional<double> value = number(object.getArrayItem(i));
    if (!value)
      return std::nullopt;
    n[static_cast<size_t>(i)] = *value;
  }
  return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
}

std::string identity(const Object& object) {
  if (!object.isInitialized() || !object.isIndirect())
    return {};
  return std::to_string(object.getObjectID()) + ' ' + std::to_string(object.getGeneration());
}

StreamContent readStream(Object stream, uint64_t most) {
  if (!stream.isInitialized() || !stream.isStream())
    return {{}, false};
  Object filters = entry(stream, "/Filter");
  if (filters.isArray() && filters.getArrayNItems() > kMostFilters)
    return {{}, false};
  Collector collector(most);
  bool filtered = false;
  const bool good =
      stream.pipeStreamData(&collector, &filtered, 0, qpdf_dl_specialized, /*suppress*/ true);
  if (!filtered)  // the bytes came through as they are in the file
    return {{}, false};
  collector.content.whole = good;
  return std::move(collector.content);
}

}  // namespace vanthu::read
