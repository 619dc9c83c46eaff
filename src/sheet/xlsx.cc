#include "sheet/xlsx.h"

#include <algorithm>
#include <set>
#include <utility>

#include "sheet/budget.h"
#include "sheet/limits.h"
#include "sheet/relations.h"
#include "sheet/shared_strings.h"
#include "sheet/styles.h"
#include "sheet/xlsx_table.h"
#include "sheet/xml.h"

namespace vanthu::sheet {
namespace {

struct SheetEntry {
  std::string name;
  std::string relation;
  bool hidden = false;
};

/// The workbook part: which sheets there are, and from which day it counts.
class WorkbookHandler : public Handler {
 public:
  void start(const Name& name, const Attributes& attributes) override {
    if (name.is(Space::main, "workbookPr")) {
      since1904_ = attributes.isTrue("date1904");
    } else if (name.is(Space::main, "sheet")) {
      if (sheets_.size() == kMostTables)
        stop(bomb("tệp có quá nhiều trang tính", "the workbook has too many sheets"));
      const std::string_view state = attributes.get("state");
      sheets_.push_back({std::string(attributes.name(Space::none, "name")),
                         std::string(attributes.name(Space::relations, "id")),
                         state == "hidden" || state == "veryHidden"});
    }
  }
  void end(const Name&) override {}

  const std::vector<SheetEntry>& sheets() const { return sheets_; }
  bool since1904() const { return since1904_; }

 private:
  std::vector<SheetEntry> sheets_;
  bool since1904_ = false;
};

/// Everything that is read, once to count and once to keep.
class XlsxReader {
 public:
  explicit XlsxReader(Archive& archive) : archive_(archive) {}

  Result<Workbook> read(Pass pass) {
    archive_.countAnew();
    budget_ = Budget();
    Workbook workbook;
    Fault fault = findWorkbook();
    if (!fault)
      fault = readCommonParts(pass);
    if (!fault)
      fault = readTables(pass, workbook);
    if (fault)
      return fail(std::move(*fault));
    return workbook;
  }

 private:
  Fault findWorkbook() {
    Result<std::vector<Relation>> ofFile = readRelations(archive_, "");
    if (!ofFile)
      return std::move(ofFile.error().front());
    const Relation* main = findByType(*ofFile, "officeDocument");
    if (main == nullptr)
      return damaged("không tìm thấy bảng tính bên trong", "there is no workbook in it");
    workbook_ = main->part;
    Result<std::vector<Relation>> relations = readRelations(archive_, workbook_);
    if (!relations)
      return std::move(relations.error().front());
    relations_ = std::move(*relations);
    return std::nullopt;
  }

  Fault readCommonParts(Pass pass) {
    strings_ = SharedStrings();
    if (const Relation* found = findByType(relations_, "sharedStrings")) {
      Result<SharedStrings> strings = readSharedStrings(archive_, found->part, pass);
      if (!strings)
        return std::move(strings.error().front());
      strings_ = std::move(*strings);
    }
    styles_ = Styles();
    if (const Relation* found = findByType(relations_, "styles")) {
      Result<Styles> styles = readStyles(archive_, found->part);
      if (!styles)
        return std::move(styles.error().front());
      styles_ = std::move(*styles);
    }
    return std::nullopt;
  }

  Fault readTables(Pass pass, Workbook& workbook) {
    WorkbookHandler handler;
    if (Fault fault = parseXml(archive_, workbook_, handler))
      return fault;
    const XlsxContext context{strings_, styles_, handler.since1904()};
    std::set<std::string, std::less<>> read;
    for (const SheetEntry& sheet : handler.sheets()) {
      const Relation* relation = findById(relations_, sheet.relation);
      if (relation == nullptr || relation->type != "worksheet")
        continue;  // charts and dialogs have no cells
      if (!read.insert(relation->part).second)
        return damaged("hai trang tính chung một nội dung", "two sheets are one part");
      budget_.startTable(sheet.name);
      Table table;
      table.name = sheet.name;
      table.hidden = sheet.hidden;
      if (Fault fault = readXlsxTable(
              archive_, relation->part, context, budget_, pass == Pass::keep ? &table : nullptr))
        return fault;
      workbook.tables.push_back(std::move(table));
    }
    return std::nullopt;
  }

  Archive& archive_;
  Budget budget_;
  std::string workbook_;
  std::vector<Relation> relations_;
  SharedStrings strings_;
  Styles styles_;
};

}  // namespace

Result<Workbook> readXlsx(Archive& archive) {
  XlsxReader reader(archive);
  if (Result<Workbook> counted = reader.read(Pass::count); !counted)
    return counted;
  return reader.read(Pass::keep);
}

}  // namespace vanthu::sheet
