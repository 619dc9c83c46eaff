#include "service/integrity_watch.h"

#include <algorithm>
#include <exception>
#include <string_view>

namespace vanthu::service {
namespace {

// What says that the register itself may be wrong.
bool stopsNumbers(const Diagnostic& fault) {
  return fault.code == "store.damaged" || fault.code.starts_with("audit.");
}

}  // namespace

IntegrityWatch::IntegrityWatch(Services& services, Times times)
    : services_(services), times_(times), thread_([this] { run(); }) {}

IntegrityWatch::~IntegrityWatch() {
  end(std::chrono::milliseconds(0));
  thread_.join();
}

bool IntegrityWatch::end(std::chrono::milliseconds within) {
  std::unique_lock lock(mutex_);
  ending_ = true;
  wake_.notify_all();
  return wake_.wait_for(lock, within, [this] { return ended_; });
}

bool IntegrityWatch::rests(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  return !wake_.wait_for(lock, time, [this] { return ending_; });
}

void IntegrityWatch::run() {
  for (bool on = rests(times_.first); on; on = rests(times_.every)) {
    try {
      check();
    } catch (const std::exception& error) {
      services_.log.write(LogLevel::error, "integrity", {{"what", std::string_view(error.what())}});
    }
  }
  const std::lock_guard lock(mutex_);
  ended_ = true;
  wake_.notify_all();
}

void IntegrityWatch::check() {
  const auto begin = std::chrono::steady_clock::now();
  const store::Integrity found =
      store::checkIntegrity(services_.database, {}, [this] { return rests(times_.rest); });
  if (found.whole)
    tell(found, std::chrono::steady_clock::now() - begin);
}

void IntegrityWatch::tell(const store::Integrity& found, std::chrono::duration<double> took) {
  services_.metrics.integrityChecked(found.faults.size(), took.count());
  if (found.faults.empty()) {
    services_.log.write(LogLevel::info,
                        "integrity",
                        {{"sound", true}, {"audit", found.audit.length}, {"files", found.files}});
    return;
  }
  for (const Diagnostic& fault : found.faults)
    services_.log.write(LogLevel::error,
                        "integrity",
                        {{"sound", false},
                         {"code", std::string_view(fault.code)},
                         {"message", std::string_view(fault.message.en)},
                         {"file", std::string_view(fault.where.file)}});
  const bool grave = std::any_of(found.faults.begin(), found.faults.end(), stopsNumbers);
  if (grave && services_.issuing != nullptr)
    services_.issuing->stop();
}

}  // namespace vanthu::service
