#include "markup/statement.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/nearest_name.h"
#include "markup/expression_parser.h"

namespace vanthu::markup {
namespace {

using Kind = Statement::Kind;

constexpr std::pair<std::string_view, Kind> kWords[] = {
    {"if", Kind::ifOpens},
    {"elif", Kind::elif},
    {"else", Kind::otherwise},
    {"endif", Kind::endif},
    {"for", Kind::forOpens},
    {"endfor", Kind::endfor},
    {"include", Kind::include},
    {"appendix", Kind::appendix},
    {"endappendix", Kind::endappendix},
    {"table", Kind::table},
};

// Words that have a meaning of their own in an expression.
bool isWordOfExpressions(std::string_view name) {
  static constexpr std::string_view kWordsOfExpressions[] = {
      "true", "false", "null", "and", "or", "not"};
  return std::find(std::begin(kWordsOfExpressions), std::end(kWordsOfExpressions), name) !=
         std::end(kWordsOfExpressions);
}

Message theWord(std::string_view word) {
  return {"“" + std::string(word) + "”", "\"" + std::string(word) + "\""};
}

class StatementParser {
 public:
  StatementParser(const Segment& segment, Reporter& reporter)
      : tokens_(tokenize(segment.text, segment.place, reporter)),
        parser_(tokens_, reporter),
        reporter_(reporter) {
    statement_.place = segment.tag;
  }

  Statement run() {
    if (!readKind())
      return std::move(statement_);
    readRest();
    if (!parser_.failed() && !parser_.atEnd())
      parser_.reportUnexpected({"dấu “%}”", "\"%}\""});
    return std::move(statement_);
  }

 private:
  bool readKind() {
    const Token word = parser_.peek();
    if (word.kind != Token::Kind::name) {
      parser_.reportUnexpected({"lệnh của thẻ", "the word of the tag"});
      return false;
    }
    std::vector<std::string> known;
    for (const auto& [name, kind] : kWords) {
      known.emplace_back(name);
      if (word.raw == name)
        statement_.kind = kind;
    }
    if (statement_.kind == Kind::fault) {
      reporter_.error(word.place,
                      "template.unknown-statement",
                      {"Không có lệnh " + quoted(word.raw) + ".",
                       "There is no statement " + quoted(word.raw) + "."},
                      didYouMean(nearestName(word.raw, known)));
      return false;
    }
    parser_.next();
    return true;
  }

  void readRest() {
    switch (statement_.kind) {
      case Kind::ifOpens:
      case Kind::elif:
        readExpression();
        return;
      case Kind::forOpens:
        readFor();
        return;
      case Kind::include:
        readInclude();
        return;
      case Kind::table:
        readTable();
        return;
      case Kind::appendix:
        readArguments();
        return;
      default:
        return;
    }
  }

  void readExpression() {
    statement_.expression = parser_.expression();
    if (!statement_.expression)
      statement_.expression = Expression{Literal{}, statement_.place};
  }

  bool expectWord(std::string_view word) {
    if (parser_.accept(Token::Kind::name, word))
      return true;
    parser_.reportUnexpected(theWord(word));
    return false;
  }

  void readFor() {
    statement_.expression = Expression{Literal{}, statement_.place};
    const Token variable = parser_.peek();
    statement_.namePlace = variable.place;
    if (variable.kind != Token::Kind::name) {
      parser_.reportUnexpected({"tên biến", "the name of a variable"});
      return;
    }
    parser_.next();
    statement_.name = variable.raw;
    if (isWordOfExpressions(variable.raw) || variable.raw == "in" || variable.raw == "loop")
      reportReserved(variable);
    if (expectWord("in"))
      readExpression();
  }

  void readInclude() {
    const Token partial = parser_.peek();
    statement_.namePlace = partial.place;
    if (partial.kind != Token::Kind::text) {
      parser_.reportUnexpected({"tên phần mẫu trong dấu nháy", "the quoted name of a partial"});
      statement_.kind = Kind::fault;
      return;
    }
    parser_.next();
    statement_.name = unescape(partial.raw);
    if (!parser_.accept(Token::Kind::name, "with"))
      return;
    if (parser_.peekNext().is(Token::Kind::sign, "="))
      readParameters();
    else
      addParameter({"item", parser_.peek().place, {}, {}});
  }

  void readParameters() {
    do {
      const Token name = parser_.peek();
      if (name.kind != Token::Kind::name) {
        parser_.reportUnexpected({"tên tham số", "the name of a parameter"});
        return;
      }
      parser_.next();
      if (isWordOfExpressions(name.raw))
        reportReserved(name);
      if (!parser_.accept(Token::Kind::sign, "=")) {
        parser_.reportUnexpected(theWord("="));
        return;
      }
      addParameter({std::string(name.raw), name.place, {}, {}});
    } while (!parser_.failed() && parser_.accept(Token::Kind::sign, ","));
  }

  void reportReserved(const Token& name) {
    const std::string word = quoted(name.raw);
    reporter_.error(
        name.place,
        "template.reserved-name",
        {"Không đặt tên biến là " + word + " được: từ này có nghĩa riêng.",
         "A variable cannot be named " + word + ": the word has a meaning of its own."});
  }

  void reportRepeated(const Argument& parameter) {
    for (const Argument& other : statement_.arguments) {
      if (other.name == parameter.name)
        reporter_.error(parameter.place,
                        "template.duplicate-parameter",
                        {"Tham số " + quoted(parameter.name) + " ghi hai lần.",
                         "The parameter " + quoted(parameter.name) + " stands here twice."});
    }
  }

  void addParameter(Argument parameter) {
    reportRepeated(parameter);
    parameter.value = parser_.expression();
    if (parameter.value)
      statement_.arguments.push_back(std::move(parameter));
  }

  // A table's name may hold "-", which the tokens part from its words.
  void readTable() {
    statement_.namePlace = parser_.peek().place;
    size_t end = parser_.peek().offset;
    while (parser_.peek().offset == end) {
      const Token& token = parser_.peek();
      const bool belongs = token.kind == Token::Kind::integer || token.is(Token::Kind::sign, "-") ||
                           token.kind == Token::Kind::name;
      if (!belongs)
        break;
      statement_.name += token.raw;
      end = token.offset + token.raw.size();
      parser_.next();
    }
    if (statement_.name.empty()) {
      parser_.reportUnexpected({"tên bảng", "the name of a table"});
      statement_.expression = Expression{Literal{}, statement_.place};
      return;
    }
    if (expectWord("over")) {
      readExpression();
      return;
    }
    statement_.name.clear();
    statement_.expression = Expression{Literal{}, statement_.place};
  }

  void readArguments() {
    while (!parser_.atEnd()) {
      const Token name = parser_.peek();
      if (name.kind != Token::Kind::name) {
        parser_.reportUnexpected({"tên tham số", "the name of an argument"});
        return;
      }
      parser_.next();
      if (!parser_.accept(Token::Kind::sign, "=")) {
        parser_.reportUnexpected(theWord("="));
        return;
      }
      Argument argument{std::string(name.raw), name.place, {}, {}};
      reportRepeated(argument);
      if (!readArgumentValue(argument))
        return;
      statement_.arguments.push_back(std::move(argument));
    }
  }

  bool readArgumentValue(Argument& argument) {
    const Token token = parser_.peek();
    if (token.kind == Token::Kind::text) {
      parser_.next();
      Place inside = token.place;
      ++inside.column;
      argument.quotedText = SourceLine{token.raw, inside};
      return true;
    }
    argument.value = parser_.expression();
    return argument.value.has_value();
  }

  std::vector<Token> tokens_;
  ExpressionParser parser_;
  Reporter& reporter_;
  Statement statement_;
};

}  // namespace

Statement parseStatement(const Segment& segment, Reporter& reporter) {
  return StatementParser(segment, reporter).run();
}

std::string_view wordOf(Statement::Kind kind) {
  for (const auto& [name, wordKind] : kWords) {
    if (wordKind == kind)
      return name;
  }
  return "";
}

}  // namespace vanthu::markup
