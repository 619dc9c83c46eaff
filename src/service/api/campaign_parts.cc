#include "service/api/campaign_parts.h"

#include <charconv>
#include <utility>

#include "data/record.h"
#include "engine/dossier.h"
#include "service/api/services.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

Diagnostic noSuch(const char* code, const char* vi, const char* en) {
  return {code,
          {},
          {std::string("không có ") + vi + " này", std::string("there is no such ") + en},
          {}};
}

Diagnostic noCampaign() {
  return noSuch("campaign.unknown", "phong trào", "campaign");
}

// `found` if it is of the campaign that the path names and the caller may see it.
template <typename T>
Result<T> ofThisCampaign(const Call& call, Result<T> found, Diagnostic otherwise) {
  if (found && (found->campaign != call.at("id") || !call.mayIn(found->office)))
    return fail(std::move(otherwise));
  return found;
}

Value decisionOf(const store::Decision& decision) {
  return members(
      {{"document", maybe(decision.document)},
       {"codeNumber", maybe(decision.codeNumber)},
       {"codeNotation", maybe(decision.codeNotation)},
       {"issuedDate", decision.issuedDate ? Value(toIso(*decision.issuedDate)) : Value()}});
}

// The stored table, or the engine's, which lives as long as the service.
template <typename Table>
Result<std::shared_ptr<const Table>> inForce(const Call& call,
                                             store::Transaction& tx,
                                             std::shared_ptr<const Table> DatedData::*stored,
                                             const Table& installed) {
  const auto known = call.services.dated->in(call.services.templates, tx);
  if (!known)
    return fail(known.error());
  if (const auto& table = **known.*stored; table != nullptr)
    return table;
  return std::shared_ptr<const Table>(std::shared_ptr<void>(), &installed);
}

}  // namespace

Result<std::shared_ptr<const data::Workdays>> workdaysOf(const Call& call, store::Transaction& tx) {
  return inForce(call, tx, &DatedData::workdays, call.services.engine.workdays());
}

Result<std::shared_ptr<const data::AwardTables>> awardTablesOf(const Call& call,
                                                               store::Transaction& tx) {
  return inForce(call, tx, &DatedData::awardTables, call.services.engine.awardTables());
}

Result<store::Campaign> campaignOf(const Call& call, store::Transaction& tx) {
  Result<store::Campaign> campaign = store::findCampaign(tx, call.at("id"));
  if (campaign && !call.mayIn(campaign->office))
    return fail(noCampaign());
  return campaign;
}

Result<store::Registration> registrationOf(const Call& call, store::Transaction& tx) {
  return ofThisCampaign(call,
                        store::findRegistration(tx, call.at("registration")),
                        noSuch("registration.unknown", "đăng ký", "registration"));
}

Result<store::Nomination> nominationOf(const Call& call, store::Transaction& tx) {
  return ofThisCampaign(call,
                        store::findNomination(tx, call.at("nomination")),
                        noSuch("nomination.unknown", "đề nghị khen thưởng", "nomination"));
}

Result<store::CouncilSession> councilOf(const Call& call, store::Transaction& tx) {
  return ofThisCampaign(call,
                        store::findCouncil(tx, call.at("council")),
                        noSuch("council.unknown", "phiên họp hội đồng", "session of the council"));
}

Result<store::Award> awardOf(const Call& call, store::Transaction& tx) {
  const auto tables = awardTablesOf(call, tx);
  if (!tables)
    return fail(tables.error());
  return ofThisCampaign(call,
                        store::findAward(tx, call.at("award"), **tables),
                        noSuch("award.unknown", "khen thưởng", "award"));
}

Result<Value> checkedPart(const Call& call,
                          const Value& value,
                          std::string_view pointer,
                          const std::string& place) {
  const auto schema = engine::campaignSchema(call.services.templates);
  if (!schema)
    return fail(schema.error());
  const data::SchemaNode* node = (*schema)->find(pointer);
  if (node == nullptr)
    return fail(Diagnostic{
        "machine.missing-resource", {}, {"thiếu lược đồ", "a part of the schema is missing"}, {}});
  Result<Value> checked = data::readRecord(value, *node, {});
  if (checked)
    return checked;
  for (Diagnostic& fault : checked.error())
    fault.where = {{}, 0, 0, place + fault.where.pointer};
  return checked;
}

Result<Value> partOf(const Call& call, std::string_view member, std::string_view pointer) {
  const Value* part = call.body.find(member);
  return checkedPart(call, part == nullptr ? Value() : *part, pointer, "/" + std::string(member));
}

std::optional<Date> dayIn(const Value& body, std::string_view member) {
  return parseIsoDate(store::textOf(body, member));
}

int64_t positionIn(const std::string& text) {
  int64_t position = 0;
  std::from_chars(text.data(), text.data() + text.size(), position);
  return position;
}

Value members(std::initializer_list<std::pair<std::string_view, Value>> all) {
  Value::Object out;
  for (const auto& [name, value] : all)
    if (!value.isNull())
      out.emplace_back(std::string(name), value);
  return Value(std::move(out));
}

Value maybe(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}

Value maybe(const std::optional<int64_t>& number) {
  return number ? Value(*number) : Value();
}

Value texts(const std::vector<std::string>& all) {
  Value::List out;
  for (const std::string& each : all)
    out.emplace_back(each);
  return Value(std::move(out));
}

Value toValue(const store::StoredOffice& office) {
  return members({{"id", Value(office.id)},
                  {"name", Value(office.name)},
                  {"stored", Value(true)},
                  {"version", Value(office.version)},
                  {"record", office.record},
                  {"createdAt", Value(office.createdAt)},
                  {"updatedAt", Value(office.updatedAt)}});
}

Value toValue(const store::StoredUnit& unit) {
  return members({{"office", Value(unit.office)},
                  {"id", Value(unit.id)},
                  {"name", Value(unit.name)},
                  {"version", Value(unit.version)},
                  {"record", unit.record},
                  {"updatedAt", Value(unit.updatedAt)}});
}

Value toValue(const store::Campaign& campaign, bool withRecord) {
  return members({{"id", Value(campaign.id)},
                  {"office", Value(campaign.office)},
                  {"version", Value(campaign.version)},
                  {"state", Value(campaign.state)},
                  {"campaign", Value(campaign.name)},
                  {"period", Value(campaign.period)},
                  {"record", withRecord ? campaign.record : Value()},
                  {"createdBy", Value(campaign.createdBy)},
                  {"createdAt", Value(campaign.createdAt)},
                  {"updatedAt", Value(campaign.updatedAt)}});
}

Value toValue(const store::Milestone& milestone) {
  return store::with(milestone.record, "version", Value(milestone.version));
}

Value toValue(const store::MilestoneReport& report) {
  return members({{"milestone", Value(report.milestone)},
                  {"due", Value(toIso(report.due))},
                  {"unit", maybe(report.unit)},
                  {"doneOn", Value(toIso(report.doneOn))},
                  {"note", maybe(report.note)}});
}

Value toValue(const store::DueItem& item) {
  const data::DueTime& time = item.time;
  return members({{"milestone", Value(item.milestone)},
                  {"task", Value(item.task)},
                  {"responsible", Value(item.responsible)},
                  {"dueRule", maybe(item.words)},
                  {"from", time.first ? Value(toIso(*time.first)) : Value()},
                  {"due", Value(toIso(time.last))},
                  {"daysLeft", Value(int64_t{item.daysLeft})},
                  {"state", Value(store::nameOf(item.state))},
                  {"doneUnits", item.eachUnit ? texts(item.done) : Value()},
                  {"missingUnits", item.eachUnit ? texts(item.missing) : Value()}});
}

Value toValue(const store::Registration& registration) {
  return members({{"id", Value(registration.id)},
                  {"kind", Value(registration.kind)},
                  {"unit", Value(registration.unit)},
                  {"title", Value(registration.title)},
                  {"version", Value(registration.version)},
                  {"state", Value(registration.state)},
                  {"reason", maybe(registration.reason)},
                  {"submittedOn", maybe(registration.submittedOn)},
                  {"record", registration.record},
                  {"createdBy", Value(registration.createdBy)},
                  {"updatedAt", Value(registration.updatedAt)}});
}

Value toValue(const store::Nomination& nomination) {
  return members({{"id", Value(nomination.id)},
                  {"version", Value(nomination.version)},
                  {"state", Value(nomination.state)},
                  {"reason", maybe(nomination.reason)},
                  {"submittedOn", maybe(nomination.submittedOn)},
                  {"nominee", nomination.record},
                  {"createdBy", Value(nomination.createdBy)},
                  {"updatedAt", Value(nomination.updatedAt)}});
}

Value toValue(const store::NominationEvent& event) {
  return members({{"from", maybe(event.from)},
                  {"to", Value(event.to)},
                  {"reason", maybe(event.reason)},
                  {"by", Value(event.actor)},
                  {"at", Value(event.at)}});
}

Value toValue(const store::Duplicate& duplicate) {
  return members({{"kind", Value(store::nameOf(duplicate.kind))},
                  {"nomination", Value(duplicate.nomination)},
                  {"fullName", Value(duplicate.fullName)},
                  {"awardForm", Value(duplicate.awardForm)},
                  {"state", Value(duplicate.state)}});
}

Value toValue(const store::CouncilSession& session, const store::CouncilResult& result) {
  Value::List candidates;
  for (const store::CandidateResult& each : result.candidates)
    candidates.push_back(members({{"nomination", Value(each.ballot.nomination)},
                                  {"fullName", Value(each.ballot.fullName)},
                                  {"awardForm", Value(each.ballot.awardForm)},
                                  {"votesFor", Value(each.ballot.votesFor)},
                                  {"votesAgainst", Value(each.ballot.votesAgainst)},
                                  {"percentNeeded", maybe(each.percentNeeded)},
                                  {"enough", Value(each.enough)}}));
  return members({{"id", Value(session.id)},
                  {"version", Value(session.version)},
                  {"state", Value(session.state)},
                  {"heldOn", maybe(session.heldOn)},
                  {"council", session.record},
                  {"result",
                   members({{"members", Value(result.members)},
                            {"present", Value(result.present)},
                            {"base", Value(result.base)},
                            {"quorum", Value(result.quorum)},
                            {"candidates", Value(std::move(candidates))}})},
                  {"createdBy", Value(session.createdBy)},
                  {"updatedAt", Value(session.updatedAt)}});
}

Value toValue(const store::Award& award) {
  return members({{"id", Value(award.id)},
                  {"nomination", Value(award.nomination)},
                  {"version", Value(award.version)},
                  {"kind", Value(award.kind)},
                  {"fullName", Value(award.fullName)},
                  {"awardForm", Value(award.awardForm)},
                  {"decision", decisionOf(award.decision)},
                  {"amount", maybe(award.amount)},
                  {"goldenBookNumber", maybe(award.goldenBookNumber)},
                  {"createdBy", Value(award.createdBy)},
                  {"updatedAt", Value(award.updatedAt)}});
}

}  // namespace vanthu::service
