// People and keys on both databases: what tests of who asks begin with.
#ifndef VANTHU_TESTS_UNIT_SERVICE_PEOPLE_AUTHENTICATE_FIXTURE_H_
#define VANTHU_TESTS_UNIT_SERVICE_PEOPLE_AUTHENTICATE_FIXTURE_H_

#include <gmock/gmock.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "service/people/authenticate.h"
#include "service/people/new_key.h"
#include "service/people/password.h"
#include "service/people/sessions.h"
#include "store/people/api_keys.h"
#include "support/databases.h"

namespace vanthu::service {

inline constexpr std::string_view kGood = "mưa phùn gió bấc";

class Authenticate : public testing::OnBothDatabases {
 protected:
  template <typename T>
  static std::string codeOf(const Result<T>& result) {
    return result ? "" : result.error().front().code;
  }

  static RequestHead head(std::string method = "GET", std::string peer = "192.0.2.7") {
    RequestHead made;
    made.method = std::move(method);
    made.path = "/api/v1/x";
    made.peer = std::move(peer);
    made.secure = true;
    made.headers.set("host", "vanthu.example");
    return made;
  }
  static RequestHead withKey(const std::string& key, std::string peer = "192.0.2.7") {
    RequestHead made = head("GET", std::move(peer));
    made.headers.set("authorization", "Bearer " + key);
    return made;
  }
  static RequestHead withSession(const std::string& token, std::string method = "GET") {
    RequestHead made = head(std::move(method));
    made.headers.set("cookie", "other=1; __Host-vanthu=" + token);
    return made;
  }

  std::string addPerson(const std::string& name = "lan") {
    const auto hash = hashPassword(kGood, people().lanes());
    return *db().write([&](store::Transaction& tx) -> Result<std::string> {
      const auto user = store::addUser(tx, {name, "Ngọc Lan", {{"so-gd", 2}}}, "x");
      if (!user)
        return fail(user.error());
      if (auto set = store::setPassword(tx, user->id, *hash, "", "x"); !set)
        return fail(set.error());
      return user->id;
    });
  }
  Result<Login> tryLogin(std::string_view name,
                         std::string_view password,
                         const RequestHead& from = head("POST")) {
    return logIn(people(), from, name, password, wait_);
  }
  std::string addKey(store::Grants grants = {{"so-gd", 2}},
                     std::chrono::days life = std::chrono::days(9)) {
    const KeyText text = makeKeyText();
    keyId_ = db().write([&](store::Transaction& tx) {
                   return store::addKey(
                       tx, {text.prefix, text.hash, "eOffice", 5, grants, life}, "", "x");
                 })
                 ->id;
    return text.text;
  }
  void revoke() {
    ASSERT_TRUE(
        db().write([&](store::Transaction& tx) { return store::revokeKey(tx, keyId_, "x"); }));
  }

  People& people() {
    if (!people_)
      people_ = std::make_unique<People>(db(), options_);
    return *people_;
  }
  Result<Caller> ask(const RequestHead& from) { return authenticate(from, people()); }

  PeopleOptions options_;
  std::string keyId_;
  std::chrono::seconds wait_{0};

 private:
  std::unique_ptr<People> people_;
};

}  // namespace vanthu::service

#endif  // VANTHU_TESTS_UNIT_SERVICE_PEOPLE_AUTHENTICATE_FIXTURE_H_
