#include "store/people/users.h"

#include <gmock/gmock.h>

#include "store/audit.h"
#include "store/people/api_keys.h"
#include "store/people/audit_list.h"
#include "store/people/sessions.h"
#include "store/register/series.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Grants kAdminEverywhere{{"", kAdminRole}};
constexpr SessionLimits kLimits{std::chrono::minutes(30), std::chrono::hours(12)};

class Users : public testing::OnBothDatabases {
 protected:
  template <typename Work>
  auto write(Work work) {
    return db().write([&](Transaction& tx) { return work(tx); });
  }

  User add(const std::string& name, const Grants& grants = {{"so-gd", 1}}) {
    const auto user = write([&](Transaction& tx) {
      return addUser(tx, {name, "Nguyễn Thị " + name, grants}, "system");
    });
    EXPECT_TRUE(user) << format(user.error().front(), Language::english);
    return user ? *user : User();
  }

  template <typename T>
  static std::string codeOf(const Result<T>& result) {
    return result ? "" : result.error().front().code;
  }

  std::vector<std::string> actions() {
    std::vector<std::string> names;
    const auto lines = db().read(
        [](Transaction& tx) -> Result<std::vector<AuditLine>> { return listAudit(tx, {}, 100); });
    for (const AuditLine& line : *lines)
      names.insert(names.begin(), line.entry.action);
    return names;
  }
};
ON_BOTH_DATABASES(Users);

TEST_P(Users, AreFoundByTheirNameInAnyCase) {
  const User lan = add("Lan.Ngọc");
  const auto found = db().read([](Transaction& tx) { return findUserByName(tx, "  LAN.NGỌC "); });
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, lan.id);
  EXPECT_EQ(found->name, "Lan.Ngọc");
  EXPECT_THAT(found->grants, ElementsAre(Grant{"so-gd", 1}));
  EXPECT_FALSE(found->hasPassword);
}

TEST_P(Users, DoNotShareALoginName) {
  add("lan");
  EXPECT_EQ(codeOf(write([](Transaction& tx) {
              return addUser(tx, {"LAN", "Trần Lan", {{"so-gd", 1}}}, "system");
            })),
            "conflict.user-exists");
}

TEST_P(Users, HaveRolesEverywhereOrInSingleOffices) {
  const auto tryGrants = [&](const Grants& grants) {
    return codeOf(write([&](Transaction& tx) {
      return addUser(tx, {"lan", "Lan", grants}, "system");
    }));
  };
  EXPECT_EQ(tryGrants({{"", 1}, {"so-gd", 2}}), "data.bad-grants");
  EXPECT_EQ(tryGrants({{"so-gd", 1}, {"so-gd", 2}}), "data.bad-grants");
  EXPECT_EQ(tryGrants({{"so-gd", 0}}), "data.bad-grants");
  EXPECT_EQ(tryGrants({{"so-gd", 1}, {"so-nv", 2}}), "");
}

TEST_P(Users, WithABadNameAreRefused) {
  for (const std::string& name : {std::string(), std::string(101, 'a'), std::string("a\nb")})
    EXPECT_EQ(codeOf(write([&](Transaction& tx) {
                return addUser(tx, {name, "Lan", {{"so-gd", 1}}}, "system");
              })),
              "data.bad-name");
}

TEST_P(Users, AreListedByOfficeInPages) {
  add("c", {{"so-gd", 1}});
  const User a = add("a", {{"so-nv", 1}});
  const User b = add("b", {{"so-gd", 1}, {"so-nv", 2}});
  const auto list = [&](const std::optional<std::vector<std::string>>& offices,
                        const std::string& after,
                        size_t limit) {
    std::vector<std::string> names;
    const auto users = db().read([&](Transaction& tx) -> Result<std::vector<User>> {
      return listUsers(tx, offices, after, limit);
    });
    for (const User& user : *users)
      names.push_back(user.name);
    return names;
  };
  EXPECT_THAT(list({}, "", 10), ElementsAre("a", "b", "c"));
  EXPECT_THAT(list({}, "", 2), ElementsAre("a", "b"));
  EXPECT_THAT(list({}, b.id, 2), ElementsAre("c"));
  EXPECT_THAT(list({{"so-nv"}}, "", 10), ElementsAre("a", "b"));
  EXPECT_THAT(list({{"so-nv"}}, a.id, 10), ElementsAre("b"));
  EXPECT_THAT(list({std::vector<std::string>()}, "", 10), IsEmpty());
}

TEST_P(Users, ChangeOnlyInTheVersionThatWasRead) {
  const User lan = add("lan");
  const auto change = [&](int64_t version) {
    return write([&](Transaction& tx) {
      return changeGrants(tx, lan.id, version, {{"so-gd", 3}}, "x");
    });
  };
  ASSERT_TRUE(change(1));
  EXPECT_EQ(codeOf(change(1)), "precondition.failed");
  EXPECT_EQ(change(2)->version, 3);
  EXPECT_THAT(actions(), ElementsAre("user.add", "user.change-roles", "user.change-roles"));
}

TEST_P(Users, KeepALastAdministrator) {
  const User first = add("first", kAdminEverywhere);
  const User lan = add("lan");
  const auto close = [&](const std::string& who) {
    return codeOf(write([&](Transaction& tx) { return closeUser(tx, who, lan.id, "x"); }));
  };
  const auto demote = [&] {
    return codeOf(write([&](Transaction& tx) {
      return changeGrants(tx, first.id, 1, {{"so-gd", kAdminRole}}, "x");
    }));
  };
  EXPECT_EQ(close(first.id), "conflict.last-admin");
  EXPECT_EQ(demote(), "conflict.last-admin");
  const User second = add("second", kAdminEverywhere);
  EXPECT_EQ(demote(), "");
  EXPECT_EQ(close(second.id), "conflict.last-admin");
}

TEST_P(Users, LeaveTheirPapersToASuccessor) {
  const User lan = add("lan");
  const User hoa = add("hoa");
  const auto made = write([&](Transaction& tx) -> Result<bool> {
    if (auto session = addSession(tx, lan.id, "t1", kLimits); !session)
      return fail(session.error());
    if (auto key = addKey(tx, {"p1", "h1", "máy", 1, {{"so-gd", 1}}, {}}, lan.id, lan.id); !key)
      return fail(key.error());
    if (auto set = setPassword(tx, lan.id, "hash", "t1", lan.id); !set)
      return fail(set.error());
    for (const char* state : {"draft", "approved", "issued"})
      tx.execute(
          "INSERT INTO document (id, office, campaign, template, type_name, subject, record,"
          " state, version, record_version, created_at, created_by, changed_at, signatures,"
          " reason, fence, attempts, search_key)"
          " VALUES (?, 'so-gd', '', 't', '', '', '{}', ?, 1, 1, '', ?, '', 0, '', 0, 0, '')",
          {state, state, lan.id});
    return true;
  });
  ASSERT_TRUE(made);

  const auto closed =
      write([&](Transaction& tx) { return closeUser(tx, lan.id, hoa.id, "admin-1"); });
  ASSERT_TRUE(closed);
  EXPECT_TRUE(closed->closedAt);
  EXPECT_EQ(closed->successor, hoa.id);
  EXPECT_THAT(closed->grants, IsEmpty());
  const std::string ofHoa =
      "SELECT id FROM document WHERE created_by = '" + hoa.id + "' ORDER BY id";
  EXPECT_EQ(files().sql(ofHoa + ";"), "approved\ndraft\n");
  const auto rest = db().read([&](Transaction& tx) -> Result<bool> {
    return findSession(tx, "t1", kLimits) || findKeyByPrefix(tx, "p1") ||
           findCredentials(tx, "lan");
  });
  EXPECT_FALSE(*rest);
  EXPECT_EQ(actions().back(), "user.close");
  EXPECT_EQ(actions().at(actions().size() - 2), "key.revoke") << "each key that ends is named";
  const auto last = db().read([](Transaction& tx) -> Result<std::vector<AuditLine>> {
    return listAudit(tx, {.action = "user.close"}, 1);
  });
  EXPECT_EQ(last->front().entry.detail,
            "{\"successor\":\"" + hoa.id + "\",\"drafts\":2,\"tasks\":0}");
}

TEST_P(Users, LeaveNothingToWhomCannotSeeIt) {
  const User lan = add("lan", {{"so-gd", 1}, {"so-nv", 1}});
  const User blind = add("hoa", {{"so-nv", 1}});
  const User everywhere = add("thu", kAdminEverywhere);
  const auto close = [&](const User& to) {
    return write([&](Transaction& tx) { return closeUser(tx, lan.id, to.id, "x"); });
  };
  const auto made = write([&](Transaction& tx) -> Result<bool> {
    for (const char* office : {"so-gd", "so-nv"})
      tx.execute(
          "INSERT INTO document (id, office, campaign, template, type_name, subject, record,"
          " state, version, record_version, created_at, created_by, changed_at, signatures,"
          " reason, fence, attempts, search_key)"
          " VALUES (?, ?, '', 't', '', '', '{}', 'draft', 1, 1, '', ?, '', 0, '', 0, 0, '')",
          {office, office, lan.id});
    return true;
  });
  ASSERT_TRUE(made);
  const auto refused = close(blind);
  ASSERT_EQ(codeOf(refused), "data.bad-successor");
  EXPECT_EQ(refused.error().front().where.pointer, "/successor");
  EXPECT_EQ(refused.error().front().message.en,
            "the successor has no role where something is handed over: so-gd");
  EXPECT_EQ(files().sql("SELECT count(*) FROM document WHERE created_by = '" + lan.id + "';"),
            "2\n");
  EXPECT_EQ(codeOf(close(everywhere)), "");
}

TEST_P(Users, AreFollowedByWhoKeepsTheRegistersOfTheirOffice) {
  const User lan = add("lan", {{"so-cu", 1}});
  const User heir = add("hoa", {{"so-moi", 1}});
  const auto made = write([&](Transaction& tx) -> Result<bool> {
    tx.execute(
        "INSERT INTO document (id, office, campaign, template, type_name, subject, record,"
        " state, version, record_version, created_at, created_by, changed_at, signatures,"
        " reason, fence, attempts, search_key)"
        " VALUES ('d', 'so-cu', '', 't', '', '', '{}', 'draft', 1, 1, '', ?, '', 0, '', 0, 0, '')",
        {lan.id});
    return succeedOffice(tx, "admin", "so-cu", "so-moi", {2020, 7, 1});
  });
  ASSERT_TRUE(made);
  EXPECT_EQ(codeOf(write([&](Transaction& tx) { return closeUser(tx, lan.id, heir.id, "x"); })),
            "");
}

TEST_P(Users, AreNotHandedOverToNobody) {
  const User lan = add("lan");
  const User hoa = add("hoa");
  const auto close = [&](const std::string& who, const std::string& to) {
    return codeOf(write([&](Transaction& tx) { return closeUser(tx, who, to, "x"); }));
  };
  EXPECT_EQ(close(lan.id, "nobody"), "data.bad-successor");
  EXPECT_EQ(close(lan.id, lan.id), "data.bad-successor");
  EXPECT_EQ(close("nobody", lan.id), "user.unknown");
  EXPECT_EQ(close(hoa.id, lan.id), "");
  EXPECT_EQ(close(lan.id, hoa.id), "data.bad-successor");
  EXPECT_EQ(close(hoa.id, lan.id), "conflict.user-closed");
}

}  // namespace
}  // namespace vanthu::store
