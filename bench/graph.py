"""Measures the network engine on a made-up social network, beside other libraries, in one run.

    python bench/graph.py --members 100000
    python bench/graph.py --members 1000000 --peers NetworKit,python-graphblas
    uv run --with networkit --with igraph --with python-graphblas python bench/graph.py

PostgreSQL is a throw-away cluster of its own, or the server named by LAZOS_BENCH_POSTGRES.

A peer that is asked for and not installed makes the command fail, at the end and by name. Every answer that is timed for a peer, and a sample of ours against
answers worked out by hand, must agree; the command fails otherwise. Times are milliseconds a query on one thread; "cpu"
is the thread's own time, which a busy machine does not inflate as it does the wall clock's 99th percentile.
"""

import argparse
import math
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from functools import partial

import numpy as np
from graph_brute import Brute
from graph_floor import Floor
from graph_peers import PEERS, opened
from social_graph import near
from social_graph import world as social

from lazos.core.graph import Graph, Mask, Store, warmup

NEEDY = 2_000_000
"""A second graph, with needs, is built up to this many members."""

START = """
import sys, time
begin = time.perf_counter()
from lazos.core.graph import Graph, warmup
imported = time.perf_counter()
graph = Graph.open(sys.argv[1])
opened = time.perf_counter()
graph.degree(1, [2])
first = time.perf_counter()
warmup(sys.argv[2])
warm = time.perf_counter()
print(*(round(1000 * t, 1) for t in (imported - begin, opened - imported, first - opened, warm - first)))
"""


def main() -> None:
    options = arguments()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, numpy {np.__version__}, {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        world = timed("generate", lambda: social(options.members, options.ties, options.seed))
        graph = timed("build", lambda: build(world))
        timed("save", lambda: graph.save(folder))
        size(graph)
        cold(folder, options.cache or os.path.join(folder, "code"))
        warmup(options.cache or os.path.join(folder, "code"))
        graph = Graph.open(folder)
        asked = questions(world, options)
        if options.check:
            check(graph, world, asked[: options.check])
        least = Floor(graph)
        print(least)
        report("ours", graph, asked, options.repeat, least=least.table(asked[:1000]))
        needs(world, asked, options.repeat)
        report("with a mask", graph, asked, 1, Mask(range(0, options.members, 1000), asked))
        report("with an overlay", overlaid(graph, options), asked, 1)
        threads(graph, asked)
        mixed(folder, asked)
        missing = peers(options, graph, world, asked[: options.peer_queries])
    print(
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, load {os.getloadavg()[0]:.1f}"
    )
    if missing:
        sys.exit("\nNOT COMPARED WITH " + "; ".join(missing))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=100_000)
    parser.add_argument("--ties", type=int, default=50, help="per member, on average")
    parser.add_argument("--queries", type=int, default=3000)
    parser.add_argument("--repeat", type=int, default=3, help="runs over all queries, the best counts")
    parser.add_argument("--check", type=int, default=30, help="queries worked out by hand")
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--peer-queries", type=int, default=100)
    parser.add_argument("--cache", help="folder of the compiled kernels, to be kept")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    for name in set(filter(None, options.peers.split(","))) - PEERS.keys():
        parser.error(f"no peer {name!r}; there are {', '.join(PEERS)}")
    return options


def build(world, needs: bool = False) -> Graph:
    known = {"skills": world.offers, "needs": world.needs, "related": near} if needs else {"skills": world.skills}
    return Graph.from_arrays(
        world.a, world.b, world.strength, members=world.members, organisation=world.employer, **known
    )


def needs(world, asked, repeat: int) -> None:
    """Introductions by what both gain."""
    if world.members > NEEDY:
        print(f"introductions by needs: measured up to {NEEDY:,} members")
        return
    graph = timed("with needs", lambda: build(world, needs=True))
    print(
        f"memory: {graph.nbytes / len(graph):.1f} bytes a member with three offers and two needs each, of 2,000 kinds"
    )
    report("who needs what known", graph, asked, repeat, only="introductions")


def timed(name: str, action):
    begin = time.perf_counter()
    result = action()
    print(f"{name:10} {time.perf_counter() - begin:7.2f} s")
    return result


def size(graph: Graph) -> None:
    ties = np.diff(graph.parts.rows.indptr)
    print(
        f"ties per member: mean {ties.mean():.1f}, median {np.median(ties):.0f}, p99 {np.percentile(ties, 99):.0f}, "
        f"most {ties.max()}\nmemory: {graph.nbytes / len(graph):.1f} bytes a member with employers and skills, "
        f"{graph.nbytes / ties.sum():.2f} a directed tie"
    )


def cold(folder: str, cache: str) -> None:
    for name in ("first start", "next start"):
        command = [sys.executable, "-c", START, folder, cache]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        print(f"{name}: import {found[0]} ms, open {found[1]}, first query {found[2]} (plain), warm-up {found[3]}")


def questions(world, options) -> list[tuple[int, int]]:
    """Pairs (viewer, target), drawn evenly: most are more than three steps apart, which costs the most."""
    rng = np.random.default_rng(options.seed + 1)
    pairs = rng.integers(0, world.members, (options.queries, 2))
    return [(int(me), int(other)) for me, other in pairs if me != other]


def asking(graph: Graph, mask: Mask | None = None, k: int = 10) -> dict:
    employer: dict[int, int] = {}
    postings = graph.parts.organisation
    for label, start, stop in zip(postings.labels, postings.ptr, postings.ptr[1:], strict=False):
        employer.update(dict.fromkeys(postings.members[start:stop].tolist(), label))
    return {
        "degree": lambda me, other: graph.degree(me, [other], mask=mask),
        "degree of 20": lambda me, other: graph.degree(me, range(other % 1000, other % 1000 + 20), mask=mask),
        "chains ≤ 4": lambda me, other: graph.chains(me, other, mask=mask),
        "who at an employer": lambda me, other: graph.who(me, organisation=employer[other], k=k, mask=mask),
        "who at mine": lambda me, other: graph.who(me, organisation=employer[me], k=k, mask=mask),
        "who, skill of 10 %": lambda me, other: graph.who(me, skill=0, k=k, mask=mask),
        "who, skill of 0.1 %": lambda me, other: graph.who(me, skill=2, k=k, mask=mask),
        "suggest": lambda me, other: graph.suggest(me, k, mask=mask),
        "introductions": lambda me, other: graph.introductions(me, k, mask=mask),
    }


def report(title, graph, asked, repeat: int, mask: Mask | None = None, only: str = "", least=None) -> None:
    """Wall clock and the thread's own time; with ``least`` the physical floor beside them, and how far above it we are."""
    beside = f"{'floor p50':>10} {'p99':>8} {'cpu ÷ floor':>12} {'p99':>6}" if least else ""
    print(f"\n{title:22} {'p50':>8} {'p99':>8} {'cpu p50':>8} {'cpu p99':>8} {beside}")
    for name, ask in asking(graph, mask).items():
        if only not in name:
            continue
        runs = [measured(ask, asked) for _ in range(repeat)]
        wall, cpu = min(runs, key=lambda run: run[0][1])
        line = f"{name:22} {wall[0]:8.3f} {wall[1]:8.3f} {cpu[0]:8.3f} {cpu[1]:8.3f}"
        if least:
            low, high = least[name]
            line += f" {low:10.4f} {high:8.4f} {cpu[0] / low:11.1f}x {cpu[1] / high:5.1f}x"
        print(line, flush=True)


def measured(ask, asked) -> tuple[tuple[float, float], tuple[float, float]]:
    wall, cpu = [], []
    for me, other in asked:
        cpu0, wall0 = time.thread_time_ns(), time.perf_counter_ns()
        ask(me, other)
        wall1, cpu1 = time.perf_counter_ns(), time.thread_time_ns()
        wall.append(wall1 - wall0)
        cpu.append(cpu1 - cpu0)
    return middle_and_tail(wall), middle_and_tail(cpu)


def middle_and_tail(nanoseconds: list[int]) -> tuple[float, float]:
    return tuple(np.percentile(np.array(nanoseconds) / 1e6, [50, 99]))


def overlaid(graph: Graph, options) -> Graph:
    rng = np.random.default_rng(3)
    pairs = rng.integers(0, options.members, (10_000, 2)).tolist()
    changes = [("add", a, b, 1 + (a + b) % 255, 0) for a, b in pairs if a != b]
    begin = time.perf_counter()
    result = graph.overlay(changes)
    all_at_once = time.perf_counter() - begin
    begin = time.perf_counter()
    result = result.overlay([("add", 0, 1, 200, 0)])
    one_more = 1000 * (time.perf_counter() - begin)
    print(f"\noverlay: {len(changes)} changes in {all_at_once:.2f} s; one more on top {one_more:.1f} ms")
    return result


def threads(graph: Graph, asked) -> None:
    def work(part) -> None:
        for me, other in part:
            graph.chains(me, other)
            graph.suggest(me)

    def rate(count: int) -> float:
        workers = [threading.Thread(target=work, args=(asked[at::count],)) for at in range(count)]
        begin = time.perf_counter()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return 2 * len(asked) / (time.perf_counter() - begin)

    one, two = rate(1), rate(2)
    print(f"\nthreads: {one:.0f} queries/s with one, {two:.0f} with two")


def mixed(folder: str, asked) -> None:
    """Nine reads to a durable write; then compaction while reading."""
    store, reads, writes = Store(folder), [], []
    for at, (me, other) in enumerate(asked[:1000]):
        begin = time.perf_counter_ns()
        if at % 10 == 0:
            store.append([("add", me, other, 99, 0)])
            writes.append(time.perf_counter_ns() - begin)
        else:
            store.graph().chains(me, other)
            reads.append(time.perf_counter_ns() - begin)
    read, write = middle_and_tail(reads), middle_and_tail(writes)
    begin = time.perf_counter()
    store.compact()
    print(
        f"mixed 9:1: read p50 {read[0]:.3f} p99 {read[1]:.3f}, durable write p50 {write[0]:.2f} p99 {write[1]:.2f} ms; "
        f"compaction {time.perf_counter() - begin:.2f} s"
    )


def check(graph: Graph, world, asked) -> None:
    brute, wrong = Brute(world), 0
    for me, other in asked:
        organisation = int(world.employer[me])
        chain = graph.chains(me, other, k=1)
        wrong += graph.degree(me, [other]) != [brute.degree(me, other)]
        wrong += not math.isclose(chain[0].strength if chain else 0.0, brute.chain(me, other), rel_tol=1e-9)
        wrong += not same(
            {m.member: m.strength for m in graph.who(me, organisation=organisation)}, brute.who(me, organisation)
        )
        wrong += not same({s.member: s.score for s in graph.suggest(me, None)}, brute.suggest(me))
    print(f"against brute force: {4 * len(asked)} answers, {wrong} differences")
    if wrong:
        sys.exit("wrong answers")


def same(ours: dict, theirs: dict) -> bool:
    return ours.keys() == theirs.keys() and all(math.isclose(ours[m], theirs[m], rel_tol=1e-9) for m in ours)


def peers(options, graph: Graph, world, asked) -> list[str]:
    """Each peer that was asked for and fits the size; returns those that could not be had, with the reason."""
    missing, ratios = [], {}
    for name in filter(None, options.peers.split(",")):
        if world.members > PEERS[name].most:
            print(f"\n{name}: measured up to {PEERS[name].most:,} members only")
            continue
        begin = time.perf_counter()
        try:
            with opened(PEERS[name], world) as other:
                title = f"{name} ({time.perf_counter() - begin:.0f} s to build)"
                for query, ratio in peer(title, other, graph, world, asked).items():
                    ratios.setdefault(query, {})[name] = ratio
        except ImportError as error:
            missing.append(f"{name} ({error})")
    aims(ratios)
    return missing


def aims(ratios: dict[str, dict[str, float]]) -> None:
    """The ratios of medians that were promised, each with the best of those who answer exactly."""
    print()
    for query, name, aim in (("degree", "NetworKit", 2), ("chain", None, 10), ("who", None, 10)):
        found = {peer: ratio for peer, ratio in ratios.get(query, {}).items() if name in (None, peer)}
        if not found:
            print(f"{query}: NOT MEASURED against {name or 'any exact library'}")
            continue
        best = min(found, key=found.__getitem__)
        verdict = "met" if found[best] >= aim else "MISSED"
        print(f"{query}: {found[best]:.1f}x {best}, the best of {len(found)}; the aim of {aim}x is {verdict}")


def peer(title: str, other, graph: Graph, world, asked) -> dict[str, float]:
    print(f"\n{title:36}  p50      p99   ours p50  p99      ratio p50  p99  differences")
    employer = world.employer.tolist()
    pairs = {
        "degree": (lambda m, o: other.degree(m, o), lambda m, o, k: graph.degree(m, [o])[0]),
        "chain": (lambda m, o: other.chain(m, o), lambda m, o, k: graph.chains(m, o, k=1)),
        "who": (lambda m, o: other.who(m, employer[m]), lambda m, o, k: graph.who(m, organisation=employer[m], k=k)),
        "suggest": (lambda m, o: other.suggest(m), lambda m, o, k: graph.suggest(m, k)),
    }
    return {query: compared(query, *pairs[query], asked) for query in pairs if hasattr(other, query)}


def compared(query: str, theirs, answer, asked) -> float:
    """The ratio of medians, once the answers agree."""
    # They list everybody, in no order; we give the ten best, and everybody for the comparison of answers.
    ours = partial(answer, k=10)
    wrong = sum(not agree(query, theirs(*pair), answer(*pair, None)) for pair in asked[:20])
    slow, fast = measured(theirs, asked)[0], measured(ours, asked)[0]
    ratio = slow[0] / fast[0], slow[1] / fast[1]
    print(
        f"{query:34} {slow[0]:8.3f} {slow[1]:8.3f} {fast[0]:8.3f} {fast[1]:8.3f} "
        f"{ratio[0]:9.1f}x {ratio[1]:5.1f}x {wrong:6}",
        flush=True,
    )
    if wrong:
        sys.exit("wrong answers")
    return ratio[0]


def agree(query: str, theirs, ours) -> bool:
    if query == "degree":
        return theirs == ours
    if query == "chain":
        strength, hops = theirs
        mine = ours[0].strength if ours else 0.0
        return math.isclose(strength, mine, rel_tol=1e-6) if hops <= 4 else strength >= mine * (1 - 1e-6)
    values = {found.member: found.strength if query == "who" else found.score for found in ours}
    return same(values, theirs)


if __name__ == "__main__":
    main()
