#include "store/campaigns/compose.h"

#include <algorithm>
#include <map>
#include <utility>

#include "store/campaigns/campaign_documents.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostRegistrations = 1'000'000;

// The day a document prints or is dated by: for "before" the last one in time.
std::string dayOf(const data::DueTime& due) {
  return toIso(std::min(due.named, due.last));
}

Result<Value> milestoneIn(const Milestone& milestone, const data::MilestonePlan& plan) {
  const auto due = plan.firstDue(milestone.id);
  if (!due)
    return fail(wrong("data.bad-milestone",
                      "/milestones",
                      {"chưa tính được ngày của mốc \"" + milestone.id + "\"",
                       "the day of milestone \"" + milestone.id + "\" cannot be worked out"},
                      {"ghi ngày phát động (\"from\") và ngày tổng kết (\"until\") của phong trào",
                       "give the first and the last day of the campaign (\"from\", \"until\")"}));
  const Value* rule = milestone.record.find("rule");
  const auto read = data::readMilestoneRule(rule == nullptr ? Value() : *rule);
  const std::string own = textOf(milestone.record, "dueRule");
  const std::string words = !own.empty() || !read ? own : data::wordsOf(*read);
  return Value(Value::Object{{"id", Value(milestone.id)},
                             {"task", Value(textOf(milestone.record, "task"))},
                             {"dueDate", Value(dayOf(*due))},
                             {"dueRule", words.empty() ? Value() : Value(words)},
                             {"responsible", Value(textOf(milestone.record, "responsible"))}});
}

Result<Value> milestonesIn(const Campaign& campaign,
                           const std::vector<Milestone>& milestones,
                           const data::Workdays& workdays) {
  const Result<data::MilestonePlan> plan = planOf(campaign.record, milestones, workdays);
  if (!plan)
    return fail(plan.error());
  Value::List items;
  Diagnostics faults;
  for (const Milestone& each : milestones) {
    Result<Value> item = milestoneIn(each, *plan);
    if (!item) {
      faults.insert(faults.end(), item.error().begin(), item.error().end());
      continue;
    }
    items.push_back(item->find("dueRule")->isNull() ? without(*item, {"dueRule"})
                                                    : std::move(*item));
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return Value(std::move(items));
}

Value registrationsIn(const std::vector<Registration>& registrations) {
  Value all;
  for (const auto& [kind, name] : {std::pair<std::string_view, std::string_view>{"task", "tasks"},
                                   {"group", "groups"},
                                   {"model", "models"}}) {
    Value::List items;
    for (const Registration& each : registrations)
      if (each.kind == kind && each.state == "accepted")
        items.push_back(each.record);
    if (!items.empty())
      all = with(all, name, Value(std::move(items)));
  }
  return all;
}

bool isWithTheOffice(const Nomination& nomination) {
  return nomination.state != "draft" && nomination.state != "returned" &&
         nomination.state != "refused";
}

// As the council has voted on it and, if it came again as another one, as that too.
Value nomineesIn(const CampaignRows& rows) {
  std::map<std::string_view, const Ballot*> ballots;
  for (const Ballot& ballot : rows.ballots)
    ballots.emplace(ballot.nomination, &ballot);
  Value::List items;
  for (const Nomination& each : rows.nominations) {
    const auto found = ballots.find(each.id);
    const Ballot* ballot = found == ballots.end() ? nullptr : found->second;
    if (ballot != nullptr)
      items.push_back(with(ballot->record, "votes", Value(ballot->votesFor)));
    if (isWithTheOffice(each) && (ballot == nullptr || ballot->record != each.record))
      items.push_back(each.record);
  }
  return items.empty() ? Value() : Value(std::move(items));
}

Value papersIn(const Value& papers, const std::vector<NumberedPaper>& numbered) {
  Value all = papers;
  for (const NumberedPaper& each : numbered) {
    const Value* known = papers.find(each.paper);
    Value paper = known == nullptr ? Value(Value::Object{}) : *known;
    paper = with(paper, "codeNumber", Value(each.codeNumber));
    paper = with(paper, "codeNotation", Value(each.codeNotation));
    all = with(all, each.paper, with(paper, "issuedDate", Value(toIso(each.issuedDate))));
  }
  return all;
}

std::optional<CouncilSession> councilOf(Transaction& tx, std::string_view campaign) {
  std::optional<CouncilSession> found;
  for (CouncilSession& each : listCouncils(tx, campaign))
    if (!found || each.state == "closed" || found->state != "closed")
      found = std::move(each);
  return found;
}

}  // namespace

CampaignRows rowsOf(Transaction& tx, std::string_view campaign) {
  RegistrationSelection registrations;
  registrations.campaign = campaign;
  registrations.limit = kMostRegistrations;
  return {listMilestones(tx, campaign),
          listRegistrations(tx, registrations),
          allNominations(tx, campaign),
          latestBallots(tx, campaign),
          councilOf(tx, campaign),
          numberedPapers(tx, campaign)};
}

Result<Value> compose(const Campaign& campaign,
                      const CampaignRows& rows,
                      const data::Workdays& workdays) {
  Value record = campaign.record;
  if (!rows.milestones.empty()) {
    Result<Value> milestones = milestonesIn(campaign, rows.milestones, workdays);
    if (!milestones)
      return milestones;
    record = with(record, "milestones", std::move(*milestones));
  }
  record = with(record, "registrations", registrationsIn(rows.registrations));
  record = with(record, "nominees", nomineesIn(rows));
  if (rows.council)
    record = with(record, "council", rows.council->record);
  const Value* papers = record.find("papers");
  return with(record, "papers", papersIn(papers == nullptr ? Value() : *papers, rows.papers));
}

}  // namespace vanthu::store
