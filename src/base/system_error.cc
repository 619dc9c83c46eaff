#include "base/system_error.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <string>

namespace vanthu {
namespace {

struct Known {
  int error;
  const char* vi;
  const char* en;
};

constexpr Known kKnown[] = {
    {EACCES, "không có quyền", "no permission"},
    {EDQUOT, "đã hết phần đĩa được cấp", "the disk quota is used up"},
    {EEXIST, "đã có tệp hoặc thư mục tên này", "there is a file or folder of that name"},
    {EFBIG, "tệp quá lớn", "the file is too large"},
    {EIO, "lỗi đọc ghi của đĩa", "the disk failed"},
    {EISDIR, "đây là thư mục", "it is a folder"},
    {ELOOP, "các liên kết dẫn vòng", "the links lead in a circle"},
    {EMFILE, "đang mở quá nhiều tệp", "too many open files"},
    {ENAMETOOLONG, "tên quá dài", "the name is too long"},
    {ENFILE, "đang mở quá nhiều tệp", "too many open files"},
    {ENODEV, "không có thiết bị này", "there is no such device"},
    {ENOENT, "không có tệp hoặc thư mục này", "there is no such file or folder"},
    {ENOMEM, "không đủ bộ nhớ", "not enough memory"},
    {ENOSPC, "đĩa đã đầy", "the disk is full"},
    {ENOTDIR, "một phần của đường dẫn không phải là thư mục", "a part of the path is no folder"},
    {ENXIO, "không có bên nhận", "nobody is at the other end"},
    {EPERM, "hệ thống không cho phép", "the system does not allow it"},
    {EPIPE, "bên nhận đã đóng", "the other end is closed"},
    {EROFS, "hệ thống tệp chỉ cho đọc", "the file system is read-only"},
    {ETXTBSY, "tệp đang được chạy", "the file is being run"},
};

}  // namespace

Message reasonOf(int error) {
  const auto* known = std::find_if(
      std::begin(kKnown), std::end(kKnown), [&](const Known& each) { return each.error == error; });
  if (known != std::end(kKnown))
    return {known->vi, known->en};
  const std::string number = std::to_string(error);
  return {"lỗi hệ thống số " + number, "system error " + number};
}

}  // namespace vanthu
