// A dossier: all documents of one campaign from its one record.
//
// Every template that has a campaign.yaml makes its documents' records from the campaign's. They
// stand in the order of their days, as a dossier is filed. Makes records only; each is rendered by
// Engine::render. Pure but for the World, and thread-safe.
#ifndef VANTHU_ENGINE_DOSSIER_H_
#define VANTHU_ENGINE_DOSSIER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "base/world.h"
#include "data/offices.h"
#include "data/schema.h"
#include "engine/engine.h"

namespace vanthu::engine {

struct DossierDocument {
  size_t number = 0;  ///< from 1, in the order of the days
  std::string name;   ///< of its file, without number and ending: "ke-hoach"
  std::string templateName;
  Value data;  ///< as Engine::render takes it, "$template" included
  /// The member of the campaign's `papers` that its number and date are of ("plan"); may be empty.
  std::string paper;
};

struct Dossier {
  std::vector<DossierDocument> documents;
  std::shared_ptr<const data::Offices> offices;  ///< the campaign's own, for Options::offices
};

/// `json` is the campaign's record, held against templates/_shared/campaign.schema.json; `dataName`
/// is what errors call it. Documents of one day stand in the order of their templates' names, then
/// as their campaign.yaml has them; those without a day last. Errors, all at once: data.*,
/// template.*, yaml.*; data.no-documents.
Result<Dossier> planDossier(const Engine& engine,
                            const World& world,
                            std::string_view json,
                            std::string_view dataName);

/// The schema of a campaign's record, shared definitions included.
Result<std::shared_ptr<const data::Schema>> campaignSchema(const World& world);

/// What one template makes of a campaign, or why it cannot.
struct TemplateDocuments {
  std::string templateName;
  Diagnostics faults;                      ///< then there are no documents
  std::vector<DossierDocument> documents;  ///< numbered within the template
};

/// The same of a record in memory, template by template: the faults of one leave the others as they
/// are. `onlyTemplate`, if given, is the one template asked for; a template without a campaign.yaml
/// is left out. Errors: data.*.
Result<std::vector<TemplateDocuments>> surveyDossier(const Engine& engine,
                                                     const World& world,
                                                     const Value& campaign,
                                                     std::string_view onlyTemplate = {});

/// A record as a file that renders by itself: what `rendered` was filled with, its template named.
Value recordOf(const DossierDocument& document, const Rendered& rendered);

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_DOSSIER_H_
