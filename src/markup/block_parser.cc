#include "markup/block_parser.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/nearest_name.h"
#include "markup/block_faults.h"
#include "markup/inline_parser.h"
#include "markup/open_blocks.h"
#include "markup/statement.h"
#include "markup/table_row.h"

namespace vanthu::markup {
namespace {

using Kind = Statement::Kind;

constexpr std::pair<std::string_view, LineKind> kLineKinds[] = {
    {"centre", LineKind::centre},
    {"right", LineKind::right},
    {"title", LineKind::title},
    {"note", LineKind::note},
};

/// 1…4 for a line that is a heading, else 0.
int headingLevel(std::string_view line) {
  const size_t signs = std::min(line.find_first_not_of('#'), line.size());
  const bool heading = signs >= 1 && signs <= 4 && signs < line.size() &&
                       (line[signs] == ' ' || line[signs] == '\t');
  return heading ? static_cast<int>(signs) : 0;
}

class BlockParser {
 public:
  BlockParser(Names* names, Reporter& reporter) : names_(names), reporter_(reporter) {}

  Blocks run(std::string_view text, Place start) {
    SourceLine line{{}, start};
    for (size_t at = 0; at <= text.size() && !tooDeep_;) {
      const size_t end = std::min(text.find('\n', at), text.size());
      const size_t next = end + 1;
      line.text = text.substr(at, end - at);
      const std::string_view rest = next <= text.size() ? text.substr(next) : std::string_view();
      readLine(trimmed(line), rest.substr(0, rest.find('\n')));
      at = next;
      ++line.place.line;
      line.place.column = 1;
    }
    while (open_.anyOpen()) {
      const OpenBlock& block = open_.innermost();
      if (!tooDeep_)
        reportUnclosed(block.kind == OpenBlock::Kind::lines ? nullptr : &block.opening,
                       block.place,
                       reporter_);
      close();
    }
    return std::move(open_.innermost().body);
  }

 private:
  void readLine(const SourceLine& line, std::string_view nextLine) {
    if (std::exchange(skipLine_, false))
      return;
    if (line.text.empty()) {
      endParagraph();
      endTable();
      return;
    }
    if (line.text.starts_with(":::")) {
      readFence(line);
      return;
    }
    const std::vector<Segment> segments =
        names_ == nullptr ? withoutTags(line) : scanTags(line, reporter_);
    if (segments.size() == 1 && segments.front().kind == Segment::Kind::statement) {
      readStatement(segments.front());
    } else if (open_.inLines()) {
      addText(segments, line.place);
    } else if (const int level = headingLevel(line.text); level != 0) {
      addHeading(level, segments);
    } else if (line.text.front() == '|') {
      addRow(segments, line.place, nextLine);
    } else {
      endTable();
      addText(segments, line.place);
    }
  }

  // Text, headings, rows.

  template <typename T>
  void add(T node, const Place& place) {
    open_.innermost().body.push_back(Block{std::move(node), place});
  }

  void endParagraph() { paragraphOpen_ = false; }

  // Rows behind other content cannot belong to the table before it, whatever tag ends in between.
  void endTable() {
    tableColumns_ = 0;
    open_.forgetTables();
  }

  void addText(const std::vector<Segment>& segments, const Place& place) {
    if (!paragraphOpen_)
      add(TextLines{}, place);
    paragraphOpen_ = true;
    TextLines& lines = std::get<TextLines>(open_.innermost().body.back().node);
    lines.lines.push_back({parseInlines(segments, reporter_), place});
  }

  void addHeading(int level, std::vector<Segment> segments) {
    endParagraph();
    endTable();
    Segment& first = segments.front();
    const size_t words = std::min(first.text.find_first_not_of(" \t", static_cast<size_t>(level)),
                                  first.text.size());
    first.text.remove_prefix(words);
    first.place.column += static_cast<uint32_t>(words);
    const Place place = first.place;
    if (first.text.empty())
      segments.erase(segments.begin());
    add(Heading{level, parseInlines(segments, reporter_)}, place);
  }

  void addRow(const std::vector<Segment>& segments, const Place& place, std::string_view nextLine) {
    endParagraph();
    TableRow row;
    for (const std::vector<Segment>& cell : splitCells(segments))
      row.cells.push_back(parseInlines(cell, reporter_));
    if (tableColumns_ == 0 && !readHeader(row, place, nextLine))
      return;
    if (row.cells.size() == tableColumns_)
      add(std::move(row), place);
    else
      reportCells(row.cells.size(), tableColumns_, place, reporter_);
  }

  bool readHeader(TableRow& row, const Place& place, std::string_view nextLine) {
    std::optional<std::vector<Align>> aligns = readSeparator(nextLine);
    if (!aligns) {
      reportMissingHeader(place, reporter_);
      return false;
    }
    skipLine_ = true;
    tableColumns_ = row.cells.size();
    if (aligns->size() != tableColumns_)
      reportCells(aligns->size(), tableColumns_, {place.file, place.line + 1, 1}, reporter_);
    row.header = true;
    row.aligns = std::move(*aligns);
    return true;
  }

  // `:::` blocks.

  void readFence(const SourceLine& line) {
    endParagraph();
    endTable();
    SourceLine kind = line;
    kind.text.remove_prefix(3);
    kind.place.column += 3;
    kind = trimmed(kind);
    if (kind.text.empty())
      closeFence(line.place);
    else
      openFence(kind, line.place);
  }

  void openFence(const SourceLine& kind, const Place& place) {
    if (open_.inLines()) {
      reportNestedFence(place, reporter_);
      return;
    }
    const LineKind* found = nullptr;
    std::vector<std::string> known;
    for (const auto& [name, value] : kLineKinds) {
      known.emplace_back(name);
      if (kind.text == name)
        found = &value;
    }
    if (found == nullptr) {
      reporter_.error(kind.place,
                      "template.unknown-block",
                      {"Không có khối " + quoted(kind.text) + ".",
                       "There is no block " + quoted(kind.text) + "."},
                      didYouMean(nearestName(kind.text, known)));
    }
    OpenBlock block;
    block.kind = OpenBlock::Kind::lines;
    block.lineKind = found == nullptr ? LineKind::centre : *found;
    push(std::move(block), place);
  }

  void closeFence(const Place& place) {
    if (open_.innermost().kind == OpenBlock::Kind::lines)
      close();
    else
      reportStrayFence(open_.inLines(), place, reporter_);
  }

  // Block tags.

  void readStatement(const Segment& segment) {
    endParagraph();
    Statement statement = parseStatement(segment, reporter_);
    switch (statement.kind) {
      case Kind::ifOpens:
      case Kind::forOpens:
        openTag(std::move(statement));
        return;
      case Kind::appendix:
        openAppendix(std::move(statement));
        return;
      case Kind::elif:
      case Kind::otherwise:
        nextBranch(std::move(statement));
        return;
      case Kind::endif:
        closeTag(statement, Kind::ifOpens);
        return;
      case Kind::endfor:
        closeTag(statement, Kind::forOpens);
        return;
      case Kind::endappendix:
        closeTag(statement, Kind::appendix);
        return;
      case Kind::include:
        addInclude(std::move(statement));
        return;
      case Kind::table:
        addTableCall(std::move(statement));
        return;
      case Kind::fault:
        return;
    }
  }

  void push(OpenBlock block, const Place& place) {
    block.place = place;
    block.tableColumns = tableColumns_;
    if (open_.push(std::move(block)))
      return;
    reporter_.error(place,
                    "template.too-deep",
                    {"Các khối lồng nhau quá sâu.", "The blocks are nested too deeply."});
    tooDeep_ = true;
  }

  void openTag(Statement statement) {
    OpenBlock block;
    block.kind = OpenBlock::Kind::tag;
    const Place place = statement.place;
    if (statement.kind == Kind::ifOpens)
      block.condition = std::move(statement.expression);
    block.opening = std::move(statement);
    push(std::move(block), place);
  }

  void openAppendix(Statement statement) {
    endTable();
    if (open_.inLines() || open_.inAppendix())
      reportNestedAppendix(statement, reporter_);
    openTag(std::move(statement));
  }

  void nextBranch(Statement statement) {
    const OpenBlock& block = open_.innermost();
    if (!block.isTag(Kind::ifOpens) || block.sawElse) {
      reportStrayTag(statement, reporter_);
      return;
    }
    tableColumns_ = block.tableColumns;
    open_.nextBranch(std::move(statement));
  }

  void closeTag(const Statement& statement, Kind opening) {
    if (open_.innermost().isTag(opening))
      close();
    else
      reportStrayTag(statement, reporter_);
  }

  void addInclude(Statement statement) {
    endTable();
    if (refusedHere(statement))
      return;
    std::shared_ptr<const Blocks> body = names_->partial(statement.name, statement.namePlace);
    if (body != nullptr)
      add(Include{std::move(body), parametersOf(statement)}, statement.place);
  }

  static std::vector<Include::Parameter> parametersOf(Statement& statement) {
    std::vector<Include::Parameter> out;
    for (Argument& argument : statement.arguments)
      out.push_back({std::move(argument.name), std::move(*argument.value), argument.place});
    return out;
  }

  void addTableCall(Statement statement) {
    endTable();
    if (refusedHere(statement) || statement.name.empty())
      return;
    const std::optional<size_t> table = names_->table(statement.name, statement.namePlace);
    if (table)
      add(TableCall{*table, std::move(*statement.expression)}, statement.place);
  }

  bool refusedHere(const Statement& statement) {
    if (open_.inLines())
      reportTagInFence(statement, reporter_);
    return open_.inLines();
  }

  void close() {
    endParagraph();
    tableColumns_ = open_.innermost().tableColumns;
    open_.close(reporter_);
  }

  Names* names_;
  Reporter& reporter_;
  OpenBlocks open_;
  bool paragraphOpen_ = false;
  size_t tableColumns_ = 0;  ///< of the table to which a row would belong; 0: none
  bool skipLine_ = false;
  bool tooDeep_ = false;
};

}  // namespace

Blocks parseBlocks(std::string_view text, Place start, Names* names, Reporter& reporter) {
  return BlockParser(names, reporter).run(text, start);
}

}  // namespace vanthu::markup
