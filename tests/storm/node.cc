#include "storm/node.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "base/random_id.h"
#include "support/ends_within.h"

namespace vanthu::storm {
namespace {

constexpr std::chrono::milliseconds kPause{3};
constexpr std::chrono::seconds kToDie{60};  // a process in the middle of an fsync dies after it

// One line in one write, which a pipe takes whole.
void report(int pipe, const std::string& line) {
  const std::string text = line + '\n';
  if (::write(pipe, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    ::_exit(3);
}

// Sends its requests one after the other for ever; begins with the one that was not answered.
void serve(store::Database& database,
           const std::string& owner,
           Plant plant,
           int index,
           Client client,
           int pipe) {
  Issuer issuer(database, owner, plant);
  int64_t request = client.pending ? client.next - 1 : client.next;
  for (;; ++request) {
    const std::string name = std::to_string(index) + ' ' + std::to_string(request);
    report(pipe, "B " + name);
    for (;;) {
      const Attempt attempt = issuer.issue(Ledger::keyOf(index, request));
      if (attempt.number) {
        report(pipe, "A " + name + ' ' + std::to_string(*attempt.number));
        break;
      }
      if (!attempt.fault.empty())
        report(pipe, "F " + attempt.fault);
      std::this_thread::sleep_for(kPause);
    }
  }
}

}  // namespace

store::OpenOptions optionsOf(const NodePlan& plan) {
  store::OpenOptions options;
  options.clock = plan.clock;
  options.log = [](std::string_view line) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
  };
  return options;
}

void Node::run(int pipe) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  auto database = store::openDatabase(plan_.database, optionsOf(plan_));
  if (!database) {
    report(pipe, "F " + database.error().front().code);
    ::_exit(2);
  }
  const std::string owner = randomId();
  Issuer first(**database, owner, plan_.plant);
  first.recover(false);
  report(pipe,
         "T " + std::to_string(first.tally().recovered) + ' ' +
             std::to_string(first.tally().lostLeases));
  report(pipe, "O");
  std::vector<std::thread> threads;
  for (int i = 0; i < ledger_.threads(); ++i)
    threads.emplace_back([&, i] {
      serve(**database,
            owner,
            plan_.plant,
            ledger_.indexOf(index_, i),
            ledger_.client(index_, i),
            pipe);
    });
  for (std::thread& thread : threads)
    thread.join();
  ::_exit(0);
}

void Node::start() {
  if (pid_ > 0)
    return;
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    std::abort();
  open_ = false;
  line_.clear();
  pid_ = ::fork();
  if (pid_ == 0) {
    ::close(ends[0]);
    run(ends[1]);
  }
  ::close(ends[1]);
  pipe_ = ends[0];
  ::fcntl(pipe_, F_SETFL, O_NONBLOCK);
}

void Node::take(const char* bytes, size_t count) {
  line_.append(bytes, count);
  for (size_t end = line_.find('\n'); end != std::string::npos; end = line_.find('\n')) {
    const std::string one = line_.substr(0, end);
    line_.erase(0, end + 1);
    open_ = open_ || one == "O";
    ledger_.take(one);
  }
}

std::string Node::whereabouts() const {
  namespace fs = std::filesystem;
  std::string all;
  std::error_code none;
  for (const fs::directory_entry& task :
       fs::directory_iterator("/proc/" + std::to_string(pid_) + "/task", none)) {
    std::string stat, channel;
    std::getline(std::ifstream(task.path() / "stat"), stat);
    std::getline(std::ifstream(task.path() / "wchan"), channel);
    const size_t state = std::min(stat.rfind(')') + 2, stat.size());  // behind the name
    all += (all.empty() ? "" : ", ") + stat.substr(state, 1) + ' ' + channel;
  }
  return all.empty() ? "no threads" : all;
}

bool Node::listen() {
  char buffer[65536];
  for (;;) {
    const ssize_t count = ::read(pipe_, buffer, sizeof buffer);
    if (count <= 0) {
      const bool ended = count == 0;
      died_ = died_ || (ended && pid_ > 0);
      return !ended;
    }
    take(buffer, static_cast<size_t>(count));
  }
}

void Node::kill() {
  if (pid_ <= 0)
    return;
  listen();
  ::kill(pid_, SIGKILL);
  waitForItsEnd();
  pid_ = -1;
  readLastWords();
  ::close(pipe_);
  pipe_ = -1;
}

void Node::waitForItsEnd() {
  if (!testing::endsWithin(pid_, kToDie)) {
    std::fprintf(stderr,
                 "node %d lives %d s after kill -9: %s\n",
                 index_,
                 static_cast<int>(kToDie.count()),
                 whereabouts().c_str());
    std::exit(1);
  }
  ::waitpid(pid_, nullptr, 0);
}

// Nobody else holds the other end: what is in the pipe is all that comes.
void Node::readLastWords() {
  while (listen()) {
    pollfd readable{pipe_, POLLIN, 0};
    if (::poll(&readable, 1, 10'000) == 0) {
      std::fprintf(stderr, "the pipe of node %d does not end: who holds it?\n", index_);
      std::exit(1);
    }
  }
}

}  // namespace vanthu::storm
