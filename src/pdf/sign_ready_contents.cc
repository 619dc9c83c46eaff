// Rules about what pages draw: nothing hidden, nothing held in store.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "pdf/cursor.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kLargestContent = 64 << 20;
constexpr int kMaxNesting = 28;  // of q … Q, as far as readers need to follow

/// Operators that draw, move, colour or mark. No text rendering modes (invisible text), no inline
/// images, no shadings, no property lists from elsewhere. Sorted.
constexpr std::array<std::string_view, 42> kAllowed = {
    "B",  "B*", "BDC", "BMC", "BT", "Do", "EMC", "ET", "G",  "J",  "Q", "RG", "S",  "T*",
    "TD", "TJ", "TL",  "Tc",  "Td", "Tf", "Tj",  "Tm", "Ts", "Tw", "W", "W*", "b",  "b*",
    "c",  "cm", "d",   "f",   "f*", "g",  "h",   "j",  "l",  "m",  "n", "q",  "re", "rg"};
static_assert(std::is_sorted(kAllowed.begin(), kAllowed.end()));
constexpr std::array<std::string_view, 5> kAllowedToo = {"s", "v", "w", "y", "M"};

bool isAllowed(std::string_view word) {
  return std::binary_search(kAllowed.begin(), kAllowed.end(), word) ||
         std::find(kAllowedToo.begin(), kAllowedToo.end(), word) != kAllowedToo.end();
}

bool endsWord(char c) {
  return isPdfSpace(c) || c == '/' || c == '[' || c == ']' || c == '<' || c == '>' || c == '(' ||
         c == ')';
}

/// Follows one content stream without drawing it.
class ContentScan {
 public:
  explicit ContentScan(std::string_view operators) : text_(operators) {}

  /// What is wrong, in English; empty if nothing is.
  std::string run() {
    while (fault_.empty() && at_ < text_.size())
      step();
    if (fault_.empty() && (marks_ != 0 || saves_ != 0 || inText_))
      fault_ = "a text object, mark or state that is not closed";
    return fault_;
  }

  /// Names that Tf and Do were given.
  const std::set<std::string_view>& usedNames() const { return used_; }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '<' && text_.substr(at_, 2) != "<<")
      skipPast('>');
    else if (c == '(')
      skipPast(')');  // ours hold no brackets; another's are met as a stray word
    else if (c == '/')
      readName();
    else if (c == '%' || c == '{' || c == '}')
      fault_ = "a comment or procedure in a page's content";
    else if (isPdfSpace(c) || c == '[' || c == ']' || c == '<' || c == '>')
      ++at_;
    else if ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+')
      skipWord();
    else
      readOperator();
  }

  void skipPast(char end) {
    const size_t found = text_.find(end, at_);
    if (found == std::string_view::npos)
      fault_ = "a string without its end in a page's content";
    else
      at_ = found + 1;
  }

  std::string_view skipWord() {
    const size_t start = at_++;
    while (at_ < text_.size() && !endsWord(text_[at_]))
      ++at_;
    return text_.substr(start, at_ - start);
  }

  void readName() { lastName_ = skipWord().substr(1); }

  void readOperator() {
    const std::string_view word = skipWord();
    if (word == "Tf" || word == "Do")
      used_.insert(lastName_);
    else if (word == "BT" || word == "ET")
      follow(inText_ != (word == "BT"), [&] { inText_ = !inText_; });
    else if (word == "BDC" || word == "BMC" || word == "EMC")
      follow(word != "EMC" || marks_ > 0, [&] { marks_ += word == "EMC" ? -1 : 1; });
    else if (word == "q" || word == "Q")
      follow(word == "q" ? saves_ < kMaxNesting : saves_ > 0,
             [&] { saves_ += word == "q" ? 1 : -1; });
    else if (!isAllowed(word))
      fault_ =
          "the operator or word \"" + std::string(word.substr(0, 20)) + "\" in a page's content";
  }

  template <typename Change>
  void follow(bool good, Change change) {
    if (good)
      change();
    else
      fault_ = "text objects, marks or states in disorder";
  }

  std::string_view text_;
  size_t at_ = 0;
  std::string fault_;
  std::string_view lastName_;
  std::set<std::string_view> used_;
  int marks_ = 0, saves_ = 0;
  bool inText_ = false;
};

class ContentChecker {
 public:
  ContentChecker(const StrictFile& file, Findings& findings) : file_(file), findings_(findings) {}

  void run(const std::vector<NodeId>& pages) {
    for (const NodeId page : pages)
      checkPage(page);
    for (const auto& [resources, used] : usedByResources_)
      checkResources(resources, used);
  }

 private:
  void checkPage(NodeId page) {
    const std::optional<NodeId> raw = file_.findRaw(page, "Contents");
    const StrictFile::Object* stream = raw ? file_.target(*raw) : nullptr;
    const std::optional<NodeId> resources = file_.find(page, "Resources");
    const std::optional<std::string> operators =
        stream != nullptr && stream->hasStream ? decodedStream(file_, *stream, kLargestContent)
                                               : std::nullopt;
    if (!operators || !resources) {
      findings_.add("content", "Không đọc được nội dung trang.", "a page's content is unreadable.");
      return;
    }
    ContentScan scan(*operators);
    const std::string fault = scan.run();
    if (!fault.empty())
      findings_.add("content", "Nội dung trang có lệnh không cho phép.", fault + ".");
    auto& used = usedByResources_[*resources];
    for (const std::string_view name : scan.usedNames())
      used.emplace(name);
  }

  /// Fonts and images that no page shows are spares for another look of the document.
  void checkResources(NodeId resources, std::set<std::string, std::less<>> unknown) {
    const auto& used = usedByResources_[resources];
    for (const char* kind : {"Font", "XObject"}) {
      const std::optional<NodeId> names = file_.find(resources, kind);
      if (!names)
        continue;
      file_.eachEntry(*names, [&](std::string_view name, NodeId) {
        unknown.erase(std::string(name));
        if (!used.contains(name))
          findings_.add("unused-resource",
                        "Có phông chữ hoặc hình không dùng đến.",
                        "no page uses the resource /" + std::string(name) + ".");
      });
    }
    if (!unknown.empty())
      findings_.add("content",
                    "Trang dùng phông chữ hoặc hình không có trong tệp.",
                    "a page uses a resource that is not there.");
    std::string_view stranger;
    if (!hasOnlyKeys(file_, resources, {"Font", "XObject", "ProcSet"}, stranger))
      findings_.add("unknown-key",
                    "Tài nguyên trang có mục lạ /" + std::string(stranger) + ".",
                    "a page's resources have an entry /" + std::string(stranger) + ".");
  }

  const StrictFile& file_;
  Findings& findings_;
  std::map<NodeId, std::set<std::string, std::less<>>> usedByResources_;
};

}  // namespace

void checkContents(const StrictFile& file, const std::vector<NodeId>& pages, Findings& findings) {
  ContentChecker(file, findings).run(pages);
}

}  // namespace vanthu::pdf
