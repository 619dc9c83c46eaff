// Words and phrases typed twice: "của của", "thực hiện thực hiện".
//
// In Vietnamese two compounds often meet in one syllable ("đánh giá giá trị", "trở thành thành
// phố") and words are doubled on purpose ("luôn luôn", "ngày ngày"). So a doubled word is a fault
// only if it is one of grammar, or if no compound can end in it because of what stands before.
// Phrases of two to six words are faults but for a few.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

constexpr size_t kLongestPhrase = 6;

// Words of grammar: no compound begins with one and ends in it.
constexpr std::string_view kGrammar[] = {
    "của", "và",    "các",  "những", "cho",  "trong", "với",  "được",  "là",    "có",   "theo",
    "tại", "để",    "về",   "đến",   "trên", "dưới",  "này",  "đó",    "khi",   "mà",   "thì",
    "do",  "bởi",   "vì",   "nên",   "phải", "đã",    "đang", "sẽ",    "không", "hoặc", "cùng",
    "như", "nhưng", "cũng", "nhằm",  "qua",  "giữa",  "sau",  "trước", "thuộc", "rất",  "hơn",
    "bị",  "việc",  "còn",  "nếu",   "gồm",  "mỗi",   "một",  "đối",   "ở",
};

// But these compounds end in one: "tồn tại tại trường", "lý do do", "thiết bị bị hỏng".
constexpr std::string_view kMeetings[] = {
    "hiện tại",  "tồn tại",  "lý do",    "tự do",     "trực thuộc", "phụ thuộc", "quen thuộc",
    "thông qua", "trải qua", "vượt qua", "đi qua",    "trở về",     "bao gồm",   "sự việc",
    "công việc", "vụ việc",  "làm việc", "bên phải",  "tuyệt đối",  "tương đối", "phản đối",
    "thiết bị",  "chuẩn bị", "trang bị", "kèm theo",  "tiếp theo",  "nhà ở",     "chỗ ở",
    "nơi ở",     "cấp trên", "cấp dưới", "bên trong", "phía trước", "phía sau",  "đôi khi",
    "cuối cùng", "vô cùng",  "sẵn có",   "hiện có",   "vốn có",     "số một",    "hàng không",
    "hầu như",   "gần như",
};

// Behind these a new word begins for certain, so that "các giáo giáo dục" cannot be two compounds.
constexpr std::string_view kOpeners[] = {
    "của",  "và", "các",  "những", "cho",  "trong", "với", "được", "là", "theo",
    "để",   "về", "đến",  "này",   "khi",  "mà",    "thì", "bởi",  "vì", "đã",
    "đang", "sẽ", "hoặc", "nhưng", "cũng", "nhằm",  "rất", "từ",
};

// Words that are doubled on purpose.
constexpr std::string_view kReduplications[] = {
    "luôn",   "từ",    "đời",   "ngày",   "người", "nhà",  "nơi",  "lớp",  "ngành", "tháng",
    "đêm",    "sáng",  "chiều", "dần",    "đều",   "mãi",  "song", "xanh", "đỏ",    "vàng",
    "hồng",   "tím",   "trắng", "thường", "hằng",  "lâu",  "xa",   "gần",  "cao",   "thấp",
    "nhanh",  "chậm",  "nhỏ",   "to",     "tròn",  "dài",  "vui",  "buồn", "vừa",   "khá",
    "hay",    "ào",    "ầm",    "rầm",    "rào",   "ùn",   "vù",   "phăm", "ngời",  "muôn",
    "trùng",  "tầng",  "hàng",  "khắp",   "chỗ",   "làng", "xóm",  "thôn", "bản",   "đường",
    "trường", "cây",   "đôi",   "hai",    "ba",    "năm",  "mười", "trăm", "nghìn", "triệu",
    "riêng",  "chung", "lần",   "dăm",    "chang", "rưng", "bừng", "lăm",  "chằm",  "khư",
    "khăng",  "thao",  "rành",  "rõ",     "đâu",   "ai",   "gì",   "sao",  "nào",   "đấy",
    "đây",    "kia",   "thế",   "vậy",
};

// Phrases that are.
constexpr std::string_view kPhrases[] = {
    "từng bước",
    "từng ngày",
    "từng giờ",
    "mỗi ngày",
    "mỗi năm",
    "dần dần",
    "hết sức",
};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class DoubledRules {
 public:
  DoubledRules(const Passage& passage, Reporter& report) : passage_(passage), report_(report) {}

  void run() {
    readRuns();
    for (const std::vector<size_t>& run : runs_) {
      for (size_t i = 0; i < run.size();)
        i += checkAt(run, i);
    }
  }

 private:
  // Words with nothing but single spaces between them.
  void readRuns() {
    const std::vector<Token>& tokens = passage_.tokens;
    lower_.resize(tokens.size());
    runs_.emplace_back();
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind == Kind::word) {
        lower_[i] = text::toLower(passage_.of(tokens[i]));
        runs_.back().push_back(i);
      } else if (tokens[i].kind != Kind::space && !runs_.back().empty()) {
        runs_.emplace_back();
      }
    }
  }

  // How many words to go on by.
  size_t checkAt(const std::vector<size_t>& run, size_t i) {
    for (size_t length = kLongestPhrase; length > 1; --length) {
      if (repeats(run, i, length) && !isMeant(run, i, length)) {
        tell(run, i, length);
        return 2 * length;
      }
    }
    if (repeats(run, i, 1) && isFault(run, i)) {
      tell(run, i, 1);
      return 2;
    }
    return 1;
  }

  bool repeats(const std::vector<size_t>& run, size_t i, size_t length) const {
    if (i + 2 * length > run.size())
      return false;
    for (size_t k = 0; k < length; ++k) {
      if (lower_[run[i + k]] != lower_[run[i + length + k]])
        return false;
    }
    return true;
  }

  bool isMeant(const std::vector<size_t>& run, size_t i, size_t length) const {
    const std::string phrase = lower_[run[i]] + " " + lower_[run[i + 1]];
    // "xanh xanh xanh xanh" is one word over and over.
    return (length == 2 && contains(kPhrases, phrase)) || lower_[run[i]] == lower_[run[i + 1]];
  }

  bool isFault(const std::vector<size_t>& run, size_t i) const {
    const std::string& word = lower_[run[i]];
    // The second one begins a name: "trở thành Thành phố".
    const bool nameFollows = startsLower(passage_.of(passage_.tokens[run[i]])) &&
                             startsUpper(passage_.of(passage_.tokens[run[i + 1]]));
    if (nameFollows)
      return false;
    if (contains(kGrammar, word))
      return i == 0 || !contains(kMeetings, lower_[run[i - 1]] + " " + word);
    return word.size() > 1 && (i == 0 || contains(kOpeners, lower_[run[i - 1]])) &&
           !contains(kReduplications, word) &&
           startsLower(passage_.of(passage_.tokens[run[i + 1]]));
  }

  void tell(const std::vector<size_t>& run, size_t i, size_t length) {
    const Span span{passage_.tokens[run[i]].begin, passage_.tokens[run[i + 2 * length - 1]].end};
    const std::string typed = passage_.text.substr(span.begin, span.end - span.begin);
    report_.at("text.doubled-word",
               passage_,
               span,
               {"từ ngữ bị lặp: " + quoted(typed), "typed twice: " + quoted(typed)},
               {"bỏ một lần", "take one of them off"});
  }

  const Passage& passage_;
  Reporter& report_;
  std::vector<std::string> lower_;
  std::vector<std::vector<size_t>> runs_;
};

}  // namespace

void checkDoubledWords(const Reading& reading, Reporter& report) {
  for (const Passage& passage : reading.passages.all()) {
    if (isProse(passage.part) && passage.part != Part::name && passage.part != Part::organ)
      DoubledRules(passage, report).run();
  }
}

}  // namespace vanthu::check
