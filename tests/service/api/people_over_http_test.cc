// People and keys in a service that runs: from the setup link on, and what the log tells of it.
#include <gtest/gtest.h>

#include "data/json_reader.h"
#include "support/process.h"
#include "support/served.h"
#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

const std::string kPassword = "mưa phùn gió bấc";
const std::string kWrong = "nắng hạ chói chang";

struct Answer {
  int status = 0;
  std::string headers, body;

  std::string text(const std::string& name) const {
    const auto json = data::readJson(body, "answer");
    const Value* found = json ? json->find(name) : nullptr;
    return found && found->isText() ? found->text() : "";
  }
};

Answer curl(const std::string& url, std::vector<std::string> arguments) {
  std::vector<std::string> command{"curl", "-s", "-i"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  command.push_back(url);
  const Finished done = run(command);
  Answer answer;
  const size_t end = done.out.find("\r\n\r\n");
  if (done.exitCode != 0 || end == std::string::npos)
    return answer;
  answer.headers = done.out.substr(0, end);
  answer.body = done.out.substr(end + 4);
  answer.status = std::stoi(answer.headers.substr(answer.headers.find(' ') + 1));
  return answer;
}

std::string cookieIn(const Answer& answer, const std::string& name) {
  const size_t at = answer.headers.find(name + "=");
  if (at == std::string::npos)
    return "";
  const size_t from = at + name.size() + 1;
  return answer.headers.substr(from, answer.headers.find(';', from) - from);
}

std::string json(const std::string& name, const std::string& password) {
  return R"({"name":")" + name + R"(","password":")" + password + "\"}";
}

class PeopleOverHttp : public ::testing::Test {
 protected:
  std::string folder_ = scratchFolder();
  Served served_{folder_};

  std::string api(const std::string& path) { return served_.url() + "/api/v1" + path; }
  std::vector<std::string> withKey(std::vector<std::string> more = {}) {
    more.insert(more.end(), {"-H", "Authorization: Bearer " + served_.key()});
    return more;
  }
};

TEST_F(PeopleOverHttp, BeginWithTheSetupLinkAndEndWithTheLogOut) {
  ASSERT_NE(served_.setupToken(), "");
  const std::string link = api("/setup/" + served_.setupToken());
  EXPECT_EQ(curl(link, {}).text("purpose"), "setup");
  const std::string form =
      R"({"name":"quan.tri","fullName":"Lê Lan","password":")" + kPassword + "\"}";
  EXPECT_EQ(curl(link, {"--json", form}).status, 204);
  EXPECT_EQ(curl(link, {"--json", form}).status, 404) << "a link works once";

  EXPECT_EQ(curl(api("/sessions"), {"--json", json("quan.tri", kWrong)}).status, 401);
  const Answer login = curl(api("/sessions"), {"--json", json("quan.tri", kPassword)});
  ASSERT_EQ(login.status, 201) << login.body;
  EXPECT_NE(login.headers.find("HttpOnly; SameSite=Lax"), std::string::npos) << login.headers;
  const std::string cookie = "Cookie: vanthu=" + cookieIn(login, "vanthu");
  const std::string csrf = "X-CSRF-Token: " + login.text("csrfToken");
  EXPECT_EQ(curl(api("/sessions/current"), {"-H", cookie}).text("name"), "Lê Lan");
  EXPECT_EQ(curl(api("/audit"), {"-H", cookie}).status, 200);

  const std::string user =
      R"({"name":"lan","fullName":"Ngọc Lan","grants":[{"office":"*","roles":["clerk"]}]})";
  EXPECT_EQ(curl(api("/users"), {"-H", cookie, "--json", user}).status, 403) << "no CSRF token";
  EXPECT_EQ(curl(api("/users"), {"-H", cookie, "-H", csrf, "--json", user}).status, 201);
  EXPECT_EQ(curl(api("/sessions/current"), {"-X", "DELETE", "-H", cookie, "-H", csrf}).status, 204);
  EXPECT_EQ(curl(api("/sessions/current"), {"-H", cookie}).status, 401);
}

TEST_F(PeopleOverHttp, UseAKeyUntilItIsRevoked) {
  const Answer made = curl(
      api("/keys"), withKey({"--json", R"({"name":"eOffice","scopes":["render"],"days":30})"}));
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string key = "Authorization: Bearer " + made.text("key");
  EXPECT_EQ(curl(api("/sessions/current"), {"-H", key}).text("id"), made.text("id"));
  EXPECT_EQ(curl(api("/users"), {"-H", key}).status, 403);
  EXPECT_EQ(curl(api("/keys/" + made.text("id")), withKey({"-X", "DELETE"})).status, 200);
  EXPECT_EQ(curl(api("/sessions/current"), {"-H", key}).status, 401);
}

TEST_F(PeopleOverHttp, ShowMetricsOfWhatWasAsked) {
  (void)curl(api("/sessions/current"), withKey());
  const Answer metrics = curl(served_.url() + "/metrics", {});
  ASSERT_EQ(metrics.status, 200);
  for (const char* line :
       {"vanthu_http_request_duration_seconds_count{operation=\"getSession\",status=\"200\"} 1",
        "vanthu_http_open_connections ",
        "vanthu_engine_lanes_busy 0",
        "vanthu_audit_entries "})
    EXPECT_NE(metrics.body.find(line), std::string::npos) << line << "\n" << metrics.body;
}

TEST_F(PeopleOverHttp, LeaveNoSecretAndNoNameInTheLog) {
  const std::string token = served_.setupToken();
  EXPECT_EQ(
      curl(api("/setup/" + token),
           {"--json",
            R"({"name":"quan.tri","fullName":"Lê Ngọc Lan","password":")" + kPassword + "\"}"})
          .status,
      204);
  const Answer login = curl(api("/sessions"), {"--json", json("quan.tri", kPassword)});
  const Answer made =
      curl(api("/keys"), withKey({"--json", R"({"name":"eOffice","scopes":["render"]})"}));
  const std::string session = cookieIn(login, "vanthu");
  (void)curl(api("/sessions"), {"--json", json("quan.tri", kWrong)});
  (void)curl(api("/sessions/current"), {"-H", "Cookie: vanthu=" + session});
  (void)curl(api("/sessions/current"), {"-H", "Authorization: Bearer " + made.text("key")});
  (void)curl(api("/search?q=bi-mat-trong-cau-hoi"), withKey());
  (void)curl(api("/khong-co/bi-mat-trong-duong-dan"), withKey());
  (void)curl(api("/users"), withKey({"--json", R"({"name":"bi-mat-trong-than","x":1})"}));
  EXPECT_EQ(served_.stop(), 0);
  const std::string log = served_.log();
  EXPECT_NE(log.find("\"/api/v1/setup/{token}\""), std::string::npos) << log;
  for (const std::string& secret : {token,
                                    kPassword,
                                    kWrong,
                                    session,
                                    cookieIn(login, "vanthu-device"),
                                    login.text("csrfToken"),
                                    made.text("key"),
                                    served_.key(),
                                    std::string("quan.tri"),
                                    std::string("Ngọc Lan"),
                                    std::string("bi-mat")}) {
    ASSERT_NE(secret, "");
    EXPECT_EQ(log.find(secret), std::string::npos) << secret << "\n" << log;
  }
}

TEST_F(PeopleOverHttp, AreManagedOnTheCommandLineWhileNothingServes) {
  const auto vanthu = [&](const std::vector<std::string>& arguments) {
    return testing::vanthu(arguments, {"XDG_DATA_HOME=" + folder_});
  };
  EXPECT_EQ(vanthu({"user", "add", "lan", "--role", "clerk"}).exitCode, 1)
      << "the service holds the database";
  EXPECT_EQ(served_.stop(), 0);
  const Finished added =
      vanthu({"user", "add", "lan", "--role", "clerk", "--office", "sgddt-quang-ninh"});
  EXPECT_EQ(added.exitCode, 0) << added.err;
  EXPECT_NE(added.out.find("/setup/"), std::string::npos);
  EXPECT_EQ(vanthu({"user", "add", "LAN", "--role", "clerk"}).exitCode, 1);
  EXPECT_EQ(vanthu({"user", "add", "hoa", "--role", "king"}).exitCode, 2);
  EXPECT_EQ(vanthu({"user", "add", "hoa", "--role", "drafter"}).exitCode, 0);
  EXPECT_NE(vanthu({"user", "password", "hoa"}).out.find("/setup/"), std::string::npos);
  EXPECT_EQ(vanthu({"user", "close", "lan", "--successor", "hoa"}).exitCode, 0);
  const std::string people = vanthu({"user", "list"}).out;
  EXPECT_NE(people.find("\tlan\tlan\t\tđã đóng\n"), std::string::npos) << people;
  EXPECT_NE(people.find("\thoa\thoa\tdrafter @ *\tchưa có mật khẩu\n"), std::string::npos)
      << people;

  const Finished key = vanthu({"key", "add", "eOffice", "--scope", "render", "--days", "9"});
  ASSERT_EQ(key.exitCode, 0) << key.err;
  const std::string text = key.out.substr(0, key.out.find('\n'));
  EXPECT_EQ(text.substr(0, 3), "vt_");
  EXPECT_EQ(vanthu({"key", "add", "x", "--scope", "everything"}).exitCode, 2);
  EXPECT_NE(vanthu({"key", "list"}).out.find("\teOffice\trender\t\t"), std::string::npos);
  EXPECT_EQ(vanthu({"key", "revoke", text.substr(0, 15)}).exitCode, 0);
  EXPECT_EQ(vanthu({"key", "revoke", "vt_nothing"}).exitCode, 1);
  EXPECT_NE(vanthu({"key", "list"}).out.find("đã thu hồi"), std::string::npos);
  EXPECT_EQ(vanthu({"audit", "verify"}).exitCode, 0);
}

}  // namespace
}  // namespace vanthu::testing
