"""Times Typst on the documents whose dumps lie in a folder; prints the medians as JSON.

fresh      a new compiler for a new document: every paragraph differs from those before (its words
           are turned round by some places), so nothing that Typst remembers fits
recompile  the same compiler after one changed word
Fonts are loaded once, outside the time. Seconds by the wall clock: Typst uses all cores.
"""

import json
import pathlib
import re
import statistics
import sys
import tempfile
import time

import typst

import to_typst

REPETITIONS = 9
FONTS = "/usr/share/fonts/truetype/liberation2"


def turned(text, places):
    words = text.split(" ")
    if len(words) < 4:
        return text
    places %= len(words)
    return " ".join(words[places:] + words[:places])


def turned_document(node, places):
    if isinstance(node, list):
        return [turned_document(each, places) for each in node]
    if not isinstance(node, dict):
        return node
    return {key: turned(value, places) if key == "text" and isinstance(value, str)
            else turned_document(value, places) for key, value in node.items()}


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fresh(document, fonts):
    sources = [to_typst.to_typst(turned_document(document, i)).encode() for i in range(REPETITIONS)]
    return statistics.median(
        timed(lambda: typst.Compiler(source, font_paths=fonts).compile()) for source in sources)


def recompile(source, fonts):
    """Adds another letter to a word in the middle of the text each time."""
    at = re.compile(r"[à-ỹ](?= \w)").search(source, len(source) // 2).end()
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "document.typ")
        path.write_text(source)
        compiler = typst.Compiler(str(path), font_paths=fonts)
        compiler.compile()
        times = []
        for i in range(REPETITIONS):
            path.write_text(source[:at] + "aeiouy"[i % 6] + source[at:])
            times.append(timed(compiler.compile))
        return statistics.median(times)


def measure(folder):
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    out = {}
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        document = json.loads(path.read_text())
        source = to_typst.to_typst(document)
        pdf = typst.Compiler(source.encode(), font_paths=fonts).compile()
        path.with_suffix(".pdf").write_bytes(pdf)
        out[path.stem] = {"fresh": fresh(document, fonts), "recompile": recompile(source, fonts),
                          "bytes": len(pdf)}
    return out


if __name__ == "__main__":
    json.dump(measure(sys.argv[1]), sys.stdout)
