// Batches of a small template, and what they leave on the disk.
#ifndef VANTHU_TESTS_UNIT_BATCH_BATCH_PROBE_H_
#define VANTHU_TESTS_UNIT_BATCH_BATCH_PROBE_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "batch/batch.h"
#include "data/json_reader.h"
#include "engine/installed_world.h"
#include "support/golden.h"
#include "support/process.h"

namespace vanthu::batch::testing {

inline const World& world() {
  static const engine::InstalledWorld made = [] {
    engine::InstalledWorld world{VANTHU_SOURCE_DIR};
    world.addTemplates(VANTHU_SOURCE_DIR "/tests/unit/batch/templates");
    return world;
  }();
  return made;
}

inline const engine::Engine& engine() {
  static const auto made = vanthu::engine::Engine::make(world()).value();
  return *made;
}

/// Invitations for so many people; row 5 has no name and row 7 two pages.
inline Rows invitations(size_t count) {
  const char* const names[] = {"Nguyễn Thị Hoà", "Y Kương Êban", "H'Hen Niê", "Ksor Phước"};
  std::string json = "[";
  for (size_t row = 1; row <= count; ++row) {
    json += row == 1 ? "{" : ",\n{";
    if (row != 5)
      json += "\"fullName\": \"" + std::string(names[row % 4]) + " " + std::to_string(row) + "\", ";
    if (row == 7)
      json += "\"long\": true, ";
    json += "\"unit\": \"Trường số " + std::to_string(row / 4) + "\"}";
  }
  return Rows::fromJson(json + "]", "list.json").value();
}

inline Job invitationJob(Target target, const std::string& path) {
  Job job;
  job.templateName = "phieu-moi";
  job.common = data::readJson("{\"gift\": \"một cuốn sổ\"}", "common.json").value();
  job.target = target;
  job.path = path;
  job.options.date = Date{2026, 11, 20};
  job.pagesPerFile = 5;
  job.rowsPerCommit = 4;
  job.version = "1";
  return job;
}

inline Result<Summary> runOn(Disk& disk, const Rows& rows, const Job& job) {
  return run(engine(), world(), rows, job, disk, {});
}

inline Result<Summary> runJob(const Rows& rows, const Job& job) {
  return runOn(*realDisk(), rows, job);
}

/// All files below a folder by name.
inline std::map<std::string, std::string> filesIn(const std::filesystem::path& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      out[std::filesystem::relative(entry.path(), folder).string()] =
          vanthu::testing::readFile(entry.path());
  }
  return out;
}

inline std::string faultsOf(const Result<Summary>& summary) {
  return summary ? "" : vanthu::toJson(summary.error());
}

/// Where a job of that kind writes, below `folder`.
inline std::string pathOf(Target target, const std::string& folder) {
  switch (target) {
    case Target::folder:
      return folder + "/moi";
    case Target::zip:
      return folder + "/moi.zip";
    case Target::merged:
      break;
  }
  return folder + "/moi.pdf";
}

inline std::string targetName(const ::testing::TestParamInfo<Target>& info) {
  return info.param == Target::folder ? "Folder" : info.param == Target::zip ? "Zip" : "Merged";
}

inline const auto kTargets = ::testing::Values(Target::merged, Target::folder, Target::zip);

}  // namespace vanthu::batch::testing

#endif  // VANTHU_TESTS_UNIT_BATCH_BATCH_PROBE_H_
