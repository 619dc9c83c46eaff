#include "service/papers/final_copy.h"

#include <algorithm>
#include <utility>

#include "base/sha256.h"
#include "data/json_reader.h"
#include "store/documents/planned_links.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kFontManifest = "fonts/manifest.yaml";

Diagnostic otherPins() {
  return {
      "data.other-pins",
      {},
      {"mẫu, phông chữ hoặc phần mềm đã đổi sau khi cấp số: bản sẽ lập không còn là bản đã duyệt",
       "template, fonts or software have changed since the number was given"},
      {}};
}

// Faults of the machine pass; those of the paper do not.
bool mayPass(const Diagnostics& faults) {
  return std::any_of(faults.begin(), faults.end(), [](const Diagnostic& fault) {
    return fault.code.starts_with("machine.") || fault.code.starts_with("busy.") ||
           fault.code.starts_with("store.");
  });
}

std::string reasonOf(const Diagnostics& faults) {
  const Diagnostic& first = faults.front();
  const std::string& said = first.message.vi.empty() ? first.message.en : first.message.vi;
  return "Không lập được văn bản: " + said + " [" + first.code + "]";
}

struct Made {
  std::string pdf;
  int64_t pages = 0;
};

Result<Made> make(Services& services,
                  const PaperMaker& maker,
                  const store::Reservation& reservation) {
  const store::Document& document = reservation.document;
  const Result<store::Pins> pins = pinsOf(services, document.templateName);
  if (!pins)
    return fail(pins.error());
  store::Pins then = document.pins;
  then.datedHash.clear();
  if (*pins != then)
    return fail(otherPins());
  const Result<PaperMaker> as = maker.as(document.pins);
  if (!as)
    return fail(as.error());
  const Result<Value> record = data::readJson(reservation.inputs, {});
  if (!record)
    return fail(record.error());
  auto rendered = as->render(document.templateName, *record);
  if (!rendered)
    return fail(rendered.error());
  return Made{std::move(rendered->pdf), static_cast<int64_t>(rendered->pages.pages.size())};
}

Result<Final> issueIt(Services& services,
                      std::string_view actor,
                      const store::Reservation& reservation,
                      const Made& made,
                      const AtTheEnd& atTheEnd) {
  return services.database.write([&](store::Transaction& tx) -> Result<Final> {
    auto document = store::finish(
        tx, {std::string(actor), reservation.document.id, reservation.fence, made.pdf, made.pages});
    if (!document)
      return fail(document.error());
    Diagnostics dropped = store::followPlannedLinks(tx, actor, *document);
    Final end{std::move(*document), {}, std::move(dropped)};
    if (atTheEnd)
      atTheEnd(tx, end);
    return end;
  });
}

Result<Final> voidIt(Services& services,
                     std::string_view actor,
                     const store::Reservation& reservation,
                     const Diagnostics& faults,
                     const AtTheEnd& atTheEnd) {
  return services.database.write([&](store::Transaction& tx) -> Result<Final> {
    auto document = store::voidReserved(
        tx, actor, reservation.document.id, reservation.fence, reasonOf(faults));
    if (!document)
      return fail(document.error());
    Final end{std::move(*document), faults};
    if (atTheEnd)
      atTheEnd(tx, end);
    return end;
  });
}

}  // namespace

Result<store::Pins> pinsOf(Services& services, std::string_view templateName) {
  if (Diagnostics faults = services.templates.refresh(services.engine.templates()); !faults.empty())
    return fail(std::move(faults));
  const Result<std::string> fonts = services.templates.read(kFontManifest);
  if (!fonts)
    return fail(fonts.error());
  return store::Pins{
      services.templates.hash(templateName), toHex(sha256(*fonts)), services.version};
}

Result<Final> finishOrVoid(Services& services,
                           const PaperMaker& maker,
                           std::string_view actor,
                           const store::Reservation& reservation,
                           const AtTheEnd& atTheEnd) {
  const LeaseKeeper::Kept kept(services.issuing->leases(), reservation);
  const Result<Made> made = make(services, maker, reservation);
  if (made)
    return issueIt(services, actor, reservation, *made, atTheEnd);
  if (mayPass(made.error()))
    return fail(made.error());
  return voidIt(services, actor, reservation, made.error(), atTheEnd);
}

}  // namespace vanthu::service
