#include "engine/installed_world.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <set>
#include <system_error>

namespace vanthu::engine {
namespace {

namespace fs = std::filesystem;

constexpr char kSystemFonts[] = "/usr/share/fonts/truetype/liberation2";
constexpr char kSystemColor[] = "/usr/share/color/icc";
constexpr std::uintmax_t kMaxBytes = 64u << 20;
constexpr long long kHoChiMinhOffset = 7 * 3600;  // no daylight saving time

Diagnostic missing(std::string_view path) {
  const std::string name(path);
  return {"machine.missing-resource",
          {},
          {"không tìm thấy hoặc không đọc được tệp cài đặt " + name,
           "installed file " + name + " is missing or cannot be read"},
          {"cài lại vanthu, hoặc đặt biến môi trường VANTHU_HOME",
           "install vanthu again, or set the environment variable VANTHU_HOME"}};
}

bool readFile(const fs::path& path, std::string& bytes) {
  std::error_code error;
  if (!fs::is_regular_file(path, error))
    return false;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size > kMaxBytes)
    return false;
  std::ifstream in(path, std::ios::binary);
  bytes.resize(static_cast<size_t>(size));
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  return in.gcount() == static_cast<std::streamsize>(size);
}

// Days since 1970-01-01 to a date of the Gregorian calendar (March-based years make leap days
// last).
Date civil(long long days) {
  days += 719468;
  const long long era = days / 146097;
  const long long dayOfEra = days - era * 146097;
  const long long yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const long long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const long long shifted = (5 * dayOfYear + 2) / 153;
  const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
  return {static_cast<int>(yearOfEra + era * 400) + (month <= 2 ? 1 : 0),
          month,
          static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1)};
}

}  // namespace

fs::path InstalledWorld::defaultHome() {
  if (const char* home = std::getenv("VANTHU_HOME"); home != nullptr && *home != '\0')
    return home;
  std::error_code error;
  const fs::path binary = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path shared = binary.parent_path().parent_path() / "share" / "vanthu";
    if (fs::is_directory(shared / "templates", error))
      return shared;
  }
  return VANTHU_SOURCE_DIR;
}

std::vector<fs::path> InstalledWorld::candidates(std::string_view path) const {
  const size_t slash = path.find('/');
  const std::string_view top = path.substr(0, slash);
  const std::string_view rest = slash == std::string_view::npos ? "" : path.substr(slash + 1);
  std::vector<fs::path> out;
  if (top == "templates") {
    for (const fs::path& folder : extra_)
      out.push_back(folder / rest);
  }
  if (top == "templates" || top == "fonts")
    out.push_back(home_ / path);
  if (top == "fonts")
    out.push_back(fs::path(kSystemFonts) / rest);
  if (top == "color")
    out.push_back(fs::path(kSystemColor) / rest);
  return out;
}

Result<std::string> InstalledWorld::read(std::string_view path) const {
  std::string bytes;
  if (isSafePath(path)) {
    for (const fs::path& candidate : candidates(path)) {
      if (readFile(candidate, bytes))
        return bytes;
    }
  }
  return fail(missing(path));
}

std::vector<std::string> InstalledWorld::list(std::string_view folder) const {
  std::set<std::string> names;
  if (isSafePath(folder)) {
    for (const fs::path& candidate : candidates(folder)) {
      std::error_code error;
      for (const auto& entry : fs::directory_iterator(candidate, error))
        names.insert(entry.path().filename().string());
    }
  }
  return {names.begin(), names.end()};
}

Date InstalledWorld::today() const {
  return civil((static_cast<long long>(std::time(nullptr)) + kHoChiMinhOffset) / 86400);
}

}  // namespace vanthu::engine
