// Passwords that anybody tries first. Pure and thread-safe.
#ifndef VANTHU_SERVICE_PEOPLE_COMMON_PASSWORDS_H_
#define VANTHU_SERVICE_PEOPLE_COMMON_PASSWORDS_H_

#include <string_view>

namespace vanthu::service {

/// True for a known word with digits or signs around it ("Matkhau@123456"), for one or two letters
/// repeated and for a row of the keyboard. Marks and capitals do not count. Takes clean text.
bool isCommonPassword(std::string_view password);

/// True if less than 6 letters are left without the name.
bool isMostlyName(std::string_view password, std::string_view name);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_COMMON_PASSWORDS_H_
