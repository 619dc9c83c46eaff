// ValueReader: the values of a PDF (dictionaries, arrays, names, numbers …) into nodes.
//
// The strict grammar of strict_file.h: no comments, no escaped names, no repeated keys, 32 levels.
#ifndef VANTHU_PDF_VALUE_READER_H_
#define VANTHU_PDF_VALUE_READER_H_

#include <vector>

#include "pdf/cursor.h"
#include "pdf/strict_file.h"

namespace vanthu::pdf {

class ValueReader {
 public:
  /// Appends to `nodes`. Objects are numbered below `objectEnd`; other references are refused.
  ValueReader(Cursor& cursor, std::vector<Node>& nodes, size_t objectEnd)
      : cursor_(cursor), nodes_(nodes), objectEnd_(objectEnd) {}

  /// Reads the value at the cursor. False after noting a fault in the cursor.
  bool read() { return readValue(0); }

 private:
  bool readValue(int depth);
  bool readDictionary(NodeId self, int depth);
  bool readArray(NodeId self, int depth);
  bool readNumberOrReference(NodeId self);
  bool readReference(Node& node);
  bool readName(NodeId self);
  bool readHexString(NodeId self);
  bool readLiteralString(NodeId self);
  bool readWord(NodeId self);
  bool hasRepeatedKey(NodeId dictionary) const;
  std::string_view since(size_t start) const {
    return cursor_.bytes.substr(start, cursor_.position - start);
  }

  Cursor& cursor_;
  std::vector<Node>& nodes_;
  size_t objectEnd_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_VALUE_READER_H_
