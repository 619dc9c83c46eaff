#include "fill/address_line.h"

#include <iterator>
#include <utility>

#include "fill/elements.h"
#include "fill/evaluator.h"

namespace vanthu::fill {
namespace {

struct Part {
  std::string_view member;
  std::string_view label;
};

constexpr Part kAddress = {"address", "Địa chỉ: "};
constexpr Part kReach[] = {
    {"email", "Thư điện tử: "},
    {"website", "Trang thông tin điện tử: "},
    {"phone", "Điện thoại: "},
    {"fax", "Fax: "},
};

// Appends one part to a line, parted from what stands there.
void add(const Part& part, const Entry& entry, document::Inlines& line, Context& context) {
  document::Inlines value = printed(entry.member(part.member, context), context);
  if (value.empty())
    return;
  document::Text label;
  label.text = (line.empty() ? "" : "; ") + std::string(part.label);
  label.source = context.source(entry.value.place);
  line.push_back(std::move(label));
  std::move(value.begin(), value.end(), std::back_inserter(line));
}

void addLines(const Entry& entry, document::AddressLine& out, Context& context) {
  document::Inlines address, reach;
  if (entry.isObject()) {
    add(kAddress, entry, address, context);
    for (const Part& part : kReach)
      add(part, entry, reach, context);
  } else {
    address = printed(entry.value, context);
  }
  for (document::Inlines* line : {&address, &reach}) {
    if (!line->empty())
      out.lines.push_back(std::move(*line));
  }
}

}  // namespace

std::optional<document::AddressLine> writeAddressLine(Context& context) {
  document::AddressLine out;
  for (const Entry& entry :
       entries(context.tmpl().element("contact"), recordField("contact", context), context))
    addLines(entry, out, context);
  if (out.lines.empty())
    return std::nullopt;
  return out;
}

}  // namespace vanthu::fill
