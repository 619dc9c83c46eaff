// What the operations of the API work with. One object lives as long as the service and is shared
// by all threads; everything it points to is safe to use from several.
#ifndef VANTHU_SERVICE_API_SERVICES_H_
#define VANTHU_SERVICE_API_SERVICES_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/world.h"
#include "batch/printers.h"
#include "engine/engine.h"
#include "sandbox/runner.h"
#include "service/lanes.h"
#include "service/log.h"
#include "service/metrics.h"
#include "service/papers/issuing.h"
#include "service/people/people.h"
#include "service/render/dated_cache.h"
#include "service/render/stored_templates.h"
#include "store/database/database.h"

namespace vanthu::service {

struct Services {
  const engine::Engine& engine;  ///< made on `templates`
  StoredTemplates& templates;    ///< the World: stored templates before the installed ones
  store::Database& database;
  People& people;
  sandbox::Runner& workers;  ///< foreign bytes are opened there only (engine/worker_functions.h)
  Lanes& lanes;              ///< where documents are made (render/in_lane.h)
  Metrics& metrics;
  Log& log;
  std::string version;                   ///< of the product: "0.1.0"
  std::string publicUrl;                 ///< "http://127.0.0.1:8080", without a slash at its end
  std::vector<batch::Printer> printers;  ///< saved ones
  std::string openApi, docs;             ///< written by ApiApplication::make
  std::function<bool()> workersAlive;    ///< empty: not asked
  Issuing* issuing = nullptr;            ///< who gives numbers; there whenever requests are served
  /// Stored offices and tables, as the engine takes them.
  std::shared_ptr<DatedCache> dated = std::make_shared<DatedCache>();
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_SERVICES_H_
