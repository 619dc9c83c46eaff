#include "service/api/json_weight.h"

#include <algorithm>
#include <array>

#include "data/json_reader.h"

namespace vanthu::service {
namespace {

// A Value, its Where, their control blocks, the name of a member; and once more, in a copy.
constexpr size_t kBytesOfValue = 384;
// Texts as they are read, made clean, and in a copy.
constexpr size_t kCopiesOfText = 3;
constexpr size_t kCopiesOfPointer = 2;
constexpr size_t kBytesOfIndex = 8;  // in a pointer: "/123456"

/// Walks along the text and knows how long the JSON pointer is of the value that is due.
class Scale {
 public:
  void open() {
    begin();
    depth_ = std::min(depth_ + 1, paths_.size() - 1);
    paths_[depth_] = due_;
    expect(due_ + kBytesOfIndex);
  }
  void close() {
    depth_ -= depth_ == 0 ? 0 : 1;
    expected_ = false;
  }
  void comma() { expect(paths_[depth_] + kBytesOfIndex); }
  /// A number, a word or a text, if one is due here.
  void scalar() {
    if (expected_)
      begin();
  }
  /// The text before was the name of a member.
  void colon(size_t nameBytes) {
    values_ -= std::min<size_t>(values_, 1);
    pointers_ -= std::min(pointers_, due_);
    expect(paths_[depth_] + 1 + nameBytes);
  }

  size_t weight(size_t textBytes) const {
    return values_ * kBytesOfValue + textBytes * kCopiesOfText +
           std::min(pointers_, data::kMaxJsonPointerBytes) * kCopiesOfPointer;
  }

 private:
  void begin() {
    ++values_;
    pointers_ += due_;
    expected_ = false;
  }
  void expect(size_t pointerBytes) {
    due_ = pointerBytes;
    expected_ = true;
  }

  // Deeper ones are refused by the reader.
  std::array<size_t, data::kMaxJsonDepth + 2> paths_{};
  size_t depth_ = 0;
  size_t due_ = 0;
  bool expected_ = true;
  size_t values_ = 0;
  size_t pointers_ = 0;
};

/// Behind the quote that ends the text which begins at `at`.
size_t endOfText(std::string_view json, size_t at) {
  for (++at; at < json.size(); ++at) {
    if (json[at] == '\\')
      ++at;
    else if (json[at] == '"')
      return at + 1;
  }
  return json.size();
}

}  // namespace

size_t jsonWeight(std::string_view json) {
  Scale scale;
  size_t lastText = 0;
  for (size_t at = 0; at < json.size(); ++at) {
    switch (json[at]) {
      case '"': {
        const size_t end = endOfText(json, at);
        lastText = end - at;
        at = end - 1;
        scale.scalar();
        break;
      }
      case '[':
      case '{':
        scale.open();
        break;
      case ']':
      case '}':
        scale.close();
        break;
      case ',':
        scale.comma();
        break;
      case ':':
        scale.colon(lastText);
        break;
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        break;
      default:
        scale.scalar();
    }
  }
  return scale.weight(json.size());
}

}  // namespace vanthu::service
