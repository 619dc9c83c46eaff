#include "store/database/dialect.h"

#include <gtest/gtest.h>

namespace vanthu::store {
namespace {

TEST(Dialect, NumbersParametersButNotQuestionMarksInTexts) {
  EXPECT_EQ(withNumberedParameters("SELECT '?', \"a?\" FROM t WHERE a = ? -- ?\nAND b IN (?, ?)"),
            "SELECT '?', \"a?\" FROM t WHERE a = $1 -- ?\nAND b IN ($2, $3)");
  EXPECT_EQ(withNumberedParameters("SELECT 'it''s ?', ?"), "SELECT 'it''s ?', $1");
  EXPECT_EQ(withNumberedParameters("SELECT '?"), "SELECT '?");
}

TEST(Dialect, WritesTheSchemaInTheWordsOfEach) {
  const std::string sql =
      "CREATE TABLE t (a TEXT, b @BLOB@, CONTEXT TEXT DEFAULT 'TEXT'); -- TEXT\n"
      "-- @sqlite\nA;\n-- @postgres\nB;\n-- @both\nC;\n";
  EXPECT_EQ(schemaFor(Dialect::sqlite, sql),
            "CREATE TABLE t (a TEXT, b BLOB, CONTEXT TEXT DEFAULT 'TEXT'); -- TEXT\nA;\nC;\n");
  EXPECT_EQ(schemaFor(Dialect::postgres, sql),
            "CREATE TABLE t (a TEXT COLLATE \"C\", b BYTEA, CONTEXT TEXT COLLATE \"C\" DEFAULT "
            "'TEXT'); -- TEXT\nB;\nC;\n");
}

}  // namespace
}  // namespace vanthu::store
