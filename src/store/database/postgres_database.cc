#include "store/database/postgres_database.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "store/database/postgres_connection.h"

namespace vanthu::store {
namespace {

struct Setting {
  std::string_view name;
  std::string_view refused;  ///< empty: all but `needed`
  std::string_view needed;
};

// Others than "off" make a commit at least as safe as on one machine.
constexpr std::array<Setting, 4> kSettings = {{
    {"fsync", "off", "on"},
    {"full_page_writes", "off", "on"},
    {"synchronous_commit", "off", "on"},
    {"server_encoding", "", "UTF8"},
}};

Diagnostic unsafe(const Setting& setting, const std::string& value) {
  const std::string name(setting.name);
  const std::string needed(setting.needed);
  return {"store.unsafe-settings",
          {},
          {"PostgreSQL đang đặt " + name + " = " + value + ": dữ liệu có thể mất hoặc sai",
           "PostgreSQL has " + name + " = " + value + ": data can be lost or wrong"},
          {"đặt " + name + " = " + needed, "set " + name + " = " + needed}};
}

Diagnostics checkSettings(Connection& connection) {
  Diagnostics faults;
  for (const Setting& setting : kSettings) {
    const Rows rows =
        connection.query("SELECT current_setting(?) AS value", {std::string(setting.name)});
    const std::string value = rows.front().text("value");
    if (setting.refused.empty() ? value != setting.needed : value == setting.refused)
      faults.push_back(unsafe(setting, value));
  }
  return faults;
}

// Each unless the URL says otherwise.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kTimeouts = {
    {{"connect_timeout", "10"}, {"keepalives_idle", "30"}, {"tcp_user_timeout", "30000"}}};

// libpq would wait without end for a server that does not answer.
std::string withTimeouts(std::string url) {
  for (const auto& [name, value] : kTimeouts) {
    const std::string setting = std::string(name) + "=";
    if (url.find(setting) == std::string::npos)
      url += (url.find('?') == std::string::npos ? "?" : "&") + setting + std::string(value);
  }
  return url;
}

}  // namespace

Result<std::unique_ptr<PooledDatabase>> openPostgres(const std::string& url,
                                                     const OpenOptions& options) {
  auto database = std::make_unique<PooledDatabase>(
      Dialect::postgres,
      [full = withTimeouts(url)](Access) { return connectPostgres(full); },
      options);
  if (Diagnostics faults = database->withConnection(Access::read, checkSettings); !faults.empty())
    return fail(std::move(faults));
  return database;
}

}  // namespace vanthu::store
