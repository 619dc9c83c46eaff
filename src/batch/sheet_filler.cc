#include "batch/sheet_filler.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace vanthu::batch {
namespace {

Diagnostic tooLarge() {
  return {"batch.too-large-for-sheet",
          {},
          {"tờ giấy không đủ chỗ cho từng ấy trang", "the sheet has no room for so many pages"},
          {"bớt số trang của --n-up, chọn --paper A3 hoặc bỏ --crop-marks",
           "put fewer pages on a sheet, choose --paper A3, or leave --crop-marks out"}};
}

// A sheet has neither tags nor fields: it is for printing.
void removeTags(page::Page& page) {
  std::erase_if(page.items, [](const page::Item& item) {
    return std::holds_alternative<page::SignatureField>(item);
  });
  for (page::Item& item : page.items) {
    if (auto* run = std::get_if<page::TextRun>(&item))
      run->tag = page::kLayoutArtifact;
    else if (auto* rule = std::get_if<page::Rule>(&item))
      rule->tag = page::kLayoutArtifact;
  }
}

}  // namespace

Diagnostics SheetFiller::add(size_t row, page::Pages pages, const pdf::MergeEntry& entry) {
  if (waiting_.empty())
    meta_ = pages.meta;
  for (size_t i = 0; i < pages.pages.size(); ++i) {
    page::Page& page = pages.pages[i];
    if (!imposer_.fits(page.width, page.height))
      return {tooLarge()};
    removeTags(page);
    waiting_.push_back({std::move(page), row, i == 0, entry});
  }
  return {};
}

size_t SheetFiller::nextCount() const {
  const auto other = std::find_if(waiting_.begin(), waiting_.end(), [&](const Waiting& each) {
    return each.page.width != waiting_.front().page.width ||
           each.page.height != waiting_.front().page.height;
  });
  const size_t alike = static_cast<size_t>(other - waiting_.begin());
  // Another size ends a sheet that is not full.
  return alike == waiting_.size() && alike < count_ ? alike : std::min(alike, count_);
}

std::vector<Sheet> SheetFiller::take(size_t least) {
  std::vector<Sheet> out;
  while (!waiting_.empty()) {
    const size_t count = nextCount();
    if (count < least && count == waiting_.size())
      break;
    out.push_back(makeSheet(count));
  }
  return out;
}

// A sheet that begins in the middle of a row belongs to its unit, but does not name it once more.
pdf::MergeEntry SheetFiller::entryOf(size_t pages) const {
  pdf::MergeEntry entry = waiting_.front().entry;
  if (!waiting_.front().first)
    entry.title.clear();
  for (size_t i = 1; i < pages; ++i) {
    if (waiting_[i].first)
      entry.others.push_back(waiting_[i].entry);
  }
  return entry;
}

Sheet SheetFiller::makeSheet(size_t pages) {
  Sheet sheet;
  sheet.entry = entryOf(pages);
  sheet.pages.meta = meta_;
  std::vector<const page::Page*> together;
  for (size_t i = 0; i < pages; ++i) {
    together.push_back(&waiting_[i].page);
    if (waiting_[i].first)
      sheet.rows.push_back(waiting_[i].row);
  }
  sheet.pages.pages.push_back(imposer_.sheet(together));
  sheet.pages.tags.emplace_back().role = page::TagRole::document;
  if (duplex_)
    page::addBlankVerso(sheet.pages);
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(pages));
  return sheet;
}

}  // namespace vanthu::batch
