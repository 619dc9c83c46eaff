// StrictReader: bytes into a StrictFile. The grammar is in strict_file.h.
#ifndef VANTHU_PDF_STRICT_READER_H_
#define VANTHU_PDF_STRICT_READER_H_

#include <string_view>
#include <vector>

#include "pdf/cursor.h"
#include "pdf/strict_file.h"

namespace vanthu::pdf {

class StrictReader {
 public:
  explicit StrictReader(std::string_view bytes) { cursor_.bytes = bytes; }

  /// False if the bytes were refused; fault() says why.
  bool read(StrictFile& file);
  const ReadFault& fault() const { return cursor_.fault; }

 private:
  bool readEnd();
  bool readTable();
  bool readEntry(size_t number);
  bool readTrailer();
  bool readObjects();
  bool readHeader();
  bool readObject(size_t number);
  bool readStream(StrictFile::Object& object);
  bool readStreamLength(NodeId dictionary, size_t& length);
  bool readValue();

  Cursor cursor_;
  size_t tablePosition_ = 0;
  size_t lastLine_ = 0;          ///< where "startxref" begins
  std::vector<size_t> offsets_;  ///< by object number
  StrictFile* file_ = nullptr;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_STRICT_READER_H_
