#include "data/apply_office.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/json_pointer.h"
#include "base/nearest_name.h"
#include "data/placed.h"

namespace vanthu::data {
namespace {

constexpr const char* kFacts[] = {
    "parentOrganName", "organName", "place", "authorityTitle", "sealDiameter"};
constexpr char kHead[] = "head";
constexpr char kDeputy[] = "deputy";

class OfficeApplier {
 public:
  OfficeApplier(const Value& record, const Schema& schema, const OfficeUse& use)
      : record_(record), root_(schema.root()), use_(use), members_(record.object()) {}

  Result<Value> run(const Offices& offices) {
    const Result<OfficeOfTheDay> found = offices.on(use_.id.text(), use_.day);
    if (!found) {
      Diagnostics faults = found.error();
      for (Diagnostic& fault : faults)
        fault.where = use_.id.where();
      return fail(std::move(faults));
    }
    office_ = *found;
    for (const char* name : kFacts) {
      if (const Value* fact = office_.fact(name); fact != nullptr && isWanted(name))
        add(name, *fact);
    }
    addNotation();
    addSigners();
    if (!faults_.empty())
      return fail(std::move(faults_));
    return Value(std::move(members_)).setWhere(record_.where());
  }

 private:
  bool isWanted(const char* name) const {
    return root_.member(name) != nullptr && record_.find(name) == nullptr;
  }

  void add(const std::string& name, const Value& value) {
    members_.emplace_back(name, placed(value, childPointer("", name)));
  }

  void replace(std::string_view name, Value value) {
    for (auto& [key, member] : members_) {
      if (key == name)
        member = std::move(value);
    }
  }

  void addNotation() {
    const Value* symbol = office_.fact("symbol");
    if (symbol == nullptr || !symbol->isText() || root_.member("codeNotation") == nullptr)
      return;
    const Value* own = record_.find("codeNotation");
    if (own == nullptr) {
      if (use_.typeSign)
        add("codeNotation",
            Value(std::string(*use_.typeSign) + "-" + symbol->text()).setWhere(symbol->where()));
      return;
    }
    if (!own->isText() || own->text().empty())
      return;
    if (own->text().ends_with('-'))
      replace("codeNotation", Value(own->text() + symbol->text()).setWhere(own->where()));
    else if (own->text().starts_with('-'))
      replace("codeNotation", Value(symbol->text() + own->text()).setWhere(own->where()));
  }

  void addSigners() {
    const Value* signers = record_.find("signers");
    const Value* signer = record_.find("signer");
    if (signers != nullptr && signers->isList()) {
      Value::List items;
      for (const Value& each : signers->list())
        items.push_back(each.isText() ? named(each) : each);
      replace("signers", Value(std::move(items)).setWhere(signers->where()));
    }
    if (signer != nullptr && signer->isText())
      replace("signer", named(*signer));
    if (signers != nullptr || !isWanted("signer"))
      return;
    if (const OfficeHead* head = find(kHead))
      add("signer", signerOf(*head, "/signer"));
  }

  // Somebody who holds a post on the paper's day, by role or by name.
  const OfficeHead* find(std::string_view word) const {
    const auto& heads = office_.office->heads;
    const auto found = std::find_if(heads.begin(), heads.end(), [&](const OfficeHead& head) {
      return head.validity.holds(use_.day) &&
             (head.role == word || (head.fullName.isText() && head.fullName.text() == word));
    });
    return found == heads.end() ? nullptr : &*found;
  }

  Value named(const Value& word) {
    if (const OfficeHead* head = find(word.text()))
      return signerOf(*head, word.where().pointer);
    std::vector<std::string> known;
    for (const OfficeHead& head : office_.office->heads) {
      if (!head.validity.holds(use_.day))
        continue;
      known.push_back(head.role);
      if (head.fullName.isText())
        known.push_back(head.fullName.text());
    }
    const std::string near = nearestName(word.text(), known);
    const std::string id = use_.id.text();
    faults_.push_back(
        {"data.unknown-signer",
         word.where(),
         {"vào ngày " + toIso(use_.day) + ", cơ quan \"" + id + "\" không có người ký \"" +
              word.text() + "\"",
          "on " + toIso(use_.day) + " the office \"" + id + "\" has no signer \"" + word.text() +
              "\""},
         near.empty()
             ? Message{"ghi \"head\", \"deputy\", họ tên đầy đủ, hoặc cả chức vụ và họ tên",
                       "write \"head\", \"deputy\", a full name, or post and name themselves"}
             : Message{"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"}});
    return word;
  }

  // A deputy signs KT. for the head.
  Value authorityOf(const OfficeHead& signer) const {
    if (!signer.authority.isNull() || signer.role != kDeputy)
      return signer.authority;
    for (const OfficeHead& each : office_.office->heads) {
      if (each.role == kHead && each.position.isText())
        return Value("KT. " + each.position.text()).setWhere(each.position.where());
    }
    return {};
  }

  Value signerOf(const OfficeHead& head, const std::string& pointer) const {
    Value::Object members;
    const auto put = [&](const char* name, const Value& value) {
      if (!value.isNull())
        members.emplace_back(name, placed(value, childPointer(pointer, name)));
    };
    put("authority", authorityOf(head));
    put("position", head.position);
    put("fullName", head.fullName);
    Where where = head.position.where();
    where.pointer = pointer;
    return Value(std::move(members)).setWhere(std::move(where));
  }

  const Value& record_;
  const SchemaNode& root_;
  const OfficeUse& use_;
  Value::Object members_;
  OfficeOfTheDay office_;
  Diagnostics faults_;
};

}  // namespace

Result<Value> applyOffice(const Value& record,
                          const Schema& schema,
                          const Offices& offices,
                          const OfficeUse& use) {
  return OfficeApplier(record, schema, use).run(offices);
}

}  // namespace vanthu::data
