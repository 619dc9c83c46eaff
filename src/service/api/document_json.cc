// Papers, their checks and links, and the register as JSON.
#include <utility>

#include "data/json_reader.h"
#include "service/api/document_parts.h"

namespace vanthu::service {
namespace {

// Members of an object one after another; those without a value are left out.
class Members {
 public:
  Members& add(std::string_view name, Value value) {
    out_.emplace_back(std::string(name), std::move(value));
    return *this;
  }
  Members& text(std::string_view name, std::string_view value) {
    if (!value.empty())
      add(name, Value(value));
    return *this;
  }
  Members& number(std::string_view name, const std::optional<int64_t>& value) {
    if (value)
      add(name, Value(*value));
    return *this;
  }
  Members& day(std::string_view name, const std::optional<Date>& value) {
    if (value)
      add(name, Value(toIso(*value)));
    return *this;
  }
  Value take() { return Value(std::move(out_)); }

 private:
  Value::Object out_;
};

Value stored(std::string_view json) {
  const Result<Value> value = data::readJson(json, {});
  return value ? *value : Value();
}

Value recipients(const std::vector<store::Recipient>& to) {
  Value::List list;
  for (const store::Recipient& one : to)
    list.push_back(toValue(one));
  return Value(std::move(list));
}

}  // namespace

Value toValue(const store::DocumentCheck& check) {
  Members out;
  out.text("kind", store::nameOf(check.kind)).add("version", Value(check.version));
  out.add("passed", Value(check.passed));
  if (check.kind == store::CheckKind::format && check.note.starts_with("["))
    out.add("findings", stored(check.note));
  else
    out.text("note", check.note);
  return out.text("at", check.at).text("by", check.by).take();
}

Value toValue(const store::Document& document, bool withRecord) {
  Members out;
  out.text("id", document.id).text("office", document.office).text("campaign", document.campaign);
  out.text("template", document.templateName).add("typeName", Value(document.typeName));
  out.add("subject", Value(document.subject));
  if (withRecord)
    out.add("record", stored(document.record));
  out.text("state", store::nameOf(document.state)).add("version", Value(document.version));
  out.add("recordVersion", Value(document.recordVersion));
  if (document.flow)
    out.text("flow", store::nameOf(*document.flow));
  if (document.contentCheck)
    out.add("contentCheck", toValue(*document.contentCheck));
  if (document.formatCheck)
    out.add("formatCheck", toValue(*document.formatCheck));
  out.text("createdAt", document.createdAt).text("createdBy", document.createdBy);
  out.text("changedAt", document.changedAt);
  out.text("approvedAt", document.approvedAt).text("approvedBy", document.approvedBy);
  out.text("entry", document.entry).text("series", document.series);
  out.text("codeNumber", document.codeNumber).text("codeNotation", document.codeNotation);
  out.day("issuedDate", document.issuedDate);
  out.text("templateHash", document.pins.templateHash).text("fontsHash", document.pins.fontsHash);
  out.text("engineVersion", document.pins.engineVersion);
  out.text("datedHash", document.pins.datedHash);
  out.text("printedSha256", document.printedPdf).text("sha256", document.pdf);
  out.text("signedSha256", document.signedPdf);
  if (document.signatures != 0)
    out.add("signatures", Value(document.signatures));
  return out.text("reason", document.reason).take();
}

Value withMembers(const Value& object, Value::Object more) {
  Value::Object all = object.object();
  for (Value::Member& member : more)
    all.push_back(std::move(member));
  return Value(std::move(all));
}

Value toValue(const store::DocumentVersion& version, bool withRecord) {
  Members out;
  out.add("version", Value(version.version)).add("subject", Value(version.subject));
  out.text("at", version.at).text("by", version.by);
  if (withRecord)
    out.add("record", stored(version.record));
  return out.take();
}

Value toValue(const store::Recipient& recipient) {
  Members out;
  return out.text("organId", recipient.organId)
      .add("name", Value(recipient.name))
      .text("purpose", recipient.purpose)
      .take();
}

Value toValue(const store::Distribution& sent) {
  Members out;
  out.text("organId", sent.recipient.organId).add("name", Value(sent.recipient.name));
  out.text("purpose", sent.recipient.purpose).text("way", sent.way);
  return out.add("copies", Value(sent.copies)).text("at", sent.at).text("by", sent.by).take();
}

Value toValue(const store::DocumentLink& link, std::string_view state) {
  Members out;
  out.text("from", link.from).text("kind", store::nameOf(link.kind)).text("to", link.to);
  return out.text("state", state).text("at", link.at).text("by", link.by).take();
}

Value toValue(const store::RegisterEntry& entry) {
  const store::Paper& paper = entry.paper;
  Members out;
  out.text("id", entry.id).text("series", entry.series).text("office", entry.office);
  out.add("year", Value(int64_t{entry.year})).text("numberClass", entry.numberClass);
  out.text("codeNumber", entry.codeNumber()).text("codeNotation", paper.codeNotation);
  out.text("issuedDate", toIso(entry.issuedDate)).text("state", store::nameOf(entry.state));
  out.add("typeName", Value(paper.typeName)).add("subject", Value(paper.subject));
  out.text("organName", paper.organName).text("language", paper.language);
  Members signer;
  signer.text("authority", paper.authority).text("position", paper.position);
  out.add("signer", signer.text("fullName", paper.fullName).take());
  out.add("to", recipients(paper.to)).text("archive", paper.archive);
  out.text("priority", paper.priority).text("fileNotation", paper.fileNotation);
  out.number("docOrdinal", paper.docOrdinal).number("pageAmount", paper.pageAmount);
  out.number("issuedAmount", paper.issuedAmount).day("dueDate", paper.dueDate);
  out.text("description", paper.description).text("document", entry.document);
  out.text("block", entry.block).text("sha256", entry.pdf).text("voidReason", entry.voidReason);
  out.text("createdAt", entry.createdAt).text("createdBy", entry.createdBy);
  out.text("voidedAt", entry.voidedAt).text("voidedBy", entry.voidedBy);
  return out.add("version", Value(entry.version)).take();
}

Value toValue(const store::Series& series) {
  Members out;
  out.text("id", series.id).text("office", series.office);
  out.add("year", Value(int64_t{series.year})).text("numberClass", series.numberClass);
  out.text("title", series.title).text("kind", store::nameOf(series.kind));
  out.add("firstNumber", Value(series.firstNumber)).add("lastNumber", Value(series.lastNumber));
  out.day("lastDate", series.lastDate).add("closed", Value(series.closed));
  return out.add("version", Value(series.version)).take();
}

Value toValue(const store::Block& block) {
  Members out;
  out.text("id", block.id).text("series", block.series).text("office", block.office);
  out.text("purpose", block.purpose).add("first", Value(block.first));
  out.add("last", Value(block.last)).text("issuedDate", toIso(block.issuedDate));
  out.text("createdAt", block.createdAt).text("createdBy", block.createdBy);
  out.add("reserved", Value(block.reserved)).add("issued", Value(block.issued));
  return out.add("voided", Value(block.voided)).take();
}

}  // namespace vanthu::service
