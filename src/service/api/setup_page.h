// The page behind a one-time link: a form for the password and, for the first administrator, the
// name. Static text of ours and one small script, which takes the token out of the address and asks
// /api/v1/setup/TOKEN.
#ifndef VANTHU_SERVICE_API_SETUP_PAGE_H_
#define VANTHU_SERVICE_API_SETUP_PAGE_H_

#include <string_view>

namespace vanthu::service {

std::string_view setupPage();
std::string_view setupScript();

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_SETUP_PAGE_H_
