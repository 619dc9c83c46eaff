#include "sheet/shared_strings.h"

#include <utility>

#include "sheet/budget.h"
#include "sheet/limits.h"
#include "sheet/rich_text.h"
#include "sheet/xml.h"

namespace vanthu::sheet {

class SharedStringsHandler : public Handler {
 public:
  explicit SharedStringsHandler(Pass pass) : pass_(pass) {}

  void start(const Name& name, const Attributes& attributes) override {
    if (name.is(Space::main, "si"))
      rich_.clear();
    else
      rich_.start(name, attributes, keepsSpace());
  }

  void end(const Name& name) override {
    rich_.end(name);
    if (name.is(Space::main, "si"))
      add();
  }

  void text(std::string_view letters) override {
    rich_.text(letters);
    if (rich_.letters() > kMostCellLetters)
      stop(tooLarge("một ô có quá " + std::to_string(kMostCellLetters) + " ký tự",
                    "a cell has more than " + std::to_string(kMostCellLetters) + " characters"));
  }

  SharedStrings take() { return std::move(strings_); }

 private:
  void add() {
    bytes_ += rich_.bytes();
    // A text counts even if it is empty.
    if (strings_.pieces_.size() + rich_.runs().size() > kMostSharedPieces ||
        strings_.ends_.size() == kMostSharedPieces || bytes_ > kMostTextBytes) {
      stop(
          bomb("bảng chữ dùng chung lớn bất thường", "the table of shared texts is far too large"));
      return;
    }
    for (const Run& run : rich_.runs()) {
      strings_.pieces_.push_back({static_cast<uint32_t>(run.text.size()), fontNumber(run.font)});
      if (pass_ == Pass::keep)
        strings_.letters_ += run.text;
    }
    strings_.ends_.push_back(
        {static_cast<uint32_t>(strings_.pieces_.size()), static_cast<uint32_t>(bytes_)});
  }

  uint32_t fontNumber(const std::string& font) {
    if (font.empty())
      return 0;
    if (strings_.fonts_.size() == kMostFonts) {
      stop(bomb("tệp có quá nhiều phông chữ", "the file has too many fonts"));
      return 0;
    }
    const auto [found, added] =
        fontNumbers_.try_emplace(font, static_cast<uint32_t>(strings_.fonts_.size()));
    if (added)
      strings_.fonts_.push_back(font);
    return found->second;
  }

  const Pass pass_;
  RichText rich_;
  std::map<std::string, uint32_t> fontNumbers_;
  uint64_t bytes_ = 0;
  SharedStrings strings_;
};

uint64_t SharedStrings::cost(uint32_t index) const {
  uint64_t cost = 0;
  const uint32_t first = begin(index).pieces;
  for (uint32_t i = first; i < ends_[index].pieces; ++i)
    cost += costOfRun(pieces_[i].bytes, fonts_[pieces_[i].font].size(), i == first);
  return cost;
}

std::vector<Run> SharedStrings::runs(uint32_t index, std::string_view cellFont) const {
  std::vector<Run> out;
  size_t at = begin(index).bytes;
  for (uint32_t i = begin(index).pieces; i < ends_[index].pieces; ++i) {
    const Piece& piece = pieces_[i];
    appendRun(out,
              letters_.substr(at, piece.bytes),
              piece.font == 0 ? cellFont : std::string_view(fonts_[piece.font]));
    at += piece.bytes;
  }
  return out;
}

Result<SharedStrings> readSharedStrings(Archive& archive, std::string_view part, Pass pass) {
  SharedStringsHandler handler(pass);
  if (Fault fault = parseXml(archive, part, handler))
    return fail(std::move(*fault));
  return handler.take();
}

}  // namespace vanthu::sheet
