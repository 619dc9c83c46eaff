#include "intake/report.h"

namespace vanthu::intake {

std::string_view nameOf(ListRow::State state) {
  switch (state) {
    case ListRow::State::accepted:
      return "nhận";
    case ListRow::State::mended:
      return "sửa";
    case ListRow::State::refused:
      return "loại";
  }
  return {};
}

std::string_view nameOf(OtherRow::Role role) {
  switch (role) {
    case OtherRow::Role::title:
      return "tiêu đề";
    case OtherRow::Role::header:
      return "tên cột";
    case OtherRow::Role::numbering:
      return "số cột";
    case OtherRow::Role::group:
      return "dòng nhóm";
    case OtherRow::Role::total:
      return "dòng tổng";
    case OtherRow::Role::footer:
      return "cuối bảng";
    case OtherRow::Role::aside:
      return "ngoài bảng";
  }
  return {};
}

}  // namespace vanthu::intake
