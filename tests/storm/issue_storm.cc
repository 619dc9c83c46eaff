// issue_storm --database URL --cycles N --nodes M [--threads K] [--plant no-key|sequence]
//             [--seed S] [--longest MS]
//
// M processes issue papers through the store, each with K clients. Again and again one of them is
// killed with kill -9 at a random moment and started anew; its clients send their unanswered
// requests again with the same keys. After N kills: no number twice, no hole, every acknowledged
// number stored with its file, every retry told its own number, the audit chain whole. Exit 0 if
// all that is so, 1 if not, 2 for wrong arguments or a database that does not open.
#include <time.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <random>
#include <string>
#include <thread>

#include "storm/node.h"
#include "storm/verify.h"

namespace vanthu::storm {
namespace {

// It reads the whole database first. Waits inside the store have limits of their own, of some 10 s.
constexpr std::chrono::seconds kToOpen{120};

struct Arguments {
  std::string database;
  int cycles = 100;
  int nodes = 1;
  int threads = 4;
  int longest = 150;  ///< milliseconds that a node lives at most once it takes requests
  unsigned seed = 1;
  Plant plant = Plant::none;
};

bool readPlant(const std::string& text, Plant& plant) {
  if (text == "no-key")
    plant = Plant::noKey;
  else if (text == "sequence")
    plant = Plant::sequence;
  else
    return false;
  return true;
}

bool readArguments(int count, char** texts, Arguments& out) {
  std::map<std::string, int*> numbers = {{"--cycles", &out.cycles},
                                         {"--nodes", &out.nodes},
                                         {"--threads", &out.threads},
                                         {"--longest", &out.longest}};
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string name = texts[i];
    const std::string value = texts[i + 1];
    if (name == "--database")
      out.database = value;
    else if (name == "--seed")
      out.seed = static_cast<unsigned>(std::atoi(value.c_str()));
    else if (name == "--plant" && readPlant(value, out.plant))
      continue;
    else if (numbers.contains(name))
      *numbers[name] = std::atoi(value.c_str());
    else
      return false;
  }
  return count % 2 == 1 && !out.database.empty() && out.cycles > 0 && out.nodes > 0 &&
         out.threads > 0 && out.longest > 0;
}

// The same in all processes; so much faster than the real one that a lease of 45 s ends within the
// storm. A real clock would make it wait.
std::function<int64_t()> fastClock(int speed) {
  const auto now = [] {
    timespec t{};
    ::clock_gettime(CLOCK_MONOTONIC, &t);
    return int64_t{t.tv_sec} * 1'000'000 + t.tv_nsec / 1'000;
  };
  constexpr int64_t kMarch = 1'772'409'600'000;  // 2026-03-02
  return [now, speed, start = now()] { return kMarch + (now() - start) * speed / 1'000; };
}

class Storm {
 public:
  Storm(const Arguments& arguments, const NodePlan& plan, Ledger& ledger)
      : arguments_(arguments), random_(arguments.seed) {
    for (int i = 0; i < arguments.nodes; ++i)
      nodes_.emplace_back(i, plan, ledger);
  }

  /// False if a node ended by itself or did not get to work.
  bool run() {
    for (int cycle = 0; cycle < arguments_.cycles; ++cycle) {
      for (Node& node : nodes_)
        node.start();
      Node& victim = nodes_[pick(nodes_.size())];
      const bool alive = live(victim);
      victim.kill();
      if (!alive || victim.died())
        return false;
      tellProgress(cycle + 1);
    }
    for (Node& node : nodes_)
      node.kill();
    return true;
  }

 private:
  size_t pick(size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(random_); }

  // One life in ten ends before it takes requests: while it opens, or recovers. False if it takes
  // none for so long that something must be wrong.
  bool live(Node& victim) {
    const auto longest = static_cast<size_t>(arguments_.longest) * 1'000;
    const auto rest = std::chrono::microseconds(pick(longest));
    const auto patience = std::chrono::steady_clock::now() + kToOpen;
    if (pick(10) != 0)
      while (!victim.isOpen() && listen(victim)) {
        if (std::chrono::steady_clock::now() > patience) {
          std::fprintf(stderr, "a node does not open: %s\n", victim.whereabouts().c_str());
          return false;
        }
        std::this_thread::sleep_for(std::chrono::microseconds(500));
      }
    const auto end = std::chrono::steady_clock::now() + rest;
    while (std::chrono::steady_clock::now() < end && listen(victim))
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    return true;
  }

  // What a storm that is stopped from outside has said by then.
  void tellProgress(int kills) const {
    if (kills % 100 != 0)
      return;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start_;
    std::printf("%d of %d kills in %.1f s\n", kills, arguments_.cycles, took.count());
    std::fflush(stdout);
  }

  bool listen(Node& victim) {
    for (Node& node : nodes_)
      if (&node != &victim)
        node.listen();
    return victim.listen();
  }

  const Arguments& arguments_;
  std::mt19937 random_;
  std::deque<Node> nodes_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void print(const Ledger& ledger, const Findings& findings, int cycles, double seconds) {
  int64_t retries = 0;
  for (const Client& client : ledger.clients())
    retries += client.retries;
  std::printf(
      "%d kills in %.1f s: %lld numbers, %zu acknowledged, %lld sent again, %lld recovered,"
      " %lld lost leases\n",
      cycles,
      seconds,
      static_cast<long long>(findings.numbers),
      ledger.acknowledged().size(),
      static_cast<long long>(retries),
      static_cast<long long>(ledger.recovered()),
      static_cast<long long>(ledger.lostLeases()));
  for (const auto& [code, count] : ledger.faults())
    std::printf("  %s: %lld\n", code.c_str(), static_cast<long long>(count));
  std::printf(
      "%lld duplicates, %lld holes, %lld requests with two numbers, %lld acknowledged and"
      " lost, %lld retries with another number\n",
      static_cast<long long>(findings.duplicates),
      static_cast<long long>(findings.holes),
      static_cast<long long>(findings.twice),
      static_cast<long long>(findings.lost),
      static_cast<long long>(findings.strangers));
  for (size_t i = 0; i < findings.others.size() && i < 10; ++i)
    std::printf("  %s\n", findings.others[i].c_str());
}

int storm(const Arguments& arguments) {
  const bool sqlite = arguments.database.starts_with("sqlite:");
  const NodePlan plan{arguments.database, arguments.plant, fastClock(sqlite ? 2'000 : 800)};
  if (const auto database = store::openDatabase(plan.database, optionsOf(plan)); !database) {
    std::fprintf(stderr, "%s\n", toJson(database.error()).c_str());
    return 2;
  }
  Ledger ledger(arguments.nodes, arguments.threads);
  const auto start = std::chrono::steady_clock::now();
  if (!Storm(arguments, plan, ledger).run()) {
    std::fprintf(stderr, "a node ended by itself or did not get to work\n");
    for (const auto& [code, count] : ledger.faults())
      std::fprintf(stderr, "  %s\n", code.c_str());
    return 1;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("the storm is over after %.1f s; asking for what was acknowledged\n", took.count());
  std::fflush(stdout);
  const auto database = store::openDatabase(plan.database, optionsOf(plan));
  if (!database) {
    std::fprintf(stderr, "after the storm: %s\n", toJson(database.error()).c_str());
    return 1;
  }
  const Findings findings = verify(**database, ledger, arguments.plant);
  print(ledger, findings, arguments.cycles, took.count());
  return findings.good() ? 0 : 1;
}

}  // namespace
}  // namespace vanthu::storm

int main(int count, char** texts) {
  vanthu::storm::Arguments arguments;
  if (!vanthu::storm::readArguments(count, texts, arguments)) {
    std::fprintf(stderr,
                 "issue_storm --database URL --cycles N --nodes M [--threads K]"
                 " [--plant no-key|sequence] [--seed S] [--longest MS]\n");
    return 2;
  }
  return vanthu::storm::storm(arguments);
}
