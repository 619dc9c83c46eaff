#include "fill/recipients.h"

#include <string>
#include <utility>

#include "fill/end_marks.h"
#include "fill/runs.h"
#include "text/case.h"
#include "text/numbers.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kLabel = "Nơi nhận:";

document::Text words(std::string text, const markup::Place& place, const Context& context) {
  document::Text out;
  out.text = std::move(text);
  out.source = context.source(place);
  return out;
}

document::Inlines writeRecipient(const Entry& entry, Context& context) {
  const markup::Place place = entry.value.place;
  document::Inlines name = entry.isObject() ? printed(entry.member("name", context), context)
                                            : printed(entry.value, context);
  if (!hasWords(name))
    return {};
  dropDash(name);
  name.insert(name.begin(), words("- ", place, context));
  if (!entry.isObject())
    return name;
  const Element purpose = entry.member("purpose", context);
  document::Inlines why = printed(purpose, context);
  if (why.empty())
    return name;
  dropEndMark(name);
  const std::string typed = document::plainText(why);
  const bool bracketed = typed.starts_with('(') && typed.ends_with(')');
  name.push_back(words(bracketed ? " " : " (", place, context));
  name.insert(name.end(), why.begin(), why.end());
  if (!bracketed)
    name.push_back(words(")", place, context));
  return name;
}

/// "- Lưu: VT, TCCB": whoever types the word "Lưu:" or a dash does not get it twice.
document::Inlines writeArchive(const Archive& archive, Context& context) {
  document::Inlines kept = archive.words;
  if (!hasWords(kept))
    return {};
  dropDash(kept);
  const bool named = text::toLower(document::plainText(kept)).starts_with("lưu");
  kept.insert(kept.begin(), words(named ? "- " : "- Lưu: ", archive.place, context));
  const Element& copies = archive.copies;
  if (copies.value.value.isInteger()) {
    kept.push_back(words(", ", copies.place, context));
    document::Text count =
        words(text::zeroPadded(copies.value.value.integer()) + " bản", copies.place, context);
    count.source.pointer = copies.value.pointer();
    kept.push_back(std::move(count));
  } else if (document::Inlines text = printed(copies, context); !text.empty()) {
    kept.push_back(words(", ", copies.place, context));
    kept.insert(kept.end(), text.begin(), text.end());
  }
  return kept;
}

}  // namespace

document::Inlines recipientsLabel(const std::vector<document::Inlines>& recipients,
                                  Context& context) {
  document::Inlines label;
  if (!recipients.empty())
    label.push_back(words(std::string(kLabel), {}, context));
  return label;
}

std::vector<document::Inlines> writeRecipients(const std::vector<Entry>& names,
                                               const Archive& archive,
                                               Context& context) {
  std::vector<document::Inlines> out;
  for (const Entry& entry : names) {
    document::Inlines line = writeRecipient(entry, context);
    if (!line.empty())
      out.push_back(std::move(line));
  }
  if (document::Inlines last = writeArchive(archive, context); !last.empty())
    out.push_back(std::move(last));
  for (size_t i = 0; i < out.size(); ++i)
    endItem(out[i], i + 1 < out.size() ? ";" : ".");
  return out;
}

document::Inlines writeDrafter(Context& context) {
  document::Inlines out = elementText("drafter", context);
  makeUpper(out);
  const Element amount = element("issuedAmount", context);
  document::Inlines number = printed(amount, context);
  if (out.empty() && number.empty())
    return out;
  if (!out.empty())
    endItem(out, ".");
  if (number.empty())
    return out;
  out.push_back(words("(", amount.place, context));
  out.insert(out.end(), number.begin(), number.end());
  out.push_back(words(")", amount.place, context));
  return out;
}

}  // namespace vanthu::fill
