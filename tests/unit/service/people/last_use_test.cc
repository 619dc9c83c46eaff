#include "service/people/last_use.h"

#include <gtest/gtest.h>

#include <atomic>
#include <new>

#include "unit/service/people/authenticate_fixture.h"

namespace vanthu::service {
namespace {

// A database whose first writes find no memory.
class Exhausted : public store::Database {
 public:
  Exhausted(store::Database& database, int times) : database_(database), left_(times) {}

  store::Dialect dialect() const override { return database_.dialect(); }
  int left() const { return left_; }

 protected:
  Diagnostics transact(Mode mode, const std::function<bool(store::Transaction&)>& body) override {
    if (mode == Mode::write && left_ > 0) {
      --left_;
      throw std::bad_alloc();
    }
    const auto done =
        database_.write([&](store::Transaction& tx) -> Result<bool> { return body(tx); });
    return done ? Diagnostics() : done.error();
  }

 private:
  store::Database& database_;
  std::atomic<int> left_;
};

class LastUseOf : public Authenticate {
 protected:
  bool isKnown() {
    return db()
        .read([&](store::Transaction& tx) -> Result<bool> {
          return store::findKey(tx, keyId_)->lastUsed.has_value();
        })
        .value();
  }
};

ON_BOTH_DATABASES(LastUseOf);

TEST_P(LastUseOf, AKeyIsWrittenLaterWhenThereWasNoMemory) {
  addKey();
  Exhausted database(db(), 2);
  std::atomic<int> told = 0;
  LastUse lastUse(database, std::chrono::milliseconds(5), [&](std::string_view) { ++told; });
  lastUse.note(keyId_);
  for (int i = 0; i < 1'000 && !isKnown(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_TRUE(isKnown());
  EXPECT_EQ(told, 2);
}

TEST_P(LastUseOf, AKeyMayBeLostAtTheEndButEndsNothing) {
  addKey();
  Exhausted database(db(), 1);
  {
    LastUse lastUse(database, std::chrono::hours(1));
    lastUse.note(keyId_);
  }
  EXPECT_EQ(database.left(), 0);
  EXPECT_FALSE(isKnown());
}

}  // namespace
}  // namespace vanthu::service
