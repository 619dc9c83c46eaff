// Who asks: a person with a session or a program with a key, and what each may do.
//
// Plain values, made at the head of each request (people/authenticate.h).
#ifndef VANTHU_SERVICE_PEOPLE_CALLER_H_
#define VANTHU_SERVICE_PEOPLE_CALLER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::service {

/// What a person does in an office. The bits of a RoleSet.
enum class Role : uint8_t {
  drafter = 1,   ///< soạn thảo
  clerk = 2,     ///< văn thư: numbers, seals, distributes, keeps the register
  reviewer = 4,  ///< thẩm định: content and format checks
  leader = 8,    ///< lãnh đạo: approves
  admin = 16,    ///< quản trị: people, keys, tables, offices
};
using RoleSet = uint8_t;

constexpr RoleSet roles() {
  return 0;
}
template <typename... Rest>
constexpr RoleSet roles(Role first, Rest... rest) {
  return static_cast<RoleSet>(static_cast<uint8_t>(first) | roles(rest...));
}

/// What a key may be used for. A person's session has them all.
enum class Scope : uint16_t {
  render = 1,     ///< render, check, preview, read templates
  campaigns = 2,  ///< read and write campaigns and offices
  documents = 4,  ///< read and write documents, search
  issue = 8,      ///< give numbers: issue, void, reserve
  registry = 16,  ///< read and export the register
  admin = 32,     ///< people, keys, tables, templates, audit
  metrics = 64,
};
using ScopeSet = uint16_t;
constexpr ScopeSet kAllScopes = 127;

struct Caller {
  enum class Kind { nobody, person, key };
  struct OfficeRoles {
    std::string office;
    RoleSet roles = 0;
  };

  Kind kind = Kind::nobody;
  std::string id;    ///< of the user or key
  std::string name;  ///< for people; not for logs
  bool everywhere =
      false;  ///< roles below hold for every office (the first administrator, local key)
  std::vector<OfficeRoles> offices;  ///< with `everywhere`, one entry with an empty office
  ScopeSet scopes = 0;

  /// The roles in that office.
  RoleSet in(std::string_view office) const;
  /// The ids of the offices in which the caller has one of `wanted`; empty with `everywhere`.
  std::vector<std::string> officesWith(RoleSet wanted) const;
  bool mayAnywhere(RoleSet wanted) const;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_CALLER_H_
