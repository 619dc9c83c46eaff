#include "store/database/fault.h"

namespace vanthu::store {

Diagnostic diagnosticOf(FaultKind kind) {
  switch (kind) {
    case FaultKind::busy:
    case FaultKind::conflict:
      return {"machine.database-busy",
              {},
              {"cơ sở dữ liệu đang bận", "the database is busy"},
              {"thử lại sau ít giây", "try again in a few seconds"}};
    case FaultKind::commitUnknown:
      return {"machine.commit-unknown",
              {},
              {"mất kết nối đúng lúc lưu: chưa biết đã lưu được hay chưa",
               "the connection was lost while saving: it is not known whether it was saved"},
              {"gửi lại đúng yêu cầu này với cùng Idempotency-Key",
               "send the same request again with the same Idempotency-Key"}};
    case FaultKind::full:
      return {"machine.disk-full",
              {},
              {"ổ đĩa của cơ sở dữ liệu đã đầy", "the disk of the database is full"},
              {"giải phóng chỗ trống rồi thử lại", "make room and try again"}};
    case FaultKind::storage:
      return {"machine.storage-failed",
              {},
              {"ổ đĩa của cơ sở dữ liệu có lỗi; không ghi thêm gì cho đến khi khởi động lại",
               "the disk of the database failed; nothing more is written until a restart"},
              {"kiểm tra ổ đĩa, khởi động lại rồi chạy \"vanthu audit verify\"",
               "check the disk, restart, then run \"vanthu audit verify\""}};
    case FaultKind::damaged:
      return {"store.damaged",
              {},
              {"cơ sở dữ liệu bị hỏng", "the database is damaged"},
              {"khôi phục từ bản sao lưu bằng \"vanthu restore\"",
               "restore a backup with \"vanthu restore\""}};
    case FaultKind::failed:
    case FaultKind::lost:
      break;
  }
  return {"machine.database",
          {},
          {"cơ sở dữ liệu không thực hiện được yêu cầu", "the database could not do it"},
          {"xem nhật ký của dịch vụ", "see the log of the service"}};
}

}  // namespace vanthu::store
