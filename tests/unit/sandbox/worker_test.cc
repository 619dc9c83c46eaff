// The child: what it may do, what it may not, and what the parent hears of it.
#include "sandbox/worker.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

#include "sandbox/filter.h"

namespace vanthu::sandbox {
namespace {

using namespace std::chrono_literals;

/// The code of the diagnostic, or "answer: …".
std::string outcome(const std::function<std::string()>& work, const Limits& limits = {}) {
  const Result<std::string> result = runInChild(work, limits);
  if (result)
    return "answer: " + *result;
  EXPECT_EQ(result.error().size(), 1u);
  EXPECT_FALSE(result.error().front().message.vi.empty());
  return result.error().front().code;
}

size_t openFiles() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return static_cast<size_t>(std::distance(begin(files), end(files)));
}

__attribute__((no_sanitize("undefined", "address", "thread"))) void writeToNowhere() {
  volatile int* volatile nowhere = nullptr;
  *nowhere = 1;
}

/// Takes a kilobyte of stack a level.
size_t depth(size_t levels) {
  volatile char room[1024] = {};
  return levels == 0 ? 0 : depth(levels - 1) + 1 + static_cast<size_t>(room[levels % 1024]);
}

TEST(Worker, HandsBackWhatTheWorkReturns) {
  EXPECT_EQ(outcome([] { return std::string("Cộng hòa"); }), "answer: Cộng hòa");
  EXPECT_EQ(outcome([] { return std::string(); }), "answer: ");
}

TEST(Worker, HandsBackAnAnswerOfFiveMegabytesByteForByte) {
  std::string expected(5'000'000, '\0');
  for (size_t i = 0; i < expected.size(); ++i)
    expected[i] = static_cast<char>(i * 2'654'435'761u >> 13);
  const Result<std::string> result = runInChild([&] { return expected; });
  ASSERT_TRUE(result) << toJson(result.error());
  EXPECT_TRUE(*result == expected);
}

TEST(Worker, LetsTheWorkTakeMemorySortAndThrowWithinItself) {
  const auto work = [] {
    std::vector<std::unique_ptr<std::string>> parts;
    for (int i = 0; i < 20'000; ++i)
      parts.push_back(std::make_unique<std::string>(static_cast<size_t>(i % 5'000), 'x'));
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return *a < *b; });
    try {
      throw std::runtime_error(std::to_string(parts.back()->size()));
    } catch (const std::exception& caught) {
      return std::string(caught.what());
    }
  };
  EXPECT_EQ(outcome(work), "answer: 4999");
}

TEST(Worker, LetsTheWorkReckonWithDatesInUtc) {
  const auto work = [] {
    std::tm day{};
    day.tm_year = 70;
    day.tm_mday = 2;
    return std::to_string(std::mktime(&day));
  };
  EXPECT_EQ(outcome(work), "answer: 86400");
}

TEST(Worker, DoesNotChangeTheParent) {
  int touched = 0;
  EXPECT_EQ(outcome([&] { return std::to_string(++touched); }), "answer: 1");
  EXPECT_EQ(touched, 0);
}

TEST(Worker, ReportsAWildPointerAsACrash) {
  EXPECT_EQ(outcome([] {
              writeToNowhere();
              return std::string();
            }),
            "sandbox.crashed");
}

TEST(Worker, ReportsAnAbortAsACrash) {
  EXPECT_EQ(outcome([]() -> std::string { std::abort(); }), "sandbox.crashed");
}

TEST(Worker, ReportsAnExceptionThatTheWorkLetsOutAsACrash) {
  EXPECT_EQ(outcome([]() -> std::string { throw std::runtime_error("no"); }), "sandbox.crashed");
}

TEST(Worker, ReportsAnEarlyExitAsACrash) {
  EXPECT_EQ(outcome([]() -> std::string { _exit(0); }), "sandbox.crashed");
}

TEST(Worker, ReportsAStackThatOverflowsAsACrash) {
  if (kSanitized)
    GTEST_SKIP() << "a sanitizer has a stack of its own";
  EXPECT_EQ(outcome([] { return std::to_string(depth(100'000'000)); }), "sandbox.crashed");
}

TEST(Worker, StopsAnEndlessLoopByItsProcessorTime) {
  Limits limits;
  limits.processor = 1s;
  const auto work = []() -> std::string {
    volatile unsigned n = 0;
    for (;;)
      n = n + 1;
  };
  EXPECT_EQ(outcome(work, limits), "sandbox.too-slow");
}

TEST(Worker, StopsWorkThatSleepsAtItsDeadline) {
  Limits limits;
  limits.deadline = 100ms;
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(outcome(
                [] {
                  std::this_thread::sleep_for(60s);
                  return std::string();
                },
                limits),
            "sandbox.too-slow");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);
}

TEST(Worker, ReportsMemoryBeyondTheLimit) {
  if (kSanitized)
    GTEST_SKIP() << "a sanitized build has no limit of memory";
  Limits limits;
  limits.memoryBytes = 64ull << 20;
  const auto take = [](size_t megabytes) {
    return [megabytes] {
      std::vector<std::string> held;
      for (size_t i = 0; i < megabytes; ++i)
        held.emplace_back(size_t{1} << 20, 'x');
      return std::to_string(held.size());
    };
  };
  EXPECT_EQ(outcome(take(40), limits), "answer: 40");
  EXPECT_EQ(outcome(take(100), limits), "sandbox.out-of-memory");
}

TEST(Worker, CountsTheLimitOfMemoryFromWhatTheParentHolds) {
  if (kSanitized)
    GTEST_SKIP() << "a sanitized build has no limit of memory";
  const std::string held(200'000'000, 'x');
  Limits limits;
  limits.memoryBytes = 64ull << 20;
  EXPECT_EQ(outcome([&] { return held.substr(0, 3); }, limits), "answer: xxx");
}

TEST(Worker, RefusesAnAnswerThatIsTooLong) {
  Limits limits;
  limits.answerBytes = 1'000;
  EXPECT_EQ(outcome([] { return std::string(1'000, 'x'); }, limits).size(), 1'008u);
  EXPECT_EQ(outcome([] { return std::string(1'001, 'x'); }, limits), "sandbox.too-much");
}

struct Forbidden {
  const char* name;
  void (*call)();
};

class ForbiddenCall : public ::testing::TestWithParam<Forbidden> {};

TEST_P(ForbiddenCall, EndsTheWork) {
  const auto work = [] {
    GetParam().call();
    return std::string("it went through");
  };
  EXPECT_EQ(outcome(work), "sandbox.forbidden");
}

template <typename T>
void ignore(const T&) {}

INSTANTIATE_TEST_SUITE_P(
    All,
    ForbiddenCall,
    ::testing::Values(Forbidden{"open", [] { ignore(open("/etc/passwd", O_RDONLY | O_CLOEXEC)); }},
                      Forbidden{"create",
                                [] { ignore(open("/tmp/vanthu-x", O_CREAT | O_WRONLY, 0600)); }},
                      Forbidden{"unlink", [] { ignore(unlink("/tmp/vanthu-x")); }},
                      Forbidden{"socket", [] { ignore(socket(AF_INET, SOCK_STREAM, 0)); }},
                      Forbidden{"fork", [] { ignore(fork()); }},
                      Forbidden{"execute", [] { ignore(execl("/bin/true", "true", nullptr)); }},
                      Forbidden{"signal_parent", [] { ignore(kill(getppid(), SIGTERM)); }},
                      Forbidden{"read",
                                [] {
                                  char byte = 0;
                                  ignore(read(0, &byte, 1));
                                }}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Worker, DoesNotLetTheWorkMakeMemoryThatRuns) {
  if (kSanitized)
    GTEST_SKIP() << "a sanitized build has a wider filter";
  const auto work = [] {
    void* page =
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return std::string(page == MAP_FAILED ? "refused" : "got it");
  };
  EXPECT_EQ(outcome(work), "sandbox.forbidden");
}

TEST(Worker, LosesWhatALibraryWritesToTheScreen) {
  testing::internal::CaptureStdout();
  EXPECT_EQ(outcome([] {
              std::cout << "chatter" << std::flush;
              return std::string("done");
            }),
            "answer: done");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST(Worker, LeavesNeitherFilesNorProcessesBehind) {
  const size_t before = openFiles();
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(outcome([] { return std::string("x"); }), "answer: x");
    EXPECT_EQ(outcome([]() -> std::string { std::abort(); }), "sandbox.crashed");
  }
  EXPECT_EQ(openFiles(), before);
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
}

}  // namespace
}  // namespace vanthu::sandbox
