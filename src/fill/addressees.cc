#include "fill/addressees.h"

#include <utility>
#include <vector>

#include "fill/elements.h"
#include "fill/end_marks.h"
#include "fill/evaluator.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kLabel = "Kính gửi:";

document::Text words(std::string_view text, const markup::Place& place, const Context& context) {
  document::Text out;
  out.text = text;
  out.source = context.source(place);
  return out;
}

struct Name {
  document::Inlines text;
  markup::Place place;
};

std::vector<Name> namesOf(Context& context) {
  std::vector<Name> names;
  for (const Entry& entry :
       entries(context.tmpl().element("addressees"), recordField("addressees", context), context)) {
    document::Inlines text = entry.isObject() ? printed(entry.member("name", context), context)
                                              : printed(entry.value, context);
    dropDash(text);
    if (hasWords(text))
      names.push_back({std::move(text), entry.value.place});
  }
  return names;
}

}  // namespace

std::optional<document::Addressees> writeAddressees(Context& context) {
  std::vector<Name> names = namesOf(context);
  if (names.empty())
    return std::nullopt;
  document::Addressees out;
  out.source = context.source(names.front().place);
  out.label.push_back(words(kLabel, names.front().place, context));
  for (size_t i = 0; i < names.size(); ++i) {
    document::Inlines& name = names[i].text;
    if (names.size() == 1) {
      dropEndMark(name);
    } else {
      name.insert(name.begin(), words("- ", names[i].place, context));
      endItem(name, i + 1 < names.size() ? ";" : ".");
    }
    out.names.push_back(std::move(name));
  }
  return out;
}

}  // namespace vanthu::fill
