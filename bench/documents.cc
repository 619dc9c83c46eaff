#include "bench/documents.h"

#include <fstream>
#include <iostream>
#include <utility>

#include "bench/decision.h"
#include "bench/or_end.h"
#include "bench/records.h"
#include "data/json_reader.h"

namespace vanthu::bench {
namespace {

constexpr char kPlan[] = "samples/ke-hoach-000-2018/data.json";
constexpr char kDecision[] = "samples/quyet-dinh-khen-thuong/data.json";
constexpr size_t kRecipients = 500;
constexpr size_t kMostParagraphs = 4096;

Value parsed(const std::string& json, const std::string& name) {
  return orEnd(data::readJson(json, name));
}

size_t pagesOf(const Value& data) {
  engine::Options options;
  options.output = engine::Output::pages;
  return orEnd(decision().engine->render("", data, options)).pages.pages.size();
}

Document document(std::string name, const std::string& json) {
  Value data = parsed(json, name);
  const size_t pages = pagesOf(data);
  return {std::move(name), std::move(data), pages};
}

// The longest plan that has so many pages: the last page is full.
Document planWithPages(const Value& plan, size_t pages) {
  const std::string name = "pages-" + std::to_string(pages);
  size_t fits = 1;
  size_t tooLong = kMostParagraphs;
  while (tooLong - fits > 1) {
    const size_t middle = (fits + tooLong) / 2;
    (pagesOf(parsed(planOf(plan, middle), name)) > pages ? tooLong : fits) = middle;
  }
  Document out = document(name, planOf(plan, fits));
  if (out.pages != pages) {
    std::cerr << name << " has " << out.pages << " pages\n";
    std::exit(1);
  }
  return out;
}

std::vector<Document> makeDocuments() {
  const std::string planJson = readSource(kPlan);
  const Value plan = parsed(planJson, kPlan);
  std::vector<Document> out;
  out.push_back(document("plan-000", planJson));
  out.push_back(
      document("decision-500", decisionFor(parsed(readSource(kDecision), kDecision), kRecipients)));
  for (const size_t pages : {1u, 10u, 100u})
    out.push_back(planWithPages(plan, pages));
  return out;
}

}  // namespace

const std::vector<Document>& documents() {
  static const std::vector<Document> made = makeDocuments();
  return made;
}

bool writeDocuments(const std::string& folder) {
  engine::Options options;
  options.output = engine::Output::document;
  for (const Document& each : documents()) {
    const std::string path = folder + "/" + each.name + ".json";
    std::ofstream out(path, std::ios::binary);
    out << document::dump(orEnd(decision().engine->render("", each.data, options)).document);
    out.close();
    if (!out) {
      std::cerr << path << ": cannot be written\n";
      return false;
    }
  }
  return true;
}

}  // namespace vanthu::bench
