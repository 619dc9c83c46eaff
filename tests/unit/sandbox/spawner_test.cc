// The processes that make children for a program with many threads.
#include "sandbox/spawner.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace vanthu::sandbox {
namespace {

using namespace std::chrono_literals;

Functions functions() {
  Limits quick;
  quick.deadline = 500ms;
  return {
      {"turn", [](std::string_view in) { return std::string(in.rbegin(), in.rend()); }, {}, {}},
      {"crash", [](std::string_view) -> std::string { std::abort(); }, {}, {}},
      {"open", [](std::string_view) { return std::to_string(open("/etc/passwd", 0)); }, {}, {}},
      {"sleep",
       [](std::string_view) {
         std::this_thread::sleep_for(200ms);
         return std::string("slept");
       },
       {},
       {}},
      {"hang",
       [](std::string_view) -> std::string {
         while (true)
           std::this_thread::sleep_for(10ms);
       },
       {},
       quick},
  };
}

std::unique_ptr<Spawner> started(const SpawnerOptions& options = {}) {
  auto spawner = Spawner::start(functions(), options);
  EXPECT_TRUE(spawner.has_value());
  return std::move(*spawner);
}

std::string outcome(Spawner& spawner, std::string_view function, std::string_view input = {}) {
  const Result<std::string> result = spawner.run(function, input);
  return result ? "answer: " + *result : result.error().front().code;
}

/// The children of a process, as the kernel lists them.
std::vector<pid_t> childrenOf(pid_t parent) {
  std::vector<pid_t> out;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos)
      continue;
    std::ifstream file(entry.path() / "stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    const size_t end = text.rfind(')');
    if (end != std::string::npos && std::atoi(text.c_str() + end + 4) == parent)
      out.push_back(std::atoi(name.c_str()));
  }
  return out;
}

TEST(Spawner, HandsBackWhatTheFunctionReturns) {
  const auto spawner = started();
  EXPECT_EQ(outcome(*spawner, "turn", "abc"), "answer: cba");
  EXPECT_EQ(outcome(*spawner, "turn", ""), "answer: ");
  EXPECT_TRUE(spawner->alive());
}

TEST(Spawner, CarriesMegabytesBothWays) {
  const auto spawner = started();
  const std::string big(20u << 20, 'x');
  EXPECT_EQ(spawner->run("turn", big).value(), big);
}

TEST(Spawner, RefusesMoreInputThanItMayHave) {
  SpawnerOptions options;
  options.maxInputBytes = 10;
  const auto spawner = started(options);
  EXPECT_EQ(outcome(*spawner, "turn", "0123456789"), "answer: 9876543210");
  EXPECT_EQ(outcome(*spawner, "turn", "0123456789a"), "sandbox.input-too-long");
}

TEST(Spawner, TellsWhatBecameOfABadChildAndGoesOn) {
  const auto spawner = started();
  EXPECT_EQ(outcome(*spawner, "crash"), "sandbox.crashed");
  EXPECT_EQ(outcome(*spawner, "open"), "sandbox.forbidden");
  EXPECT_EQ(outcome(*spawner, "hang"), "sandbox.too-slow");
  EXPECT_EQ(outcome(*spawner, "turn", "ok"), "answer: ko");
}

TEST(Spawner, ServesManyThreadsAtOnce) {
  SpawnerOptions options;
  options.atOnce = 8;
  const auto spawner = started(options);
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] { good += outcome(*spawner, "sleep") == "answer: slept"; });
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(good, 8);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 1400ms) << "one after the other is 1.6 s";
}

TEST(Spawner, RefusesWhomItHasNoRoomFor) {
  SpawnerOptions options;
  options.atOnce = 1;
  options.waiting = 1;
  const auto spawner = started(options);
  std::thread first([&] { EXPECT_EQ(outcome(*spawner, "sleep"), "answer: slept"); });
  while (spawner->busy() == 0)
    std::this_thread::sleep_for(1ms);
  std::thread second([&] { EXPECT_EQ(outcome(*spawner, "sleep"), "answer: slept"); });
  while (spawner->waiting() == 0)
    std::this_thread::sleep_for(1ms);
  EXPECT_EQ(outcome(*spawner, "sleep"), "busy.workers");
  first.join();
  second.join();
}

TEST(Spawner, IsMadeAnewWhenItIsKilled) {
  const auto spawner = started();
  ASSERT_EQ(outcome(*spawner, "turn", "ab"), "answer: ba");
  const std::vector<pid_t> watchers = childrenOf(getpid());
  ASSERT_EQ(watchers.size(), 1u);
  const std::vector<pid_t> spawners = childrenOf(watchers.front());
  ASSERT_EQ(spawners.size(), 1u);
  kill(spawners.front(), SIGKILL);
  EXPECT_EQ(outcome(*spawner, "turn", "cd"), "answer: dc");
}

TEST(Spawner, SaysSoWhenItIsGoneForGood) {
  const auto spawner = started();
  const std::vector<pid_t> watchers = childrenOf(getpid());
  ASSERT_EQ(watchers.size(), 1u);
  const std::vector<pid_t> spawners = childrenOf(watchers.front());
  kill(watchers.front(), SIGKILL);
  while (spawner->alive())
    std::this_thread::sleep_for(1ms);
  while (!spawners.empty() && kill(spawners.front(), 0) == 0)
    std::this_thread::sleep_for(1ms);
  EXPECT_EQ(outcome(*spawner, "turn", "ab"), "machine.no-spawner");
}

TEST(Spawner, LeavesNoProcessBehind) {
  {
    const auto spawner = started();
    ASSERT_EQ(outcome(*spawner, "turn", "ab"), "answer: ba");
  }
  EXPECT_TRUE(childrenOf(getpid()).empty());
}

}  // namespace
}  // namespace vanthu::sandbox
