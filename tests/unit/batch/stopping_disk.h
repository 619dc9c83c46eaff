// A disk that ends the process in the middle of its n-th change.
#ifndef VANTHU_TESTS_UNIT_BATCH_STOPPING_DISK_H_
#define VANTHU_TESTS_UNIT_BATCH_STOPPING_DISK_H_

#include <unistd.h>

#include <cstddef>
#include <memory>
#include <utility>

#include "batch/disk.h"

namespace vanthu::batch::testing {

class StoppingDisk : public Disk {
 public:
  static constexpr int kStopped = 99;

  /// Stops at the change of that number, from 1; 0: never.
  explicit StoppingDisk(size_t stopAt) : stopAt_(stopAt), real_(realDisk()) {}

  size_t changes() const { return changes_; }

  Result<std::unique_ptr<File>> open(const std::filesystem::path& path, uint64_t keep) override {
    stopHere();
    auto file = real_->open(path, keep);
    if (!file)
      return file;
    return std::make_unique<StoppingFile>(*this, std::move(*file));
  }
  Diagnostics rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    stopHere();
    return real_->rename(from, to);
  }
  Diagnostics remove(const std::filesystem::path& path) override {
    stopHere();
    return real_->remove(path);
  }
  Diagnostics makeFolder(const std::filesystem::path& path) override {
    stopHere();
    return real_->makeFolder(path);
  }
  Diagnostics syncFolder(const std::filesystem::path& path) override {
    stopHere();
    return real_->syncFolder(path);
  }

 private:
  class StoppingFile : public File {
   public:
    StoppingFile(StoppingDisk& disk, std::unique_ptr<File> file)
        : disk_(disk), file_(std::move(file)) {}

    // Half of the bytes arrive.
    Diagnostics append(std::string_view bytes) override {
      if (disk_.isNext())
        (void)file_->append(bytes.substr(0, bytes.size() / 2));
      disk_.stopHere();
      return file_->append(bytes);
    }
    Diagnostics sync() override {
      disk_.stopHere();
      return file_->sync();
    }

   private:
    StoppingDisk& disk_;
    std::unique_ptr<File> file_;
  };

  bool isNext() const { return changes_ + 1 == stopAt_; }
  void stopHere() {
    if (++changes_ == stopAt_)
      ::_exit(kStopped);
  }

  size_t stopAt_;
  size_t changes_ = 0;
  std::unique_ptr<Disk> real_;
};

}  // namespace vanthu::batch::testing

#endif  // VANTHU_TESTS_UNIT_BATCH_STOPPING_DISK_H_
