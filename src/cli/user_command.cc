#include <CLI/CLI.hpp>

#include "cli/command_group.h"
#include "cli/common_arguments.h"
#include "cli/people_commands.h"
#include "cli/store_database.h"
#include "cli/stored_list.h"
#include "service/people/people.h"
#include "service/people/role_words.h"
#include "service/people/set_password.h"
#include "store/audit.h"

namespace vanthu::cli {
namespace {

using store::Transaction;

/// A person and the token with which they set their password.
struct Invited {
  store::User user;
  std::string token;
};

ExitCode tell(const Result<Invited>& invited, const Common& common) {
  if (!invited)
    return failWith(invited.error(), common.json);
  return printResult("Người dùng " + invited->user.name + " (" + invited->user.id +
                         ")\nLiên kết đặt mật khẩu, dùng một lần trong 72 giờ: "
                         "<địa chỉ của dịch vụ>/setup/" +
                         invited->token + "\n",
                     common.json);
}

Result<Invited> invite(Transaction& tx, Result<store::User> user) {
  if (!user)
    return fail(user.error());
  std::string token = service::makePasswordToken(service::PeopleOptions(), tx, user->id);
  return Invited{std::move(*user), std::move(token)};
}

std::string line(const store::User& user) {
  const char* state = user.closedAt      ? "đã đóng"
                      : user.hasPassword ? "hoạt động"
                                         : "chưa có mật khẩu";
  return user.id + "\t" + user.name + "\t" + user.fullName + "\t" + toText(user.grants) + "\t" +
         state + "\n";
}

}  // namespace

void addUsers(CLI::App& app, UserOptions& options, Common& common, std::function<ExitCode()>& run) {
  CommandGroup group(app, "user", "Người dùng của dịch vụ", common, run);
  group.takeDatabase(options.database);
  CLI::App& fresh = group.add(
      "add", "Thêm người dùng, in liên kết đặt mật khẩu", [&] { return addUser(options, common); });
  group.add("list", "Liệt kê người dùng", [&] { return listUsers(options, common); });
  CLI::App& close = group.add("close", "Đóng tài khoản, bàn giao bản thảo và việc đang làm", [&] {
    return closeUser(options, common);
  });
  CLI::App& password = group.add(
      "password", "In liên kết đặt lại mật khẩu", [&] { return resetPassword(options, common); });
  for (CLI::App* command : {&fresh, &close, &password})
    command->add_option("NAME", options.name, "Tên đăng nhập")->required();
  std::vector<std::string> words;
  for (const auto& each : service::kRoleWords)
    words.emplace_back(each.word);
  addTemplates(fresh, common);  // they may bring offices of their own
  fresh.add_option("--role", options.roles, "Vai trò: drafter, clerk, reviewer, leader, admin")
      ->required()
      ->check(CLI::IsMember(words));
  fresh.add_option("--office", options.offices, "Id của cơ quan; bỏ trống là mọi cơ quan");
  fresh.add_option("--full-name", options.fullName, "Họ và tên");
  close.add_option("--successor", options.successor, "Tên đăng nhập của người nhận bàn giao")
      ->required();
}

ExitCode addUser(const UserOptions& options, const Common& common) {
  const auto database = openStore(options.database, false);
  if (!database)
    return failWith(database.error(), common.json);
  const store::NewUser fresh{options.name,
                             options.fullName.empty() ? options.name : options.fullName,
                             grantsOf(options.roles, options.offices)};
  const auto installed = installedOffices(fresh.grants, common);
  if (!installed)
    return failWith(installed.error(), common.json);
  return tell((*database)->write([&](Transaction& tx) -> Result<Invited> {
    if (Diagnostics faults = checkOffices(fresh.grants, tx, *installed); !faults.empty())
      return fail(std::move(faults));
    return invite(tx, store::addUser(tx, fresh, kActor));
  }),
              common);
}

ExitCode resetPassword(const UserOptions& options, const Common& common) {
  const auto database = openStore(options.database, false);
  if (!database)
    return failWith(database.error(), common.json);
  return tell((*database)->write([&](Transaction& tx) -> Result<Invited> {
    auto user = store::findUserByName(tx, options.name);
    if (user)
      store::appendAudit(tx,
                         {std::string(kActor), {}, "user.reset-password", "users/" + user->id, {}});
    return invite(tx, std::move(user));
  }),
              common);
}

ExitCode listUsers(const UserOptions& options, const Common& common) {
  return printStored(options.database, common, store::listUsers, line);
}

ExitCode closeUser(const UserOptions& options, const Common& common) {
  const auto database = openStore(options.database, false);
  if (!database)
    return failWith(database.error(), common.json);
  const auto closed = (*database)->write([&](Transaction& tx) -> Result<store::User> {
    const auto user = store::findUserByName(tx, options.name);
    if (!user)
      return user;
    const auto successor = store::findUserByName(tx, options.successor);
    return store::closeUser(tx, user->id, successor ? successor->id : "", kActor);
  });
  if (!closed)
    return failWith(closed.error(), common.json);
  return printResult(line(*closed), common.json);
}

}  // namespace vanthu::cli
