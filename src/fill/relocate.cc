#include "fill/relocate.h"

namespace vanthu::fill {
namespace {

class Relocator {
 public:
  explicit Relocator(const Source& source) : source_(source) {}

  void operator()(document::Paragraph& paragraph) {
    paragraph.source = source_;
    relocate(paragraph.text);
  }
  void operator()(document::LineBlock& block) {
    block.source = source_;
    for (document::Inlines& line : block.lines)
      relocate(line);
  }
  void operator()(document::Table& table) {
    table.source = source_;
    for (document::Column& column : table.columns)
      relocate(column.header);
    for (document::Row& row : table.rows) {
      row.source = source_;
      for (document::Cell& cell : row.cells)
        relocate(cell.text);
    }
  }
  template <typename Other>
  void operator()(Other&) {}  // no field becomes one

 private:
  void relocate(document::Inlines& inlines) {
    for (document::Inline& each : inlines)
      std::visit([this](auto& content) { content.source = source_; }, each);
  }

  const Source& source_;
};

}  // namespace

void relocate(document::Block& block, const Source& source) {
  Relocator relocator(source);
  std::visit(relocator, block);
}

}  // namespace vanthu::fill
