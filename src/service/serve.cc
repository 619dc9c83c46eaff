#include "service/serve.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "engine/worker_functions.h"
#include "sandbox/spawner.h"
#include "service/api/api_application.h"
#include "service/api/services.h"
#include "service/http/host_names.h"
#include "service/http/network.h"
#include "service/http/self_signed.h"
#include "service/integrity_watch.h"
#include "service/local_key.h"
#include "service/papers/issuing.h"
#include "service/people/authenticate.h"
#include "service/service_manager.h"
#include "store/database/open_options.h"

namespace vanthu::service {
namespace {

constexpr std::chrono::seconds kRecoverEvery{15};
constexpr std::chrono::milliseconds kLastFile{200};  // of the complete check, at the end

// Ends the service: blocked in all threads, waited for by this one.
sigset_t endSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

/// An address that somebody can type, also if the service listens at all of them.
std::string urlOf(const HttpOptions& http, uint16_t port) {
  std::string host = http.address;
  if (isAnyAddress(host)) {
    const auto names = namesOfThisMachine();
    host = names.empty() ? "localhost" : names.front();
  }
  if (host.find(':') != std::string::npos)
    host = "[" + host + "]";
  return std::string(http.tls ? "https://" : "http://") + host + ":" + std::to_string(port);
}

/// All that others may call the service by.
std::vector<std::string> certificateNames(const ServeOptions& options) {
  std::vector<std::string> names = namesOfThisMachine();
  for (const std::string& name : {options.http.address, hostOfUrl(options.publicUrl)}) {
    if (!name.empty() && !isAnyAddress(name) &&
        std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  return names;
}

store::OpenOptions databaseOptions(Log& log, std::function<void()> writingStopped) {
  store::OpenOptions options;
  options.writingStopped = std::move(writingStopped);
  options.log = [&log](std::string_view said) {
    log.write(LogLevel::error, "database", {{"said", said}});
  };
  return options;
}

PeopleOptions peopleOptions(Log& log) {
  PeopleOptions options;
  options.lastUseFailed = log.telling("last-use");
  return options;
}

class Service {
 public:
  Service(const World& installed, ServeOptions options)
      : installed_(installed), options_(std::move(options)) {}

  Diagnostics run(const std::function<void(const Serving&)>& started) {
    if (Diagnostics faults = prepare(); !faults.empty())
      return faults;
    auto server = HttpServer::start(options_.http, *application_);
    if (!server)
      return server.error();
    metrics_.watchConnections([&] { return (*server)->openConnections(); });
    Serving serving;
    serving.url = publicUrl((*server)->port());
    serving.localKey = localKey_;
    serving.certificate = madeCertificate_;
    if (const auto token = makeSetupToken(*people_))
      serving.setupToken = *token;
    else
      log_.faults("setup-link", token.error());  // keeps nothing from beginning
    started(serving);
    begins_.reset();
    tellServiceManager("READY=1");
    log_.write(LogLevel::info, "started", {{"version", std::string_view(options_.version)}});
    const sigset_t signals = endSignals();
    int signal = 0;
    sigwait(&signals, &signal);
    tellServiceManager("STOPPING=1");
    log_.write(LogLevel::info, "stopping");
    const bool served = (*server)->stop();
    if (!integrity_->end(kLastFile) || !served) {
      log_.write(LogLevel::warning, "stopped", {{"whole", false}});
      _exit(0);  // a request or the complete check is still at work, and all of this is its own
    }
    log_.write(LogLevel::info, "stopped", {{"whole", true}});
    return {};
  }

 private:
  template <typename T>
  static bool keep(Result<T> result, T& into, Diagnostics& faults) {
    if (result)
      into = std::move(*result);
    else
      faults = std::move(result.error());
    return faults.empty();
  }

  std::string publicUrl(uint16_t port) const {
    return options_.publicUrl.empty() ? urlOf(options_.http, port) : options_.publicUrl;
  }

  // From any thread. Before there is an Issuing, the start fails.
  void stopNumbers() {
    if (issuing_ != nullptr)
      issuing_->stop();
  }

  // In the order that each needs of the others.
  Diagnostics prepare() {
    Diagnostics faults;
    if (!keep(sandbox::Spawner::start(engine::workerFunctions()), spawner_, faults))
      return faults;
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    begins_ = std::make_unique<StillBeginning>();
    if (faults = secure(); !faults.empty())
      return faults;
    const auto options = databaseOptions(log_, [this] { stopNumbers(); });
    if (!keep(store::openDatabase(options_.database, options), database_, faults))
      return faults;
    templates_ = std::make_unique<StoredTemplates>(installed_, *database_);
    if (!keep(engine::Engine::make(*templates_), engine_, faults))
      return faults;
    if (faults = templates_->refresh(engine_->templates(), true); !faults.empty())
      return faults;
    if (const auto writer = engine_->writer(); !writer)  // fonts are found wrong now, not later
      return writer.error();
    people_ = std::make_unique<People>(*database_, peopleOptions(log_));
    if (isLoopback(options_.http.address) && !options_.http.behindProxy &&
        !keep(service::localKey(*people_, options_.dataFolder), localKey_, faults))
      return faults;
    return makeApplication();
  }

  // Nobody else's lines are trusted with papers in the open.
  Diagnostics secure() {
    HttpOptions& http = options_.http;
    if (http.tls || http.behindProxy || isLoopback(http.address))
      return {};
    const auto files = ensureSelfSigned(options_.dataFolder.string(), certificateNames(options_));
    if (!files)
      return files.error();
    http.tls = true;
    http.certificateFile = files->certificate;
    http.keyFile = files->key;
    if (files->made)
      madeCertificate_ = files->certificate;
    return {};
  }

  Diagnostics makeApplication() {
    services_ = std::make_unique<Services>(Services{*engine_,
                                                    *templates_,
                                                    *database_,
                                                    *people_,
                                                    *spawner_,
                                                    lanes_,
                                                    metrics_,
                                                    log_,
                                                    options_.version,
                                                    publicUrl(options_.http.port),
                                                    options_.printers,
                                                    {},
                                                    {},
                                                    [this] { return spawner_->alive(); },
                                                    nullptr});
    auto application = ApiApplication::make(
        allRoutes(), *services_, {.checkAnswers = options_.checkAnswers, .rate = {}, .bodies = {}});
    if (!application)
      return application.error();
    application_ = std::move(*application);
    return recoverPapers();
  }

  // Before the first request: numbers are given to nobody while papers are left unfinished.
  Diagnostics recoverPapers() {
    const std::filesystem::path anchor =
        options_.anchor.empty() ? options_.dataFolder / "anchor" : options_.anchor;
    Diagnostics faults;
    if (!keep(Issuing::open(*database_, anchor, log_.telling("leases")), issuing_, faults))
      return faults;
    services_->issuing = issuing_.get();
    const auto taken = issuing_->recover(*services_);
    if (!taken)
      return taken.error();
    if (*taken != 0)
      log_.write(LogLevel::info, "recovered", {{"papers", static_cast<int64_t>(*taken)}});
    issuing_->keepRecovering(*services_, kRecoverEvery);
    integrity_ = std::make_unique<IntegrityWatch>(*services_, IntegrityWatch::Times{});
    return {};
  }

  const World& installed_;
  ServeOptions options_;
  Log log_;
  Metrics metrics_;
  Lanes lanes_{Lanes::Limits{}};
  std::unique_ptr<StillBeginning> begins_;  ///< until others may come
  std::unique_ptr<sandbox::Spawner> spawner_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<StoredTemplates> templates_;
  std::unique_ptr<engine::Engine> engine_;
  std::unique_ptr<People> people_;
  std::string localKey_;
  std::string madeCertificate_;
  std::unique_ptr<Services> services_;
  std::unique_ptr<ApiApplication> application_;
  std::unique_ptr<Issuing> issuing_;  // their threads end before what they work with
  std::unique_ptr<IntegrityWatch> integrity_;
};

}  // namespace

Diagnostics serve(const World& installed,
                  const ServeOptions& options,
                  const std::function<void(const Serving&)>& started) {
  return Service(installed, options).run(started);
}

}  // namespace vanthu::service
