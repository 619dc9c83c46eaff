#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "cli/common_arguments.h"
#include "cli/data_folder.h"
#include "cli/own_templates.h"
#include "cli/printer_file.h"
#include "cli/serve_arguments.h"
#include "service/http/network.h"
#include "service/serve.h"

namespace vanthu::cli {
namespace {

Diagnostic badListen(const std::string& text) {
  return {
      "usage.bad-listen",
      {},
      {"--listen phải là ĐỊA-CHỈ:CỔNG như 127.0.0.1:8080 hoặc [::1]:8080, không phải \"" + text +
           "\"",
       "--listen must be ADDRESS:PORT such as 127.0.0.1:8080 or [::1]:8080, not \"" + text + "\""},
      {}};
}

Diagnostic halfTls() {
  return {"usage.half-tls",
          {},
          {"--tls-cert và --tls-key đi cùng nhau", "--tls-cert and --tls-key go together"},
          {}};
}

struct Listen {
  std::string address;
  uint16_t port = 0;
};

std::optional<Listen> parseListen(std::string_view text) {
  const size_t colon = text.rfind(':');
  if (colon == std::string_view::npos)
    return std::nullopt;
  std::string_view address = text.substr(0, colon);
  const std::string_view port = text.substr(colon + 1);
  const bool six = address.starts_with('[') && address.ends_with(']');
  if (six)
    address = address.substr(1, address.size() - 2);
  Listen out{std::string(address), 0};
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), out.port);
  const bool whole = error == std::errc() && end == port.data() + port.size() && !port.empty();
  if (!whole || address.empty() || six != (address.find(':') != std::string_view::npos))
    return std::nullopt;
  return out;
}

void tell(const service::Serving& serving) {
  std::string text = "vanthu đang phục vụ tại " + serving.url + "\n";
  if (!serving.localKey.empty())
    text += "Khóa của máy này: " + serving.localKey + "\n";
  if (!serving.certificate.empty())
    text += "Đã tạo chứng thư TLS tự ký: " + serving.certificate + "\n";
  if (serving.setupToken)
    text += "Tạo người quản trị đầu tiên (trong 30 phút): " + serving.url + "/setup/" +
            *serving.setupToken + "\n";
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

}  // namespace

void addServe(CLI::App& app,
              ServeArguments& options,
              Common& common,
              std::function<ExitCode()>& run) {
  CLI::App& command = *app.add_subcommand("serve", "Phục vụ qua HTTP");
  addJson(command, common);
  addTemplates(command, common);
  command.add_option("--listen", options.listen, "ĐỊA-CHỈ:CỔNG; mặc định 127.0.0.1:8080");
  addDatabase(command, options.database);
  command.add_option(
      "--anchor", options.anchor, "Tệp mốc của sổ, nên ở đĩa khác; mặc định trong thư mục dữ liệu");
  command.add_option(
      "--public-url",
      options.publicUrl,
      "Địa chỉ mà người khác dùng, như https://vanthu.truong.edu.vn; mặc định theo --listen");
  command.add_flag("--behind-proxy",
                   options.behindProxy,
                   "Đứng sau một proxy có TLS ở máy này: tin X-Forwarded-For và X-Forwarded-Proto "
                   "của nó");
  command
      .add_option("--proxy", options.proxies, "Địa chỉ của proxy ở máy khác; ghi được nhiều lần")
      ->check([](const std::string& text) {
        return service::isAddress(text) ? std::string() : "\"" + text + "\" không phải địa chỉ IP";
      })
      ->needs("--behind-proxy");
  command.add_option("--tls-cert", options.certificate, "Chứng thư TLS, tệp PEM")
      ->check(CLI::ExistingFile);
  command.add_option("--tls-key", options.key, "Khóa riêng của chứng thư, tệp PEM")
      ->check(CLI::ExistingFile);
  command.add_flag("--check-answers",
                   options.checkAnswers,
                   "Để kiểm thử: kết quả không đúng như /openapi.json thành lỗi 500");
  command.callback([&] { run = [&] { return serve(options, common); }; });
}

ExitCode serve(const ServeArguments& options, const Common& common) {
  const auto wrongUsage = [&](const Diagnostic& fault) {
    report({fault}, common.json);
    return kUsage;
  };
  const auto listen = parseListen(options.listen);
  if (!listen)
    return wrongUsage(badListen(options.listen));
  if (options.certificate.empty() != options.key.empty())
    return wrongUsage(halfTls());
  const auto folder = dataFolder();
  if (!folder)
    return failWith(folder.error(), common.json);
  const auto printers = loadPrinters();
  service::ServeOptions wanted;
  wanted.http.address = listen->address;
  wanted.http.port = listen->port;
  wanted.http.tls = !options.certificate.empty();
  wanted.http.certificateFile = options.certificate;
  wanted.http.keyFile = options.key;
  wanted.http.behindProxy = options.behindProxy;
  wanted.http.proxies = options.proxies;
  wanted.database = options.database.empty() ? defaultDatabase(*folder) : options.database;
  wanted.dataFolder = *folder;
  wanted.anchor = options.anchor;
  wanted.publicUrl = options.publicUrl;
  while (wanted.publicUrl.ends_with('/'))
    wanted.publicUrl.pop_back();
  wanted.version = VANTHU_VERSION;
  if (printers)
    wanted.printers = *printers;
  wanted.checkAnswers = options.checkAnswers;
  const engine::InstalledWorld world = makeWorld(common);
  const Diagnostics faults = service::serve(world, wanted, tell);
  return faults.empty() ? kDone : failWith(asTyped(faults, world), common.json);
}

}  // namespace vanthu::cli
