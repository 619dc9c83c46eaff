// Which papers of an office are numbered together (Decree 30, Article 15; the-thuc.md §9).
//
// Numbers run from 1 January to 31 December. The head of the office says which papers share a
// series: by default all administrative papers have one, copies of whatever form have one (C3),
// and the golden book (sổ vàng khen thưởng) has one. Choices hold from a year on and are not
// changed within a year that has given numbers: number and notation are unique in office and year.
#ifndef VANTHU_STORE_REGISTER_NUMBER_CLASS_H_
#define VANTHU_STORE_REGISTER_NUMBER_CLASS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

enum class SeriesKind {
  own,       ///< vanthu gives the numbers
  external,  ///< another system or a book of paper does; the number is typed in
};
std::string_view nameOf(SeriesKind kind);

/// The class of all papers that no other class names, of copies, and of the golden book (which
/// gives numbers without notation).
inline constexpr std::string_view kGeneralClass = "van-ban";
inline constexpr std::string_view kCopyClass = "ban-sao";
inline constexpr std::string_view kGoldenClass = "so-vang";

struct NumberClass {
  std::string name;   ///< "quyet-dinh": small letters, digits, "-"; at most 40
  std::string title;  ///< "Quyết định cá biệt"
  SeriesKind kind = SeriesKind::own;
  std::vector<std::string> typeNames;  ///< empty only in kGeneralClass

  bool operator==(const NumberClass&) const = default;
};

/// Those in force in that year; the defaults if the office has chosen none.
std::vector<NumberClass> classesOf(Transaction& tx, std::string_view office, int year);

/// Errors: "data.bad-class" (a name, a type in two classes, no kGeneralClass or kGoldenClass),
/// "conflict.year-begun": the office has given numbers in that year or a later one.
Result<bool> setClasses(Transaction& tx,
                        std::string_view actor,
                        std::string_view office,
                        int fromYear,
                        const std::vector<NumberClass>& classes);

/// The one of `classes`, as classesOf() gives them, that numbers papers of that type.
const NumberClass& classOfType(const std::vector<NumberClass>& classes, std::string_view typeName);

/// Papers of a type may be numbered in its own class and in the general one.
bool mayNumber(std::string_view numberClass,
               const std::vector<NumberClass>& classes,
               std::string_view typeName);

/// "data.wrong-class": `own` is the class of that type.
Diagnostic wrongClass(std::string_view pointer,
                      std::string_view typeName,
                      std::string_view named,
                      std::string_view own);

/// The class that numbers papers of that type in that year.
NumberClass classOfType(Transaction& tx,
                        std::string_view office,
                        int year,
                        std::string_view typeName);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_NUMBER_CLASS_H_
