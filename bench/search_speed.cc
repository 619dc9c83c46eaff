// How long a search takes on 100,000 titles: search_speed sqlite:FILE|postgresql://…
//
// Fills a fresh database with people, papers and units, then asks each question 40 times and prints
// the median and the slowest answer. Exits 1 if one takes longer than 50 ms.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "store/database/database.h"
#include "store/search/search.h"
#include "store/search/search_index.h"
#include "support/people.h"

namespace vanthu {
namespace {

constexpr size_t kTitles = 100'000;
constexpr size_t kAtOnce = 1'000;
constexpr int kTimes = 40;
constexpr double kMostMilliseconds = 50;

store::SearchText textOf(size_t i) {
  if (i < testing::kPeople)
    return {"nominee", testing::person(i).fullName, "Giấy khen"};
  const testing::Person person = testing::person(i % testing::kPeople);
  return {"document",
          "Về việc khen thưởng " + person.fullName + ", " + person.unit + " năm học " +
              std::to_string(2016 + i % 10),
          "Quyết định"};
}

bool fill(store::Database& database) {
  for (size_t begin = 0; begin < kTitles; begin += kAtOnce) {
    const auto done = database.write([&](store::Transaction& tx) -> Result<bool> {
      for (size_t i = begin; i < begin + kAtOnce; ++i)
        store::indexObject(
            tx, "o/" + std::to_string(i), "office-" + std::to_string(i % 4), {textOf(i)});
      return true;
    });
    if (!done) {
      std::fprintf(stderr, "%s\n", toJson(done.error()).c_str());
      return false;
    }
  }
  return true;
}

// Milliseconds of each time, the shortest first.
std::vector<double> ask(store::Database& database, const store::SearchQuestion& question) {
  std::vector<double> times;
  for (int i = 0; i < kTimes; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    const auto hits =
        database.read([&](store::Transaction& tx) -> Result<std::vector<store::SearchHit>> {
          return store::search(tx, question);
        });
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    times.push_back(took.count());
    if (i == 0)
      std::printf("%4zu hits  ", hits ? hits->size() : 0);
  }
  std::sort(times.begin(), times.end());
  return times;
}

int run(const char* url) {
  const auto database = store::openDatabase(url);
  if (!database || !fill(**database))
    return 1;
  bool fast = true;
  const std::string known = testing::person(12'345).fullName;
  for (const std::string& text : {known,
                                  std::string("nguyen"),
                                  std::string("Nguyễn Thị"),
                                  std::string("nguyen thi hoa"),
                                  std::string("nguyne thi hao"),
                                  std::string("tran van binh minh"),
                                  std::string("khen thuong nam hoc 2019"),
                                  std::string("khen thuogn nam hocj 2019"),
                                  std::string("y kuong eban"),
                                  std::string("quyen thi khong co ai ten nay"),
                                  std::string("ng"),
                                  std::string("a")}) {
    for (const bool ofTwoOffices : {false, true}) {
      store::SearchQuestion question{text};
      if (ofTwoOffices)
        question.offices = std::vector<std::string>{"office-1", "office-3"};
      const std::vector<double> times = ask(**database, question);
      std::printf("%7.2f ms  %7.2f ms at most  %s%s\n",
                  times[times.size() / 2],
                  times.back(),
                  text.c_str(),
                  ofTwoOffices ? " (two offices)" : "");
      fast = fast && times.back() < kMostMilliseconds;
    }
  }
  return fast ? 0 : 1;
}

}  // namespace
}  // namespace vanthu

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("search_speed sqlite:FILE|postgresql://…\n", stderr);
    return 2;
  }
  return vanthu::run(arguments[1]);
}
