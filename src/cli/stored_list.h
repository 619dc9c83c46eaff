// Lists of what the database holds, a line for each row.
#ifndef VANTHU_CLI_STORED_LIST_H_
#define VANTHU_CLI_STORED_LIST_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/report.h"
#include "cli/store_database.h"

namespace vanthu::cli {

/// A page of those who hold roles, as store/people lists them.
template <typename T>
using ListOf = std::vector<T> (*)(store::Transaction& tx,
                                  const std::optional<std::vector<std::string>>& offices,
                                  std::string_view after,
                                  size_t limit);

/// Prints all that `list` gives, page after page, when everything is read.
template <typename T>
ExitCode printStored(const std::string& databaseName,
                     const Common& common,
                     ListOf<T> list,
                     std::string (*line)(const T&)) {
  constexpr size_t kPage = 200;
  const auto database = openStore(databaseName, true);
  if (!database)
    return failWith(database.error(), common.json);
  std::string text;
  std::string after;
  for (;;) {
    const auto page = (*database)->read([&](store::Transaction& tx) -> Result<std::vector<T>> {
      return list(tx, {}, after, kPage);
    });
    if (!page)
      return failWith(page.error(), common.json);
    for (const T& each : *page)
      text += line(each);
    if (page->size() < kPage)
      return printResult(text, common.json);
    after = page->back().id;
  }
}

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_STORED_LIST_H_
