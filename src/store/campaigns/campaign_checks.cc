#include "store/campaigns/campaign_checks.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/campaigns/campaign_milestones.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostNamed = 3;  // of one unit and kind, in a message

// What uses units, by the unit.
using Uses = std::map<std::string, std::vector<std::string>>;

Uses usesIn(Transaction& tx, std::string_view sql, std::string_view campaign) {
  Uses uses;
  for (const Row& row : tx.query(sql, {campaign}))
    uses[row.text("unit")].push_back(row.text("name"));
  return uses;
}

// "2 đề nghị (Lê Ba, Võ Tư)"; empty for none.
std::string wordsOf(const Uses& uses, const std::string& unit, const std::string& noun) {
  const auto found = uses.find(unit);
  if (found == uses.end())
    return {};
  const std::vector<std::string>& all = found->second;
  std::string names;
  for (size_t i = 0; i < all.size() && i < kMostNamed; ++i)
    names += (i == 0 ? "" : ", ") + all[i];
  return std::to_string(all.size()) + " " + noun + " (" + names +
         (all.size() > kMostNamed ? ", …)" : ")");
}

std::string listed(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty())
      all += (all.empty() ? "" : ", ") + part;
  return all;
}

class UnitUses {
 public:
  UnitUses(Transaction& tx, std::string_view campaign)
      : nominations_(usesIn(tx,
                            "SELECT CASE WHEN unit = '' THEN code ELSE unit END AS unit,"
                            " full_name AS name FROM nomination WHERE campaign = ?"
                            " ORDER BY position",
                            campaign)),
        registrations_(usesIn(tx,
                              "SELECT unit, title AS name FROM registration WHERE campaign = ?"
                              " ORDER BY position",
                              campaign)),
        reports_(usesIn(tx,
                        "SELECT unit, milestone AS name FROM milestone_report WHERE campaign = ?"
                        " ORDER BY milestone, due",
                        campaign)) {}

  /// Empty texts: nobody uses it.
  Message of(const std::string& unit) const {
    return {listed({wordsOf(nominations_, unit, "đề nghị khen thưởng"),
                    wordsOf(registrations_, unit, "đăng ký"),
                    wordsOf(reports_, unit, "báo cáo việc đến hạn")}),
            listed({wordsOf(nominations_, unit, "nominations"),
                    wordsOf(registrations_, unit, "registrations"),
                    wordsOf(reports_, unit, "milestone reports")})};
  }

 private:
  Uses nominations_, registrations_, reports_;
};

Diagnostic unitInUse(const Value& unit, const Message& users) {
  const std::string id = textOf(unit, "id");
  return wrong(
      "conflict.unit-in-use",
      "/units",
      {"không bỏ được đơn vị \"" + id + "\" (" + textOf(unit, "name") + "): còn " + users.vi,
       "unit \"" + id + "\" cannot be taken away, it has " + users.en},
      {"giữ đơn vị này trong \"units\", hoặc xóa, chuyển những mục ấy sang đơn vị khác trước",
       "keep it in \"units\", or delete those or move them to another unit first"});
}

}  // namespace

Diagnostics checkDays(const Value& record) {
  const auto from = parseIsoDate(textOf(record, "from"));
  const auto until = parseIsoDate(textOf(record, "until"));
  if (!from || !until || *from <= *until)
    return {};
  return {wrong("data.bad-campaign",
                "/until",
                {"ngày tổng kết trước ngày phát động", "the last day is before the first"})};
}

Diagnostics checkUnitsStay(Transaction& tx, const Campaign& campaign, const Value& record) {
  std::set<std::string> kept;
  for (const Value& unit : itemsOf(record, "units"))
    kept.insert(textOf(unit, "id"));
  const UnitUses uses(tx, campaign.id);
  Diagnostics faults;
  for (const Value& unit : itemsOf(campaign.record, "units")) {
    if (kept.contains(textOf(unit, "id")))
      continue;
    if (const Message users = uses.of(textOf(unit, "id")); !users.vi.empty())
      faults.push_back(unitInUse(unit, users));
  }
  return faults;
}

Diagnostics checkMilestonesStay(Transaction& tx, const Campaign& campaign, const Value& record) {
  const std::vector<Milestone> milestones = listMilestones(tx, campaign.id);
  const Result<data::MilestonePlan> before = planOf(campaign.record, milestones);
  const Result<data::MilestonePlan> after = planOf(record, milestones);
  if (!before || !after)
    return after ? Diagnostics{} : after.error();
  const std::string place = textOf(record, "from").empty() ? "/from" : "/until";
  Diagnostics faults;
  for (const Milestone& each : milestones)
    if (before->firstDue(each.id) && !after->firstDue(each.id))
      faults.push_back(wrong("data.bad-milestone",
                             place,
                             {"với những ngày này mốc \"" + each.id + "\" không còn đến hạn",
                              "by these days milestone \"" + each.id + "\" is never due"},
                             {"sửa hoặc bỏ mốc ấy trước", "change or remove it first"}));
  return faults;
}

}  // namespace vanthu::store
