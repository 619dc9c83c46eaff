// Definitions that schemas share.
//
// A schema may refer to "#/definitions/NAME" without holding that definition: it is then the one
// that all schemas share. Knows no files; what it takes over keeps its place, so that faults name
// the file it was written in. Pure and thread-safe.
#ifndef VANTHU_DATA_SHARED_DEFINITIONS_H_
#define VANTHU_DATA_SHARED_DEFINITIONS_H_

#include "base/value.h"

namespace vanthu::data {

/// `schema` (from readJson) with every definition that it refers to and lacks, also by way of
/// others, put behind its own in the order in which `shared`, a schema too, holds them. Its own of
/// the same name counts everywhere. What `shared` lacks stays missing, and what is no schema is
/// given back as it is: readSchema reports it.
Value withSharedDefinitions(const Value& schema, const Value& shared);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_SHARED_DEFINITIONS_H_
