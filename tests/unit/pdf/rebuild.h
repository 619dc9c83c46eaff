// A finished PDF taken apart into its objects and put together again with faults planted in it.
#ifndef VANTHU_TESTS_UNIT_PDF_REBUILD_H_
#define VANTHU_TESTS_UNIT_PDF_REBUILD_H_

#include <map>
#include <string>
#include <string_view>

namespace vanthu::pdf {

class Rebuild {
 public:
  /// REQUIRES: a file that our writer made.
  explicit Rebuild(std::string_view pdf);

  /// Replaces the first `from` inside the objects, as they are written. Fails the test if there is
  /// none.
  Rebuild& replace(std::string_view from, std::string_view to);
  /// The same in the trailer's entries.
  Rebuild& replaceInTrailer(std::string_view from, std::string_view to);
  /// Removes the first `from` inside the objects and what follows it up to `until`.
  Rebuild& cut(std::string_view from, std::string_view until);
  /// The same as replace() in the file's first lines.
  Rebuild& replaceInHeader(std::string_view from, std::string_view to);

  /// A deflated stream's bytes.
  std::string streamOf(int number) const;
  /// The content of a page, counted from 0.
  std::string content(size_t page) const;
  Rebuild& setContent(size_t page, std::string_view operators);
  Rebuild& replaceInContent(size_t page, std::string_view from, std::string_view to);
  Rebuild& appendContent(size_t page, std::string_view operators);

  /// The number in the first "KEY 12 0 R" inside the objects.
  int referenceBehind(std::string_view key) const;
  /// Replaces a stream's bytes, which will be deflated.
  Rebuild& setStream(int number, std::string_view plainBytes);
  /// Adds an object and returns its number.
  int add(std::string_view body);
  int addStream(std::string_view entries, std::string_view bytes);

  /// A sound file again: offsets, lengths and /ID fit the objects.
  std::string file() const;

 private:
  void fitLength(int number);
  int contentNumber(size_t page) const;

  std::string header_;
  std::map<int, std::string> objects_;  ///< what stands between "obj" and "endobj"
  std::string trailer_;                 ///< entries without Size and ID
};

}  // namespace vanthu::pdf

#endif  // VANTHU_TESTS_UNIT_PDF_REBUILD_H_
