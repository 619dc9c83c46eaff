#include "markup/parse_template.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/nearest_name.h"
#include "base/utf8.h"
#include "markup/block_parser.h"
#include "markup/front_matter.h"
#include "markup/reporter.h"
#include "markup/yaml.h"
#include "text/normalize.h"

namespace vanthu::markup {
namespace {

const std::string kRoot = "templates";
const std::string kShared = "templates/_shared";
constexpr std::string_view kExtension = ".md";
constexpr std::string_view kFence = "---";

bool isPartialName(std::string_view name) {
  return !name.empty() && name.size() <= 64 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string_view::npos;
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The place of the byte at `offset`, counted in what can be read before it.
Place placeOfByte(std::string_view raw, size_t offset, uint32_t file) {
  const std::string_view before = raw.substr(0, offset);
  const size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto line = static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
  const auto column = static_cast<uint32_t>(countCodePoints(before.substr(lineStart)));
  return {file, line + 1, column + 1};
}

/// A template file taken apart.
struct Parts {
  std::string_view frontMatter;
  bool hasFrontMatter = false;
  std::string_view body;
  uint32_t bodyLine = 1;
};

std::string_view lineAt(std::string_view text, size_t offset) {
  std::string_view line = text.substr(offset, text.find('\n', offset) - offset);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

Parts takeApart(std::string_view text) {
  Parts parts;
  parts.body = text;
  if (lineAt(text, 0) != kFence)
    return parts;
  uint32_t lines = 1;
  const size_t begin = std::min(text.find('\n'), text.size() - 1) + 1;
  for (size_t at = begin; at < text.size(); ++lines) {
    const size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (lineAt(text, at) == kFence) {
      parts.hasFrontMatter = true;
      parts.frontMatter = text.substr(begin, at - begin);
      parts.body = text.substr(next);
      parts.bodyLine = lines + 2;
      return parts;
    }
    at = next;
  }
  return parts;
}

class Loader : public Names {
 public:
  Loader(std::string_view name, const World& world)
      : template_(std::make_shared<Template>()), world_(world), reporter_(template_->files) {
    template_->name = name;
  }

  Result<std::shared_ptr<const Template>> run() {
    const std::string folder = kRoot + "/" + template_->name;
    if (!isTemplateName(template_->name) || !holds(world_.list(folder), "template.md"))
      return fail(unknownTemplate());
    if (const std::string* text = read(folder + "/template.md")) {
      const uint32_t file = lastFile();
      const Parts parts = takeApart(*text);
      readFront(parts, file);
      template_->body = parseBlocks(parts.body, Place{file, parts.bodyLine, 1}, this, reporter_);
      if (template_->sheet && !template_->body.empty())
        reporter_.error(
            template_->body.front().place,
            "template.front-matter",
            {"Mẫu có “layout: boxes” không có phần thân: chữ nằm trong các ô.",
             "A template with \"layout: boxes\" has no body: the words stand in boxes."});
    }
    if (reporter_.failed())
      return fail(reporter_.take());
    return std::shared_ptr<const Template>(template_);
  }

  std::shared_ptr<const Blocks> partial(const std::string& name, const Place& place) override {
    const auto known = partials_.find(name);
    if (known != partials_.end()) {
      if (known->second.blocks == nullptr)
        reportCycle(name, place);
      else if (!mayStandHere(known->second, place))
        return nullptr;
      return known->second.blocks;
    }
    const std::string path = findPartial(name, place);
    if (path.empty() || !mayRead(place))
      return nullptr;
    const std::string* text = read(path);
    if (text == nullptr)
      return nullptr;
    return (partials_[name] = parsePartial(name, *text)).blocks;
  }

  std::optional<size_t> table(const std::string& name, const Place& place) override {
    std::vector<std::string> names;
    for (const TableShape& shape : template_->tables) {
      if (shape.name == name)
        return names.size();
      names.push_back(shape.name);
    }
    reporter_.error(place,
                    "template.unknown-table",
                    {"Phần đầu của mẫu không có bảng " + quoted(name) + ".",
                     "The front matter has no table " + quoted(name) + "."},
                    didYouMean(nearestName(name, names)));
    return std::nullopt;
  }

 private:
  struct Partial {
    std::shared_ptr<const Blocks> blocks;  ///< null: being read
    size_t height = 1;                     ///< levels of includes: itself and those within it
  };

  Partial parsePartial(const std::string& name, const std::string& text) {
    partials_[name] = {};
    const size_t outer = std::exchange(heightBelow_, 0);
    ++depth_;
    Partial partial;
    partial.blocks =
        std::make_shared<const Blocks>(parseBlocks(text, Place{lastFile(), 1, 1}, this, reporter_));
    partial.height = 1 + heightBelow_;
    --depth_;
    heightBelow_ = std::max(outer, partial.height);
    return partial;
  }

  // A partial is parsed once, and its includes were counted from where it stood first.
  bool mayStandHere(const Partial& partial, const Place& place) {
    heightBelow_ = std::max(heightBelow_, partial.height);
    if (depth_ + partial.height <= kMaxIncludeDepth)
      return true;
    reportTooMany(place);
    return false;
  }

  uint32_t lastFile() const { return static_cast<uint32_t>(template_->files.size() - 1); }

  Diagnostic unknownTemplate() const {
    std::vector<std::string> names;
    for (std::string& name : world_.list(kRoot)) {
      if (isTemplateName(name))
        names.push_back(std::move(name));
    }
    const std::string name = quoted(template_->name);
    return {"template.unknown",
            {},
            {"Không có mẫu " + name + ".", "There is no template " + name + "."},
            didYouMean(nearestName(template_->name, names))};
  }

  void readFront(const Parts& parts, uint32_t file) {
    if (!parts.hasFrontMatter) {
      reporter_.error(Place{file, 1, 1},
                      "template.front-matter",
                      {"Mẫu phải bắt đầu bằng phần đầu giữa hai dòng “---”.",
                       "A template must begin with front matter between two lines \"---\"."});
      return;
    }
    Result<Value> yaml = readYaml(parts.frontMatter, template_->files[file], 2);
    if (yaml)
      readFrontMatter(*yaml, file, *template_, reporter_);
    else
      reporter_.add(std::move(yaml.error()));
  }

  // The clean text of a file, kept as long as the loader; null after a fault.
  const std::string* read(const std::string& path) {
    Result<std::string> raw = world_.read(path);
    if (!raw) {
      reporter_.add(std::move(raw.error()));
      return nullptr;
    }
    template_->files.push_back(path);
    if (raw->size() > kMaxTemplateBytes) {
      reporter_.error(Place{lastFile(), 1, 1},
                      "template.too-large",
                      {"Tệp mẫu lớn hơn 1 MiB.", "The template file is larger than 1 MiB."});
      return nullptr;
    }
    tl::expected<std::string, text::TextFault> clean = text::normalize(*raw);
    if (!clean) {
      reporter_.error(placeOfByte(*raw, clean.error().offset, lastFile()),
                      "template.bad-text",
                      text::describe(clean.error()));
      return nullptr;
    }
    texts_.push_back(std::make_unique<std::string>(std::move(*clean)));
    return texts_.back().get();
  }

  std::string findPartial(const std::string& name, const Place& place) {
    const std::string folder = kRoot + "/" + template_->name;
    std::vector<std::string> known;
    for (const std::string& each : {folder, kShared}) {
      for (const std::string& file : world_.list(each)) {
        if (!file.ends_with(kExtension) || (each == folder && file == "template.md"))
          continue;
        const std::string partialName = file.substr(0, file.size() - kExtension.size());
        if (isPartialName(name) && partialName == name)
          return each + "/" + file;
        known.push_back(partialName);
      }
    }
    reporter_.error(
        place,
        "template.unknown-partial",
        {"Không có phần mẫu " + quoted(name) + ".", "There is no partial " + quoted(name) + "."},
        didYouMean(nearestName(name, known)));
    return {};
  }

  bool mayRead(const Place& place) {
    if (depth_ < kMaxIncludeDepth && template_->files.size() < kMaxTemplateFiles)
      return true;
    reportTooMany(place);
    return false;
  }

  void reportTooMany(const Place& place) {
    reporter_.error(place,
                    "template.too-many-partials",
                    {"Các phần mẫu lồng nhau quá sâu hoặc quá nhiều.",
                     "Partials are nested too deeply or too many."});
  }

  void reportCycle(const std::string& name, const Place& place) {
    reporter_.error(place,
                    "template.include-cycle",
                    {"Phần mẫu " + quoted(name) + " gọi lại chính nó.",
                     "The partial " + quoted(name) + " includes itself."});
  }

  std::shared_ptr<Template> template_;
  const World& world_;
  Reporter reporter_;
  std::map<std::string, Partial> partials_;
  std::vector<std::unique_ptr<std::string>> texts_;
  size_t depth_ = 0;        // of the file being read: includes around it
  size_t heightBelow_ = 0;  // the highest of the partials that this file has included so far
};

}  // namespace

Result<std::shared_ptr<const Template>> parseTemplate(std::string_view name, const World& world) {
  return Loader(name, world).run();
}

}  // namespace vanthu::markup
