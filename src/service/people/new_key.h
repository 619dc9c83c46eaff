// Making a key: its text is shown once and then known to nobody but its owner.
#ifndef VANTHU_SERVICE_PEOPLE_NEW_KEY_H_
#define VANTHU_SERVICE_PEOPLE_NEW_KEY_H_

#include <string>

namespace vanthu::service {

struct KeyText {
  std::string text;  ///< "vt_<prefix>_<secret>": 256 random bits behind the prefix
  std::string prefix;
  std::string hash;  ///< what is stored
};

KeyText makeKeyText();

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_NEW_KEY_H_
