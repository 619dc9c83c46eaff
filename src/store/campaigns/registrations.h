// What the units of a campaign register: tasks, groups, models.
//
// submitted → accepted or returned with a reason; what was returned is changed and submitted again.
#ifndef VANTHU_STORE_CAMPAIGNS_REGISTRATIONS_H_
#define VANTHU_STORE_CAMPAIGNS_REGISTRATIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/campaigns/campaigns.h"

namespace vanthu::store {

struct Registration {
  std::string id;
  std::string campaign, office, unit;
  std::string kind;  ///< "task", "group", "model": tasks, groups, models of the campaign's record
  int64_t position = 0, version = 1;
  std::string state;   ///< "submitted", "returned", "accepted"
  std::string reason;  ///< of the last return
  std::string title;   ///< fullName, groupName or name
  Value record;        ///< an item of the campaign's record
  std::string submittedOn;
  std::string createdBy, updatedAt;
};

/// REQUIRES: `record` is valid by the schema of its kind. Comes as a submitted one.
/// Errors: "campaign.unknown", "conflict.campaign-closed", "data.unknown-unit".
Result<Registration> addRegistration(Transaction& tx,
                                     std::string_view campaign,
                                     std::string_view kind,
                                     const Value& record,
                                     std::string_view actor);

struct NewRegistration {
  std::string kind;
  Value record;
  bool accepted = false;
  std::string submittedOn{};  ///< empty: today
};

/// The same for one of many. REQUIRES: `campaign` is openCampaign's, of this transaction.
Result<Registration> addRegistration(Transaction& tx,
                                     const Campaign& campaign,
                                     const NewRegistration& registration,
                                     std::string_view actor);

/// Only what is submitted or returned. Errors: "registration.unknown", "precondition.failed",
/// "conflict.state", "conflict.campaign-closed", "data.unknown-unit".
Result<Registration> replaceRegistration(Transaction& tx,
                                         std::string_view id,
                                         const std::optional<int64_t>& version,
                                         const Value& record,
                                         std::string_view actor);

/// Only what is submitted or returned; that it was there stays in the audit log. Errors:
/// "registration.unknown", "precondition.failed", "conflict.state", "conflict.campaign-closed".
Result<void> removeRegistration(Transaction& tx,
                                std::string_view id,
                                const std::optional<int64_t>& version,
                                std::string_view actor);

/// To "submitted", "returned" (with a reason) or "accepted". Errors: "registration.unknown",
/// "precondition.failed", "conflict.state", "data.missing-reason", "conflict.campaign-closed".
Result<Registration> moveRegistration(Transaction& tx,
                                      std::string_view id,
                                      const std::optional<int64_t>& version,
                                      std::string_view state,
                                      std::string_view reason,
                                      std::string_view actor);

/// Errors: "registration.unknown".
Result<Registration> findRegistration(Transaction& tx, std::string_view id);

struct RegistrationSelection {
  std::string campaign;
  std::string unit{}, kind{}, state{};  ///< empty: any
  int64_t after = 0;                    ///< position of the last one seen
  size_t limit = 50;
};
/// In the order in which they came.
std::vector<Registration> listRegistrations(Transaction& tx,
                                            const RegistrationSelection& selection);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_REGISTRATIONS_H_
