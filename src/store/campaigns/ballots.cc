#include "store/campaigns/ballots.h"

#include <map>
#include <utility>

#include "base/json_writer.h"
#include "store/audit.h"
#include "store/campaigns/councils.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {
namespace {

// What the session has kept, and while it is planned the nomination as it stands.
constexpr char kBallots[] =
    "SELECT v.nomination, coalesce(v.full_name, n.full_name) AS full_name,"
    " coalesce(v.award_form, n.award_form) AS award_form, coalesce(v.record, n.record) AS record,"
    " v.votes_for, v.votes_against FROM council_vote v JOIN nomination n ON n.id = v.nomination";

Ballot ballotOf(const Row& row) {
  return {row.text("nomination"),
          row.text("full_name"),
          row.text("award_form"),
          row.integer("votes_for"),
          row.integer("votes_against"),
          storedJson(row.text("record"))};
}

std::map<std::string, Ballot> latestOf(Transaction& tx,
                                       std::string_view campaign,
                                       std::string_view state) {
  std::map<std::string, Ballot> latest;
  for (const Row& row :
       tx.query(std::string(kBallots) + " JOIN council_session s ON s.id = v.session"
                                        " WHERE s.campaign = ? AND s.state = ?"
                                        " ORDER BY s.position",
                {campaign, state}))
    latest.insert_or_assign(row.text("nomination"), ballotOf(row));
  return latest;
}

std::string detailOf(const Nomination& nomination, const Row& vote) {
  JsonWriter detail;
  detail.beginObject()
      .member("nomination", nomination.id)
      .member("votesFor", vote.integer("votes_for"))
      .member("votesAgainst", vote.integer("votes_against"))
      .endObject();
  return detail.take();
}

}  // namespace

void keepBallots(Transaction& tx, std::string_view session) {
  tx.execute(
      "UPDATE council_vote SET"
      " full_name = (SELECT n.full_name FROM nomination n WHERE n.id = council_vote.nomination),"
      " award_form = (SELECT n.award_form FROM nomination n WHERE n.id = council_vote.nomination),"
      " record = (SELECT n.record FROM nomination n WHERE n.id = council_vote.nomination)"
      " WHERE session = ?",
      {session});
}

void dropPlannedVotes(Transaction& tx, const Nomination& nomination, std::string_view actor) {
  for (const Row& vote :
       tx.query("SELECT v.session, v.votes_for, v.votes_against FROM council_session s"
                " JOIN council_vote v ON v.session = s.id AND v.nomination = ?"
                " WHERE s.campaign = ? AND s.state = 'planned' ORDER BY s.position",
                {nomination.id, nomination.campaign})) {
    const std::string session = vote.text("session");
    tx.execute("DELETE FROM council_vote WHERE session = ? AND nomination = ?",
               {session, nomination.id});
    tx.execute("UPDATE council_session SET version = version + 1, updated_at = ? WHERE id = ?",
               {tx.now().instant, session});
    appendAudit(tx,
                {std::string(actor),
                 nomination.office,
                 "council.drop-votes",
                 "campaigns/" + nomination.campaign + "/councils/" + session,
                 detailOf(nomination, vote)});
  }
}

std::vector<Ballot> ballotsOf(Transaction& tx, std::string_view session) {
  std::vector<Ballot> all;
  for (const Row& row :
       tx.query(std::string(kBallots) + " WHERE v.session = ? ORDER BY n.position", {session}))
    all.push_back(ballotOf(row));
  return all;
}

std::vector<Ballot> latestBallots(Transaction& tx, std::string_view campaign) {
  std::map<std::string, Ballot> latest = latestOf(tx, campaign, "closed");
  if (latest.empty())
    latest = latestOf(tx, campaign, "planned");
  std::vector<Ballot> all;
  for (auto& [id, ballot] : latest)
    all.push_back(std::move(ballot));
  return all;
}

}  // namespace vanthu::store
