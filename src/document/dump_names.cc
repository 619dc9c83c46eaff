#include "document/dump_names.h"

namespace vanthu::document {

std::string_view name(Role role) {
  switch (role) {
    case Role::body:
      return "body";
    case Role::basis:
      return "basis";
    case Role::authority:
      return "authority";
    case Role::operative:
      return "operative";
    case Role::chapter:
      return "chapter";
    case Role::section:
      return "section";
    case Role::roman:
      return "roman";
    case Role::capital:
      return "capital";
    case Role::article:
      return "article";
    case Role::arabic:
      return "arabic";
    case Role::decimal:
      return "decimal";
    case Role::letter:
      return "letter";
    case Role::item:
      return "item";
  }
  return "";
}

std::string_view name(LineBlock::Kind kind) {
  switch (kind) {
    case LineBlock::Kind::centre:
      return "centre";
    case LineBlock::Kind::right:
      return "right";
    case LineBlock::Kind::title:
      return "title";
    case LineBlock::Kind::note:
      return "note";
  }
  return "";
}

std::string_view name(Align align) {
  switch (align) {
    case Align::left:
      return "left";
    case Align::centre:
      return "centre";
    case Align::right:
      return "right";
    case Align::justify:
      return "justify";
  }
  return "";
}

std::string_view name(Row::Kind kind) {
  switch (kind) {
    case Row::Kind::data:
      return "data";
    case Row::Kind::group:
      return "group";
    case Row::Kind::total:
      return "total";
  }
  return "";
}

std::string_view name(Appendix::Orientation orientation) {
  switch (orientation) {
    case Appendix::Orientation::portrait:
      return "portrait";
    case Appendix::Orientation::landscape:
      return "landscape";
    case Appendix::Orientation::automatic:
      return "automatic";
  }
  return "";
}

std::string_view name(Box::Kind kind) {
  switch (kind) {
    case Box::Kind::text:
      return "text";
    case Box::Kind::signature:
      return "signature";
    case Box::Kind::qr:
      return "qr";
  }
  return "";
}

std::string_view name(Box::Vertical vertical) {
  switch (vertical) {
    case Box::Vertical::top:
      return "top";
    case Box::Vertical::middle:
      return "middle";
    case Box::Vertical::bottom:
      return "bottom";
  }
  return "";
}

std::string hex(const drawing::Color& color) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out = "#";
  for (const uint8_t part : {color.red, color.green, color.blue}) {
    out += kDigits[part >> 4];
    out += kDigits[part & 15];
  }
  return out;
}

}  // namespace vanthu::document
