#include "read/interpreter.h"

#include <utility>

#include "read/lines.h"
#include "read/operators.h"

namespace vanthu::read {
namespace {

constexpr size_t kDeepestState = 256;  // ISO 32000-1 says 28
constexpr int kDeepestForm = 16;

// What calling a form costs at least, so that a million calls of an empty one are work too.
constexpr uint64_t kCostOfAForm = 4'000;

}  // namespace

using Kind = Token::Kind;

Interpreter::Interpreter(FontCache& fonts, Page& page, Budget& budget)
    : fonts_(fonts), page_(page), budget_(budget), text_(page, budget), shapes_(page, budget) {}

void Interpreter::runPage(Object contents, const Resources& resources, const Matrix& toPage) {
  std::string operators;
  if (contents.isArray()) {
    const int streams = contents.getArrayNItems();
    for (int i = 0; i < streams && !budget_.spent(); ++i)
      operators += contentOf(contents.getArrayItem(i)) + '\n';
  } else if (contents.isStream()) {
    operators = contentOf(contents);
  }
  GraphicsState first;
  first.toPage = toPage;
  states_ = {first};
  run(operators, resources);
}

void Interpreter::finish() {
  shapes_.joinRules();
  page_.lines = assembleLines(text_.takePieces(), fencesOf(page_), budget_);
}

/// What cannot be inflated is missing from the page; the rest is read all the same.
std::string Interpreter::contentOf(const Object& stream) {
  StreamContent content = readStream(stream, budget_.contentLeft() + 1);
  damaged_ |= !content.whole;
  if (!budget_.takeContent(content.bytes.size()))
    return {};
  return std::move(content.bytes);
}

void Interpreter::run(std::string_view operators, const Resources& resources) {
  const Resources outer = std::exchange(resources_, resources);
  const size_t lowest = std::exchange(lowestState_, states_.size());
  const size_t unsaved = std::exchange(unsavedStates_, 0);
  TokenReader reader(operators);
  operands_.clear();
  for (Token token = reader.next(); token.kind != Kind::end && !budget_.spent();
       token = reader.next()) {
    if (token.kind != Kind::word) {
      operands_.push(std::move(token));
      continue;
    }
    if (token.text == "ID") {
      reader.skipInlineImage();
      token.text = "EI";
    }
    if (const Operator found = findOperator(token.text))
      found(*this);
    operands_.clear();
  }
  states_.resize(lowestState_, states_.front());
  resources_ = outer;
  lowestState_ = lowest;
  unsavedStates_ = unsaved;
}

void Interpreter::save() {
  if (states_.size() < lowestState_ + kDeepestState)
    states_.push_back(states_.back());
  else
    ++unsavedStates_;
}

void Interpreter::restore() {
  if (unsavedStates_ > 0)
    --unsavedStates_;
  else if (states_.size() > lowestState_)
    states_.pop_back();
}

void Interpreter::drawObject(const std::string& name) {
  Object object = resources_.find("/XObject", name);
  if (!object.isStream())
    return;
  const std::string kind = read::name(entry(object, "/Subtype"));
  if (kind == "Image")
    shapes_.image(state().toPage);
  else if (kind == "Form" && depth_ < kDeepestForm && budget_.takeContent(kCostOfAForm))
    drawForm(object);
}

void Interpreter::drawForm(const Object& form) {
  const std::string operators = contentOf(form);
  Object own = entry(form, "/Resources");
  const Resources resources =
      own.isDictionary() ? Resources{own, identity(form)} : Resources(resources_);
  states_.push_back(states_.back());
  const Matrix formSpace = matrix(entry(form, "/Matrix")).value_or(Matrix{});
  state().toPage = formSpace * state().toPage;
  ++depth_;
  run(operators, resources);
  --depth_;
  states_.pop_back();
}

/// `/Span <</ActualText (…)>> BDC`, or the dictionary by its name in the resources.
void Interpreter::beginMarked() {
  ++marked_;
  const std::vector<Token>& tokens = operands_.tokens();
  if (actualText_ != 0 || tokens.size() < 2)
    return;
  std::string letters;
  if (tokens.back().kind == Kind::name) {
    letters = read::text(entry(resources_.find("/Properties", tokens.back().text), "/ActualText"));
  } else {
    for (size_t i = 1; i + 1 < tokens.size(); ++i) {
      if (tokens[i].kind == Kind::name && tokens[i].text == "ActualText" &&
          tokens[i + 1].kind == Kind::string)
        letters = textOfBytes(tokens[i + 1].text);
    }
  }
  if (letters.empty())
    return;
  actualText_ = marked_;
  text_.beginActualText(std::move(letters));
}

void Interpreter::endMarked() {
  if (marked_ == 0)
    return;
  if (actualText_ == marked_) {
    text_.endActualText();
    actualText_ = 0;
  }
  --marked_;
}

void Interpreter::chooseSpace(Paint& paint) {
  const std::string name = operands_.last(Kind::name);
  Object space = resources_.find("/ColorSpace", name);
  paint.space = colorSpaceOf(space.isNull() ? Object::newName("/" + name) : space);
  paint.color = initialColor(paint.space);
}

void Interpreter::setColor(Paint& paint, ColorSpace space) {
  paint.space = space;
  paint.color = toColor(space, operands_.allNumbers());
}

/// `[(Th) 30 (eo) -250 (Quy)] TJ`.
void Interpreter::showAdjusted() {
  for (const Token& token : operands_.tokens()) {
    if (token.kind == Kind::string)
      text_.show(state(), token.text);
    else if (token.kind == Kind::number)
      text_.adjust(state(), token.number);
  }
}

}  // namespace vanthu::read
