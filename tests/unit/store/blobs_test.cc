#include "store/blobs.h"

#include <gmock/gmock.h>

#include "base/sha256.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

class Blobs : public testing::OnBothDatabases {
 protected:
  std::string put(const std::string& bytes) {
    return *db().write([&](Transaction& tx) -> Result<std::string> { return putBlob(tx, bytes); });
  }
  Result<std::string> get(const std::string& name) {
    return db().read([&](Transaction& tx) { return getBlob(tx, name); });
  }
};
ON_BOTH_DATABASES(Blobs);

std::string allBytes() {
  std::string bytes;
  for (int i = 0; i < 3 * 256; ++i)
    bytes += static_cast<char>(i * 7);
  return bytes;
}

TEST_P(Blobs, GivesBackEveryByte) {
  for (const std::string& bytes : {allBytes(), std::string(), std::string("\0\0", 2)}) {
    const std::string name = put(bytes);
    EXPECT_EQ(name, toHex(sha256(bytes)));
    EXPECT_EQ(*get(name), bytes);
  }
}

TEST_P(Blobs, KeepsTheSameBytesOnce) {
  EXPECT_EQ(put("giấy khen"), put("giấy khen"));
  EXPECT_EQ(files().sql("SELECT count(*) FROM blob;"), "1\n");
}

TEST_P(Blobs, DoesNotGiveWhatIsNotThere) {
  EXPECT_EQ(get(std::string(64, 'a')).error().front().code, "store.no-blob");
}

TEST_P(Blobs, NeverGivesBytesThatWereChangedInTheDatabase) {
  const std::string name = put("Số: 12/QĐ-SGDĐT");
  files().sql(GetParam() == Dialect::sqlite ? "UPDATE blob SET bytes = X'41';"
                                            : "UPDATE blob SET bytes = '\\x41';");
  EXPECT_EQ(get(name).error().front().code, "store.blob-changed");
}

}  // namespace
}  // namespace vanthu::store
