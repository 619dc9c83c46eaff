// Writes down when keys were last used, apart from the requests that use them: now and then, all
// keys in one transaction.
#ifndef VANTHU_SERVICE_PEOPLE_LAST_USE_H_
#define VANTHU_SERVICE_PEOPLE_LAST_USE_H_

#include <chrono>
#include <mutex>
#include <set>
#include <string>

#include "service/beat.h"
#include "store/database/database.h"

namespace vanthu::service {

class LastUse {
 public:
  /// `failed`: as Beat has it.
  LastUse(store::Database& database, std::chrono::milliseconds every, Beat::Failed failed = {});
  /// Writes what is left; what cannot be written now is lost.
  ~LastUse();

  void note(const std::string& keyId);

 private:
  void write();
  bool written(const std::set<std::string>& ids);
  void putBack(std::set<std::string>& ids);

  store::Database& database_;
  std::mutex mutex_;  ///< for the one below
  std::set<std::string> used_;
  Beat beat_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_LAST_USE_H_
