// Which documents were made of a campaign.
#ifndef VANTHU_STORE_CAMPAIGNS_CAMPAIGN_DOCUMENTS_H_
#define VANTHU_STORE_CAMPAIGNS_CAMPAIGN_DOCUMENTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "store/campaigns/compose.h"

namespace vanthu::store {

struct CampaignDocument {
  std::string document;  ///< id among the documents
  std::string templateName;
  std::string name;   ///< within the dossier: "giay-khen-nguyen-van-a"
  std::string paper;  ///< the member of the record's `papers` that it is; may be empty
  std::string madeAt;
};

void addCampaignDocument(Transaction& tx,
                         const Campaign& campaign,
                         const CampaignDocument& document);

/// Of a draft that is taken away.
void removeCampaignDocument(Transaction& tx, std::string_view campaign, std::string_view document);

/// The latest first.
std::vector<CampaignDocument> listCampaignDocuments(Transaction& tx, std::string_view campaign);

/// Of the papers that have been issued, the last one of each.
std::vector<NumberedPaper> numberedPapers(Transaction& tx, std::string_view campaign);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_CAMPAIGN_DOCUMENTS_H_
