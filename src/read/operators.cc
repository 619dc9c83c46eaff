#include "read/operators.h"

#include <algorithm>
#include <unordered_map>

#include "read/interpreter.h"

namespace vanthu::read {

using Kind = Token::Kind;

/// A friend of the interpreter; makes the table.
struct Operators {
  using Table = std::unordered_map<std::string_view, Operator>;

  static Table make();
  static void addState(Table& table);
  static void addPaths(Table& table);
  static void addPainting(Table& table);
  static void addText(Table& table);
  static void addTextState(Table& table);
  static void addColors(Table& table);

  template <bool stroke, bool fill, bool close = false>
  static void paint(Interpreter& in) {
    if (close)
      in.shapes_.closePath();
    in.shapes_.paint(in.state(), stroke, fill);
  }

  template <size_t N>
  static void curve(Interpreter& in) {
    if (const auto n = in.operands_.numbers<N>())
      in.shapes_.curveTo(in.point((*n)[N - 2], (*n)[N - 1]));
  }

  template <double TextState::*member>
  static void setText(Interpreter& in) {
    if (const auto n = in.operands_.numbers<1>())
      in.state().text.*member = (*n)[0];
  }

  template <ColorSpace space, Paint GraphicsState::*paint>
  static void setDeviceColor(Interpreter& in) {
    in.setColor(in.state().*paint, space);
  }

  template <Paint GraphicsState::*paint>
  static void setSpaceColor(Interpreter& in) {
    in.setColor(in.state().*paint, (in.state().*paint).space);
  }
};

void Operators::addState(Table& table) {
  table["q"] = [](Interpreter& in) { in.save(); };
  table["Q"] = [](Interpreter& in) { in.restore(); };
  table["cm"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<6>()) {
      const auto& [a, b, c, d, e, f] = *n;
      in.state().toPage = Matrix{a, b, c, d, e, f} * in.state().toPage;
    }
  };
  table["w"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<1>())
      in.state().lineWidth = (*n)[0];
  };
  table["d"] = [](Interpreter& in) {
    // [dashes and gaps] phase: without a gap anywhere the line is solid.
    const std::vector<double> n = in.operands_.allNumbers();
    in.state().dashed = n.size() > 1 && std::any_of(n.begin(), n.end() - 1, [](double length) {
                          return length > 0;
                        });
  };
  table["Do"] = [](Interpreter& in) { in.drawObject(in.operands_.last(Kind::name)); };
  table["EI"] = [](Interpreter& in) { in.shapes_.image(in.state().toPage); };
  table["BMC"] = table["BDC"] = [](Interpreter& in) { in.beginMarked(); };
  table["EMC"] = [](Interpreter& in) { in.endMarked(); };
}

void Operators::addPaths(Table& table) {
  table["m"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<2>())
      in.shapes_.moveTo(in.point((*n)[0], (*n)[1]));
  };
  table["l"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<2>())
      in.shapes_.lineTo(in.point((*n)[0], (*n)[1]));
  };
  table["re"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<4>()) {
      const auto& [x, y, w, h] = *n;
      in.shapes_.rectangle(
          {in.point(x, y), in.point(x + w, y), in.point(x + w, y + h), in.point(x, y + h)});
    }
  };
  table["c"] = curve<6>;
  table["v"] = table["y"] = curve<4>;
  table["h"] = [](Interpreter& in) { in.shapes_.closePath(); };
}

void Operators::addPainting(Table& table) {
  table["S"] = paint<true, false>;
  table["s"] = paint<true, false, true>;
  table["f"] = table["F"] = table["f*"] = paint<false, true>;
  table["B"] = table["B*"] = paint<true, true>;
  table["b"] = table["b*"] = paint<true, true, true>;
  table["n"] = [](Interpreter& in) { in.shapes_.forgetPath(); };
}

void Operators::addText(Table& table) {
  table["BT"] = [](Interpreter& in) { in.text_.begin(); };
  table["Tm"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<6>()) {
      const auto& [a, b, c, d, e, f] = *n;
      in.text_.setMatrix({a, b, c, d, e, f});
    }
  };
  table["Td"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<2>())
      in.text_.moveLine((*n)[0], (*n)[1]);
  };
  table["TD"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<2>()) {
      in.state().text.leading = -(*n)[1];
      in.text_.moveLine((*n)[0], (*n)[1]);
    }
  };
  table["T*"] = [](Interpreter& in) { in.nextLine(); };
  table["Tj"] = [](Interpreter& in) { in.text_.show(in.state(), in.operands_.last(Kind::string)); };
  table["TJ"] = [](Interpreter& in) { in.showAdjusted(); };
  table["'"] = [](Interpreter& in) {
    in.nextLine();
    in.text_.show(in.state(), in.operands_.last(Kind::string));
  };
  table["\""] = [](Interpreter& in) {
    const std::vector<double> n = in.operands_.allNumbers();
    if (n.size() == 2) {
      in.state().text.wordSpacing = n[0];
      in.state().text.letterSpacing = n[1];
    }
    in.nextLine();
    in.text_.show(in.state(), in.operands_.last(Kind::string));
  };
}

void Operators::addTextState(Table& table) {
  table["Tf"] = [](Interpreter& in) {
    const std::vector<Token>& tokens = in.operands_.tokens();
    const auto size = in.operands_.numbers<1>();
    if (tokens.size() < 2 || tokens[tokens.size() - 2].kind != Kind::name || !size)
      return;
    in.state().text.font = in.fonts_.find(in.resources_, tokens[tokens.size() - 2].text);
    in.state().text.size = (*size)[0];
  };
  table["Tc"] = setText<&TextState::letterSpacing>;
  table["Tw"] = setText<&TextState::wordSpacing>;
  table["TL"] = setText<&TextState::leading>;
  table["Ts"] = setText<&TextState::rise>;
  table["Tz"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<1>())
      in.state().text.stretch = (*n)[0] / 100;
  };
  table["Tr"] = [](Interpreter& in) {
    if (const auto n = in.operands_.numbers<1>())
      in.state().text.mode = static_cast<int>((*n)[0]);
  };
}

void Operators::addColors(Table& table) {
  table["g"] = setDeviceColor<ColorSpace::gray, &GraphicsState::fill>;
  table["G"] = setDeviceColor<ColorSpace::gray, &GraphicsState::stroke>;
  table["rg"] = setDeviceColor<ColorSpace::rgb, &GraphicsState::fill>;
  table["RG"] = setDeviceColor<ColorSpace::rgb, &GraphicsState::stroke>;
  table["k"] = setDeviceColor<ColorSpace::cmyk, &GraphicsState::fill>;
  table["K"] = setDeviceColor<ColorSpace::cmyk, &GraphicsState::stroke>;
  table["cs"] = [](Interpreter& in) { in.chooseSpace(in.state().fill); };
  table["CS"] = [](Interpreter& in) { in.chooseSpace(in.state().stroke); };
  table["sc"] = table["scn"] = setSpaceColor<&GraphicsState::fill>;
  table["SC"] = table["SCN"] = setSpaceColor<&GraphicsState::stroke>;
}

Operators::Table Operators::make() {
  Table table;
  addState(table);
  addPaths(table);
  addPainting(table);
  addText(table);
  addTextState(table);
  addColors(table);
  return table;
}

Operator findOperator(std::string_view name) {
  static const Operators::Table table = Operators::make();
  const auto found = table.find(name);
  return found == table.end() ? nullptr : found->second;
}

}  // namespace vanthu::read
