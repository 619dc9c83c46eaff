#include "service/people/new_key.h"

#include "service/people/secrets.h"

namespace vanthu::service {

KeyText makeKeyText() {
  prepareSecrets();
  KeyText key;
  key.prefix = randomLetters(12);
  key.text = "vt_" + key.prefix + "_" + randomToken();
  key.hash = hashOf(key.text);
  return key;
}

}  // namespace vanthu::service
