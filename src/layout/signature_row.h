// A row of signatures in equal columns: post, space to sign, name, and the empty fields in the
// space (the-thuc.md E20-E23, §6).
//
// Names stand on one line, and so do the spaces to sign. A seal may lie on its own signature, never
// on a neighbour's text or field.
#ifndef VANTHU_LAYOUT_SIGNATURE_ROW_H_
#define VANTHU_LAYOUT_SIGNATURE_ROW_H_

#include <span>
#include <vector>

#include "document/document.h"
#include "layout/context.h"
#include "layout/text_block.h"
#include "page/page.h"

namespace vanthu::layout {

/// Text blocks, one under another.
struct TextStack {
  std::vector<TextBlock> blocks;
  Length height;

  /// Sets `inlines` as a paragraph of their own; nothing if they are empty.
  void add(const document::Inlines& inlines, Element element, Length width, Context& context);
  void add(TextBlock block);
  /// Returns where the next line would begin.
  Length place(Length left,
               Length top,
               const Context& context,
               std::vector<page::Item>& items) const;
};

class SignatureRow {
 public:
  /// Sets and tags the signatures, which are read from the left. A single one may have its seal as
  /// far left as `sealLimit`; of several each keeps it in its column. `signatures` must outlive
  /// this.
  SignatureRow(std::span<const document::Signature> signatures,
               Length left,
               Length width,
               Length sealLimit,
               Context& context);

  /// How far a seal stands out above the first line.
  Length overhang() const;

  /// Appends everything with the first lines at `top`; returns the lowest edge.
  Length place(Length top, std::vector<page::Item>& items) const;

 private:
  struct Column {
    const document::Signature* signature = nullptr;
    Length left, width;
    Length textLeft;
    TextStack head, mark, foot;
    page::TagId signerTag = page::kLayoutArtifact, sealTag = page::kLayoutArtifact;
  };

  void add(const document::Signature& signature, Length left, Length width, Length gap);
  page::TagId formFor(const std::string& name, const std::string& description);
  page::Rect spaceOf(const Column& column, Length top) const;
  page::Rect sealOf(const Column& column, const page::Rect& space) const;
  void placeFields(const Column& column,
                   const page::Rect& space,
                   std::vector<page::Item>& items) const;

  std::vector<Column> columns_;
  Length head_, foot_;  // the tallest of the row
  Length sealLimit_;
  Context& context_;
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_SIGNATURE_ROW_H_
