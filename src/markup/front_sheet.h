// `layout: boxes`: page, ground and boxes of a certificate, from the front matter.
#ifndef VANTHU_MARKUP_FRONT_SHEET_H_
#define VANTHU_MARKUP_FRONT_SHEET_H_

#include <string>
#include <vector>

#include "base/value.h"
#include "markup/reporter.h"
#include "markup/template.h"

namespace vanthu::markup {

/// Keys of the front matter that only `layout: boxes` knows.
const std::vector<std::string>& sheetKeys();

/// Keys that make no sense beside it.
const std::vector<std::string>& flowKeys();

SheetShape readSheet(const Value& yaml, uint32_t file, Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_FRONT_SHEET_H_
