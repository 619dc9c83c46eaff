#include "support/comma_locale.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "support/process.h"

namespace vanthu::testing {

std::string commaLocaleFolder() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(VANTHU_BINARY_DIR) / "locale";
  const fs::path locale = folder / kCommaLocale;
  if (fs::exists(locale))
    return folder.string();
  // Other test programs may make it at the same time: the first whole one stays.
  const fs::path own = folder / (std::string(kCommaLocale) + "." + std::to_string(::getpid()));
  fs::create_directories(folder);
  const Finished made = run({"localedef", "-i", "de_DE", "-f", "UTF-8", own.string()});
  EXPECT_EQ(made.exitCode, 0) << made.err;
  std::error_code taken;
  fs::rename(own, locale, taken);
  if (taken)
    fs::remove_all(own);
  EXPECT_TRUE(fs::exists(locale)) << "the package `locales` is needed";
  return folder.string();
}

}  // namespace vanthu::testing
