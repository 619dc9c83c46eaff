#include "pdf/output_intent.h"

namespace vanthu::pdf {

ObjectId addOutputIntent(HaruDocument& document, std::string_view deflatedProfile) {
  const ObjectId profile =
      document.addStream("/N 3\n/Alternate /DeviceRGB\n", StreamBytes::borrowed(deflatedProfile));
  return document.add(
      "/Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n"
      "/Info (sRGB IEC61966-2.1)\n/DestOutputProfile " +
      reference(profile) + "\n");
}

}  // namespace vanthu::pdf
