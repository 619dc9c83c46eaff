// What the service manager is told, if one has started this process (the protocol of sd_notify(3)).
#ifndef VANTHU_SERVICE_SERVICE_MANAGER_H_
#define VANTHU_SERVICE_SERVICE_MANAGER_H_

#include <string_view>

#include "service/beat.h"

namespace vanthu::service {

/// "READY=1". Lost if there is none.
void tellServiceManager(std::string_view state);

/// While this lives the manager is told that the service is still beginning: the check of a large
/// database, a migration or the papers left unfinished may take longer than its patience, and it
/// would end the process and begin anew for ever.
class StillBeginning {
 public:
  StillBeginning();

 private:
  Beat beat_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_SERVICE_MANAGER_H_
