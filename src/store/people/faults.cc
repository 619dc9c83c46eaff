#include "store/people/faults.h"

#include <utility>

namespace vanthu::store {

Diagnostic unknownUser() {
  return {"user.unknown", {}, {"không có người dùng này", "there is no such user"}, {}};
}

Diagnostic unknownKey() {
  return {"key.unknown", {}, {"không có khóa này", "there is no such key"}, {}};
}

Diagnostic userExists() {
  Where where;
  where.pointer = "/name";
  return {"conflict.user-exists",
          std::move(where),
          {"tên đăng nhập đã có người dùng", "the login name is taken"},
          {"thêm tên đơn vị hoặc một chữ số để phân biệt",
           "add the unit's name or a digit to tell them apart"}};
}

Diagnostic userIsClosed() {
  return {"conflict.user-closed", {}, {"tài khoản này đã đóng", "this account is closed"}, {}};
}

Diagnostic lastAdmin() {
  return {"conflict.last-admin",
          {},
          {"đây là quản trị viên cuối cùng của hệ thống", "this is the last administrator"},
          {"giao vai trò quản trị toàn hệ thống cho người khác trước",
           "make somebody else an administrator of all offices first"}};
}

Diagnostic badGrants(std::string pointer, Message why) {
  Where where;
  where.pointer = std::move(pointer);
  return {"data.bad-grants", std::move(where), std::move(why), {}};
}

Diagnostic badName(std::string pointer, Message why) {
  Where where;
  where.pointer = std::move(pointer);
  return {"data.bad-name", std::move(where), std::move(why), {}};
}

Diagnostic badSuccessor(Message why) {
  Where where;
  where.pointer = "/successor";
  return {"data.bad-successor", std::move(where), std::move(why), {}};
}

Diagnostic blindSuccessor(const std::vector<std::string>& offices) {
  std::string names;
  for (const std::string& office : offices)
    names += (names.empty() ? "" : ", ") + office;
  Diagnostic fault =
      badSuccessor({"người nhận bàn giao không có vai trò ở cơ quan còn việc bàn giao: " + names,
                    "the successor has no role where something is handed over: " + names});
  fault.hint = {"giao vai trò ở đó cho người nhận trước, hoặc chọn người khác",
                "give the successor a role there first, or choose somebody else"};
  return fault;
}

Diagnostic unknownSuccessor() {
  return badSuccessor(
      {"người nhận bàn giao không có hoặc đã nghỉ", "the successor is unknown or closed"});
}

}  // namespace vanthu::store
