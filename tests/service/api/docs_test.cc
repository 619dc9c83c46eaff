// docs/http-api.md: every curl line runs as it stands there, and every operation has one.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "base/value.h"
#include "data/json_reader.h"
#include "service/api/api_application.h"
#include "service/api/router.h"
#include "support/golden.h"
#include "support/markdown_blocks.h"
#include "support/process.h"
#include "support/served.h"

namespace vanthu::service {
namespace {

using testing::readFile;
using testing::Served;

/// "GET /api/v1/templates/{template}" of each request that the log says went well.
std::set<std::string> answeredWell(const std::string& log) {
  std::set<std::string> out;
  std::istringstream lines(log);
  for (std::string line; std::getline(lines, line);) {
    const Result<Value> json = data::readJson(line, {});
    if (!json || json->find("route") == nullptr || json->find("status")->integer() >= 400)
      continue;
    out.insert(json->find("method")->text() + " " + json->find("route")->text());
  }
  return out;
}

/// "GET /api/v1/documents/x" of a curl line, as curl would choose the method.
std::string requestOf(const std::string& line) {
  const auto behind = [&](const std::string& mark, const char* end) {
    const size_t at = line.find(mark);
    if (at == std::string::npos)
      return std::string();
    const size_t begin = at + mark.size();
    return line.substr(begin, line.find_first_of(end, begin) - begin);
  };
  std::string method = behind("-X ", " ");
  if (method.empty())
    method = std::regex_search(line, std::regex(" (--json|--data-binary|-d) ")) ? "POST" : "GET";
  return method + " " +
         std::regex_replace(behind("\"$URL", "\"?"), std::regex("\\$[A-Z0-9]+"), "x");
}

/// The same of each line in the blocks that are not run: what a machine cannot bring about alone.
std::set<std::string> shownOnly(const std::string& markdown) {
  const Routes routes = allRoutes();
  const Router router(routes);
  std::set<std::string> out;
  std::istringstream lines(testing::blocksOf(markdown, "sh example"));
  for (std::string line; std::getline(lines, line);) {
    const std::string request = requestOf(line);
    const size_t space = request.find(' ');
    const Route* route = router.find(request.substr(0, space), request.substr(space + 1)).route;
    EXPECT_NE(route, nullptr) << line;
    if (route != nullptr)
      out.insert(std::string(route->method) + " " + std::string(route->path));
  }
  return out;
}

testing::Finished runLines(const Served& served,
                           const std::string& lines,
                           const std::string& folder) {
  std::filesystem::create_directory_symlink(std::string(VANTHU_SOURCE_DIR) + "/samples",
                                            folder + "/samples");
  const std::string script =
      "set -euo pipefail\n"
      "curl() { command curl -sS --fail-with-body \"$@\"; }\n" +
      lines;
  return testing::run({"bash", "-x", "-c", script},
                      {"URL=" + served.url(),
                       "KEY=" + served.key(),
                       "TOKEN=" + served.setupToken(),
                       "PATH=" + std::string(VANTHU_BINARY_DIR) + ":" + std::getenv("PATH")},
                      {},
                      folder);
}

TEST(HttpApiPage, HasACurlLineThatWorksForEveryOperation) {
  const std::string folder = testing::scratchFolder();
  std::filesystem::create_directories(folder + "/data");
  Served served(folder + "/data");
  const std::string page = readFile(std::string(VANTHU_SOURCE_DIR) + "/docs/http-api.md");
  const testing::Finished done = runLines(served, testing::blocksOf(page, "sh"), folder);
  EXPECT_EQ(done.exitCode, 0) << done.out
                              << done.err.substr(std::max<size_t>(done.err.size(), 3000) - 3000);
  std::set<std::string> seen = answeredWell(served.log());
  seen.merge(shownOnly(page));
  for (const Route& route : allRoutes())
    EXPECT_TRUE(seen.contains(std::string(route.method) + " " + std::string(route.path)))
        << "docs/http-api.md has no line that works for " << route.method << " " << route.path
        << " (" << route.rule->operation << ")";
}

TEST(SampleClient, MakesItsPaper) {
  const std::string folder = testing::scratchFolder();
  Served served(folder);
  const testing::Finished done =
      testing::run({std::string(VANTHU_SOURCE_DIR) + "/samples/client/render.py",
                    "ke-hoach",
                    std::string(VANTHU_SOURCE_DIR) + "/samples/ke-hoach-003-2026/data.json",
                    folder + "/ke-hoach.pdf"},
                   {"VANTHU_URL=" + served.url(), "VANTHU_KEY=" + served.key()});
  ASSERT_EQ(done.exitCode, 0) << done.out << done.err;
  EXPECT_TRUE(readFile(folder + "/ke-hoach.pdf").starts_with("%PDF-"));
  const testing::Finished bad =
      testing::run({std::string(VANTHU_SOURCE_DIR) + "/samples/client/render.py",
                    "ke-hoach",
                    std::string(VANTHU_SOURCE_DIR) + "/samples/giay-khen/data.json",
                    folder + "/none.pdf"},
                   {"VANTHU_URL=" + served.url(), "VANTHU_KEY=" + served.key()});
  EXPECT_EQ(bad.exitCode, 1);
  EXPECT_NE(bad.err.find("data.missing-field"), std::string::npos) << bad.err;
  EXPECT_FALSE(std::filesystem::exists(folder + "/none.pdf"));
}

}  // namespace
}  // namespace vanthu::service
