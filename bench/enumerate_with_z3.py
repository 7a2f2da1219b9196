#!/usr/bin/python3
"""All minimal conflicts of one small corpus, by an enumeration written directly on Z3's Python bindings.

    bench/enumerate_with_z3.py FOLDER SECONDS

This is what gainsay is measured against: MARCO (Liffiton, Previti, Malik, Mushtaq 2016) as in the textbook, with one solver for
the claims and one for the map of what is not yet explored. It understands only what bench/generate writes for the shapes tangle,
pairs and diamonds: "E happened on D", "E happened before F", "E happened after F", with the same meaning that gainsay gives them.
Prints the number of conflicts, the seconds of the processor that the enumeration took (without reading and without starting Python),
and whether it came to its end within SECONDS of them.
"""
import datetime
import pathlib
import re
import sys
import time

import z3


class Event:
    """The first and the last day, and the places of both in the order of moments."""

    def __init__(self, name):
        self.first, self.last, self.begin, self.end = z3.Ints(f"{name}.first {name}.last {name}.begin {name}.end")

    def sound(self):
        return [self.first <= self.last, self.begin < self.end]


def read(folder):
    """What the claims say, each sentence once, and what holds anyway."""
    sentences = set()
    for path in sorted(pathlib.Path(folder).glob("article-*.claims")):
        for line in path.read_text().splitlines():
            if line.startswith("claim "):
                sentences.add(line.split(": ", 1)[1].rstrip("."))
    events = {}
    claims = []
    for sentence in sorted(sentences):
        name, relation, other = re.fullmatch(r"(\S+) happened (on|before|after) (\S+)", sentence).groups()
        event = events.setdefault(name, Event(name))
        if relation == "on":
            day = datetime.date.fromisoformat(other).toordinal()
            claims.append(z3.And(event.first >= day, event.last <= day))
            continue
        second = events.setdefault(other, Event(other))
        earlier, later = (event, second) if relation == "before" else (second, event)
        claims.append(z3.And(earlier.last <= later.first, earlier.end <= later.begin))
    return claims, [each for event in events.values() for each in event.sound()]


class Enumeration:
    def __init__(self, claims, always, deadline):
        self.size = len(claims)
        self.claims = claims
        self.deadline = deadline
        self.solver = z3.Solver()
        self.solver.add(always)
        self.marks = [z3.Bool(f"claim {i}") for i in range(self.size)]
        self.index = {mark.get_id(): i for i, mark in enumerate(self.marks)}
        for mark, claim in zip(self.marks, claims):
            self.solver.add(z3.Implies(mark, claim))
        self.map = z3.Solver()
        self.chosen = [z3.Bool(f"chosen {i}") for i in range(self.size)]

    def possible(self, subset):
        if time.process_time() > self.deadline:
            raise TimeoutError
        return self.solver.check([self.marks[i] for i in subset]) == z3.sat

    def core(self):
        return {self.index[mark.get_id()] for mark in self.solver.unsat_core()}

    def shrink(self, subset):
        current = set(subset)
        for i in subset:
            if i in current and not self.possible(current - {i}):
                current = self.core()
        return current

    def grow(self, subset):
        """Called right after the subset was found possible: what its model makes true besides costs no question."""
        current = self.with_model(subset)
        for i in range(self.size):
            if i not in current and self.possible(current | {i}):
                current = self.with_model(current | {i})
        return current

    def with_model(self, subset):
        model = self.solver.model()
        return set(subset) | {i for i, claim in enumerate(self.claims) if z3.is_true(model.eval(claim, model_completion=True))}

    def run(self):
        """Yields each minimal conflict once."""
        while self.map.check() == z3.sat:
            model = self.map.model()
            # What the map leaves open is taken: large seeds.
            seed = {i for i in range(self.size) if not z3.is_false(model[self.chosen[i]])}
            if self.possible(seed):
                grown = self.grow(seed)
                self.map.add(z3.Or([self.chosen[i] for i in range(self.size) if i not in grown]))
            else:
                conflict = self.shrink(self.core())
                yield conflict
                self.map.add(z3.Or([z3.Not(self.chosen[i]) for i in conflict]))


def main():
    claims, always = read(sys.argv[1])
    seconds = float(sys.argv[2])
    begin = time.process_time()
    found = 0
    complete = True
    try:
        for _ in Enumeration(claims, always, begin + seconds).run():
            found += 1
    except TimeoutError:
        complete = False
    print(found, f"{time.process_time() - begin:.4f}", "complete" if complete else "stopped")


main()
