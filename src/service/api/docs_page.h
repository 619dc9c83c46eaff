// The documentation as pages: the operations by group with a curl line each, and the error codes.
//
// Plain HTML of ours with one style sheet, no script. Pure.
#ifndef VANTHU_SERVICE_API_DOCS_PAGE_H_
#define VANTHU_SERVICE_API_DOCS_PAGE_H_

#include <string>
#include <string_view>

#include "service/api/route.h"

namespace vanthu::service {

/// `url` is where the service is found.
std::string docsPage(const Routes& routes, std::string_view url, std::string_view version);

std::string errorsPage();

std::string_view docsStyle();

/// `curl … "URL/api/v1/…"`, with what the operation needs.
std::string curlLine(const Route& route, std::string_view url);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_DOCS_PAGE_H_
