#include "unit/layout/support.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "markup/yaml.h"
#include "page/structure_type.h"

namespace vanthu::layout {
namespace {

std::string fileText(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Profile load(std::string_view name) {
  const std::string path = "templates/_profiles/" + std::string(name) + ".yaml";
  const std::string text = fileText(std::string(VANTHU_SOURCE_DIR) + "/" + path);
  return readProfile(markup::readYaml(text, path).value()).value();
}

std::string outlineOf(const std::vector<page::Tag>& tags, size_t tag) {
  std::string children;
  for (size_t i = tag + 1; i < tags.size(); ++i) {
    if (static_cast<size_t>(tags[i].parent) == tag)
      children += (children.empty() ? "" : " ") + outlineOf(tags, i);
  }
  return std::string(page::structureType(tags[tag].role)) +
         (children.empty() ? "" : "(" + children + ")");
}

}  // namespace

const Profile& profile(std::string_view name) {
  static std::map<std::string, Profile, std::less<>> loaded;
  const auto found = loaded.find(name);
  return found != loaded.end() ? found->second : loaded.emplace(name, load(name)).first->second;
}

document::Inlines words(std::string_view text, std::string_view pointer) {
  document::Text one;
  one.text = text;
  one.source.pointer = pointer;
  return {one};
}

document::Paragraph paragraph(std::string_view text) {
  document::Paragraph out;
  out.text = words(text);
  return out;
}

document::Paragraph labelled(document::Role role, std::string_view label, std::string_view text) {
  document::Paragraph out = paragraph(text);
  out.role = role;
  out.label = label;
  return out;
}

document::Paragraph heading(document::Role role, std::string_view label, std::string_view text) {
  document::Paragraph out = labelled(role, label, text);
  out.heading = true;
  return out;
}

document::Paragraph linesOfText(size_t lines, std::string_view word) {
  // 165 mm hold 66.8 letters of 7 pt; with the indent the first line holds 61.
  const size_t perLine = 64 / (word.size() + 1);
  std::string text;
  for (size_t i = 0; i < perLine * lines - 2; ++i)
    text += (i == 0 ? "" : " ") + std::string(word);
  return paragraph(text);
}

document::Letterhead letterhead() {
  document::Letterhead head;
  head.parentOrgan = words("UBND TỈNH");
  head.organ = words("SỞ GIÁO DỤC");
  head.nation = words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  head.motto = words("Độc lập - Tự do - Hạnh phúc");
  head.number = words("Số: 05/KH-SGDĐT");
  head.placeDate = words("Hưng Yên, ngày 17 tháng 9 năm 2021");
  return head;
}

document::Closing closing(bool fields) {
  document::Closing out;
  out.recipientsLabel = words("Nơi nhận:");
  out.recipients = {words("- UBND tỉnh;"), words("- Lưu: VT.")};
  document::Signature signature;
  signature.authority = {words("GIÁM ĐỐC")};
  signature.fullName = words("Vũ Liên Oanh");
  if (fields) {
    signature.fieldName = "Sig1_Signer";
    signature.fieldDescription = "Chữ ký số của Vũ Liên Oanh";
    signature.agencyFieldName = "SigA_Agency";
    signature.agencyFieldDescription = "Chữ ký số của Sở";
  }
  out.signatures.push_back(signature);
  return out;
}

document::Table table(size_t columns, size_t rows) {
  document::Table out;
  out.name = "danh-sach";
  for (size_t c = 0; c < columns; ++c)
    out.columns.push_back(
        {words("Cột " + std::to_string(c + 1)), std::nullopt, document::Align::left});
  for (size_t r = 0; r < rows; ++r) {
    document::Row row;
    for (size_t c = 0; c < columns; ++c)
      row.cells.push_back({words("ô " + std::to_string(r + 1)), 1, std::nullopt});
    out.rows.push_back(std::move(row));
  }
  return out;
}

document::Document documentOf(std::vector<document::Block> blocks) {
  document::Document document;
  document.meta.typeName = "Kế hoạch";
  document.files = {"templates/ke-hoach/template.md"};
  document.blocks = std::move(blocks);
  return document;
}

page::Pages pagesOf(const document::Document& document, std::string_view profileName) {
  Result<page::Pages> pages = layOut(document, profile(profileName), testing::SolidMeasure());
  if (!pages) {
    ADD_FAILURE() << format(pages.error().front(), Language::english);
    return {};
  }
  return *std::move(pages);
}

page::Pages pagesOf(std::vector<document::Block> blocks) {
  return pagesOf(documentOf(std::move(blocks)));
}

Diagnostics faultsOf(std::vector<document::Block> blocks, const fonts::Measure& measure) {
  const document::Document document = documentOf(std::move(blocks));
  Result<page::Pages> pages = layOut(document, profile(), measure);
  return pages ? Diagnostics() : pages.error();
}

std::vector<Found> findAll(const page::Pages& pages, std::string_view beginning) {
  std::vector<Found> found;
  for (size_t i = 0; i < pages.pages.size(); ++i) {
    for (const page::Item& item : pages.pages[i].items) {
      const auto* run = std::get_if<page::TextRun>(&item);
      if (run != nullptr && run->text.starts_with(beginning))
        found.push_back({i, *run});
    }
  }
  return found;
}

std::optional<Found> find(const page::Pages& pages, std::string_view beginning) {
  std::vector<Found> all = findAll(pages, beginning);
  if (all.empty())
    return std::nullopt;
  return std::move(all.front());
}

template <typename T>
std::vector<T> itemsOn(const page::Page& page) {
  std::vector<T> out;
  for (const page::Item& item : page.items) {
    if (const auto* one = std::get_if<T>(&item))
      out.push_back(*one);
  }
  return out;
}

std::vector<page::Rule> rulesOn(const page::Page& page) {
  return itemsOn<page::Rule>(page);
}
std::vector<page::SignatureField> fieldsOn(const page::Page& page) {
  return itemsOn<page::SignatureField>(page);
}

double left(const page::TextRun& run) {
  return run.origin.x.millimetres();
}
double right(const page::TextRun& run) {
  return (run.origin.x + page::widthOf(run)).millimetres();
}
double centre(const page::TextRun& run) {
  return (left(run) + right(run)) / 2;
}
double top(const page::TextRun& run) {
  return (run.origin.y - scale(run.size, 8911, 10000)).millimetres();
}

std::string outlineOf(const page::Pages& pages) {
  return outlineOf(pages.tags, 0);
}

std::string collapsed(std::string_view text) {
  std::string out;
  std::istringstream in{std::string(text)};
  for (std::string word; in >> word;)
    out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace vanthu::layout
