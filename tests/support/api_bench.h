// The API in this process, without sockets: a request in, an answer out, on a fresh database.
//
// Answers are held against /openapi.json (ApiOptions::checkAnswers): one that is not described
// comes out as 500 "machine.undocumented-answer".
#ifndef VANTHU_TESTS_SUPPORT_API_BENCH_H_
#define VANTHU_TESTS_SUPPORT_API_BENCH_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/value.h"
#include "engine/installed_world.h"
#include "service/api/api_application.h"
#include "service/api/services.h"
#include "support/databases.h"

namespace vanthu::testing {

class ApiBench {
 public:
  using Fields = std::vector<std::pair<std::string, std::string>>;

  explicit ApiBench(store::Dialect dialect = store::Dialect::sqlite);
  ~ApiBench();

  /// As `curl` would with the local key. A body is application/json unless `fields` say otherwise;
  /// `fields` with "authorization" replace the key, an empty one takes it away.
  service::Response call(std::string_view method,
                         std::string_view target,
                         std::string body = {},
                         const Fields& fields = {});

  service::Response get(std::string_view target) { return call("GET", target); }
  service::Response post(std::string_view target,
                         std::string body,
                         const std::string& idempotencyKey = {});

  service::ApiApplication& application() { return *application_; }
  service::Services& services() { return *services_; }
  store::Database& db() { return *database_; }
  /// Opens what is left of the last bench's database: as a restart of the service.
  void restart();

  /// Keeps the database as it is now; rewind() goes back there. Both are restarts, of SQLite only.
  void mark();
  void rewind();

 private:
  void start();
  void stop();

  TestDatabase files_;
  engine::InstalledWorld world_;
  service::Log log_{-1};
  service::Metrics metrics_;
  service::Lanes lanes_{service::Lanes::Limits{}};
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<service::StoredTemplates> templates_;
  std::unique_ptr<engine::Engine> engine_;
  std::unique_ptr<service::People> people_;
  std::unique_ptr<service::Services> services_;
  std::unique_ptr<service::ApiApplication> application_;
  std::unique_ptr<service::Issuing> issuing_;
  std::string key_;
  int requests_ = 0;
};

/// The JSON of an answer; fails the test if it is none.
Value jsonOf(const service::Response& response);

/// "code" of a problem.
std::string codeOf(const service::Response& response);

/// A member's text, or "" if there is none: textAt(json, "/items/0/name").
std::string textAt(const Value& json, std::string_view pointer);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_API_BENCH_H_
