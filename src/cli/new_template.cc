#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "base/system_error.h"
#include "cli/commands.h"
#include "cli/output_file.h"
#include "cli/own_templates.h"
#include "engine/template_library.h"

namespace vanthu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array kParts = {"template.md", "schema.json", "sample.json"};

Diagnostic badName(const std::string& name) {
  return {
      "template.bad-name",
      {},
      {"\"" + name + "\" không đặt tên cho mẫu được",
       "\"" + name + "\" cannot be the name of a template"},
      {"tên mẫu bắt đầu bằng chữ, chỉ gồm chữ thường không dấu, chữ số và dấu -, dài tối đa 64 ký "
       "tự",
       "a name begins with a letter and has only lower-case letters, digits and '-', at most 64"}};
}

Diagnostic exists(const std::string& where) {
  return {"template.exists",
          {where, 0, 0, {}},
          {"đã có mẫu hoặc thư mục tên này", "there is a template or folder of that name"},
          {"chọn tên khác", "choose another name"}};
}

Diagnostic cannotMake(const fs::path& folder, int error) {
  const Message reason = reasonOf(error);
  return {"machine.cannot-write",
          {folder.string(), 0, 0, {}},
          {"không tạo được thư mục: " + reason.vi, "cannot make the folder: " + reason.en},
          {}};
}

// A folder that is made under another name and gets its own once it is whole.
class FreshFolder {
 public:
  explicit FreshFolder(fs::path folder) : folder_(std::move(folder)) {}
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;
  ~FreshFolder() {
    std::error_code ignored;
    if (!temporary_.empty())
      fs::remove_all(temporary_, ignored);
  }

  Diagnostics fill(const std::vector<std::string>& texts) {
    std::string pattern = (folder_.parent_path() / ".vanthu-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
      return {cannotMake(folder_, errno)};
    temporary_ = pattern;
    for (size_t i = 0; i < kParts.size(); ++i) {
      Diagnostics faults = writeOutput((temporary_ / kParts[i]).string(), texts[i]);
      if (!faults.empty())
        return faults;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::chmod(temporary_.c_str(), 0777 & ~mask) != 0 ||
        ::rename(temporary_.c_str(), folder_.c_str()) != 0)
      return {cannotMake(folder_, errno)};
    temporary_.clear();
    return {};
  }

 private:
  fs::path folder_;
  fs::path temporary_;
};

Result<std::vector<std::string>> starterTexts(const World& world) {
  std::vector<std::string> texts;
  for (const char* part : kParts) {
    Result<std::string> text = world.read(std::string("templates/_starter/") + part);
    if (!text)
      return fail(std::move(text.error()));
    texts.push_back(std::move(*text));
  }
  return texts;
}

std::string nextStep(const std::string& name, const fs::path& folder) {
  return "Đã tạo " + folder.string() + ". Thử ngay:\n  vanthu render " + name + " --templates " +
         folder.parent_path().string() + " --data " + (folder / "sample.json").string() + " -o " +
         name + ".pdf\n";
}

}  // namespace

ExitCode newTemplate(const std::string& name, const Common& common) {
  if (!isTemplateName(name))
    return failWith({badName(name)}, common.json);
  const fs::path folder =
      fs::path(common.templatesFolder.empty() ? "." : common.templatesFolder) / name;
  const engine::InstalledWorld world = makeWorld(common);
  const std::vector<std::string> known = engine::TemplateLibrary(world).names();
  std::error_code error;
  if (fs::exists(fs::symlink_status(folder, error)))
    return failWith({exists(folder.string())}, common.json);
  if (std::find(known.begin(), known.end(), name) != known.end())  // it would be hidden
    return failWith({exists("templates/" + name)}, common.json);
  const Result<std::vector<std::string>> texts = starterTexts(world);
  if (!texts)
    return failWith(texts.error(), common.json);
  if (const Diagnostics faults = FreshFolder(folder).fill(*texts); !faults.empty())
    return failWith(faults, common.json);
  return printResult(nextStep(name, folder), common.json);
}

}  // namespace vanthu::cli
