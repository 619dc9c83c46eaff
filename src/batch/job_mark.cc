#include "batch/job_mark.h"

#include <array>
#include <string>
#include <string_view>

#include "base/sha256.h"

namespace vanthu::batch {
namespace {

struct PartName {
  std::string_view part, vi, en;
};

constexpr std::array<PartName, 4> kPartNames = {{
    {"list", "danh sách hoặc dữ liệu chung", "the list or the common data"},
    {"template", "mẫu, bảng dùng chung hoặc phông chữ", "the template, shared tables or fonts"},
    {"options", "tùy chọn của lệnh", "the command's options"},
    {"version", "phiên bản vanthu", "the version of vanthu"},
}};

std::string hash(std::string_view text) {
  return toHex(sha256(text));
}

// Each file that the template may read, with its name.
std::string templateText(const World& world, const std::string& name) {
  std::string out;
  for (const std::string& folder : {"templates/" + name,
                                    std::string("templates/_shared"),
                                    std::string("templates/_profiles")}) {
    for (const std::string& file : world.list(folder)) {
      const std::string path = folder + "/" + file;
      if (const Result<std::string> text = world.read(path))
        out += path + ' ' + hash(*text) + '\n';
    }
  }
  // It holds the hashes of the fonts.
  const Result<std::string> fonts = world.read("fonts/manifest.yaml");
  return out + (fonts ? *fonts : "");
}

std::string lengthText(Length length) {
  return std::to_string(length.milliPoints()) + ' ';
}

std::string optionsText(const Job& job) {
  const page::Imposition& sheet = job.imposition;
  std::string out = std::to_string(static_cast<int>(job.target)) + ' ' + job.templateName + ' ' +
                    toText(job.choice) + ' ' + job.options.profile + ' ' +
                    (job.options.date ? toIso(*job.options.date) : "") + ' ' +
                    std::to_string(job.pagesPerFile) + ' ';
  for (const bool flag : {job.options.draft, job.options.overprint, job.duplex, sheet.cropMarks})
    out += flag ? '1' : '0';
  out += ' ' + std::to_string(sheet.columns) + 'x' + std::to_string(sheet.rows) + ' ';
  for (const Length length : {job.offset.x, job.offset.y, sheet.width, sheet.height})
    out += lengthText(length);
  return out;
}

}  // namespace

JobMark markOf(const Job& job, const Rows& rows, const World& world, const Date& day) {
  return {day,
          {{"list", hash(toHex(rows.digest()) + toJson(job.common))},
           {"template", hash(templateText(world, job.templateName))},
           {"options", hash(optionsText(job))},
           {"version", job.version}}};
}

Diagnostics differences(const JobMark& journal, const JobMark& job, const std::string& path) {
  Message what;
  for (size_t i = 0; i < job.parts.size(); ++i) {
    if (i < journal.parts.size() && journal.parts[i] == job.parts[i])
      continue;
    what.vi += (what.vi.empty() ? "" : "; ") + std::string(kPartNames[i].vi);
    what.en += (what.en.empty() ? "" : "; ") + std::string(kPartNames[i].en);
  }
  if (what.vi.empty())
    return {};
  return {{"batch.other-job",
           {path, 0, 0, {}},
           {"không thể làm tiếp vì đã khác lần trước: " + what.vi,
            "cannot go on, since this is not what it was: " + what.en},
           {"bỏ --resume để làm lại từ đầu", "leave --resume out to begin anew"}}};
}

}  // namespace vanthu::batch
