// `vanthu dossier`: all documents of a campaign into a folder, with an index.
#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/sha256.h"
#include "base/system_error.h"
#include "cli/commands.h"
#include "cli/input_file.h"
#include "cli/output_file.h"
#include "cli/own_templates.h"
#include "engine/dossier.h"

namespace vanthu::cli {
namespace {

constexpr char kIndex[] = "index.csv";
constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";  // without it Excel takes UTF-8 for windows-1252

/// One finished document.
struct Finished {
  const engine::DossierDocument* document = nullptr;
  std::string stem;  ///< "01-ke-hoach"
  engine::Rendered rendered;
};

std::string stemOf(const engine::DossierDocument& document, size_t count) {
  std::string number = std::to_string(document.number);
  const size_t digits = std::max<size_t>(2, std::to_string(count).size());
  number.insert(0, digits - std::min(digits, number.size()), '0');
  return number + "-" + document.name;
}

// RFC 4180; a cell never begins with a sign that spreadsheets take for a formula.
std::string cell(const std::string& text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos)
    out += '\'';
  for (const char c : text) {
    if (c == '"')
      out += '"';
    out += c;
  }
  return out + '"';
}

std::string indexOf(const std::vector<Finished>& all) {
  std::string out = std::string(kByteOrderMark) + "Số,Tệp,Mẫu,Tên văn bản,Số trang,SHA-256\r\n";
  for (const Finished& each : all) {
    out += std::to_string(each.document->number) + "," + cell(each.stem + ".pdf") + "," +
           cell(each.document->templateName) + "," +
           cell(document::title(each.rendered.document.meta)) + "," +
           std::to_string(each.rendered.pages.pages.size()) + "," +
           toHex(sha256(each.rendered.pdf)) + "\r\n";
  }
  return out;
}

class DossierRun {
 public:
  DossierRun(const DossierOptions& options, const Common& common)
      : options_(options), common_(common), world_(makeWorld(common)) {}

  ExitCode run() {
    const Result<std::string> data = readInput(options_.data);
    if (!data)
      return failWith(data.error(), common_.json);
    const auto engine = engine::Engine::make(world_);
    if (!engine)
      return failed(engine.error());
    const std::string name = options_.data == "-" ? "stdin" : options_.data;
    const Result<engine::Dossier> dossier = engine::planDossier(**engine, world_, *data, name);
    if (!dossier)
      return failed(dossier.error());
    if (Diagnostics faults = renderAll(**engine, *dossier); !faults.empty())
      return failed(std::move(faults));
    if (Diagnostics faults = writeAll(); !faults.empty())
      return failed(std::move(faults));
    return kDone;
  }

 private:
  ExitCode failed(Diagnostics faults) const {
    return failWith(asTyped(std::move(faults), world_), common_.json);
  }

  bool isWanted(const engine::DossierDocument& document, const std::string& stem) const {
    return options_.only.empty() || options_.only == document.templateName ||
           options_.only == document.name || options_.only == stem;
  }

  // A fault of the campaign shows in every document that takes the same from it.
  static void addNew(Diagnostics& faults, Diagnostics more) {
    for (Diagnostic& fault : more) {
      if (std::find(faults.begin(), faults.end(), fault) == faults.end())
        faults.push_back(std::move(fault));
    }
  }

  // Nothing is written before every document is finished: all faults of the campaign come at once.
  Diagnostics renderAll(const engine::Engine& engine, const engine::Dossier& dossier) {
    Diagnostics faults;
    engine::Options wanted;
    wanted.offices = dossier.offices;
    for (const engine::DossierDocument& document : dossier.documents) {
      std::string stem = stemOf(document, dossier.documents.size());
      if (!isWanted(document, stem))
        continue;
      auto rendered = engine.render({}, document.data, wanted);
      if (!rendered)
        addNew(faults, std::move(rendered.error()));
      else
        finished_.push_back({&document, std::move(stem), std::move(*rendered)});
    }
    if (faults.empty() && finished_.empty())
      faults.push_back(nothingOfThatName(dossier));
    return faults;
  }

  Diagnostic nothingOfThatName(const engine::Dossier& dossier) const {
    std::string names;
    std::string last;
    for (const engine::DossierDocument& each : dossier.documents) {
      if (each.templateName != std::exchange(last, each.templateName))
        names += (names.empty() ? "" : ", ") + each.templateName;
    }
    return {"data.no-documents",
            {},
            {"--only: hồ sơ không có văn bản \"" + options_.only + "\"",
             "--only: the dossier has no document \"" + options_.only + "\""},
            {"các mẫu của hồ sơ: " + names, "templates of the dossier: " + names}};
  }

  Diagnostics writeAll() const {
    namespace fs = std::filesystem;
    const fs::path folder = options_.folder;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
      const Message reason = reasonOf(error.value());
      return {{"machine.cannot-write",
               {options_.folder, 0, 0, {}},
               {"không tạo được thư mục: " + reason.vi, "cannot make the folder: " + reason.en},
               {}}};
    }
    Diagnostics faults;
    const auto write = [&](const std::string& name, std::string_view bytes) {
      for (Diagnostic& fault : writeOutput((folder / name).string(), bytes))
        faults.push_back(std::move(fault));
      return faults.empty();
    };
    for (const Finished& each : finished_) {
      if (!write(each.stem + ".pdf", each.rendered.pdf))
        return faults;
      const Value record = engine::recordOf(*each.document, each.rendered);
      if (options_.records && !write(each.stem + ".json", toJson(record, true) + "\n"))
        return faults;
    }
    write(kIndex, indexOf(finished_));
    return faults;
  }

  const DossierOptions& options_;
  const Common& common_;
  const engine::InstalledWorld world_;
  std::vector<Finished> finished_;
};

}  // namespace

ExitCode dossier(const DossierOptions& options, const Common& common) {
  return DossierRun(options, common).run();
}

}  // namespace vanthu::cli
