"""measure.py FOLDER COUNT: Typst on the certificates that frame.py and people.py describe.

Prints seconds as JSON, each the best of the ways in which one Python process can have Typst do it:
the frame as curves or as an SVG image, the row as an input or in the source, one thread or two.
separate   COUNT files into a ZIP (stored)
merged     COUNT pages in one file
"""

import concurrent.futures
import json
import pathlib
import sys
import threading
import time
import zipfile

import typst

import people

FONTS = ["/usr/share/fonts/truetype/liberation2"]
TRIAL = 40


def preambles(folder):
    return {"curves": pathlib.Path(folder, "frame.typ").read_text(),
            "svg": '#let frame() = image("frame.svg", width: 297mm, height: 210mm)\n'}


def source(folder, frame, body):
    template = (pathlib.Path(__file__).parent / "template.typ").read_text()
    return (preambles(folder)[frame] + template + body).encode()


def quoted(rows):
    """Rows as JSON in a string of Typst."""
    return json.dumps(json.dumps(rows, ensure_ascii=False), ensure_ascii=False)


def by_input(folder, frame, fonts):
    path = pathlib.Path(folder, f"{frame}.typ")
    path.write_bytes(source(folder, frame, "#certificate(json(bytes(sys.inputs.row)))"))
    own = threading.local()  # a compiler serves one thread

    def one(row):
        if not hasattr(own, "compiler"):
            own.compiler = typst.Compiler(str(path), root=folder, font_paths=fonts)
        return own.compiler.compile(sys_inputs={"row": json.dumps(row)})
    return one


def by_source(folder, frame, fonts):
    def one(row):
        body = f"#certificate(json(bytes({quoted(row)})))"
        return typst.Compiler(source(folder, frame, body), root=folder, font_paths=fonts).compile()
    return one


def separate(make, rows, threads, target):
    start = time.perf_counter()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as out, \
            concurrent.futures.ThreadPoolExecutor(threads) as pool:
        files = pool.map(make, rows) if threads > 1 else map(make, rows)
        for i, pdf in enumerate(files):
            out.writestr(f"{i + 1:05}.pdf", pdf)
    return time.perf_counter() - start


def merged(folder, frame, rows, fonts, target):
    body = f"#for row in json(bytes({quoted(rows)})) {{\n certificate(row)\n pagebreak(weak: true)\n}}"
    text = source(folder, frame, body)
    start = time.perf_counter()
    pathlib.Path(target).write_bytes(typst.Compiler(text, root=folder, font_paths=fonts).compile())
    return time.perf_counter() - start


def main(folder, count):
    fonts = typst.Fonts(include_system_fonts=False, font_paths=FONTS)
    rows = people.people(count)
    target = pathlib.Path(folder, "typst.zip")
    ways = [(f"{frame}, {name}, {threads} thread(s)", make(folder, frame, fonts), threads)
            for frame in ("curves", "svg") for name, make in (("input", by_input), ("source", by_source))
            for threads in (1, 2)]
    trials = [(separate(make, rows[:TRIAL], threads, target), name, make, threads)
              for name, make, threads in ways]
    _, way, make, threads = min(trials, key=lambda trial: trial[0])
    alone = separate(make, rows[TRIAL:] + rows[:TRIAL], threads, target)
    with zipfile.ZipFile(target) as made:
        size = max(entry.file_size for entry in made.infolist())
    together = min((merged(folder, frame, rows, fonts, pathlib.Path(folder, "typst.pdf")), frame)
                   for frame in ("curves", "svg"))
    json.dump({"separate": alone, "separateWay": way, "separateBytes": size, "merged": together[0],
               "mergedWay": together[1]}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
