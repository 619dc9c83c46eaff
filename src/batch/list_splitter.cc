#include "batch/list_splitter.h"

namespace vanthu::batch {
namespace {

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF"))  // a byte order mark
      at_ = 3;
  }

  std::optional<std::vector<ListItem>> run() {
    skipSpace();
    if (!take('['))
      return std::nullopt;
    skipSpace();
    if (!take(']') && !items())
      return std::nullopt;
    skipSpace();
    if (at_ != text_.size())
      return std::nullopt;
    return std::move(items_);
  }

 private:
  bool items() {
    while (true) {
      skipSpace();
      ListItem item{at_, 0, line_};
      if (!skipItem())
        return false;
      item.length = at_ - item.begin;
      if (item.length == 0)
        return false;
      items_.push_back(item);
      if (take(']'))
        return true;
      if (!take(','))
        return false;
    }
  }

  // To the comma or bracket behind an item; false at the end of the text.
  bool skipItem() {
    size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (depth == 0 && (c == ',' || c == ']'))
        return true;
      if (c == '[' || c == '{')
        ++depth;
      else if ((c == ']' || c == '}') && depth-- == 0)
        return false;
      else if (c == '\n')
        ++line_;
      else if (c == '"' && !skipString())
        return false;
    }
    return false;
  }

  // Leaves at_ on the closing quote.
  bool skipString() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\')
        ++at_;
      else if (text_[at_] == '"')
        return true;
    }
    return false;
  }

  void skipSpace() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n')
        ++line_;
      else if (c != ' ' && c != '\t' && c != '\r')
        return;
    }
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c)
      return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
  uint32_t line_ = 1;
  std::vector<ListItem> items_;
};

}  // namespace

std::optional<std::vector<ListItem>> splitList(std::string_view text) {
  return Splitter(text).run();
}

}  // namespace vanthu::batch
