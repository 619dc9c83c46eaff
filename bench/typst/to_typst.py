"""Turns the dump of a document (`vanthu render --format document`) into Typst source.

The same text in the same layout: A4, margins of 30, 15 and 20 mm, 14 pt with a line pitch of 1.15,
first lines indented by 12.7 mm, header and closing block in two columns, tables with their widths, a
repeated head and landscape pages behind six columns.
"""

ESCAPED = set("\\#$*_`<>@[]-=+/~'\"")
CAPITAL_ROLES = {"authority", "operative"}

PREAMBLE = """\
#set document(title: "{title}")
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm),
  header: context {{
    let n = counter(page).get().first()
    if n > 1 {{ align(center, text(size: 14pt, str(n))) }}
  }})
#set text(font: "Liberation Serif", size: 14pt, lang: "vi", hyphenate: false,
  top-edge: 0.891em, bottom-edge: -0.216em)
#set par(justify: true, leading: 3.02pt, spacing: 9.02pt, first-line-indent: (amount: 12.7mm, all: true))
#let lines(body) = {{
  set par(justify: false, leading: 0.6pt, spacing: 0.6pt, first-line-indent: 0pt)
  align(center, body)
}}
#let underline-rule(width) = line(length: width, stroke: 0.75pt)
"""


def escaped(text):
    return "".join("\\" + c if c in ESCAPED else c for c in text)


def inlines(items):
    out = ""
    for item in items:
        words = escaped(item.get("text", ""))
        if item.get("bold"):
            words = "#strong[" + words + "]"
        if item.get("italic"):
            words = "#emph[" + words + "]"
        out += words
    return out


def letterhead(block):
    left = [inlines(block["parentOrgan"]), "#strong[" + inlines(block["organ"]) + "]"]
    right = ["#strong[" + inlines(block["nation"]) + "]",
             "#text(size: 13pt)[#strong[" + inlines(block["motto"]) + "]]"]
    number = "#text(size: 13pt)[" + inlines(block["number"]) + "]"
    place = "#text(size: 13pt)[#emph[" + inlines(block["placeDate"]) + "]]"
    rules = ["#underline-rule(22mm)", "#underline-rule(56mm)"]
    cells = [" \\\n".join(left) + "\n\n" + rules[0], " \\\n".join(right) + "\n\n" + rules[1],
             number, place]
    body = ",\n".join("lines[#set text(size: 12pt)\n" + cell + "]" for cell in cells)
    return "#grid(columns: (70mm, 95mm), row-gutter: 6pt,\n" + body + ")\n"


def title(block):
    head = "#strong[" + inlines(block["typeName"]) + "]"
    if block.get("subject"):
        head += " \\\n#strong[" + inlines(block["subject"]) + "]\n\n#underline-rule(47mm)"
    return "#v(12pt)\n#lines[" + head + "]\n#v(6pt)\n"


def paragraph(block):
    words = inlines(block["text"])
    role = block.get("role", "body")
    if role in CAPITAL_ROLES:
        return "#align(center)[#strong[" + words + "]]\n"
    label = block.get("label", "")
    if label:
        sign = escaped(label).replace(".", "\\.")
        words = (sign if role != "article" else "#strong[" + sign + "]") + " " + words
    if block.get("heading") or role in ("roman", "capital"):
        words = "#block(sticky: true)[#h(12.7mm)#strong[" + words + "]]"
    elif role == "basis":
        words = "#emph[" + words + "]"
    return words + "\n"


def signature(block):
    out = ["#strong[" + inlines(line) + "]" for line in block["authority"]]
    name = "#strong[" + inlines(block["fullName"]) + "]"
    return "lines[" + " \\\n".join(out) + "\n#v(25mm)\n" + name + "]"


def closing(block):
    label = "#text(size: 12pt)[#strong[#emph[" + inlines(block["recipientsLabel"]) + "]]]"
    names = " \\\n".join(inlines(line) for line in block["recipients"])
    left = "[#set par(justify: false, leading: 0.5pt, first-line-indent: 0pt)\n" + label + " \\\n" + \
        "#text(size: 11pt)[" + names + "]]"
    signs = ", ".join(signature(each) for each in block["signatures"])
    return "#v(12pt)\n#block(breakable: false, grid(columns: (82.5mm, 82.5mm), " + left + ", " + signs + \
        "))\n"


def table(block):
    widths, aligns, heads = [], [], []
    for column in block["columns"]:
        align = column.get("align", "left")
        free = "1fr" if align == "left" else "22mm"
        widths.append(f"{column['width'] / 1000}pt" if column.get("width") else free)
        aligns.append({"centre": "center"}.get(align, align) + " + horizon")
        heads.append("[#strong[" + inlines(column["header"]) + "]]")
    rows = []
    for row in block["rows"]:
        cells = row["cells"]
        for cell in cells:
            span = cell.get("span", 1)
            text = inlines(cell.get("text", []))
            rows.append(f"table.cell(colspan: {span})[{text}]" if span > 1 else f"[{text}]")
    return "#[\n#set text(size: 13pt)\n#set par(justify: false, leading: 0.6pt, first-line-indent: 0pt)\n" \
        "#table(columns: (" + ", ".join(widths) + "), inset: (x: 1.5mm, y: 0.8mm), stroke: 0.5pt,\n" \
        "align: (" + ", ".join(aligns) + "),\ntable.header(" + ", ".join(heads) + "),\n" + \
        ",\n".join(rows) + ")\n]\n"


def appendix(block):
    wide = any(len(each["columns"]) > 6 for each in block["blocks"] if each["block"] == "table")
    head = ["#strong[" + inlines(block[key]) + "]" for key in ("reference", "title") if block.get(key)]
    if block.get("enclosure"):
        head.append("#emph[" + inlines(block["enclosure"]) + "]")
    body = "\n".join(BLOCKS[each["block"]](each) for each in block["blocks"])
    flipped = "flipped: true, " if wide else ""
    return "#page(" + flipped + "margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm))[\n" \
        "#counter(page).update(1)\n#lines[" + " \\\n".join(head) + "]\n#v(6pt)\n" + body + "]\n"


BLOCKS = {"letterhead": letterhead, "title": title, "paragraph": paragraph, "closing": closing,
          "table": table, "appendix": appendix}


def to_typst(document):
    title_text = document["meta"]["subject"].replace("\\", "").replace('"', "'")
    body = "\n".join(BLOCKS[block["block"]](block) for block in document["blocks"])
    return PREAMBLE.format(title=title_text) + body
