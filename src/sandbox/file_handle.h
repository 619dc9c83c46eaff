// A file descriptor that is closed with its owner. Inside sandbox/ only.
#ifndef VANTHU_SANDBOX_FILE_HANDLE_H_
#define VANTHU_SANDBOX_FILE_HANDLE_H_

#include <unistd.h>

namespace vanthu::sandbox {

class FileHandle {
 public:
  explicit FileHandle(int number) : number_(number) {}
  ~FileHandle() { close(); }
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;

  int number() const { return number_; }
  void close() {
    if (number_ >= 0)
      ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_FILE_HANDLE_H_
