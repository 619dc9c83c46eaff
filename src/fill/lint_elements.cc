#include "fill/lint_elements.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace vanthu::fill {
namespace {

using data::SchemaNode;

using Names = std::span<const std::string_view>;

constexpr std::string_view kRecipient[] = {"name", "purpose"};
constexpr std::string_view kAddressee[] = {"name"};
constexpr std::string_view kContact[] = {"address", "email", "website", "phone", "fax"};
constexpr std::string_view kSigner[] = {"authority", "position", "fullName", "otherPost", "note"};

struct Rule {
  std::string_view element;  ///< key of the front matter
  std::string_view field;    ///< the record's field that stands in for it
  Kinds takes = kPrintable;
  Kinds items = 0;     ///< what the items of a list may be
  Names members = {};  ///< what is printed of an object
};

const Rule kHeader[] = {
    {"parentOrganName", "parentOrganName"},
    {"organName", "organName"},
    {"codeNumber", "codeNumber"},
    {"codeNotation", "codeNotation"},
    {"place", "place"},
    {"issuedDate", "issuedDate", kText},
    {"subject", "subject"},
    {"priority", "priority"},
    {"circulation", "circulation"},
    {"addressees", "addressees", kPrintable | kList | kObject, kPrintable | kObject, kAddressee},
    {"contact", "contact", kPrintable | kList | kObject, kPrintable | kObject, kContact},
    {"authority", ""},
    {"basis", "basis", kPrintable | kList, kPrintable},
    {"operative", ""},
};

const Rule kClosing[] = {
    {"recipients", "to", kPrintable | kList | kObject, kPrintable | kObject, kRecipient},
    {"archive", "archive"},
    {"copies", "copies"},
    {"drafter", "drafter"},
    {"issuedAmount", "issuedAmount"},
    {"signatures", "signers", kList | kObject, kObject, kSigner},
    {"signatures", "signer", kList | kObject, kObject, kSigner},
};

/// What a member of a signer or recipient may be: `authority` is a list of lines too.
constexpr Kinds kMember = kPrintable | kList;

Message theElement(std::string_view name) {
  const std::string quoted(name);
  return {"Phần “" + quoted + "”", "The element \"" + quoted + "\""};
}

class ElementLint {
 public:
  ElementLint(const markup::Template& tmpl,
              const data::Schema& schema,
              TypeChecker& checker,
              const std::function<void(const markup::Inlines&)>& lintWords)
      : tmpl_(tmpl), schema_(schema), checker_(checker), lintWords_(lintWords) {}

  Diagnostics run() {
    front(tmpl_.type, {"type", ""});
    for (const auto& [name, value] : tmpl_.elements)
      front(value, ruleOf(name));
    for (const Rule& rule : kHeader)
      standIn(rule);
    if (!tmpl_.sheet)
      checker_.useAll(schema_.root().member("copy"));
    const bool boxed = hasSignatureBox();
    if (tmpl_.closing == markup::ClosingKind::none && !boxed)
      return std::move(findings_);
    for (const Rule& rule : kClosing) {
      if (!boxed || rule.element == "signatures")
        standIn(rule);
    }
    if (tmpl_.seal)
      field("sealDiameter", {"sealDiameter", "sealDiameter", kInteger});
    return std::move(findings_);
  }

 private:
  bool hasSignatureBox() const {
    const auto signs = [](const markup::BoxShape& box) {
      return box.kind == markup::BoxShape::Kind::signature;
    };
    return tmpl_.sheet && std::any_of(tmpl_.sheet->boxes.begin(), tmpl_.sheet->boxes.end(), signs);
  }

  // Elements that stand in neither list may be anything.
  static Rule ruleOf(std::string_view name) {
    for (const Rule& rule : kHeader) {
      if (rule.element == name)
        return rule;
    }
    for (const Rule& rule : kClosing) {
      if (rule.element == name)
        return rule;
    }
    return {name, "", kAnything, kAnything};
  }

  // A text that is one expression may be of any kind that the element takes.
  void front(const markup::FrontValue& value, const Rule& rule) {
    if (const auto* inlines = std::get_if<markup::Inlines>(&value.node)) {
      const markup::Expression* only = markup::onlyExpression(*inlines);
      if (only == nullptr)
        lintWords_(*inlines);
      else
        take(checker_.check(*only), rule, only->place);
    } else if (const auto* list = std::get_if<markup::FrontValue::List>(&value.node)) {
      checker_.require(StaticType::of(kList), rule.takes, value.place, theElement(rule.element));
      for (const markup::FrontValue& each : *list)
        front(each, rule);
    } else {
      for (const auto& [name, each] : std::get<markup::FrontValue::Map>(value.node))
        front(each, {name, "", kMember, kPrintable});
    }
  }

  void take(const StaticType& type, const Rule& rule, const markup::Place& place) {
    checker_.require(type, rule.takes, place, theElement(rule.element));
    if (rule.takes == kAnything)
      checker_.useAll(type.node);
    if (type.can(kList) && (rule.takes & kList) != 0) {
      const StaticType item = itemOf(type);
      checker_.require(item, rule.items, place, theElement(rule.element));
      members(item.node, rule);
    }
    members(type.node, rule);
  }

  void standIn(const Rule& rule) {
    if (!rule.field.empty() && tmpl_.element(rule.element) == nullptr)
      field(rule.field, rule);
  }

  void field(std::string_view name, const Rule& rule) {
    const SchemaNode* node = schema_.root().member(name);
    if (node == nullptr)
      return;
    checker_.use(node);
    kinds(*node, rule.takes, name);
    if (rule.takes == kText && typeOf(node).can(kText) && node->format != data::Format::date)
      notADate(*node, name);
    if (typeOf(node).can(kList) && node->items != nullptr && (rule.takes & kList) != 0) {
      kinds(*node->items, rule.items, name);
      members(node->items, rule);
    }
    members(node, rule);
  }

  void members(const SchemaNode* node, const Rule& rule) {
    if (node == nullptr)
      return;
    for (const std::string_view name : rule.members) {
      const SchemaNode* member = node->member(name);
      if (member == nullptr)
        continue;
      checker_.use(member);
      kinds(*member, name == "authority" ? kMember : kPrintable, name);
    }
  }

  void kinds(const SchemaNode& node, Kinds wanted, std::string_view name) {
    const StaticType type = typeOf(&node);
    if (type.can(wanted))
      return;
    const Message due = kindNames(wanted);
    const Message is = kindNames(type.kinds);
    const std::string quoted(name);
    add("template.wrong-type",
        Severity::error,
        node.where,
        {"Trường “" + quoted + "” phải là " + due.vi + ", nhưng lược đồ ghi " + is.vi + ".",
         "The field \"" + quoted + "\" must be " + due.en + ", but the schema says " + is.en +
             "."});
  }

  void notADate(const SchemaNode& node, std::string_view name) {
    const std::string quoted(name);
    add("lint.not-a-date",
        Severity::warning,
        node.where,
        {"Trường “" + quoted + "” được in như ngày, nhưng lược đồ không ghi \"format\": \"date\".",
         "The field \"" + quoted +
             "\" is printed as a date, but the schema lacks \"format\": \"date\"."});
  }

  void add(const char* code, Severity severity, const Where& where, Message message) {
    Diagnostic finding;
    finding.code = code;
    finding.severity = severity;
    finding.where = where;
    finding.message = std::move(message);
    findings_.push_back(std::move(finding));
  }

  const markup::Template& tmpl_;
  const data::Schema& schema_;
  TypeChecker& checker_;
  const std::function<void(const markup::Inlines&)>& lintWords_;
  Diagnostics findings_;
};

}  // namespace

Diagnostics lintElements(const markup::Template& tmpl,
                         const data::Schema& schema,
                         TypeChecker& checker,
                         const std::function<void(const markup::Inlines&)>& lintWords) {
  return ElementLint(tmpl, schema, checker, lintWords).run();
}

}  // namespace vanthu::fill
