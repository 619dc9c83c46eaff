// Finds the route of a method and a path.
//
// A pattern is segments parted by '/': words, `{name}`, and either with a verb behind a colon
// ("{id}:issue"). A word is preferred to a `{name}`; a `{name}` takes no colon. Immutable.
#ifndef VANTHU_SERVICE_API_ROUTER_H_
#define VANTHU_SERVICE_API_ROUTER_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "service/api/route.h"

namespace vanthu::service {

class Router {
 public:
  /// `routes` must outlive the router and not change. REQUIRES: no two have one method and pattern.
  explicit Router(const Routes& routes);

  struct Match {
    const Route* route = nullptr;  ///< null: none
    std::map<std::string, std::string, std::less<>> path;
    /// The methods that the path has, for Allow: "GET, HEAD, POST"; empty: there is no such path.
    std::string allowed;
  };
  /// HEAD finds the route of GET.
  Match find(std::string_view method, std::string_view path) const;

 private:
  struct Segment {
    std::string word;  ///< or the name of the parameter
    bool parameter = false;
    std::string verb;  ///< with its colon; may be empty
  };
  struct Entry {
    std::vector<Segment> segments;
    const Route* route;
  };

  static Segment segmentOf(std::string_view text);
  static bool fits(const Segment& segment, std::string_view part);

  std::vector<Entry> entries_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_ROUTER_H_
