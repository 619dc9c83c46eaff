// Lists in pages: {"items":[…],"next":"cursor"}; the cursor says behind which item the next page
// begins.
//
// A cursor is opaque to callers, and not secret: the sort keys of the last item. Use: make the
// route's query by paged(), ask pageAsked(), select `limit + 1` rows whose keys are behind `after`
// in the order of the list, and give the rows to pageOf(). A list that the store pages itself has
// one key, the store's own cursor, and is given to pageBehind(). Pure.
#ifndef VANTHU_SERVICE_API_PAGE_OF_H_
#define VANTHU_SERVICE_API_PAGE_OF_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "service/api/route.h"

namespace vanthu::service {

inline constexpr size_t kPageLimit = 50;

inline constexpr Parameter kLimitParameter{
    "limit",
    "Số mục nhiều nhất của một trang",
    R"({"type":"integer","minimum":1,"maximum":200,"default":50})"};
inline constexpr Parameter kAfterParameter{
    "after",
    "Con trỏ của trang trước (\"next\")",
    R"({"type":"string","pattern":"^[0-9A-Za-z_-]{1,600}$"})"};

/// `own` and the two above.
std::vector<Parameter> paged(std::vector<Parameter> own = {});

struct PageAsked {
  size_t limit = kPageLimit;
  std::vector<std::string> after;  ///< the sort keys of the last item seen; empty: the first page

  /// Of a list with one sort key; "" for the first page.
  std::string afterKey() const { return after.empty() ? std::string() : after.front(); }
};

/// `keys` is how many sort keys the list has. Errors: "request.bad-cursor".
Result<PageAsked> pageAsked(const Call& call, size_t keys);

/// `items` may be one more than `limit`: then it is left off, and "next" is made of `keysOf` the
/// last item that stays.
Value pageOf(Value::List items,
             size_t limit,
             const std::function<std::vector<std::string>(size_t index)>& keysOf);

/// All of `items`; "next" is made of `next`, the one sort key, unless that is empty.
Value pageBehind(Value::List items, const std::string& next);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_PAGE_OF_H_
