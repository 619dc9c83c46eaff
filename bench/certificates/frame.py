"""The frame and ground of a certificate, out of the PDF that vanthu made of it, for Typst.

figures(pdf) reads the first content stream of the first page: paths of m, l, c and h with their
colours. to_typst() and to_svg() write them in the two ways in which a Typst template can draw them.
"""

import re
import subprocess


def ground_stream(pdf):
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(pdf), "-"], check=True,
                           stdout=subprocess.PIPE).stdout
    number = re.search(rb"/Contents \[\s*(\d+) 0 R", plain).group(1)
    start = plain.index(b"stream\n", plain.index(b"\n" + number + b" 0 obj")) + 7
    return plain[start:plain.index(b"endstream", start)].decode()


def figures(pdf, height):
    """[{"fill", "stroke", "width", "steps": [("m", x, y), ("c", …), ("h",)]}], y downwards."""
    out, stack, steps, state = [], [], [], {}
    for token in ground_stream(pdf).split():
        if re.fullmatch(r"-?[\d.]+", token):
            stack.append(float(token))
            continue
        if token in ("m", "l", "c"):
            points = [p if i % 2 == 0 else height - p for i, p in enumerate(stack)]
            steps.append((token, *points))
        elif token == "h":
            steps.append(("h",))
        elif token in ("rg", "RG"):
            state["fill" if token == "rg" else "stroke"] = tuple(round(255 * each) for each in stack)
        elif token == "w":
            state["width"] = stack[0]
        elif token in ("f", "S", "B"):
            out.append({"fill": state.get("fill") if token != "S" else None,
                        "stroke": state.get("stroke") if token != "f" else None,
                        "width": state.get("width", 1), "steps": steps})
            steps, state = [], {}
        stack = []
    return out


def point(x, y):
    return f"({x:.2f}pt, {y:.2f}pt)"


def typst_step(step):
    kind, *p = step
    if kind == "m":
        return f"curve.move({point(*p)})"
    if kind == "l":
        return f"curve.line({point(*p)})"
    if kind == "c":
        return f"curve.cubic({point(*p[:2])}, {point(*p[2:4])}, {point(*p[4:])})"
    return "curve.close()"


def to_typst(drawn):
    """A function `frame()` of absolutely placed curves."""
    out = ["#let frame() = {"]
    for each in drawn:
        fill = f"rgb{each['fill']}" if each["fill"] else "none"
        stroke = f"{each['width']:.2f}pt + rgb{each['stroke']}" if each["stroke"] else "none"
        steps = ", ".join(typst_step(step) for step in each["steps"])
        out.append(f"  place(top + left, curve(fill: {fill}, stroke: {stroke}, {steps}))")
    return "\n".join(out) + "\n}\n"


def to_svg(drawn, width, height):
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
           f'viewBox="0 0 {width} {height}">']
    for each in drawn:
        letters = {"m": "M", "l": "L", "c": "C", "h": "Z"}
        path = " ".join(letters[step[0]] + " ".join(f"{p:.2f}" for p in step[1:])
                        for step in each["steps"])
        fill = "rgb" + str(each["fill"]) if each["fill"] else "none"
        stroke = "rgb" + str(each["stroke"]) if each["stroke"] else "none"
        out.append(f'<path d="{path}" fill="{fill}" stroke="{stroke}" '
                   f'stroke-width="{each["width"]}"/>')
    return "\n".join(out) + "\n</svg>\n"
