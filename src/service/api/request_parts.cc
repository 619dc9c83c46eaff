#include "service/api/request_parts.h"

#include <algorithm>
#include <charconv>

#include "base/nearest_name.h"
#include "data/json_reader.h"
#include "data/record.h"
#include "service/api/problem.h"
#include "service/http/percent.h"
#include "text/normalize.h"

namespace vanthu::service {
namespace {

constexpr size_t kLongestKey = 128;

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes the text up to `mark` off the front of `list`.
std::string_view nextOf(std::string_view& list, char mark) {
  const size_t end = list.find(mark);
  const std::string_view item = list.substr(0, end);
  list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  return trimmed(item);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

// In thousandths; 1000 where none is given.
int qualityOf(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::string one = lowered(nextOf(parameters, ';'));
    if (!one.starts_with("q="))
      continue;
    std::string digits = one.substr(2);
    std::erase(digits, '.');
    digits.resize(4, '0');
    int quality = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), quality);
    return std::clamp(quality, 0, 1000);
  }
  return 1000;
}

Diagnostic atParameter(std::string_view code, std::string_view name) {
  Diagnostic fault = known(code);
  fault.where = {std::string(kQueryPlace), 0, 0, "/" + std::string(name)};
  return fault;
}

// A number or a flag where the schema wants one; else the text.
Value asTyped(const std::string& text, const data::SchemaNode& node) {
  const bool digits =
      !text.empty() && text.size() <= 18 &&
      text.find_first_not_of("0123456789", text[0] == '-' ? 1 : 0) == std::string::npos;
  int64_t number = 0;
  if (digits && node.takes(data::Type::integer) && !node.takes(data::Type::string) &&
      std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc())
    return Value(number);
  if (node.takes(data::Type::boolean) && !node.takes(data::Type::string) &&
      (text == "true" || text == "false"))
    return Value(text == "true");
  return Value(text);
}

class QueryReader {
 public:
  explicit QueryReader(const std::vector<QueryRule>& rules) : rules_(rules) {}

  Result<Query> read(std::string_view query) {
    while (!query.empty()) {
      std::string_view pair = nextOf(query, '&');
      if (pair.empty())
        continue;
      const std::string_view name = nextOf(pair, '=');
      add(decoded(name), decoded(pair));
    }
    for (const QueryRule& rule : rules_) {
      if (rule.parameter->required && !seen(rule.parameter->name))
        faults_.push_back(atParameter("request.missing-parameter", rule.parameter->name));
    }
    if (!faults_.empty())
      return fail(std::move(faults_));
    return std::move(out_);
  }

 private:
  static std::optional<std::string> decoded(std::string_view text) {
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    const auto plain = decodePercent(spaced);
    if (!plain)
      return std::nullopt;
    auto clean = text::normalize(*plain);
    return clean ? std::optional(std::move(*clean)) : std::nullopt;
  }

  bool seen(std::string_view name) const {
    return std::find(seen_.begin(), seen_.end(), name) != seen_.end();
  }

  void add(const std::optional<std::string>& name, const std::optional<std::string>& value) {
    if (!name) {
      faults_.push_back(known("request.bad-parameter"));
      return;
    }
    const auto rule = std::find_if(rules_.begin(), rules_.end(), [&](const QueryRule& each) {
      return each.parameter->name == *name;
    });
    if (rule == rules_.end())
      return unknown(*name);
    if (seen(*name)) {
      faults_.push_back(atParameter("request.repeated-parameter", *name));
      return;
    }
    seen_.push_back(*name);
    if (!value) {
      faults_.push_back(atParameter("request.bad-parameter", *name));
      return;
    }
    check(*rule, *value);
  }

  void unknown(const std::string& name) {
    Diagnostic fault = atParameter("request.unknown-parameter", name);
    std::vector<std::string> names;
    for (const QueryRule& rule : rules_)
      names.emplace_back(rule.parameter->name);
    if (const std::string near = nearestName(name, names); !near.empty())
      fault.hint = {"có phải là \"" + near + "\"?", "did you mean \"" + near + "\"?"};
    faults_.push_back(std::move(fault));
  }

  void check(const QueryRule& rule, const std::string& text) {
    const data::SchemaNode& node = rule.schema->root();
    const auto good = data::readRecord(asTyped(text, node), node, {});
    if (good) {
      out_.emplace(rule.parameter->name, good->isText() ? good->text() : text);
      return;
    }
    for (const Diagnostic& each : good.error()) {
      Diagnostic fault = atParameter("request.bad-parameter", rule.parameter->name);
      fault.message.vi += ": " + each.message.vi;
      fault.message.en += ": " + each.message.en;
      fault.hint = each.hint;
      faults_.push_back(std::move(fault));
    }
  }

  const std::vector<QueryRule>& rules_;
  Query out_;
  std::vector<std::string> seen_;
  Diagnostics faults_;
};

Diagnostic atHeader(std::string_view code, std::string_view name) {
  Diagnostic fault = known(code);
  fault.where = {std::string(kHeaderPlace), 0, 0, "/" + std::string(name)};
  return fault;
}

// The range that fits best: its own name, its kind, or all.
int acceptQuality(std::string_view list, std::string_view type) {
  const std::string kind = std::string(type.substr(0, type.find('/'))) + "/*";
  int best = -1;
  int quality = 0;
  while (!list.empty()) {
    std::string_view item = nextOf(list, ',');
    const std::string range = lowered(nextOf(item, ';'));
    const int fit = range == type ? 2 : range == kind ? 1 : range == "*/*" ? 0 : -1;
    if (fit < 0 || fit < best)
      continue;
    best = fit;
    quality = qualityOf(item);
  }
  return quality;
}

}  // namespace

Result<std::vector<QueryRule>> queryRules(const Route& route) {
  std::vector<QueryRule> rules;
  for (const Parameter& parameter : route.query) {
    const Result<Value> json = data::readJson(parameter.schema, parameter.name);
    if (!json)
      return fail(json.error());
    auto schema = data::readSchema(*json, parameter.name);
    if (!schema)
      return fail(std::move(schema.error()));
    rules.push_back({&parameter, std::move(*schema)});
  }
  return rules;
}

Result<Query> readQuery(std::string_view query, const std::vector<QueryRule>& rules) {
  return QueryReader(rules).read(query);
}

Language languageOf(const RequestHead& head) {
  const std::string* wanted = head.headers.find("accept-language");
  if (wanted == nullptr)
    return Language::vietnamese;
  int vietnamese = 0;
  int english = 0;
  std::string_view list = *wanted;
  while (!list.empty()) {
    std::string_view item = nextOf(list, ',');
    const std::string tag = lowered(nextOf(item, ';'));
    const int quality = qualityOf(item);
    if (tag == "vi" || tag.starts_with("vi-"))
      vietnamese = std::max(vietnamese, quality);
    if (tag == "en" || tag.starts_with("en-"))
      english = std::max(english, quality);
  }
  return english > vietnamese ? Language::english : Language::vietnamese;
}

bool accepts(const RequestHead& head, std::string_view contentType) {
  const std::string* wanted = head.headers.find("accept");
  const std::string_view type = contentType.substr(0, contentType.find(';'));
  return wanted == nullptr || type.empty() || trimmed(*wanted).empty() ||
         acceptQuality(*wanted, type) > 0;
}

std::string mediaType(const RequestHead& head) {
  const std::string* type = head.headers.find("content-type");
  if (type == nullptr)
    return {};
  std::string_view text = *type;
  return lowered(nextOf(text, ';'));
}

Result<std::optional<int64_t>> readIfMatch(const RequestHead& head) {
  const std::string* text = head.headers.find("if-match");
  if (text == nullptr)
    return fail(atHeader("precondition.required", "If-Match"));
  const std::string_view tag = trimmed(*text);
  if (tag == "*")
    return std::optional<int64_t>();
  if (head.headers.count("if-match") > 1 || tag.find(',') != std::string_view::npos)
    return fail(atHeader("request.bad-if-match", "If-Match"));
  const bool weak = tag.starts_with("W/");
  const std::string_view quoted = weak ? tag.substr(2) : tag;
  if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"')
    return fail(atHeader("request.bad-if-match", "If-Match"));
  const std::string_view inner = quoted.substr(1, quoted.size() - 2);
  constexpr int64_t kNever = -1;
  int64_t version = kNever;
  const auto [end, error] = std::from_chars(inner.data(), inner.data() + inner.size(), version);
  const bool whole = error == std::errc() && end == inner.data() + inner.size() && version >= 0;
  return std::optional<int64_t>(whole && !weak ? version : kNever);
}

Result<std::optional<std::string>> readIdempotencyKey(const RequestHead& head) {
  const std::string* text = head.headers.find("idempotency-key");
  if (text == nullptr)
    return std::optional<std::string>();
  std::string_view key = trimmed(*text);
  // The draft has it quoted, people write it bare.
  if (key.size() >= 2 && key.front() == '"' && key.back() == '"')
    key = key.substr(1, key.size() - 2);
  const bool visible = std::all_of(
      key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '\\'; });
  if (key.empty() || key.size() > kLongestKey || !visible ||
      head.headers.count("idempotency-key") > 1)
    return fail(atHeader("request.bad-idempotency-key", "Idempotency-Key"));
  return std::optional<std::string>(key);
}

}  // namespace vanthu::service
