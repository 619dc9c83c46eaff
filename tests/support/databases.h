// One suite on both databases.
//
//   class Register : public testing::OnBothDatabases {};
//   ON_BOTH_DATABASES(Register);
//   TEST_P(Register, GivesNumbersWithoutHoles) { db().write([](store::Transaction& tx) … }
//
// Each test has a fresh database with the whole schema. PostgreSQL that cannot be started is a
// failure, never a skip.
#ifndef VANTHU_TESTS_SUPPORT_DATABASES_H_
#define VANTHU_TESTS_SUPPORT_DATABASES_H_

#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

#include "store/database/database.h"
#include "store/database/open_options.h"

namespace vanthu::testing {

/// A database of one test; gone with it.
class TestDatabase {
 public:
  /// `schema`: with vanthu's tables, else empty.
  TestDatabase(store::Dialect dialect, bool schema);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  const std::string& url() const { return url_; }

  /// Keeps what the database holds now; restore() brings it back, again and again. REQUIRES:
  /// SQLite, and nobody has it open.
  void save();
  void restore() const;

  /// Runs SQL behind the back of vanthu: with sqlite3 or psql. Gives what it printed.
  std::string sql(const std::string& text) const;

 private:
  store::Dialect dialect_;
  std::string folder_;
  std::string url_;
  std::string saved_;
};

class OnBothDatabases : public ::testing::TestWithParam<store::Dialect> {
 protected:
  OnBothDatabases();

  store::Database& db() { return *database_; }
  const std::string& url() const { return files_.url(); }
  const TestDatabase& files() const { return files_; }

  /// Sets the database's clock ("2026-12-31T16:59:59.000Z"); from then on it stands still.
  void setClock(const std::string& instant);

  /// Closes the database and opens it anew, as a restart would.
  void reopen();

  /// Lets go of the database, for another process; db() may not be used until reopen().
  void close() { database_.reset(); }

  /// What the database said to the log so far.
  std::string log() const;

  /// The options that db() was opened with.
  store::OpenOptions options();

 private:
  struct Shared;
  TestDatabase files_;
  std::shared_ptr<Shared> shared_;
  std::unique_ptr<store::Database> database_;
};

std::string dialectName(const ::testing::TestParamInfo<store::Dialect>& info);

}  // namespace vanthu::testing

#define ON_BOTH_DATABASES(suite)                                                               \
  INSTANTIATE_TEST_SUITE_P(                                                                    \
      ,                                                                                        \
      suite,                                                                                   \
      ::testing::Values(::vanthu::store::Dialect::sqlite, ::vanthu::store::Dialect::postgres), \
      ::vanthu::testing::dialectName)

#endif  // VANTHU_TESTS_SUPPORT_DATABASES_H_
