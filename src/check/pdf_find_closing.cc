// Boxes 7 and 9b: the label "Nơi nhận:", what stands under it, and the signatures beside it.
#include <algorithm>
#include <set>
#include <utility>

#include "check/pdf_elements.h"

namespace vanthu::check {
namespace {

constexpr unsigned kLettersOfLabel = 14;
constexpr Length kLean = Length::millimetres(15);  // the right half begins about the middle
constexpr Length kIndent = Length::millimetres(12);
constexpr Length kSmallPrint = Length::points(10.6);  // of a signature's appearance
constexpr unsigned kLettersOfDrafter = 14;
constexpr size_t kLinesOfPosts = 4;  // of two signers beside each other
constexpr Length kRecipientSize = Length::points(12.6);

bool isLabel(const PdfLine& line) {
  return !line.inTable && line.key.starts_with("noi nhan") && line.letters <= kLettersOfLabel;
}

bool isDate(const PdfLine& line) {
  return line.key.find("ngay ") != std::string::npos && line.key.find(" nam") != std::string::npos;
}

// "PL.(300)", "TBL 30", "NVA (05)": capitals and a number.
bool isDrafter(const PdfLine& line) {
  const bool short_ = line.letters <= kLettersOfDrafter && !line.text.starts_with("-");
  return short_ && countLetters(line.text).allCapitals() &&
         line.key.find_first_of("0123456789") != std::string::npos;
}

bool isCapitals(const PdfLine& line) {
  return countLetters(line.text).allCapitals();
}

class ClosingFinder {
 public:
  ClosingFinder(const PdfPaper& paper, const Lines& lines) : paper_(paper), lines_(lines) {}

  FoundClosing find(size_t& bodyEnd) {
    findLabel();
    size_t end = label_ < lines_.size() ? label_ : lines_.size();
    while (end > 0 && isBesideBody(end - 1))
      --end;
    bodyEnd = end;
    findRecipients(end);
    findSignatures(end);
    return std::move(closing_);
  }

 private:
  const TextColumn& column(const PdfLine& line) const { return paper_.pages[line.page - 1].column; }

  void findLabel() {
    label_ = lines_.size();
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (isLabel(*lines_[i]) && lines_[i]->left < column(*lines_[i]).centre())
        label_ = i;
    }
    if (label_ < lines_.size())
      closing_.recipientsLabel = lines_[label_];
  }

  bool isRight(const PdfLine& line) const { return line.left > column(line).centre() - kLean; }

  // Stands in the right half, or in the left with something in the right on its baseline. A date
  // that is set flush right is the body's last line.
  bool isBesideBody(size_t at) const {
    const PdfLine& line = *lines_[at];
    if (line.inTable || isDate(line))
      return false;
    if (isRight(line) || hasCompanion(at) || standsUnderPost(at))
      return true;
    const bool listed = line.text.starts_with("-") && line.size <= kRecipientSize;
    return label_ == lines_.size() && (listed || line.key.starts_with("luu"));
  }

  bool hasCompanion(size_t at) const {
    const PdfLine& line = *lines_[at];
    for (size_t i = at + 1; i < lines_.size() && lines_[i]->page == line.page; ++i) {
      if (!sameBaseline(*lines_[i], line))
        return false;
      if (isRight(*lines_[i]) && lines_[i]->left > line.right)
        return true;
    }
    return false;
  }

  // A further line of authority and post where the signer on the right has fewer of them.
  bool standsUnderPost(size_t at) const {
    const PdfLine& line = *lines_[at];
    if (!isCapitals(line))
      return false;
    for (size_t above = at; above-- > 0 && at - above <= kLinesOfPosts;) {
      const PdfLine& post = *lines_[above];
      const bool over = post.page == line.page && post.left < line.right && post.right > line.left;
      if (over && isCapitals(post) && hasCompanion(above))
        return true;
    }
    return false;
  }

  void findRecipients(size_t begin) {
    const PdfLine* label = closing_.recipientsLabel;
    for (size_t i = label != nullptr ? label_ + 1 : begin; i < lines_.size(); ++i) {
      const PdfLine& line = *lines_[i];
      if (!isRecipient(line, label))
        continue;
      if (isDrafter(line))
        closing_.drafter = &line;
      else
        closing_.recipients.push_back(&line);
    }
  }

  bool isRecipient(const PdfLine& line, const PdfLine* label) const {
    if (label == nullptr)
      return line.text.starts_with("-") && !isRight(line);
    const Length offset = line.left - label->left;
    return offset > -kIndent && offset < kIndent && line.size < Length::points(13.6);
  }

  // Lines that overlap from left to right are one column, one signature.
  void findSignatures(size_t begin) {
    struct Column {
      Length left, right;
      Lines lines;
    };
    std::vector<Column> columns;
    std::set<const PdfLine*> taken(closing_.recipients.begin(), closing_.recipients.end());
    taken.insert({closing_.recipientsLabel, closing_.drafter});
    for (size_t i = begin; i < lines_.size(); ++i) {
      const PdfLine* line = lines_[i];
      if (taken.contains(line) || line->inTable || line->size < kSmallPrint)
        continue;
      const auto overlaps = [&](const Column& column) {
        return line->left < column.right && line->right > column.left;
      };
      auto column = std::find_if(columns.begin(), columns.end(), overlaps);
      if (column == columns.end())
        column = columns.insert(columns.end(), {line->left, line->right, {}});
      column->left = std::min(column->left, line->left);
      column->right = std::max(column->right, line->right);
      column->lines.push_back(line);
    }
    std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) {
      return a.left < b.left;
    });
    for (const Column& column : columns)
      addSignatures(column.lines);
  }

  // Several rows of signatures: after a name in small letters capitals begin the next.
  void addSignatures(const Lines& lines) {
    Lines one;
    for (const PdfLine* line : lines) {
      const bool begins = !one.empty() && isCapitals(*line) && !isCapitals(*one.back()) &&
                          std::any_of(one.begin(), one.end(), [](const PdfLine* other) {
                            return isCapitals(*other);
                          });
      if (begins)
        addSignature(std::exchange(one, {}));
      one.push_back(line);
    }
    if (!one.empty())
      addSignature(std::move(one));
  }

  void addSignature(Lines lines) {
    FoundSignature signature;
    std::erase_if(lines, [&](const PdfLine* line) {
      if (!line->text.starts_with("("))
        return false;
      signature.notes.push_back(line);
      signature.signedMark = signature.signedMark || line->key.find("da ky") != std::string::npos;
      return true;
    });
    const size_t head = headOf(lines);
    const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(head);
    signature.posts.assign(lines.begin(), middle);
    if (middle != lines.end()) {
      signature.otherPosts.assign(middle, lines.end() - 1);
      signature.fullName = lines.back();
    }
    closing_.signatures.push_back(std::move(signature));
  }

  // How many lines stand above the space to sign: up to the widest gap, or all in capitals.
  static size_t headOf(const Lines& lines) {
    size_t head = 0;
    Length widest;
    for (size_t i = 1; i < lines.size(); ++i) {
      const Length gap = lines[i]->page == lines[i - 1]->page
                             ? lines[i]->baseline - lines[i - 1]->baseline
                             : Length::millimetres(100);
      if (gap > widest && gap > lines[i]->size * 2) {
        widest = gap;
        head = i;
      }
    }
    if (head > 0)
      return head;
    while (head < lines.size() && isCapitals(*lines[head]))
      ++head;
    return head;
  }

  const PdfPaper& paper_;
  const Lines& lines_;
  FoundClosing closing_;
  size_t label_ = 0;
};

}  // namespace

FoundClosing findClosing(const PdfPaper& paper, const Lines& lines, size_t& bodyEnd) {
  return ClosingFinder(paper, lines).find(bodyEnd);
}

}  // namespace vanthu::check
