"""compare.py VANTHU VANTHU_BENCH [--require-ratios]: certificates by vanthu, Typst and libharu.

All in one run and in turns, by the wall clock, on all cores. vanthu is the command as it is used:
it starts, reads the list, writes the files, the manifest and the journal, and makes them safe on
the disk (in memory here: TMPDIR or /dev/shm). Typst is one warm Python process (measure.py), its
start not counted. libharu's text API sets the same lines without frame, tags and fields; its time
is that of one core, halved for two.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

import frame
import people

ROUNDS = 3
COUNT = 1000
LARGE, LARGEST = 10_000, 50_000
WIDTH, HEIGHT = 841.89, 595.276
SEPARATE_ASKED, MERGED_ASKED = 5, 10
BYTES_ALLOWED = 45_000
MEMORY_ALLOWED = 250 << 20
GROWTH_ALLOWED = 1.2


def write_lists(folder):
    for count in (1, COUNT, LARGE, LARGEST):
        pathlib.Path(folder, f"{count}.json").write_text(
            json.dumps(people.people(count), ensure_ascii=False))
    pathlib.Path(folder, "common.json").write_text(json.dumps(people.COMMON, ensure_ascii=False))


def batch(vanthu, folder, count, *target):
    """Seconds and the most memory of one run."""
    command = [vanthu, "batch", "giay-khen", "--list", f"{folder}/{count}.json",
               "--data", f"{folder}/common.json", *target]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit("vanthu batch failed")
    return seconds, usage.ru_maxrss << 10


def write_frame(vanthu, folder):
    batch(vanthu, folder, 1, "-o", f"{folder}/one.pdf")
    drawn = frame.figures(f"{folder}/one.pdf", HEIGHT)
    pathlib.Path(folder, "frame.typ").write_text(frame.to_typst(drawn))
    pathlib.Path(folder, "frame.svg").write_text(frame.to_svg(drawn, WIDTH, HEIGHT))


def typst(folder):
    here = pathlib.Path(__file__).parent
    done = subprocess.run([sys.executable, here / "measure.py", folder, str(COUNT)], check=True,
                          stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def libharu(bench, folder):
    out = pathlib.Path(folder, "bench.out")
    subprocess.run([bench, "--benchmark_filter=^baseline/certificate$",
                    "--benchmark_out_format=json", f"--benchmark_out={out}"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return next(run["cpu_time"] * 1e-6 for run in json.loads(out.read_text())["benchmarks"]
                if run.get("aggregate_name") == "median")


def largest_entry(path):
    with zipfile.ZipFile(path) as made:
        return max(entry.file_size for entry in made.infolist() if entry.filename.endswith(".pdf"))


class Verdict:
    def __init__(self):
        self.good = True

    def tell(self, text, kept):
        self.good = self.good and kept
        print(text + ("" if kept else "   <- not kept"))


def main(vanthu, bench, required):
    verdict = Verdict()
    memory = "/dev/shm" if "TMPDIR" not in os.environ and os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        write_lists(folder)
        write_frame(vanthu, folder)
        rounds = []
        for _ in range(ROUNDS):
            rounds.append((batch(vanthu, folder, COUNT, "--zip", f"{folder}/x.zip")[0],
                           batch(vanthu, folder, COUNT, "-o", f"{folder}/x.pdf")[0], typst(folder)))
        size = largest_entry(f"{folder}/x.zip")
        apart, together = (statistics.median(each[i] for each in rounds) for i in (0, 1))
        theirs = {key: statistics.median(each[2][key] for each in rounds)
                  for key in ("separate", "merged")}
        haru = libharu(bench, folder) / 2
        last = rounds[-1][2]
        large = batch(vanthu, folder, LARGE, "-o", f"{folder}/large.pdf")
        largest = batch(vanthu, folder, LARGEST, "-o", f"{folder}/largest.pdf")

    def rate(seconds):
        return f"{seconds / COUNT * 1e6:.0f} µs"

    print(f"{COUNT} certificates, distinct names, {os.cpu_count()} cores")
    verdict.tell(f"separate: {rate(apart)} each; Typst {rate(theirs['separate'])} ({last['separateWay']}), "
                 f"{theirs['separate'] / apart:.1f} × (at least {SEPARATE_ASKED}); libharu's text API "
                 f"{haru * 1e6:.0f} µs, {haru * COUNT / apart:.1f} ×",
                 theirs["separate"] / apart >= SEPARATE_ASKED)
    verdict.tell(f"merged:   {rate(together)} each; Typst {rate(theirs['merged'])} ({last['mergedWay']}), "
                 f"{theirs['merged'] / together:.1f} × (at least {MERGED_ASKED})",
                 theirs["merged"] / together >= MERGED_ASKED)
    verdict.tell(f"size:     {size} bytes at most (at most {BYTES_ALLOWED}); Typst {last['separateBytes']}",
                 size <= BYTES_ALLOWED)
    for count, (seconds, used) in ((LARGE, large), (LARGEST, largest)):
        verdict.tell(f"memory:   {used / 2**20:.0f} MB for {count} pages (at most "
                     f"{MEMORY_ALLOWED >> 20}), {seconds / count * 1e6:.0f} µs a page",
                     used <= MEMORY_ALLOWED)
    growth = largest[0] / LARGEST / (together / COUNT)
    verdict.tell(f"growth:   a page takes {growth:.2f} times as long among {LARGEST} as among {COUNT} "
                 f"(at most {GROWTH_ALLOWED})", growth <= GROWTH_ALLOWED)
    return 0 if verdict.good or not required else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], "--require-ratios" in sys.argv[3:]))
