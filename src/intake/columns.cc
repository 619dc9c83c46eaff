#include "intake/columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/nearest_name.h"
#include "intake/cells.h"
#include "intake/list_words.h"

namespace vanthu::intake {
namespace {

enum Source : unsigned { kTitle = 0, kName = 1, kSynonym = 2 };
constexpr unsigned kPerLevel = 10;
constexpr unsigned kPerDepth = 100;

std::string called(const Header& header) {
  return lettersOf(header.column) + " “" + header.shown + "”";
}

std::string called(const Field& field) {
  return "“" + field.title() + "” (" + field.dottedName() + ")";
}

Message assignHint(const Header& header) {
  const std::string option = "--column \"" + lettersOf(header.column) + "=";
  return {"chỉ rõ bằng " + option + "TRƯỜNG\", hoặc bỏ cột bằng " + option + "\"",
          "say which with " + option + "FIELD\", or leave it out with " + option + "\""};
}

Diagnostic ambiguous(const Header& header,
                     const std::vector<size_t>& meant,
                     const std::vector<Field>& fields,
                     const std::string& file) {
  Message message{"cột " + called(header) + " có thể là ", "column " + called(header) + " may be "};
  for (size_t i = 0; i < meant.size(); ++i) {
    message.vi += (i == 0 ? "" : " hoặc ") + called(fields[meant[i]]);
    message.en += (i == 0 ? "" : " or ") + called(fields[meant[i]]);
  }
  return {"list.ambiguous-column", {file, 0, 0, {}}, message, assignHint(header)};
}

Diagnostic twice(const ColumnUse& first,
                 const Header& second,
                 const Field& field,
                 const std::string& file,
                 Severity severity) {
  const std::string a = lettersOf(first.column) + " “" + first.header + "”";
  const bool error = severity == Severity::error;
  return {error ? "list.column-twice" : "list.second-column",
          {file, 0, 0, {}},
          {"cột " + a + " và cột " + called(second) + " cùng là trường " + called(field) +
               (error ? "" : "; chỉ đọc cột thứ nhất"),
           "columns " + a + " and " + called(second) + " both are field " + called(field) +
               (error ? "" : "; only the first is read")},
          assignHint(second),
          severity};
}

}  // namespace

const ColumnMatch* Columns::at(uint32_t column) const {
  const auto found = std::find_if(matches.begin(), matches.end(), [&](const ColumnMatch& match) {
    return match.use.column == column;
  });
  return found == matches.end() ? nullptr : &*found;
}

std::optional<uint32_t> Columns::index() const {
  const auto found = std::find_if(matches.begin(), matches.end(), [](const ColumnMatch& match) {
    return match.use.use == ColumnUse::Use::index;
  });
  return found == matches.end() ? std::nullopt : std::optional(found->use.column);
}

ColumnMatcher::ColumnMatcher(const std::vector<Field>& fields,
                             const ListWords& words,
                             const Assigned& assigned,
                             std::vector<bool> given)
    : fields_(fields), words_(words), assigned_(assigned), given_(std::move(given)) {
  given_.resize(fields.size());
  parts_.resize(fields.size());
  for (size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    addName(field.title(), i, kTitle, 0);
    addName(field.dottedName(), i, kName, 0);
    if (field.path.size() > 1) {
      addName(field.titles.back() + " " + field.titles[field.titles.size() - 2], i, kTitle, 0);
      const auto depth = static_cast<unsigned>(field.path.size() - 1);
      addName(field.titles.back(), i, kTitle, depth);
      addName(std::string(field.name()), i, kName, depth);
    }
    for (const std::vector<std::string>& part : words.parts(field.name())) {
      std::vector<std::string>& keys = parts_[i].emplace_back();
      std::transform(part.begin(), part.end(), std::back_inserter(keys), markedKey);
    }
    const auto depth = static_cast<unsigned>(field.path.empty() ? 0 : field.path.size() - 1);
    for (const std::string& synonym : words.headers(field.name()))
      addName(synonym, i, kSynonym, depth);
    if (field.path.size() > 1) {
      for (const std::string& synonym : words.headers(field.dottedName()))
        addName(synonym, i, kSynonym, 0);
    }
  }
  orderParts();
}

// Fields that have parts: those that nothing else gives first, outer ones before inner ones.
void ColumnMatcher::orderParts() {
  for (size_t i = 0; i < fields_.size(); ++i) {
    if (!parts_[i].empty())
      partOrder_.push_back(i);
  }
  std::stable_sort(partOrder_.begin(), partOrder_.end(), [&](size_t a, size_t b) {
    return std::make_pair(bool{given_[a]}, fields_[a].path.size()) <
           std::make_pair(bool{given_[b]}, fields_[b].path.size());
  });
}

void ColumnMatcher::addName(const std::string& name,
                            size_t field,
                            unsigned source,
                            unsigned depth) {
  const unsigned rank = depth * kPerDepth + source;
  marked_[markedKey(name)].push_back({field, rank});
  loose_[wordKey(name)].push_back({field, rank + kPerLevel});
  bare_[wordKey(withoutParentheses(name))].push_back({field, rank + 2 * kPerLevel});
}

bool ColumnMatcher::knows(const std::string& name) const {
  return loose_.contains(wordKey(name)) || words_.isIndex(name);
}

const ColumnMatcher::Wish& ColumnMatcher::bestOf(const std::string& name) const {
  const auto [known, isNew] = wishes_.try_emplace(name);
  Wish& best = known->second;
  if (!isNew)
    return best;
  const auto consider = [&](const auto& names, const std::string& key) {
    const auto found = names.find(key);
    if (found == names.end() || key.empty())
      return;
    for (const Fit& fit : found->second) {
      if (best.fields.empty() || fit.rank < best.rank)
        best = {{}, fit.rank};
      const bool known =
          std::find(best.fields.begin(), best.fields.end(), fit.field) != best.fields.end();
      if (fit.rank == best.rank && !known)
        best.fields.push_back(fit.field);
    }
  };
  consider(marked_, markedKey(name));
  consider(loose_, wordKey(name));
  consider(bare_, wordKey(withoutParentheses(name)));
  if (best.fields.size() > 1) {
    std::vector<size_t> open = best.fields;
    std::erase_if(open, [&](size_t field) { return given_[field]; });
    if (!open.empty())
      best.fields = std::move(open);
  }
  return best;
}

ColumnMatcher::Wish ColumnMatcher::wish(const Header& header) const {
  for (const std::string& name : header.names) {
    if (const Wish& best = bestOf(name); !best.fields.empty())
      return best;
  }
  return {};
}

const std::string* ColumnMatcher::assignedTo(const Header& header) const {
  for (const auto& [column, field] : assigned_) {
    const bool named = std::any_of(header.names.begin(), header.names.end(), [&](const auto& name) {
      return markedKey(name) == markedKey(column);
    });
    if (named || column == lettersOf(header.column) || markedKey(column) == markedKey(header.shown))
      return &field;
  }
  return nullptr;
}

void ColumnMatcher::take(const Header& header, size_t field, Columns& out) const {
  ColumnMatch match;
  match.use = {header.column, header.shown, ColumnUse::Use::field, fields_[field].dottedName()};
  match.field = field;
  out.matches.push_back(std::move(match));
  for (uint32_t column = header.column; column <= std::max(header.column, header.lastColumn);
       ++column)
    out.ofField[field].push_back(column);
  ++out.fields;
}

// "Họ đệm" and "Tên" in columns of their own.
void ColumnMatcher::matchParts(const std::vector<Header>& headers, Columns& out) const {
  std::vector<std::vector<std::string>> keys;
  for (const Header& header : headers) {
    std::vector<std::string>& own = keys.emplace_back();
    if (out.at(header.column) == nullptr)
      std::transform(header.names.begin(), header.names.end(), std::back_inserter(own), markedKey);
  }
  for (const size_t i : partOrder_) {
    std::vector<size_t> found;
    for (const std::vector<std::string>& part : parts_[i]) {
      const auto column = std::find_if(keys.begin(), keys.end(), [&](const auto& names) {
        return std::find_first_of(names.begin(), names.end(), part.begin(), part.end()) !=
               names.end();
      });
      if (column != keys.end())
        found.push_back(static_cast<size_t>(column - keys.begin()));
    }
    if (found.size() < parts_[i].size() || !out.ofField[i].empty())
      continue;
    for (const size_t part : found) {
      take(headers[part], i, out);
      keys[part].clear();
    }
    out.fields -= found.size() - 1;
  }
}

void ColumnMatcher::matchOne(const Header& header,
                             Columns& out,
                             std::map<size_t, unsigned>& ranks) const {
  ColumnMatch match;
  match.use = {header.column, header.shown, ColumnUse::Use::unknown, {}};
  const Wish wanted = wish(header);
  if (wanted.fields.empty()) {
    const bool index =
        !out.index() && std::any_of(header.names.begin(), header.names.end(), [&](const auto& n) {
          return words_.isIndex(n);
        });
    match.use.use = index ? ColumnUse::Use::index : ColumnUse::Use::unknown;
    out.matches.push_back(std::move(match));
    return;
  }
  const size_t field = wanted.fields.front();
  if (wanted.fields.size() == 1 && out.ofField[field].empty()) {
    ranks[field] = wanted.rank;
    return take(header, field, out);
  }
  out.matches.push_back(std::move(match));
  if (wanted.fields.size() > 1) {
    out.faults.push_back(ambiguous(header, wanted.fields, fields_, {}));
    return;
  }
  const ColumnMatch& first = *out.at(out.ofField[field].front());
  const auto rank = ranks.find(field);
  const bool equal = rank != ranks.end() && rank->second == wanted.rank;
  auto& list = equal ? out.faults : out.warnings;
  list.push_back(
      twice(first.use, header, fields_[field], {}, equal ? Severity::error : Severity::warning));
}

Columns ColumnMatcher::match(const std::vector<Header>& headers, const std::string& file) const {
  Columns out;
  out.ofField.resize(fields_.size());
  std::vector<std::pair<unsigned, const Header*>> rest;
  for (const Header& header : headers) {
    const std::string* assigned = assignedTo(header);
    if (assigned == nullptr)
      continue;
    if (!assigned->empty()) {
      take(header, fieldCalled(fields_, *assigned), out);
      continue;
    }
    ColumnMatch match;
    match.use = {header.column, header.shown, ColumnUse::Use::left, {}};
    out.matches.push_back(std::move(match));
  }
  matchParts(headers, out);
  for (const Header& header : headers) {
    if (out.at(header.column) == nullptr)
      rest.emplace_back(wish(header).rank, &header);
  }
  // The nearest header of a field comes first, whatever the order of the columns.
  std::stable_sort(
      rest.begin(), rest.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::map<size_t, unsigned> ranks;
  for (const auto& [rank, header] : rest)
    matchOne(*header, out, ranks);
  std::stable_sort(out.matches.begin(), out.matches.end(), [](const auto& a, const auto& b) {
    return a.use.column < b.use.column;
  });
  for (Diagnostic& each : out.faults)
    each.where.file = file;
  for (Diagnostic& each : out.warnings)
    each.where.file = file;
  return out;
}

}  // namespace vanthu::intake
