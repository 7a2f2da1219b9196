#!/usr/bin/python3
"""How much faster gainsay lists all conflicts of a component than an enumeration on Z3's Python bindings does.

    bench/compare.py BUILD [SECONDS]

BUILD is the folder with the programs of the preset bench. Each component is measured by both, one after the other, in one run:
of gainsay the whole program, from its start to the end of its report, each conflict confirmed and explained; of the other the
enumeration alone. What counts is the seconds of the processor, on one thread, so that it matters little what else the machine does.
Where both come to their end they must find as many conflicts. Prints a Markdown table and the median ratio; where the other was
stopped after SECONDS (20) the ratio is a lower bound.
"""
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

build = pathlib.Path(sys.argv[1])
limit = float(sys.argv[2]) if len(sys.argv) > 2 else 20.0
other = pathlib.Path(__file__).with_name("enumerate_with_z3.py")
components = [("pairs", 20, 1), ("diamonds", 17, 1), ("diamonds", 25, 1)]
components += [("tangle", claims, seed) for claims in (12, 24, 40, 60, 80, 100) for seed in (1, 2, 3)]


def processor_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def best_of(times, measure):
    """The quickest of several runs: what disturbs a run only makes it slower."""
    return min((measure() for _ in range(times)), key=lambda result: result[0])


def with_gainsay(folder):
    begin = processor_of_children()
    done = subprocess.run([build / "gainsay", "check", "--no-cache", "--threads", "1", "--format", "json", folder], capture_output=True, check=False)
    seconds = processor_of_children() - begin
    report = json.loads(done.stdout)
    complete = not any(each["kind"] in ("undecided", "bound-reached") for each in report["notChecked"])
    return seconds, len(report["findings"]), complete


def with_z3(folder):
    done = subprocess.run([other, folder, str(limit)], capture_output=True, check=True, text=True)
    found, seconds, end = done.stdout.split()
    return float(seconds), int(found), end == "complete"


def main():
    print("| component | claims | conflicts | gainsay, whole program | Z3's Python bindings, enumeration alone | ratio |")
    print("|---|---|---|---|---|---|")
    ratios = []
    for shape, claims, seed in components:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([build / "gainsay_generate", folder, "--shape", shape, "--claims", str(claims), "--seed", str(seed)],
                           capture_output=True, check=True)
            pathlib.Path(folder, "gainsay.toml").write_text("[budget]\nconflicts = 5000\n")
            ours, found, complete = best_of(3, lambda: with_gainsay(folder))
            theirs, also_found, also_complete = with_z3(folder)
        if complete and also_complete and found != also_found:
            sys.exit(f"compare: {shape} {claims} {seed}: gainsay finds {found} conflicts, the other {also_found}")
        ratios.append(theirs / ours)
        count = f"{found}" if complete else f"{found}, not complete"
        count += "" if also_complete else f" (the other {also_found})"
        at_least = "" if also_complete else "> "
        print(f"| {shape} {seed} | {claims} | {count} | {ours:.3f} s | {at_least}{theirs:.3f} s | {at_least}{theirs / ours:.1f} |", flush=True)
    print(f"\nMedian ratio of {len(ratios)} components: {statistics.median(ratios):.1f}")


main()
