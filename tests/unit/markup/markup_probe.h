// Trees as short texts, and faults as "line:column code".
#ifndef VANTHU_TESTS_UNIT_MARKUP_MARKUP_PROBE_H_
#define VANTHU_TESTS_UNIT_MARKUP_MARKUP_PROBE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markup/block_parser.h"
#include "markup/expression_parser.h"
#include "markup/inline_parser.h"
#include "markup/parse_markdown.h"
#include "markup/parse_template.h"
#include "markup/reporter.h"
#include "support/memory_world.h"

namespace vanthu::markup {

inline std::string faultsOf(const Diagnostics& faults) {
  std::string out;
  for (const Diagnostic& fault : faults) {
    if (!out.empty())
      out += "\n";
    out += std::to_string(fault.where.line) + ":" + std::to_string(fault.where.column) + " " +
           fault.code;
  }
  return out;
}

inline std::string show(const Expression& expression) {
  if (const auto* literal = std::get_if<Literal>(&expression.node))
    return toJson(literal->value);
  if (const auto* path = std::get_if<Path>(&expression.node)) {
    std::string out = path->name;
    for (const Path::Step& step : path->steps) {
      if (const auto* field = std::get_if<std::string>(&step.key))
        out += "." + *field;
      else
        out += "[" + std::to_string(std::get<size_t>(step.key)) + "]";
    }
    return out;
  }
  std::string out;
  const std::vector<Expression>* operands = nullptr;
  if (const auto* operation = std::get_if<Operation>(&expression.node)) {
    out = "(" + std::string(symbol(operation->op));
    operands = &operation->operands;
  } else {
    const auto& call = std::get<FilterCall>(expression.node);
    out = "(" + std::string(infoOf(call.filter).name);
    operands = &call.operands;
  }
  for (const Expression& operand : *operands)
    out += " " + show(operand);
  return out + ")";
}

inline std::string show(const Inlines& inlines) {
  std::string out;
  for (const Inline& each : inlines) {
    std::string piece;
    if (const auto* words = std::get_if<Words>(&each.node)) {
      piece = words->plain ? "'" + words->text + "'" : words->text;
    } else if (const auto* output = std::get_if<Output>(&each.node)) {
      piece = "{" + show(output->expression) + "}";
    } else if (const auto* loop = std::get_if<InlineFor>(&each.node)) {
      piece = "{for " + loop->variable + " " + show(loop->list) + ": " + show(loop->body) + "}";
    } else {
      piece = "{if";
      for (const InlineIf::Branch& branch : std::get<InlineIf>(each.node).branches)
        piece += " " + (branch.condition ? show(*branch.condition) : "else") + ": " +
                 show(branch.body) + ";";
      piece += "}";
    }
    if (each.italic)
      piece = "<i>" + piece + "</i>";
    if (each.bold)
      piece = "<b>" + piece + "</b>";
    out += piece;
  }
  return out;
}

inline std::string show(const Blocks& blocks, const std::string& indent = "");

inline std::string show(const Block& block, const std::string& indent) {
  const std::string deeper = indent + "  ";
  if (const auto* text = std::get_if<TextLines>(&block.node)) {
    std::string out;
    for (const TextLines::Line& line : text->lines)
      out += (out.empty() ? "" : " / ") + show(line.content);
    return indent + "text " + out + "\n";
  }
  if (const auto* heading = std::get_if<Heading>(&block.node))
    return indent + "heading" + std::to_string(heading->level) + " " + show(heading->content) +
           "\n";
  if (const auto* row = std::get_if<TableRow>(&block.node)) {
    std::string out = indent + (row->header ? "header" : "row");
    for (const Align align : row->aligns)
      out += align == Align::left ? "<" : align == Align::right ? ">" : "^";
    for (const Inlines& cell : row->cells)
      out += " [" + show(cell) + "]";
    return out + "\n";
  }
  if (const auto* lines = std::get_if<LineBlock>(&block.node)) {
    static const char* const kNames[] = {"centre", "right", "title", "note"};
    return indent + kNames[static_cast<int>(lines->kind)] + "\n" + show(lines->body, deeper);
  }
  if (const auto* loop = std::get_if<For>(&block.node))
    return indent + "for " + loop->variable + " " + show(loop->list) + "\n" +
           show(loop->body, deeper);
  if (const auto* branches = std::get_if<If>(&block.node)) {
    std::string out;
    for (const If::Branch& branch : branches->branches)
      out += indent + "if " + (branch.condition ? show(*branch.condition) : "else") + "\n" +
             show(branch.body, deeper);
    return out;
  }
  if (const auto* include = std::get_if<Include>(&block.node)) {
    std::string with;
    for (const Include::Parameter& parameter : include->parameters)
      with += " " + parameter.name + "=" + show(parameter.value);
    return indent + "include" + with + "\n" + show(*include->body, deeper);
  }
  if (const auto* call = std::get_if<TableCall>(&block.node))
    return indent + "table " + std::to_string(call->table) + " " + show(call->list) + "\n";
  const auto& appendix = std::get<Appendix>(block.node);
  std::string head = "appendix " + show(appendix.title);
  if (appendix.type)
    head += " type " + show(*appendix.type);
  if (appendix.numbering)
    head += *appendix.numbering == Numbering::article ? " article" : " section";
  return indent + head + "\n" + show(appendix.body, deeper);
}

inline std::string show(const Blocks& blocks, const std::string& indent) {
  std::string out;
  for (const Block& block : blocks)
    out += show(block, indent);
  return out;
}

/// The expression, or its faults.
inline std::string parsed(std::string_view expression) {
  const std::vector<std::string> files{"t.md"};
  Reporter reporter(files);
  const std::optional<Expression> tree = parseExpression(expression, Place{0, 1, 1}, reporter);
  return reporter.failed() ? faultsOf(reporter.take()) : show(*tree);
}

/// The line's inlines, or their faults.
inline std::string line(std::string_view text) {
  const std::vector<std::string> files{"t.md"};
  Reporter reporter(files);
  const Inlines tree = parseInlineText({text, Place{0, 1, 1}}, reporter);
  return reporter.failed() ? faultsOf(reporter.take()) : show(tree);
}

inline testing::MemoryWorld worldOf(std::string body,
                                    const std::string& front = "type: Văn bản\n") {
  testing::MemoryWorld world;
  world.add("templates/thu/template.md", "---\n" + front + "---\n" + std::move(body));
  return world;
}

/// The body's blocks, or the faults; the body begins in line 4.
inline std::string body(std::string text) {
  const auto tmpl = parseTemplate("thu", worldOf(std::move(text)));
  return tmpl ? show((*tmpl)->body) : faultsOf(tmpl.error());
}

/// The faults of front matter lines; they begin in line 2.
inline std::string front(const std::string& lines) {
  const auto tmpl = parseTemplate("thu", worldOf("", lines));
  return tmpl ? "ok" : faultsOf(tmpl.error());
}

}  // namespace vanthu::markup

#endif  // VANTHU_TESTS_UNIT_MARKUP_MARKUP_PROBE_H_
