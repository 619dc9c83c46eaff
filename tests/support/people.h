// Lists of people as offices have them, of any length: who, post, unit, achievement.
//
// The same index always gives the same person and no two indices below kPeople the same name. Names
// are clean text as printed: four in five of three or four words, the others short ("Lê Ý"), long
// ("Công Tằng Tôn Nữ Hoàng Phương Uyên") or of ethnic minorities ("Y Kương Êban", "H'Hen Niê",
// "Ksor Phước", "K'Brể"). Knows nothing of schemas; faults (NFD, old encodings, holes, duplicates)
// are for the test to plant. Pure and thread-safe.
#ifndef VANTHU_TESTS_SUPPORT_PEOPLE_H_
#define VANTHU_TESTS_SUPPORT_PEOPLE_H_

#include <cstddef>
#include <string>
#include <vector>

namespace vanthu::testing {

constexpr size_t kPeople = 60'000;  ///< as many distinct names there are

struct Person {
  enum class Kind { ordinary, shortName, longName, ethnic };
  Kind kind = Kind::ordinary;
  std::string honorific;  ///< "Ông", "Bà"
  std::string fullName;
  std::string position;
  std::string unit;  ///< one of unitNames()
  std::string achievement;

  bool operator==(const Person&) const = default;
};

/// REQUIRES: index < kPeople.
Person person(size_t index);

/// The people 0 … count - 1. REQUIRES: count <= kPeople.
std::vector<Person> people(size_t count);

/// 240 units in the order that an office lists them: upper secondary schools first, kindergartens
/// and centres last.
const std::vector<std::string>& unitNames();

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_PEOPLE_H_
