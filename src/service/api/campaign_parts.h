// What the operations on offices and campaigns share: whose a campaign is, parts of its record held
// against the campaign's schema, stored things as JSON. Inside service/api/ only.
#ifndef VANTHU_SERVICE_API_CAMPAIGN_PARTS_H_
#define VANTHU_SERVICE_API_CAMPAIGN_PARTS_H_

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/award_tables.h"
#include "data/workdays.h"
#include "service/api/route.h"
#include "store/campaigns/awards.h"
#include "store/campaigns/campaign_milestones.h"
#include "store/campaigns/councils.h"
#include "store/campaigns/due.h"
#include "store/campaigns/nominations.h"
#include "store/campaigns/offices.h"
#include "store/campaigns/registrations.h"
#include "store/campaigns/units.h"

namespace vanthu::service {

inline constexpr std::string_view kCampaignTag = "Phong trào";
inline constexpr std::string_view kNominationTag = "Đăng ký và đề nghị";
inline constexpr std::string_view kCouncilTag = "Hội đồng và khen thưởng";
inline constexpr std::string_view kOfficeTag = "Cơ quan";

/// The days off and the award tables that count now: the stored ones, or those installed. Errors:
/// those of DatedCache::in.
Result<std::shared_ptr<const data::Workdays>> workdaysOf(const Call& call, store::Transaction& tx);
Result<std::shared_ptr<const data::AwardTables>> awardTablesOf(const Call& call,
                                                               store::Transaction& tx);

/// The campaign of the path's {id}, if the caller has a role of the rule in its office.
/// Errors: "campaign.unknown".
Result<store::Campaign> campaignOf(const Call& call, store::Transaction& tx);

/// The rows of a campaign by the path's {id} and their own name in the path; those of another
/// campaign are unknown.
Result<store::Registration> registrationOf(const Call& call, store::Transaction& tx);
Result<store::Nomination> nominationOf(const Call& call, store::Transaction& tx);
Result<store::CouncilSession> councilOf(const Call& call, store::Transaction& tx);
Result<store::Award> awardOf(const Call& call, store::Transaction& tx);

/// The member `member` of the body, held against a part of the campaign's schema ("/council"): as
/// templates see it. Errors: data.*, at the place in the body.
Result<Value> partOf(const Call& call, std::string_view member, std::string_view pointer);
/// The same of any value; errors stand below `place`.
Result<Value> checkedPart(const Call& call,
                          const Value& value,
                          std::string_view pointer,
                          const std::string& place);

/// The day in a member of the body; nothing if it is not there.
std::optional<Date> dayIn(const Value& body, std::string_view member);

/// A sort key that is a position; 0 for what is none.
int64_t positionIn(const std::string& text);

/// An object, members without a value left out.
Value members(std::initializer_list<std::pair<std::string_view, Value>> all);
/// Null for an empty text.
Value maybe(const std::string& text);
Value maybe(const std::optional<int64_t>& number);
Value texts(const std::vector<std::string>& all);

Value toValue(const store::StoredOffice& office);
Value toValue(const store::StoredUnit& unit);
Value toValue(const store::Campaign& campaign, bool withRecord);
Value toValue(const store::Milestone& milestone);
Value toValue(const store::MilestoneReport& report);
Value toValue(const store::DueItem& item);
Value toValue(const store::Registration& registration);
Value toValue(const store::Nomination& nomination);
Value toValue(const store::NominationEvent& event);
Value toValue(const store::Duplicate& duplicate);
Value toValue(const store::CouncilSession& session, const store::CouncilResult& result);
Value toValue(const store::Award& award);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_CAMPAIGN_PARTS_H_
