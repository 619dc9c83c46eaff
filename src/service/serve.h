// The service put together and run: `vanthu serve`.
//
//     spawner (before any thread) ─ database ─ engine ─ people ─ API ─ recovery ─ listen
#ifndef VANTHU_SERVICE_SERVE_H_
#define VANTHU_SERVICE_SERVE_H_

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/world.h"
#include "batch/printers.h"
#include "service/http/http_server.h"

namespace vanthu::service {

struct ServeOptions {
  HttpOptions http;
  std::string database;              ///< "sqlite:FILE", "postgresql://…"
  std::filesystem::path dataFolder;  ///< of this installation's secrets; there, mode 0700
  std::filesystem::path anchor;      ///< store/anchor.h; empty: "anchor" in the data folder
  std::string publicUrl;             ///< where others find it; empty: where it listens
  std::string version;               ///< of the product
  std::vector<batch::Printer> printers;
  bool checkAnswers = false;  ///< ApiOptions::checkAnswers
};

/// What the person who starts the service is told once it listens.
struct Serving {
  std::string url;                        ///< "http://127.0.0.1:8080"
  std::string localKey;                   ///< empty where others than this machine are served
  std::string certificate;                ///< of our own making, just now; a file
  std::optional<std::string> setupToken;  ///< while there is nobody yet
};

/// Serves until SIGTERM or SIGINT, then stops within HttpOptions::stopWithin. `installed` holds
/// templates and fonts. An address other than loopback without a certificate and not behind a proxy
/// gets one of our own making (http/self_signed.h). Empty, or why it could not begin.
/// REQUIRES: no other thread runs in this process.
Diagnostics serve(const World& installed,
                  const ServeOptions& options,
                  const std::function<void(const Serving&)>& started);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_SERVE_H_
