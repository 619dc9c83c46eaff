"""compare.py VANTHU_BENCH [--require-ratios]: vanthu against Typst, in turns, in one run.

Each round runs vanthu_bench (warm, in one process, from parsed JSON to the bytes of the checked PDF)
and measure.py (see there); the medians of all rounds are compared. With --require-ratios it is a
failure if vanthu is less than 5 times faster than a fresh compile, or slower than a recompile of
the plan.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 5
DOCUMENTS = ["plan-000", "decision-500"]
ASKED = 5


def ours(bench, folder):
    out = pathlib.Path(folder, "bench.out")
    names = "|".join(DOCUMENTS)
    # Many short repetitions, whose median a neighbour on the machine disturbs as little as Typst's.
    subprocess.run([bench, f"--benchmark_filter=^line/({names})$", "--benchmark_repetitions=15",
                    "--benchmark_min_time=0.02",
                    "--benchmark_out_format=json", f"--benchmark_out={out}"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    runs = json.loads(out.read_text())["benchmarks"]
    return {run["run_name"].removeprefix("line/"): run["real_time"] * 1e-6
            for run in runs if run.get("aggregate_name") == "median"}


def typst(folder):
    here = pathlib.Path(__file__).parent
    done = subprocess.run([sys.executable, here / "measure.py", folder], check=True,
                          stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def main(bench, required):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([bench, "--write-documents", folder], check=True)
        for path in pathlib.Path(folder).glob("pages-*.json"):
            path.unlink()
        rounds = [(ours(bench, folder), typst(folder)) for _ in range(ROUNDS)]
    good = True
    print(f"{'document':14}{'vanthu':>10}{'Typst fresh':>14}{'':>8}{'recompiled':>13}{'':>8}")
    for name in DOCUMENTS:
        mine = statistics.median(each[0][name] for each in rounds)
        fresh = statistics.median(each[1][name]["fresh"] for each in rounds)
        again = statistics.median(each[1][name]["recompile"] for each in rounds)
        print(f"{name:14}{mine * 1e3:7.1f} ms{fresh * 1e3:11.1f} ms{fresh / mine:6.1f} ×"
              f"{again * 1e3:10.1f} ms{again / mine:6.1f} ×")
        good = good and fresh / mine >= ASKED and (name != "plan-000" or again > mine)
    return 0 if good or not required else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--require-ratios" in sys.argv[2:]))
