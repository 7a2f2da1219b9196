#!/usr/bin/python3
"""How much faster gainsay lists all conflicts of a component than an enumeration on Z3's Python bindings does.

    bench/compare.py BUILD [SECONDS]

BUILD is the folder with the programs of the preset bench. Each component is measured by both, one after the other, in one run: the
enumeration of gainsay against the other, from the claims in memory to the last conflict; and beside it gainsay as a whole program, from
its start to the end of its report, with each conflict confirmed, explained and its repairs tried out. What counts is the seconds of the
processor, on one thread, the least of three runs of each (of one where it takes more than three seconds), so that it matters little what
else the machine does. Where both come to their end they must find as many conflicts. Prints a Markdown table and the median ratio of the
enumerations; where the other was stopped after SECONDS (20) the ratio is a lower bound. Components that neither lists to the
end do not count.
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
components = [("pairs", 12, 1), ("pairs", 20, 1), ("diamonds", 17, 1), ("diamonds", 25, 1), ("diamonds", 33, 1)]
components += [("tangle", claims, seed) for claims in (12, 24, 40, 60) for seed in (1, 2, 3, 4, 5)]


def processor_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def best(measure):
    """The quickest of several runs: what disturbs a run only makes it slower."""
    results = [measure()]
    while len(results) < 3 and results[0][0] < 3:
        results.append(measure())
    return min(results, key=lambda result: result[0])


def with_gainsay(folder):
    begin = processor_of_children()
    done = subprocess.run([build / "gainsay", "check", "--no-cache", "--threads", "1", "--format", "json", folder], capture_output=True, check=False)
    seconds = processor_of_children() - begin
    report = json.loads(done.stdout)
    complete = not any(each["kind"] in ("undecided", "bound-reached") for each in report["notChecked"])
    return seconds, len(report["findings"]), complete


def enumeration(*command):
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    found, seconds, end = done.stdout.split()
    return float(seconds), int(found), end == "complete"


def main():
    print("| component | claims | conflicts | gainsay, enumeration | Z3's Python bindings, enumeration | ratio | gainsay, whole program |")
    print("|---|---|---|---|---|---|---|")
    ratios = []
    for shape, claims, seed in components:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([build / "gainsay_generate", folder, "--shape", shape, "--claims", str(claims), "--seed", str(seed)],
                           capture_output=True, check=True)
            pathlib.Path(folder, "gainsay.toml").write_text("[budget]\nconflicts = 5000\n")
            whole, shown, whole_complete = best(lambda: with_gainsay(folder))
            ours, found, complete = best(lambda: enumeration(build / "gainsay_enumerate", folder))
            theirs, also_found, also_complete = best(lambda: enumeration(other, folder, str(limit)))
        if complete and also_complete and found != also_found or complete and whole_complete and shown != found:
            sys.exit(f"compare: {shape} {claims} {seed}: gainsay finds {found} conflicts and reports {shown}, the other finds {also_found}")
        if not complete:
            # Where neither comes to its end there is nothing to compare, and where only the other does, it has won.
            if also_complete:
                ratios.append(0)
            print(f"| {shape} {seed} | {claims} | more than {found} (the other {also_found}) | {ours:.1f} s, not complete | {theirs:.1f} s"
                  f"{'' if also_complete else ', not complete'} | | {whole:.1f} s |", flush=True)
            continue
        ratios.append(theirs / ours)
        count = f"{found}" if also_complete else f"{found} (the other {also_found})"
        at_least = "" if also_complete else "> "
        print(f"| {shape} {seed} | {claims} | {count} | {ours:.4f} s | {at_least}{theirs:.3f} s | {at_least}{theirs / ours:.1f} | {whole:.3f} s |", flush=True)
    print(f"\nMedian ratio of {len(ratios)} components: {statistics.median(ratios):.1f}")


main()
