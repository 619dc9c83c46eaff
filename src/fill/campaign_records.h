// The records of one template's documents, made from the record of a whole campaign.
//
// Evaluates the template's campaign.yaml. Every value of a made record knows where it was written,
// in the campaign's file or in campaign.yaml, and has the pointer of its place in the made record.
// A value that becomes part of a markdown text stays words: its signs are escaped. Work is bounded
// for each document as for a filling (fill.h). Pure and thread-safe.
#ifndef VANTHU_FILL_CAMPAIGN_RECORDS_H_
#define VANTHU_FILL_CAMPAIGN_RECORDS_H_

#include <string>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "data/schema.h"
#include "markup/campaign_map.h"

namespace vanthu::fill {

struct CampaignRecord {
  std::string name;     ///< of its file, as written; empty: that of the template
  Value data;           ///< as `vanthu render` takes it, but for "$template"
  size_t document = 0;  ///< which of the map's documents it is
};

/// `campaign` is what readRecord gave for `schema`; `target` is the schema of the template.
/// Errors: "template.*", each with its place in campaign.yaml and the pointer into the campaign.
Result<std::vector<CampaignRecord>> campaignRecords(const markup::CampaignMap& map,
                                                    const data::Schema& schema,
                                                    const Value& campaign,
                                                    const data::Schema& target);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_CAMPAIGN_RECORDS_H_
