// A locale that writes 9,75 for 9.75, made for the tests: Debian installs none by itself.
#ifndef VANTHU_TESTS_SUPPORT_COMMA_LOCALE_H_
#define VANTHU_TESTS_SUPPORT_COMMA_LOCALE_H_

#include <string>

namespace vanthu::testing {

constexpr char kCommaLocale[] = "de_DE.UTF-8";

/// The folder that LOCPATH must name for kCommaLocale to exist. Made with localedef at the first
/// call; the test fails if that is not possible.
std::string commaLocaleFolder();

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_COMMA_LOCALE_H_
