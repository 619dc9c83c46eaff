// The record: what one document is filled from, checked against its template's schema.
//
// Knows no template text and no document type. Pure and thread-safe.
#ifndef VANTHU_DATA_RECORD_H_
#define VANTHU_DATA_RECORD_H_

#include "base/result.h"
#include "base/value.h"
#include "data/schema.h"

namespace vanthu::data {

struct RecordOptions {
  /// For drafts: a required field may be missing. What is there must still be right.
  bool draft = false;
};

/// `json` as templates see it, or all that is wrong with it. Every text whose schema says
/// `"format": "markdown"` is marked so (Value::isMarkdown); every other text is without the spaces
/// at its ends, so that one of spaces only is an empty one; a number without fraction (5.0, 1e6)
/// where only whole numbers are taken is an integer. Each error has its JSON pointer:
///   data.unknown-field  data.missing-field  data.wrong-type  data.value-not-allowed  data.bad-date
///   data.too-small  data.too-big  data.too-short  data.too-long  data.too-few-items
///   data.too-many-items  data.pattern  data.pattern-gave-up  data.too-deep  data.too-many-errors
/// Lengths are counted in code points of clean text, without the spaces at the ends.
Result<Value> readRecord(const Value& json, const Schema& schema, const RecordOptions& options);

/// The same for a part of a record, by its part of the schema; pointers begin at the part.
Result<Value> readRecord(const Value& json, const SchemaNode& node, const RecordOptions& options);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_RECORD_H_
