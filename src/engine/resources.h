// What every document needs and no document changes: profiles, dated tables, fonts, the PDF writer.
//
// Read from the World once and shared. Safe to use from several threads.
#ifndef VANTHU_ENGINE_RESOURCES_H_
#define VANTHU_ENGINE_RESOURCES_H_

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/world.h"
#include "check/award_authority.h"
#include "check/legal_basis.h"
#include "data/award_tables.h"
#include "data/offices.h"
#include "data/workdays.h"
#include "fonts/font_book.h"
#include "layout/profile.h"
#include "pdf/write.h"

namespace vanthu::engine {

/// The faces and the writer that embeds them.
struct Press {
  std::shared_ptr<const fonts::FontBook> fonts;
  std::shared_ptr<const pdf::Writer> writer;
};

class Resources {
 public:
  /// Reads profiles and tables, and with `pressAtOnce` begins to load the press on another thread.
  /// `world` must outlive the resources.
  static Result<std::unique_ptr<Resources>> load(const World& world, bool pressAtOnce = false);

  /// The profile of that id, or else the one that applies on that day.
  /// Errors: "profile.unknown", "profile.none-for-date".
  Result<const layout::Profile*> profile(std::string_view id, const Date& day) const;

  /// Award money by date, from templates/_shared.
  const data::AwardTables& awardTables() const { return *awardTables_; }

  /// Public offices by the days on which they exist, from templates/_shared; none in a world that
  /// lacks the table.
  const data::Offices& offices() const { return offices_; }

  /// Legal texts by the days on which they were in force, from templates/_shared.
  const check::LegalBasisTable& legalBasis() const { return legalBasis_; }

  /// Who may give which award, from templates/_shared; empty where there is no such table.
  const check::AuthorityTable& authority() const { return authority_; }

  /// Days off, from templates/_shared; weekends alone where there is no such table.
  const data::Workdays& workdays() const { return workdays_; }

  /// Loaded at the first call, if not at once: documents that stop before layout need no fonts.
  Result<Press> press() const;

 private:
  explicit Resources(const World& world) : world_(world) {}
  Diagnostics loadProfiles();
  Diagnostics loadTables();
  Result<Press> loadPress() const;

  const World& world_;
  std::vector<layout::Profile> profiles_;
  std::optional<data::AwardTables> awardTables_;
  data::Offices offices_;
  check::LegalBasisTable legalBasis_;
  check::AuthorityTable authority_;
  data::Workdays workdays_;
  mutable std::once_flag pressOnce_;
  mutable std::optional<Result<Press>> press_;
  std::jthread loader_;  ///< of the press; the last member, so that it ends first
};

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_RESOURCES_H_
