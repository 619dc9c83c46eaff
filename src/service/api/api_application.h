// The API behind the connections: holds each request against its route and runs the function.
//
//     admit:  route ─ rate ─ authenticate ─ rate ─ authorize ─ content type ─ size
//     handle: memory ─ query ─ headers ─ body ─ run (in a transaction) ─ answer
//
// Everything that is wrong becomes problem+json, what was thrown too. Safe to call from several
// threads.
#ifndef VANTHU_SERVICE_API_API_APPLICATION_H_
#define VANTHU_SERVICE_API_API_APPLICATION_H_

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "service/api/body_memory.h"
#include "service/api/route.h"
#include "service/api/router.h"
#include "service/api/schemas.h"
#include "service/api/services.h"
#include "service/http/message.h"
#include "service/http/rate_limiter.h"

namespace vanthu::service {

struct ApiOptions {
  /// An answer that its route does not describe is answered 500 "machine.undocumented-answer": for
  /// tests.
  bool checkAnswers = false;
  /// Of each key, person or, without either, address; loopback is not counted.
  RateLimiter::Rate rate = {};
  /// For what bodies become once they are read.
  BodyMemory::Limits bodies = {};
};

class ApiApplication : public Application {
 public:
  /// Checks the routes: schemas there, patterns unique. Errors: "machine.bad-route". `services`
  /// must outlive the application.
  static Result<std::unique_ptr<ApiApplication>> make(Routes routes,
                                                      Services& services,
                                                      const ApiOptions& options = {});
  ~ApiApplication() override;

  const Routes& routes() const;
  const Schemas& schemas() const;

  Admission admit(const RequestHead& head) override;
  Response handle(Request&& request) override;
  Response problem(int status, std::string_view code, std::string_view requestId) override;
  void finished(const Finished& what) override;

 private:
  struct Impl;
  explicit ApiApplication(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Every route of the service.
Routes allRoutes();

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_API_APPLICATION_H_
