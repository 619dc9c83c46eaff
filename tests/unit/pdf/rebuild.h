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
  /// Replaces the bytes of the first deflated stream whose object holds `marker`.
  Rebuild& replaceStream(std::string_view marker, std::string_view plainBytes);
  /// Adds an object and returns its number.
  int add(std::string_view body);

  /// A sound file again: offsets, lengths and /ID fit the objects.
  std::string file() const;

 private:
  void fitLength(int number);

  std::string header_;
  std::map<int, std::string> objects_;  ///< what stands between "obj" and "endobj"
  std::string trailer_;                 ///< entries without Size and ID
};

}  // namespace vanthu::pdf

#endif  // VANTHU_TESTS_UNIT_PDF_REBUILD_H_
