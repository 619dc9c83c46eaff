#include "fill/campaign_records.h"

#include <iterator>
#include <optional>
#include <utility>

#include "fill/context.h"
#include "fill/evaluator.h"
#include "fill/inline_writer.h"
#include "fill/record_maker.h"

namespace vanthu::fill {
namespace {

class CampaignEvaluation {
 public:
  CampaignEvaluation(const markup::CampaignMap& map,
                     const data::Schema& schema,
                     const Value& campaign,
                     const data::Schema& target)
      : map_(map), schema_(schema), campaign_(campaign), target_(target) {}

  Result<std::vector<CampaignRecord>> run() {
    for (const markup::MapDocument& document : map_.documents) {
      if (document.each)
        makeEach(document);
      else if (const auto lets = chosen(document, nullptr, {}))
        make(document, {nullptr, *lets}, {});
    }
    if (!faults_.empty())
      return fail(std::move(faults_));
    return std::move(records_);
  }

 private:
  void takeFaults(Context& context) {
    Diagnostics more = context.takeFaults();
    std::move(more.begin(), more.end(), std::back_inserter(faults_));
  }

  // Those that `when` leaves come first, so that `loop` can count them.
  void makeEach(const markup::MapDocument& document) {
    Context context(map_.source, schema_, campaign_, {});
    const Operand list = evaluateList(*document.each, context);
    takeFaults(context);
    if (list.failed || !list.value.isList())
      return;
    const Value::List& items = list.value.list();
    std::vector<ChosenEntry> entries;
    for (size_t i = 0; i < items.size(); ++i) {
      if (auto lets = chosen(document, &items[i], loopValue(i, items.size())))
        entries.push_back({&items[i], std::move(*lets)});
    }
    for (size_t i = 0; i < entries.size(); ++i)
      make(document, entries[i], loopValue(i, entries.size()));
  }

  static void push(const markup::MapDocument& document,
                   const Value* item,
                   const Value& loop,
                   Context& context) {
    if (item == nullptr)
      return;
    context.push(document.variable, *item);
    context.push("loop", loop);
  }

  std::optional<Value::List> chosen(const markup::MapDocument& document,
                                    const Value* item,
                                    const Value& loop) {
    Context context(map_.source, schema_, campaign_, {});
    push(document, item, loop, context);
    auto lets = RecordMaker(target_, context).chosen(document.lets, document.when);
    takeFaults(context);
    return lets;
  }

  void make(const markup::MapDocument& document, const ChosenEntry& entry, const Value& loop) {
    Context context(map_.source, schema_, campaign_, {});
    push(document, entry.item, loop, context);
    RecordMaker maker(target_, context);
    maker.push(document.lets, entry.lets);
    CampaignRecord out;
    if (document.name)
      out.name = maker.line(*document.name, false);
    out.data = maker.make(document.record, {});
    out.document = static_cast<size_t>(&document - map_.documents.data());
    records_.push_back(std::move(out));
    takeFaults(context);
  }

  const markup::CampaignMap& map_;
  const data::Schema& schema_;
  const Value& campaign_;
  const data::Schema& target_;
  std::vector<CampaignRecord> records_;
  Diagnostics faults_;
};

}  // namespace

Result<std::vector<CampaignRecord>> campaignRecords(const markup::CampaignMap& map,
                                                    const data::Schema& schema,
                                                    const Value& campaign,
                                                    const data::Schema& target) {
  return CampaignEvaluation(map, schema, campaign, target).run();
}

}  // namespace vanthu::fill
