#include "store/database/dialect.h"

#include <cctype>

namespace vanthu::store {
namespace {

bool isWordByte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Where the quoted text, name or comment that begins at `at` ends; `at` itself if none does.
size_t endOfQuoted(std::string_view sql, size_t at) {
  size_t end = std::string_view::npos;
  if (sql[at] == '\'' || sql[at] == '"') {
    end = sql.find(sql[at], at + 1);
    return end == std::string_view::npos ? sql.size() : end + 1;
  }
  if (sql.substr(at, 2) == "--") {
    end = sql.find('\n', at);
    return end == std::string_view::npos ? sql.size() : end;
  }
  return at;
}

// Writes words in another form, one line of SQL at a time.
std::string lineFor(Dialect dialect, std::string_view line) {
  const bool postgres = dialect == Dialect::postgres;
  std::string out;
  for (size_t i = 0; i < line.size();) {
    if (const size_t end = endOfQuoted(line, i); end != i) {
      out += line.substr(i, end - i);
      i = end;
    } else if (line.substr(i, 6) == "@BLOB@") {
      out += postgres ? "BYTEA" : "BLOB";
      i += 6;
    } else if (isWordByte(line[i])) {
      size_t word = i;
      while (word < line.size() && isWordByte(line[word]))
        ++word;
      out += line.substr(i, word - i);
      if (postgres && line.substr(i, word - i) == "TEXT")
        out += " COLLATE \"C\"";
      i = word;
    } else {
      out += line[i++];
    }
  }
  return out;
}

}  // namespace

std::string withNumberedParameters(std::string_view sql) {
  std::string out;
  int number = 0;
  for (size_t i = 0; i < sql.size();) {
    const size_t end = endOfQuoted(sql, i);
    if (end != i) {
      out += sql.substr(i, end - i);
      i = end;
    } else if (sql[i++] == '?') {
      out += '$' + std::to_string(++number);
    } else {
      out += sql[i - 1];
    }
  }
  return out;
}

std::string schemaFor(Dialect dialect, std::string_view sql) {
  std::string out;
  bool wanted = true;
  while (!sql.empty()) {
    const size_t end = sql.find('\n');
    const std::string_view line = sql.substr(0, end);
    sql.remove_prefix(end == std::string_view::npos ? sql.size() : end + 1);
    if (line == "-- @both")
      wanted = true;
    else if (line == "-- @sqlite")
      wanted = dialect == Dialect::sqlite;
    else if (line == "-- @postgres")
      wanted = dialect == Dialect::postgres;
    else if (wanted)
      out += lineFor(dialect, line) + '\n';
  }
  return out;
}

}  // namespace vanthu::store
