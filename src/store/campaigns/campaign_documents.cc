#include "store/campaigns/campaign_documents.h"

#include <charconv>
#include <map>
#include <utility>

namespace vanthu::store {

void addCampaignDocument(Transaction& tx,
                         const Campaign& campaign,
                         const CampaignDocument& document) {
  tx.execute(
      "INSERT INTO campaign_document (campaign, document, template, name, paper, office, made_at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {campaign.id,
       document.document,
       document.templateName,
       document.name,
       document.paper,
       campaign.office,
       tx.now().instant});
}

void removeCampaignDocument(Transaction& tx, std::string_view campaign, std::string_view document) {
  tx.execute("DELETE FROM campaign_document WHERE campaign = ? AND document = ?",
             {campaign, document});
}

std::vector<CampaignDocument> listCampaignDocuments(Transaction& tx, std::string_view campaign) {
  std::vector<CampaignDocument> all;
  for (const Row& row : tx.query("SELECT document, template, name, paper, made_at"
                                 " FROM campaign_document WHERE campaign = ?"
                                 " ORDER BY made_at DESC, document",
                                 {campaign}))
    all.push_back({row.text("document"),
                   row.text("template"),
                   row.text("name"),
                   row.text("paper"),
                   row.text("made_at")});
  return all;
}

std::vector<NumberedPaper> numberedPapers(Transaction& tx, std::string_view campaign) {
  std::map<std::string, NumberedPaper> last;
  for (const Row& row : tx.query(
           "SELECT c.paper, d.code_number, d.code_notation, d.issued_date FROM campaign_document c"
           " JOIN document d ON d.id = c.document WHERE c.campaign = ? AND c.paper <> ''"
           " AND d.state IN ('issued', 'signedReturned', 'distributed')"
           " AND d.code_number IS NOT NULL AND d.issued_date IS NOT NULL"
           " ORDER BY d.issued_date, c.made_at",
           {campaign})) {
    const std::string number = row.text("code_number");
    const auto day = parseIsoDate(row.text("issued_date"));
    NumberedPaper paper;
    paper.paper = row.text("paper");
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), paper.codeNumber);
    if (error != std::errc() || end != number.data() + number.size() || !day)
      continue;  // a number with letters is cited by hand
    paper.codeNotation = row.maybeText("code_notation").value_or("");
    paper.issuedDate = *day;
    last.insert_or_assign(paper.paper, std::move(paper));
  }
  std::vector<NumberedPaper> all;
  for (auto& [name, paper] : last)
    all.push_back(std::move(paper));
  return all;
}

}  // namespace vanthu::store
