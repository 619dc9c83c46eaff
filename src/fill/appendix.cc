#include "fill/appendix.h"

#include <utility>

#include "fill/elements.h"
#include "fill/evaluator.h"
#include "fill/inline_writer.h"
#include "fill/runs.h"
#include "text/numbers.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kList = "DANH SÁCH";  // titles are capitals by now
constexpr std::string_view kReference = "Phụ lục";

bool takesReference(const AppendixDraft& draft) {
  return !draft.ownReference && draft.type.empty() &&
         !document::plainText(draft.appendix.title).starts_with(kList);
}

/// Boxes 1 and 2, tên loại and trích yếu of an approved text, over what it says (A7).
void addHead(AppendixDraft& draft, const Header& header, Context& context) {
  std::vector<document::Block>& blocks = draft.appendix.blocks;
  document::Title title;
  title.typeName = std::move(draft.type);
  makeUpper(title.typeName);
  title.subject = std::exchange(draft.appendix.title, {});
  blocks.insert(blocks.begin(), std::move(title));
  if (!context.tmpl().letterhead)
    return;
  document::Letterhead whole = letterheadOf(header, context);
  document::Letterhead head;
  head.parentOrgan = std::move(whole.parentOrgan);
  head.organ = std::move(whole.organ);
  head.nation = std::move(whole.nation);
  head.motto = std::move(whole.motto);
  blocks.insert(blocks.begin(), std::move(head));
}

class Enclosure {
 public:
  Enclosure(const Header& header, const markup::Place& place, Context& context)
      : header_(header), place_(place), context_(context) {}

  document::Inlines write() {
    words("(Kèm theo ");
    add(header_.typeName);
    if (document::Inlines number = numberOf(header_); !number.empty()) {
      words(header_.number.empty() ? " số" : " số ");
      add(number);
    }
    words(" ");
    add(header_.date);
    document::Inlines agency = printed({recordField("authorityTitle", context_), place_}, context_);
    if (agency.empty())
      agency = header_.organ;
    if (!agency.empty()) {
      words(" của ");
      add(agency);
    }
    words(")");
    return std::move(out_);
  }

 private:
  void words(std::string_view text) {
    document::Text out;
    out.text = text;
    out.source = context_.source(place_);
    out_.push_back(std::move(out));
  }
  void add(const document::Inlines& more) { out_.insert(out_.end(), more.begin(), more.end()); }

  const Header& header_;
  const markup::Place& place_;
  Context& context_;
  document::Inlines out_;
};

}  // namespace

std::vector<document::Appendix> finishAppendices(std::vector<AppendixDraft> drafts,
                                                 const Header& header,
                                                 Context& context) {
  size_t references = 0;
  for (const AppendixDraft& draft : drafts)
    references += takesReference(draft) ? 1u : 0u;
  std::vector<document::Appendix> out;
  int64_t number = 0;
  for (AppendixDraft& draft : drafts) {
    if (takesReference(draft)) {
      document::Text text;
      text.text = kReference;
      if (references > 1)
        text.text += " " + text::roman(++number);
      text.source = context.source(draft.place);
      draft.appendix.reference.push_back(std::move(text));
    }
    if (!draft.ownNote && context.tmpl().letterhead)
      draft.appendix.enclosure = Enclosure(header, draft.place, context).write();
    if (!draft.type.empty())
      addHead(draft, header, context);
    out.push_back(std::move(draft.appendix));
  }
  return out;
}

}  // namespace vanthu::fill
