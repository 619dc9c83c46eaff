// The arguments of `vanthu serve`.
#ifndef VANTHU_CLI_SERVE_ARGUMENTS_H_
#define VANTHU_CLI_SERVE_ARGUMENTS_H_

#include <functional>
#include <string>
#include <vector>

#include "cli/commands.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

struct ServeArguments {
  std::string listen = "127.0.0.1:8080";  ///< ADDRESS:PORT, [ADDRESS]:PORT
  std::string database;                   ///< empty: SQLite in the data folder
  std::string anchor;                     ///< empty: in the data folder
  std::string publicUrl;                  ///< empty: where it listens
  bool behindProxy = false;
  std::vector<std::string> proxies;  ///< addresses of the proxy, beside loopback
  std::string certificate, key;      ///< PEM files
  bool checkAnswers = false;
};

/// Sets `run` when the command was asked for; the options outlive the app.
void addServe(CLI::App& app,
              ServeArguments& options,
              Common& common,
              std::function<ExitCode()>& run);

/// Serves until SIGTERM or SIGINT.
ExitCode serve(const ServeArguments& options, const Common& common);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_SERVE_ARGUMENTS_H_
