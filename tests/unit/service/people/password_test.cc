#include "service/people/password.h"

#include <gtest/gtest.h>
#include <time.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <thread>
#include <vector>

#include "service/people/common_passwords.h"

namespace vanthu::service {
namespace {

std::string refusal(std::string_view password) {
  const auto accepted = acceptPassword(password, {"lan.nguyen", "Nguyễn Thị Ngọc Lan"});
  return accepted ? "" : accepted.error().front().message.en;
}

TEST(Password, HasTwelveTo128Letters) {
  EXPECT_NE(refusal("mưa phùn gi"), "");
  EXPECT_EQ(refusal("mưa phùn gió"), "");
  std::string longest;
  for (int i = 0; i < 32; ++i)
    longest += "mưa ";
  EXPECT_EQ(refusal(longest), "");
  EXPECT_NE(refusal(longest + "x"), "");
  EXPECT_NE(refusal(std::string(100'000, 'x')), "");
}

TEST(Password, IsTheSameInNfdAndNfc) {
  EXPECT_EQ(*acceptPassword("mu\u031b\u0061 phu\u0300n gio\u0301", {}),
            "m\u01b0a ph\u00f9n gi\u00f3");
}

TEST(Password, IsNoneThatEverybodyGuesses) {
  for (const char* common : {"Matkhau@123456",
                             "Mật khẩu 2026",
                             "123456789012",
                             "password2026",
                             "P@ssw0rd12345",
                             "aaaaaaaaaaaaaa",
                             "vietnam123456",
                             "matkhaumatkhau",
                             "12/03/1985 0912"})
    EXPECT_EQ(refusal(common), "everybody can guess this password") << common;
  EXPECT_EQ(refusal("hà nội mùa thu nhớ"), "");
}

TEST(Password, IsNotOnesOwnName) {
  EXPECT_EQ(refusal("NguyenThiNgocLan1"), "the password must not be made of one's own name");
  EXPECT_EQ(refusal("lan.nguyen@2026"), "the password must not be made of one's own name");
  EXPECT_EQ(refusal("Nguyễn Thị Ngọc Lan thích mưa phùn"), "");
}

TEST(Password, FitsItsHashOnly) {
  HashingLanes lanes;
  const auto hash = hashPassword("mưa phùn gió bấc", lanes);
  ASSERT_TRUE(hash);
  EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << *hash;
  EXPECT_TRUE(*verifyPassword("mưa phùn gió bấc", *hash, lanes));
  EXPECT_FALSE(*verifyPassword("mưa phùn gió bắc", *hash, lanes));
  EXPECT_FALSE(*verifyPassword("", *hash, lanes));
  EXPECT_NE(*hash, *hashPassword("mưa phùn gió bấc", lanes));
}

/// Of this thread, so that what else runs on the machine does not count.
double processorSeconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

TEST(Password, OfNobodyTakesTheSameWork) {
  HashingLanes lanes;
  const auto hash = hashPassword("mưa phùn gió bấc", lanes);
  const auto timed = [&](const std::optional<std::string>& of) {
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < 5; ++i) {
      const double start = processorSeconds();
      EXPECT_FALSE(*verifyPassword("something else", of, lanes));
      best = std::min(best, processorSeconds() - start);
    }
    return best;
  };
  const double known = timed(*hash);
  const double unknown = timed(std::nullopt);
  EXPECT_GT(unknown, known / 2);
  EXPECT_LT(unknown, known * 2);
}

TEST(HashingLanes, RefuseWhatDoesNotFitIntoTheQueue) {
  HashingLanes lanes(2, 3);
  std::vector<HashingLanes::Lane> held;
  held.push_back(*std::move(lanes.enter()));
  held.push_back(*std::move(lanes.enter()));
  std::atomic<int> served = 0;
  std::vector<std::thread> waiting;
  for (int i = 0; i < 3; ++i)
    waiting.emplace_back([&] {
      const auto lane = lanes.enter();
      served += lane.has_value();
    });
  // Threads take their places in the queue at their own time; from then on it is full.
  for (int i = 0; i < 5000 && !lanes.full(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  ASSERT_TRUE(lanes.full());
  EXPECT_EQ(lanes.enter().error().front().code, "limit.password-queue");
  held.clear();
  for (std::thread& thread : waiting)
    thread.join();
  EXPECT_EQ(served, 3);
}

}  // namespace
}  // namespace vanthu::service
