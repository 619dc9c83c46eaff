#include "service/people/common_passwords.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/fold.h"

namespace vanthu::service {
namespace {

/// Words that lists of leaked passwords and Vietnamese habits put first, as bare() writes them.
constexpr std::string_view kWords[] = {
    "password",   "passw0rd", "pssword",  "pssw0rd",    "matkhau",    "admin",     "administrator",
    "quantri",    "vanthu",   "vanphong", "vietnam",    "hanoi",      "saigon",    "hochiminh",
    "danang",     "welcome",  "xinchao",  "letmein",    "iloveyou",   "anhyeuem",  "emyeuanh",
    "conyeume",   "giadinh",  "thidua",   "khenthuong", "giaoduc",    "sogddt",    "sogiaoduc",
    "truonghoc",  "hocsinh",  "monkey",   "dragon",     "football",   "baseball",  "superman",
    "batman",     "sunshine", "princess", "qwerty",     "qwertyuiop", "asdfghjkl", "zxcvbnm",
    "qazwsxedc",  "abcdef",   "abcdefgh", "abcabc",     "trustno",    "changeme",  "khongbiet",
    "khongnho",   "chucmung", "hanhphuc", "thanhcong",  "tinhyeu",    "maiyeu",    "toiyeuvietnam",
    "yeuvietnam", "samsung",  "computer", "internet",   "facebook",   "google",    "master",
    "secret",     "default",  "user",     "test",       "guest",
};

/// Small letters and digits without marks; all else is dropped.
std::string bare(std::string_view text) {
  std::string kept;
  for (const char c : text::looseKey(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      kept += c;
  return kept;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Without the digits at both ends.
std::string_view core(std::string_view text) {
  while (!text.empty() && isDigit(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && isDigit(text.back()))
    text.remove_suffix(1);
  return text;
}

/// "word", "wordword", …
bool isRepeated(std::string_view text, std::string_view word) {
  if (text.size() % word.size() != 0)
    return false;
  for (size_t at = 0; at < text.size(); at += word.size())
    if (text.substr(at, word.size()) != word)
      return false;
  return true;
}

}  // namespace

bool isCommonPassword(std::string_view password) {
  if (std::set<char>(password.begin(), password.end()).size() <= 3)
    return true;
  const std::string letters = bare(password);
  const std::string_view word = core(letters);
  if (word.empty())  // digits only: birthdays, telephone numbers, counting
    return letters.size() + 4 > password.size();
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view known) {
    return isRepeated(word, known);
  });
}

bool isMostlyName(std::string_view password, std::string_view name) {
  const std::string letters = bare(password);
  const std::string own = bare(name);
  if (own.size() < 3)
    return false;
  const size_t at = letters.find(own);
  return at != std::string::npos && letters.size() - own.size() < 6;
}

}  // namespace vanthu::service
