#include "fill/signatures.h"

#include <algorithm>
#include <string>
#include <utility>

#include "fill/evaluator.h"
#include "fill/runs.h"

namespace vanthu::fill {
namespace {

using document::Signature;
using markup::ClosingKind;

/// A post that the kind of paper implies: as printed, and as read aloud.
struct ImpliedPost {
  std::string_view printed;
  std::string_view spoken;
};
constexpr ImpliedPost kSecretary = {"THƯ KÝ", "Thư ký"};
constexpr ImpliedPost kChairman = {"CHỦ TỌA", "Chủ tọa"};
constexpr ImpliedPost kCouncilHead = {"CHỦ TỊCH", "Chủ tịch"};
constexpr std::string_view kForCouncil = "TM. HỘI ĐỒNG";
constexpr int64_t kMinSeal = 20;  // millimetres; anything else is no seal
constexpr int64_t kMaxSeal = 60;
constexpr size_t kMostAgencies = 26;  // a letter for each

void addAuthority(const Entry& signer, std::vector<document::Inlines>& lines, Context& context) {
  const markup::FrontValue* front =
      signer.written == nullptr ? nullptr : signer.written->find("authority");
  const Operand record =
      signer.written == nullptr ? signer.member("authority", context).value : Operand();
  for (const Entry& entry : entries(front, record, context)) {
    Element line = entry.value;
    if (front == nullptr)
      line.place = signer.value.place;
    if (document::Inlines text = printed(line, context); !text.empty())
      lines.push_back(std::move(text));
  }
}

/// "Vũ Liên Oanh, GIÁM ĐỐC": the post as typed, since capitals cannot be undone in what may hold
/// names and abbreviations (tieng-viet.md §4).
std::string personOf(const Signature& signature, const std::string& post) {
  const std::string name = document::plainText(signature.fullName);
  return name + (name.empty() || post.empty() ? "" : ", ") + post;
}

/// What is read aloud of the signer's field and of the signer's agency's.
void describe(Signature& signature, const std::string& post) {
  const std::string person = personOf(signature, post);
  signature.fieldDescription = person.empty() ? "Chữ ký số" : "Chữ ký số của " + person;
  signature.agencyFieldDescription =
      "Chữ ký số của cơ quan" + (person.empty() ? "" : " do " + person + " đại diện");
}

// Posts that the kind of paper implies.

class PostRules {
 public:
  PostRules(ClosingKind kind, size_t count, Context& context)
      : kind_(kind), count_(count), context_(context) {}

  /// Reports a number of signers that the kind of paper cannot have.
  void checkCount(const markup::Place& place) {
    const bool minutes = kind_ == ClosingKind::minutes && count_ != 2;
    const bool joint = kind_ == ClosingKind::joint && count_ < 2;
    if ((!minutes && !joint) || context_.options().draft)
      return;
    context_.error("template.signers",
                   place,
                   "/signers",
                   minutes ? Message{"Biên bản cần đúng hai người ký: thư ký và chủ tọa.",
                                     "Minutes need two signers: the secretary and the chairman."}
                           : Message{"Văn bản liên tịch cần từ hai người ký.",
                                     "A joint paper needs at least two signers."},
                   {"Ghi trong “signers”, theo thứ tự từ trái sang phải.",
                    "give them in \"signers\", from left to right"});
  }

  /// Puts in the posts that the paper implies; returns the signer's own, if it is one of them, as
  /// read aloud.
  std::string fillIn(size_t index, const Entry& signer, bool posted, Signature& out) {
    if (kind_ == ClosingKind::minutes && out.authority.empty())
      return addPost(index + 1 < count_ ? kSecretary : kChairman, signer, out);
    if (kind_ != ClosingKind::council || !context_.tmpl().seal)
      return {};
    if (out.otherPost.empty())
      reportPost(signer);
    const bool empowered = out.authority.size() > (posted ? 1u : 0u);
    const std::string post = posted ? "" : addPost(kCouncilHead, signer, out);
    if (!empowered) {
      addLine(kForCouncil, signer, out);
      std::rotate(out.authority.begin(), out.authority.end() - 1, out.authority.end());
    }
    return post;
  }

 private:
  std::string addPost(const ImpliedPost& post, const Entry& signer, Signature& out) {
    addLine(post.printed, signer, out);
    return std::string(post.spoken);
  }

  void addLine(std::string_view words, const Entry& signer, Signature& out) {
    document::Text text;
    text.text = words;
    text.source = context_.source(signer.value.place);
    out.authority.push_back({std::move(text)});
  }

  void reportPost(const Entry& signer) {
    context_.error(
        "template.council-post",
        signer.value.place,
        signer.value.value.pointer(),
        {"Người ký thay mặt hội đồng dùng dấu của cơ quan phải ghi chức vụ ở cơ quan đó.",
         "Who signs for a council with the agency's seal must have a post in the agency."},
        {"Ghi chức vụ ấy trong “otherPost”.", "give that post in \"otherPost\""});
  }

  ClosingKind kind_;
  size_t count_;
  Context& context_;
};

std::optional<Signature> writeSignature(const Entry& entry,
                                        size_t index,
                                        PostRules& rules,
                                        Context& context) {
  if (!entry.isObject() && !context.isGap(entry.value.value.pointer())) {
    const Message kind = kindName(entry.value.value.value);
    context.error(
        "template.wrong-type",
        entry.value.place,
        entry.value.value.pointer(),
        {"Người ký phải là nhóm trường (position, fullName…), nhưng ở đây là " + kind.vi + ".",
         "A signer must be an object (position, fullName…), but this is " + kind.en + "."});
    return std::nullopt;
  }
  Signature out;
  addAuthority(entry, out.authority, context);
  document::Inlines position = printed(entry.member("position", context), context);
  const bool posted = !position.empty();
  const std::string post = document::plainText(position);
  if (posted)
    out.authority.push_back(std::move(position));
  for (document::Inlines& line : out.authority)
    makeUpper(line);
  out.note = printed(entry.member("note", context), context);
  out.otherPost = printed(entry.member("otherPost", context), context);
  out.fullName = printed(entry.member("fullName", context), context);
  const std::string implied = rules.fillIn(index, entry, posted, out);
  describe(out, posted ? post : implied);
  return out;
}

Length sealDiameter(Context& context) {
  const Operand given = recordField("sealDiameter", context);
  const Length standard = Signature().sealDiameter;
  if (given.isNothing())
    return standard;
  if (given.value.isInteger() && given.value.integer() >= kMinSeal &&
      given.value.integer() <= kMaxSeal)
    return Length::millimetres(static_cast<double>(given.value.integer()));
  context.error("template.wrong-type",
                {},
                given.pointer(),
                {"Đường kính con dấu phải là số nguyên từ 20 đến 60 (mm).",
                 "The seal's diameter must be an integer from 20 to 60 (mm)."});
  return standard;
}

bool hasSeal(size_t index, size_t count, ClosingKind kind) {
  if (kind == ClosingKind::joint)
    return index < kMostAgencies;
  return index == (kind == ClosingKind::minutes ? count - 1 : 0);
}

}  // namespace

std::vector<Entry> signerEntries(Context& context) {
  const markup::FrontValue* front = context.tmpl().element("signatures");
  Operand record = recordField("signers", context);
  if (isBlank(record.value) || (record.value.isList() && record.value.list().empty()))
    record = recordField("signer", context);
  return entries(front, record, context);
}

std::vector<Signature> writeSignatures(const std::vector<Entry>& signers,
                                       ClosingKind kind,
                                       Context& context) {
  PostRules rules(kind, signers.size(), context);
  rules.checkCount(signers.empty() ? markup::Place() : signers.front().value.place);
  std::vector<Signature> out;
  for (size_t i = 0; i < signers.size(); ++i) {
    if (std::optional<Signature> signature = writeSignature(signers[i], i, rules, context))
      out.push_back(std::move(*signature));
  }
  return out;
}

void addFields(std::vector<Signature>& signatures,
               ClosingKind kind,
               const document::Inlines& organ,
               Context& context) {
  const bool fields = context.tmpl().signatureFields && !context.options().draft;
  const bool seals = context.tmpl().seal && !context.options().draft;
  const std::string lead = document::plainText(organ);
  for (size_t i = 0; i < signatures.size(); ++i) {
    Signature& signature = signatures[i];
    if (fields)
      signature.fieldName = "Sig" + std::to_string(i + 1) + "_Signer";
    else
      signature.fieldDescription.clear();
    if (!seals || !hasSeal(i, signatures.size(), kind)) {
      signature.agencyFieldDescription.clear();
      continue;
    }
    const bool another = kind == ClosingKind::joint && i > 0;
    signature.agencyFieldName =
        std::string("Sig") + static_cast<char>('A' + (another ? i : 0)) + "_Agency";
    if (!another)
      signature.agencyFieldDescription =
          "Chữ ký số của cơ quan" + (lead.empty() ? "" : ": " + lead);
    signature.sealDiameter = sealDiameter(context);
  }
}

}  // namespace vanthu::fill
