#include "storm/verify.h"

#include <chrono>
#include <map>
#include <set>
#include <thread>

#include "store/audit.h"
#include "store/blobs.h"
#include "store/register/entry.h"
#include "store/register/series.h"

namespace vanthu::storm {
namespace {

using namespace store;

constexpr int kMostRounds = 2'000;
constexpr int64_t kPage = 500;

struct Numbered {
  int64_t number = 0;
  std::string state, document, documentState, pdf, inputs;
};
using ByKey = std::multimap<std::string, Numbered>;

// The whole register of the storm; its requests stand in the notes.
ByKey readRegister(Database& database) {
  ByKey all;
  int64_t after = 0;
  for (;;) {
    const auto rows = database.read([&](Transaction& tx) -> Result<Rows> {
      return tx.query(
          "SELECT e.number, e.state, e.description, e.document, e.pdf, d.state AS document_state,"
          " d.inputs FROM register_entry e LEFT JOIN document d ON d.id = e.document"
          " WHERE e.office = ? AND e.number > ? ORDER BY e.number LIMIT ?",
          {kOffice, after, kPage});
    });
    if (!rows || rows->empty())
      return all;
    for (const Row& row : *rows) {
      after = row.integer("number");
      all.emplace(row.text("description"),
                  Numbered{after,
                           row.text("state"),
                           row.maybeText("document").value_or(""),
                           row.maybeText("document_state").value_or(""),
                           row.maybeText("pdf").value_or(""),
                           row.maybeText("inputs").value_or("")});
    }
  }
}

// The clients whose node died ask again until they have their answer.
void answerAll(Issuer& issuer, Ledger& ledger, Findings& findings) {
  for (size_t i = 0; i < ledger.clients().size(); ++i) {
    const Client client = ledger.clients()[i];
    if (!client.pending)
      continue;
    const int64_t request = client.next - 1;
    const std::string key = Ledger::keyOf(static_cast<int>(i), request);
    Attempt attempt;
    for (int round = 0; round < kMostRounds && !attempt.number; ++round) {
      attempt = issuer.issue(key);
      issuer.recover(true);
      if (!attempt.number)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    if (!attempt.number)
      findings.others.push_back(key + " never got its answer: " + attempt.fault);
    else
      ledger.take("A " + std::to_string(i) + ' ' + std::to_string(request) + ' ' +
                  std::to_string(*attempt.number));
  }
}

void checkSeries(Database& database, Findings& findings, const ByKey& entries) {
  std::set<int64_t> numbers;
  for (const auto& [key, entry] : entries)
    findings.duplicates += numbers.insert(entry.number).second ? 0 : 1;
  findings.numbers = static_cast<int64_t>(numbers.size());
  const auto report = database.read([&](Transaction& tx) -> Result<SeriesReport> {
    SeriesFilter filter;
    filter.offices = {{std::string(kOffice)}};
    const auto page = listSeries(tx, filter);
    if (!page)
      return fail(page.error());
    return reportSeries(tx, page->items.at(0).id);
  });
  if (!report) {
    findings.others.push_back("no report: " + report.error().front().code);
    return;
  }
  findings.holes = static_cast<int64_t>(report->holes.size());
  if (report->series.lastNumber != findings.numbers + findings.holes && findings.holes < 100)
    findings.others.push_back("the counter stands at " + std::to_string(report->series.lastNumber));
  if (report->reserved != 0)
    findings.others.push_back(std::to_string(report->reserved) + " numbers are still reserved");
}

bool isWhole(Database& database, const Numbered& entry, Plant plant) {
  if (entry.state != "issued")
    return false;
  if (plant == Plant::sequence)
    return true;  // makes no documents
  const auto bytes = database.read([&](Transaction& tx) { return getBlob(tx, entry.pdf); });
  return entry.documentState == "issued" && bytes && *bytes == bytesOf(entry.inputs);
}

void checkRequests(Database& database,
                   const Ledger& ledger,
                   const ByKey& entries,
                   Plant plant,
                   Findings& findings) {
  for (const auto& [key, number] : ledger.acknowledged()) {
    const auto [first, last] = entries.equal_range(key);
    const auto count = std::distance(first, last);
    findings.twice += count > 1 ? 1 : 0;
    bool stored = false;
    for (auto at = first; at != last; ++at)
      stored = stored || (at->second.number == number && isWhole(database, at->second, plant));
    findings.lost += stored ? 0 : 1;
  }
  for (const auto& [key, entry] : entries)
    if (!ledger.acknowledged().contains(key))
      findings.others.push_back("number " + std::to_string(entry.number) + " belongs to nobody");
}

// Every request once more: it has to be told its own number.
void askAgain(Issuer& issuer, const Ledger& ledger, Findings& findings) {
  for (const auto& [key, number] : ledger.acknowledged()) {
    const Attempt again = issuer.issue(key);
    findings.strangers += again.number == number ? 0 : 1;
  }
}

// Faults that a healthy node meets when others die around it; all others are of ours.
void checkFaults(const Ledger& ledger, Findings& findings) {
  static const std::set<std::string> kExpected = {
      "conflict.lost-lease", "machine.database-busy", "machine.commit-unknown"};
  for (const auto& [code, count] : ledger.faults())
    if (!kExpected.contains(code))
      findings.others.push_back(code + ", " + std::to_string(count) + " times");
}

}  // namespace

Findings verify(Database& database, Ledger& ledger, Plant plant) {
  Findings findings;
  Issuer issuer(database, "verifier", plant);
  answerAll(issuer, ledger, findings);
  for (const std::string& contradiction : ledger.contradictions())
    findings.others.push_back(contradiction);
  checkFaults(ledger, findings);
  const ByKey entries = readRegister(database);
  checkSeries(database, findings, entries);
  checkRequests(database, ledger, entries, plant, findings);
  askAgain(issuer, ledger, findings);
  if (readRegister(database).size() != entries.size())
    findings.others.push_back("asking again used up numbers");
  const auto chain = database.read([](Transaction& tx) { return verifyAudit(tx); });
  if (!chain)
    findings.others.push_back(chain.error().front().code);
  return findings;
}

}  // namespace vanthu::storm
