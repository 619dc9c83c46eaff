#include "lists/planted_list.h"

#include "support/legacy_text.h"
#include "support/people.h"
#include "text/case.h"

namespace vanthu::testing {
namespace {

constexpr int kAmount = 300'000;

Plant plantOf(size_t index) {
  switch (index % 25) {
    case 3:
    case 14:
      return Plant::nfd;
    case 6:
    case 17:
      return Plant::tcvn3;
    case 9:
      return Plant::capitals;
    case 12:
      return Plant::hole;
    case 20:
      return Plant::duplicate;
    case 23:
      return Plant::twoAwards;
    default:
      return Plant::none;
  }
}

std::string doubled(const std::string& spaced) {
  std::string out;
  for (const char c : spaced)
    out.append(c == ' ' ? 2 : 1, c);
  return out;
}

PlantedRow textRow(std::vector<std::string> texts) {
  PlantedRow row;
  for (std::string& text : texts)
    row.cells.push_back({std::move(text), {}, false});
  return row;
}

PlantedRow itemRow(size_t index) {
  PlantedRow row;
  row.plant = plantOf(index);
  const bool again = row.plant == Plant::duplicate || row.plant == Plant::twoAwards;
  Person who = person(again ? index - 1 : index);
  // Capitals of ethnic names are no rule's (tieng-viet.md §4), old fonts have none with tones.
  const bool ordinary = who.kind == Person::Kind::ordinary;
  if (!ordinary && (row.plant == Plant::capitals || row.plant == Plant::tcvn3))
    row.plant = Plant::none;
  if (decomposed(who.fullName) == who.fullName && row.plant == Plant::nfd)
    row.plant = Plant::none;
  if (asTcvn3(who.fullName) == who.fullName && row.plant == Plant::tcvn3)
    row.plant = Plant::none;
  row.fullName = who.fullName;
  PlantedCell name{who.fullName, {}, false};
  row.state = "accepted";
  if (row.plant == Plant::nfd)
    name.text = decomposed(who.fullName);
  else if (row.plant == Plant::tcvn3)
    name = {asTcvn3(who.fullName), ".VnTime", false};
  else if (row.plant == Plant::capitals)
    name.text = doubled(text::toUpper(who.fullName));
  if (name.text != who.fullName)
    row.state = "mended";
  if (row.plant == Plant::hole || row.plant == Plant::duplicate)
    row.state = "refused";
  row.cells = {{std::to_string(index + 1), {}, true},
               name,
               {who.position, {}, false},
               {row.plant == Plant::hole ? "" : who.unit, {}, false},
               {who.achievement, {}, false},
               {row.plant == Plant::twoAwards ? "Bằng khen" : "Giấy khen", {}, false},
               {std::to_string(kAmount), {}, true}};
  return row;
}

}  // namespace

std::vector<PlantedRow> plantedList(size_t count) {
  std::vector<PlantedRow> rows;
  rows.push_back(textRow({"SỞ GIÁO DỤC VÀ ĐÀO TẠO"}));
  rows.push_back(textRow({"DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"}));
  rows.push_back({});
  rows.push_back(textRow(kHeaders));
  rows.push_back(textRow({"A", "CÁ NHÂN"}));
  for (size_t i = 0; i < count; ++i)
    rows.push_back(itemRow(i));
  PlantedRow total = textRow({"", "Tổng cộng: " + std::to_string(count) + " người"});
  total.cells.resize(kHeaders.size() - 1);
  total.cells.push_back({std::to_string(count * kAmount), {}, true});
  rows.push_back(std::move(total));
  return rows;
}

}  // namespace vanthu::testing
