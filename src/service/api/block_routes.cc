// Numbers reserved for a list, filled with papers one by one or voided.
#include <utility>

#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/numbering.h"
#include "service/api/register_parts.h"
#include "service/api/register_routes.h"
#include "service/api/services.h"
#include "store/register/numbering.h"

namespace vanthu::service {
namespace {

Result<store::Block> blockOf(const Call& call, store::Transaction& tx) {
  auto block = store::getBlock(tx, call.at("id"));
  if (!block)
    return block;
  const Diagnostic unknown = {
      "block.unknown", {}, {"không có khối số này", "there is no such block"}, {}};
  if (Diagnostics faults = mayIn(call, tx, block->office, unknown); !faults.empty())
    return fail(std::move(faults));
  return block;
}

// Each paper by itself, or `count` times the same one.
std::vector<store::Paper> papersIn(const Value& body) {
  std::vector<store::Paper> papers;
  if (const Value* list = body.find("papers")) {
    for (const Value& one : list->list())
      papers.push_back(paperIn(one));
    return papers;
  }
  if (const Value* paper = body.find("paper"))
    papers.resize(static_cast<size_t>(integerIn(body, "count").value_or(1)), paperIn(*paper));
  return papers;
}

Result<Response> reserveBlock(Call& call) {
  return giveNumbers(call, [&](Call&, store::Transaction& tx) -> Result<Response> {
    store::BlockRequest request;
    request.actor = call.caller.id;
    const auto office = officeIn(call, tx);
    if (!office)
      return fail(office.error());
    request.office = *office;
    request.numberClass = textIn(call.body, "numberClass");
    request.purpose = textIn(call.body, "purpose");
    request.papers = papersIn(call.body);
    request.date = dateIn(call.body, "date");
    const auto block = store::reserveBlock(tx, request);
    if (!block)
      return fail(block.error());
    return created("/api/v1/register/blocks/" + block->id, 0, toValue(*block));
  });
}

Result<Response> getBlock(Call& call, store::Transaction& tx) {
  const auto block = blockOf(call, tx);
  if (!block)
    return fail(block.error());
  return jsonAnswer(200, toValue(*block));
}

Result<Response> voidRest(Call& call, store::Transaction& tx) {
  const auto block = blockOf(call, tx);
  if (!block)
    return fail(block.error());
  const auto done =
      store::voidRestOfBlock(tx, call.caller.id, block->id, textIn(call.body, "reason"));
  if (!done)
    return fail(done.error());
  const auto after = store::getBlock(tx, block->id);
  if (!after)
    return fail(after.error());
  return jsonAnswer(200, toValue(*after));
}

Result<Response> fill(Call& call) {
  auto file = paperFileIn(call);
  if (!file)
    return fail(file.error());
  return call.services.database.write([&](store::Transaction& tx) -> Result<Response> {
    const auto seen = entryOf(call, tx);
    if (!seen)
      return fail(seen.error());
    std::optional<store::Paper> paper;
    if (const Value* given = call.body.find("paper")) {
      paper = paperIn(*given);
      if (!paper->pageAmount)
        paper->pageAmount = file->pages;
    }
    const auto entry = store::finishBlockEntry(tx, call.caller.id, seen->id, paper, file->bytes);
    if (!entry)
      return fail(entry.error());
    return versioned(entry->version, toValue(*entry));
  });
}

}  // namespace

void addBlockRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("reserveBlock"),
      .method = "POST",
      .path = "/api/v1/register/blocks",
      .tag = kRegisterTag,
      .summary = "Giữ một khối số liền nhau",
      .description = "`papers`: mỗi văn bản một số; hoặc `paper` và `count`: bấy nhiêu số cho cùng "
                     "một loại văn bản.",
      .body = "block-new",
      .maxBody = kLargeBody,
      .answers = {{.status = 201, .schema = "block"}},
      .needsKey = true,
      .handler = Handler(reserveBlock),
  });
  routes.push_back({
      .rule = ruleFor("getBlock"),
      .method = "GET",
      .path = "/api/v1/register/blocks/{id}",
      .tag = kRegisterTag,
      .summary = "Một khối số; từng số ở /api/v1/register/entries?block=",
      .answers = {{.status = 200, .schema = "block"}},
      .handler = getBlock,
  });
  routes.push_back({
      .rule = ruleFor("voidRestOfBlock"),
      .method = "POST",
      .path = "/api/v1/register/blocks/{id}:voidRest",
      .tag = kRegisterTag,
      .summary = "Hủy các số còn giữ của khối, có lý do",
      .body = "reason",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "block"}},
      .idempotent = true,
      .handler = voidRest,
  });
  routes.push_back({
      .rule = ruleFor("fillEntry"),
      .method = "POST",
      .path = "/api/v1/register/entries/{id}:fill",
      .tag = kRegisterTag,
      .summary = "Văn bản của một số đã giữ nay đã xong",
      .body = "block-fill",
      .maxBody = kLargeBody,
      .answers = {{.status = 200, .schema = "register-entry"}},
      .handler = Handler(fill),
  });
}

}  // namespace vanthu::service
