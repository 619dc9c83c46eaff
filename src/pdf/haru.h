// HaruDocument: one document in the making, kept and written by libharu.
//
// Every object is a dictionary whose entries we write ourselves as PDF text; libharu numbers the
// objects, keeps the page list and writes the file, its cross-reference table and its trailer.
// libharu's own text, font, image and number code stays unused. Knows nothing of fonts, pages or
// tags.
//
// An error sticks: later calls do nothing and save() reports it. One document belongs to one
// thread.
#ifndef VANTHU_PDF_HARU_H_
#define VANTHU_PDF_HARU_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "pdf/syntax.h"

namespace vanthu::pdf {

/// The bytes of a stream, deflated already or to be stored as they are.
class StreamBytes {
 public:
  static StreamBytes plain(std::string bytes) { return {std::move(bytes), {}, false}; }
  static StreamBytes deflated(std::string bytes) { return {std::move(bytes), {}, true}; }
  /// Deflated bytes that are not copied and must outlive the document.
  static StreamBytes borrowed(std::string_view bytes) { return {{}, bytes, true}; }
  StreamBytes() = default;

  std::string_view view() const { return owned_.empty() ? borrowed_ : std::string_view(owned_); }
  bool isDeflated() const { return deflated_; }

 private:
  StreamBytes(std::string owned, std::string_view borrowed, bool deflated)
      : owned_(std::move(owned)), borrowed_(borrowed), deflated_(deflated) {}

  std::string owned_;
  std::string_view borrowed_;
  bool deflated_ = false;
};

class HaruDocument {
 public:
  HaruDocument();
  ~HaruDocument();

  /// An object whose entries are set later, so that others can refer to it first.
  ObjectId reserve();
  /// `entries` is what stands between "<<" and ">>", ending with a newline.
  void setEntries(ObjectId id, std::string entries);
  ObjectId add(std::string entries);

  /// A stream object; Length and Filter are added to its entries.
  ObjectId addStream(std::string entries, StreamBytes bytes);

  /// The next page; Parent is added to its entries.
  ObjectId addPage();

  /// Entries of the catalog beside Type and Pages.
  void setCatalog(std::string entries);
  /// All entries of the information dictionary.
  void setInfo(std::string entries);

  /// The finished file. Its /ID, both halves, is the first 128 bits of SHA-256 over all bytes
  /// before the cross-reference table. "machine.pdf-library" if anything failed.
  Result<std::string> save();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_HARU_H_
