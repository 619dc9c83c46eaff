#include "service/serve.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

#include "engine/engine.h"
#include "engine/worker_functions.h"
#include "sandbox/spawner.h"
#include "service/api/api_application.h"
#include "service/api/services.h"
#include "service/http/self_signed.h"
#include "service/local_key.h"
#include "service/papers/issuing.h"
#include "service/people/authenticate.h"
#include "store/database/open_options.h"

namespace vanthu::service {
namespace {

constexpr std::chrono::seconds kRecoverEvery{15};

// Ends the service: blocked in all threads, waited for by this one.
sigset_t endSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

/// Tells the service manager, if there is one (the protocol of sd_notify(3)).
void notify(std::string_view state) {
  const char* path = std::getenv("NOTIFY_SOCKET");
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path == nullptr || *path == '\0' || std::strlen(path) >= sizeof address.sun_path)
    return;
  const size_t length = std::strlen(path);
  std::memcpy(address.sun_path, path, length);
  if (path[0] == '@')
    address.sun_path[0] = '\0';
  const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0)
    return;
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
  sendto(socket,
         state.data(),
         state.size(),
         MSG_NOSIGNAL,
         reinterpret_cast<const sockaddr*>(&address),
         size);
  close(socket);
}

std::string urlOf(const HttpOptions& http, uint16_t port) {
  const bool six = http.address.find(':') != std::string::npos;
  return std::string(http.tls ? "https://" : "http://") +
         (six ? "[" + http.address + "]" : http.address) + ":" + std::to_string(port);
}

store::OpenOptions databaseOptions(Log& log) {
  store::OpenOptions options;
  options.log = [&log](std::string_view said) {
    log.write(LogLevel::error, "database", {{"said", said}});
  };
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
    const auto token = makeSetupToken(*people_);
    if (token)
      serving.setupToken = *token;
    started(serving);
    notify("READY=1");
    log_.write(LogLevel::info, "started", {{"version", std::string_view(options_.version)}});
    const sigset_t signals = endSignals();
    int signal = 0;
    sigwait(&signals, &signal);
    notify("STOPPING=1");
    log_.write(LogLevel::info, "stopping");
    if (!(*server)->stop()) {
      log_.write(LogLevel::warning, "stopped", {{"whole", false}});
      _exit(0);  // a request is still at work, and all of this is its own
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

  // In the order that each needs of the others.
  Diagnostics prepare() {
    Diagnostics faults;
    if (!keep(sandbox::Spawner::start(engine::workerFunctions()), spawner_, faults))
      return faults;
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    if (faults = secure(); !faults.empty())
      return faults;
    if (!keep(store::openDatabase(options_.database, databaseOptions(log_)), database_, faults))
      return faults;
    templates_ = std::make_unique<StoredTemplates>(installed_, *database_);
    if (!keep(engine::Engine::make(*templates_), engine_, faults))
      return faults;
    if (faults = templates_->refresh(engine_->templates(), true); !faults.empty())
      return faults;
    if (const auto writer = engine_->writer(); !writer)  // fonts are found wrong now, not later
      return writer.error();
    people_ = std::make_unique<People>(*database_);
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
    const auto files = ensureSelfSigned(options_.dataFolder.string(), {http.address});
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
        allRoutes(), *services_, {.checkAnswers = options_.checkAnswers, .rate = {}});
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
    if (!keep(Issuing::open(*database_, anchor), issuing_, faults))
      return faults;
    services_->issuing = issuing_.get();
    const auto taken = issuing_->recover(*services_);
    if (!taken)
      return taken.error();
    if (*taken != 0)
      log_.write(LogLevel::info, "recovered", {{"papers", static_cast<int64_t>(*taken)}});
    issuing_->keepRecovering(*services_, kRecoverEvery);
    return {};
  }

  const World& installed_;
  ServeOptions options_;
  Log log_;
  Metrics metrics_;
  Lanes lanes_{Lanes::Limits{}};
  std::unique_ptr<sandbox::Spawner> spawner_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<StoredTemplates> templates_;
  std::unique_ptr<engine::Engine> engine_;
  std::unique_ptr<People> people_;
  std::string localKey_;
  std::string madeCertificate_;
  std::unique_ptr<Services> services_;
  std::unique_ptr<ApiApplication> application_;
  std::unique_ptr<Issuing> issuing_;  // its thread ends before what it works with
};

}  // namespace

Diagnostics serve(const World& installed,
                  const ServeOptions& options,
                  const std::function<void(const Serving&)>& started) {
  return Service(installed, options).run(started);
}

}  // namespace vanthu::service
