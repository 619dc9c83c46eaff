#include "service/api/router.h"

#include <algorithm>

namespace vanthu::service {
namespace {

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const size_t end = path.find('/');
    parts.push_back(path.substr(0, end));
    path.remove_prefix(end == std::string_view::npos ? path.size() : end);
  }
  return parts;
}

}  // namespace

Router::Segment Router::segmentOf(std::string_view text) {
  const size_t colon = text.find(':');
  Segment segment;
  if (colon != std::string_view::npos)
    segment.verb = text.substr(colon);
  text = text.substr(0, colon);
  segment.parameter = text.starts_with('{') && text.ends_with('}');
  segment.word = segment.parameter ? text.substr(1, text.size() - 2) : text;
  return segment;
}

bool Router::fits(const Segment& segment, std::string_view part) {
  if (!part.ends_with(segment.verb))
    return false;
  part.remove_suffix(segment.verb.size());
  if (segment.parameter)
    return !part.empty() && part.find(':') == std::string_view::npos;
  return part == segment.word;
}

Router::Router(const Routes& routes) {
  for (const Route& route : routes) {
    Entry entry{{}, &route};
    for (const std::string_view part : split(route.path))
      entry.segments.push_back(segmentOf(part));
    entries_.push_back(std::move(entry));
  }
  // Words before parameters, from the left: the first that fits is the one that is meant.
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::lexicographical_compare(
        a.segments.begin(),
        a.segments.end(),
        b.segments.begin(),
        b.segments.end(),
        [](const Segment& x, const Segment& y) { return x.parameter < y.parameter; });
  });
}

Router::Match Router::find(std::string_view method, std::string_view path) const {
  Match match;
  if (method == "HEAD")
    method = "GET";
  const std::vector<std::string_view> parts = split(path);
  const std::vector<Segment>* shape = nullptr;
  std::vector<std::string_view> methods;
  for (const Entry& entry : entries_) {
    if (entry.segments.size() != parts.size() ||
        !std::equal(parts.begin(), parts.end(), entry.segments.begin(), [](auto part, auto& each) {
          return fits(each, part);
        }))
      continue;
    methods.push_back(entry.route->method);
    if (match.route == nullptr && entry.route->method == method) {
      match.route = entry.route;
      shape = &entry.segments;
    }
  }
  for (size_t i = 0; shape != nullptr && i < parts.size(); ++i) {
    const Segment& segment = (*shape)[i];
    if (segment.parameter)
      match.path.emplace(segment.word, parts[i].substr(0, parts[i].size() - segment.verb.size()));
  }
  if (std::find(methods.begin(), methods.end(), "GET") != methods.end())
    methods.push_back("HEAD");
  std::sort(methods.begin(), methods.end());
  methods.erase(std::unique(methods.begin(), methods.end()), methods.end());
  for (const std::string_view each : methods) {
    match.allowed += match.allowed.empty() ? "" : ", ";
    match.allowed += each;
  }
  return match;
}

}  // namespace vanthu::service
