#include "service/log.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace vanthu::service {
namespace {

/// What was written to a log, line by line.
class Written {
 public:
  Written() {
    EXPECT_EQ(::pipe(ends_), 0);
    reader_ = std::thread([this] {
      char buffer[65536];
      for (ssize_t got = 0; (got = ::read(ends_[0], buffer, sizeof buffer)) > 0;)
        all_.append(buffer, static_cast<size_t>(got));
    });
  }
  ~Written() { lines(); }

  int descriptor() const { return ends_[1]; }

  std::vector<nlohmann::json> lines() {
    if (reader_.joinable()) {
      ::close(ends_[1]);
      reader_.join();
      ::close(ends_[0]);
    }
    std::vector<nlohmann::json> parsed;
    std::istringstream text(all_);
    for (std::string line; std::getline(text, line);)
      parsed.push_back(nlohmann::json::parse(line));
    return parsed;
  }

 private:
  int ends_[2]{};
  std::thread reader_;
  std::string all_;
};

TEST(Log, WritesOneObjectALine) {
  Written written;
  Log log(written.descriptor());
  log.write(LogLevel::info, "started", {{"port", int64_t{8080}}, {"tls", false}, {"ms", -0.25}});
  const auto lines = written.lines();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0]["event"], "started");
  EXPECT_EQ(lines[0]["level"], "info");
  EXPECT_EQ(lines[0]["port"], 8080);
  EXPECT_EQ(lines[0]["tls"], false);
  EXPECT_EQ(lines[0]["ms"], -0.25);
  EXPECT_EQ(lines[0]["time"].get<std::string>().size(), 24u);
}

TEST(Log, TellsARequestByItsRoute) {
  Written written;
  Log log(written.descriptor());
  log.request({"id-12345678", "GET", "/api/v1/documents/{id}", 503, 0, 120, 0.0125});
  const auto lines = written.lines();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0]["route"], "/api/v1/documents/{id}");
  EXPECT_EQ(lines[0]["status"], 503);
  EXPECT_EQ(lines[0]["level"], "warning");
  EXPECT_EQ(lines[0]["ms"], 12.5);
}

TEST(Log, CannotBeMadeToWriteAnotherLine) {  // T4
  Written written;
  Log log(written.descriptor());
  const std::string evil[] = {"a\n{\"event\":\"forged\"}",
                              "a\r\nb",
                              std::string("a\0b", 3),
                              "\"}\n",
                              "\xff\xfe",
                              "a\xE2\x80\xA8"
                              "b",
                              "\x1b[2J",
                              "\xC2\x85"};
  for (const std::string& value : evil)
    log.write(LogLevel::info, value, {{"value", std::string_view(value)}});
  const auto lines = written.lines();
  ASSERT_EQ(lines.size(), std::size(evil));
  for (const auto& line : lines) {
    EXPECT_EQ(line.size(), 4u);
    const auto text = line["value"].get<std::string>();
    EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }))
        << text;
  }
}

TEST(Log, KeepsVietnamese) {
  Written written;
  Log log(written.descriptor());
  log.write(LogLevel::info, "note", {{"value", std::string_view("Đã sao lưu")}});
  EXPECT_EQ(written.lines().at(0)["value"], "Đã sao lưu");
}

TEST(Log, CutsALongValueBetweenTwoLetters) {
  Written written;
  Log log(written.descriptor());
  std::string text = "x";
  for (int i = 0; i < 1'000; ++i)
    text += "ữ";
  log.write(LogLevel::info, "note", {{"value", std::string_view(text)}});
  const auto value = written.lines().at(0)["value"].get<std::string>();
  EXPECT_EQ(value.find('?'), std::string::npos);
  EXPECT_EQ(value, text.substr(0, 1'999));
}

TEST(Log, WritesWholeLinesFromManyThreads) {
  Written written;
  Log log(written.descriptor());
  const std::string value(1500, 'x');
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 100; ++n)
        log.write(LogLevel::info, "load", {{"value", std::string_view(value)}});
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(written.lines().size(), 800u);
}

TEST(Log, KeepsNobodyWaitingForAReaderThatDoesNotRead) {
  int ends[2]{};
  ASSERT_EQ(::pipe(ends), 0);
  Log log(ends[1]);
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 3'000; ++i)
    log.write(LogLevel::info, "said", {{"text", std::string_view("một hai ba bốn năm sáu")}});
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));

  std::string all;
  std::thread reader([&] {
    char buffer[65536];
    for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
      all.append(buffer, static_cast<size_t>(got));
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  log.write(LogLevel::info, "last");
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);

  int64_t said = 0, leftOut = 0;
  std::string last;
  std::istringstream text(all);
  for (std::string line; std::getline(text, line);) {
    if (!nlohmann::json::accept(line))
      continue;  // the one that was being written when the reader stopped
    const auto json = nlohmann::json::parse(line);
    last = json["event"];
    said += last == "said" ? 1 : 0;
    leftOut += last == "lines-left-out" ? json["lines"].get<int64_t>() : 0;
  }
  EXPECT_EQ(last, "last");
  EXPECT_GT(leftOut, 0);
  EXPECT_EQ(said + leftOut, 3'000);
}

TEST(Log, LeavesOutWhatNobodyAskedFor) {
  Written written;
  Log log(written.descriptor(), LogLevel::warning);
  log.write(LogLevel::info, "quiet");
  log.write(LogLevel::error, "loud");
  EXPECT_EQ(written.lines().size(), 1u);
}

}  // namespace
}  // namespace vanthu::service
