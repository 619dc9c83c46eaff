// What a dump calls the kinds of things in a document. Inside document/ only. Pure.
#ifndef VANTHU_DOCUMENT_DUMP_NAMES_H_
#define VANTHU_DOCUMENT_DUMP_NAMES_H_

#include <string>
#include <string_view>

#include "document/document.h"

namespace vanthu::document {

std::string_view name(Role role);
std::string_view name(LineBlock::Kind kind);
std::string_view name(Align align);
std::string_view name(Row::Kind kind);
std::string_view name(Appendix::Orientation orientation);
std::string_view name(Box::Kind kind);
std::string_view name(Box::Vertical vertical);

/// "#c00000"
std::string hex(const drawing::Color& color);

}  // namespace vanthu::document

#endif  // VANTHU_DOCUMENT_DUMP_NAMES_H_
