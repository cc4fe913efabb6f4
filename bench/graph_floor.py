"""What memory alone would cost each query: the least it has to touch, at the rate of independent reads.

Counted are the 64-byte lines of the rows a query cannot do without (each fetched once, with its place in the index) and
the looks at a mark for each tie it has to place: a bit a member where only "known or not" is asked, four bytes where a
strength is kept. Sorting, choosing the best, Python's own calls and everything else cost nothing here.
"""

import time

import numpy as np

AMONG = 256


class Floor:
    """Rates of this machine now, for the arrays of one graph; ``of`` gives milliseconds for each query of a pair."""

    def __init__(self, graph) -> None:
        parts = graph.parts
        self.rows, self.indptr = parts.rows.rows, parts.rows.indptr
        self.line = gathered(self.rows)
        self.bit = gathered(np.zeros(len(graph) // 8 + 1, np.uint8))
        self.mark = gathered(np.zeros(len(graph), np.uint32))
        begin = time.perf_counter_ns()
        self.rows.sum(dtype=np.uint64)
        self.stream = self.rows.nbytes / (time.perf_counter_ns() - begin)
        self.postings = parts.organisation
        self.employer = np.full(len(graph), -1)
        sizes = np.diff(self.postings.ptr)
        self.employer[self.postings.members] = np.repeat(np.arange(len(sizes)), sizes)

    def __str__(self) -> str:
        return (
            f"floor: {self.line:.1f} ns a line of the rows, {self.bit:.1f} ns a look at a bit, {self.mark:.1f} ns at a "
            f"mark of 4 bytes, {self.stream:.1f} GB/s streamed"
        )

    def of(self, me: int, other: int) -> dict[str, float]:
        lines, looks = self._two_steps(me)
        lines2, looks2 = self._two_steps(other)
        few = self._two_steps(me, AMONG)
        skill = lines * self.line + looks * self.bit
        twenty = self._lines(np.arange(other % 1000, other % 1000 + 20)).sum()
        nanoseconds = {
            "degree": min(lines * self.line + looks * self.bit, lines2 * self.line + looks2 * self.bit),
            "degree of 20": (lines + twenty) * self.line + looks * self.bit,
            "chains ≤ 4": (lines + lines2) * self.line + (looks + looks2) * self.mark,
            "who at an employer": self._who(me, self.employer[other], skill),
            "who at mine": self._who(me, self.employer[me], skill),
            "who, skill of 10 %": skill,
            "who, skill of 0.1 %": skill,
            "suggest": lines * self.line + looks * self.mark,
            "introductions": few[0] * self.line + few[1] * self.mark,
        }
        return {name: value / 1e6 for name, value in nanoseconds.items()}

    def table(self, pairs) -> dict[str, tuple[float, float]]:
        """For each query the 50th and the 99th percentile."""
        found = [self.of(*pair) for pair in pairs]
        return {name: tuple(np.percentile([one[name] for one in found], [50, 99])) for name in found[0]}

    def _row(self, member: int) -> np.ndarray:
        return self.rows[self.indptr[member] : self.indptr[member + 1]] >> 8

    def _lines(self, members: np.ndarray) -> np.ndarray:
        """Of each row: its place in the index, its first line, and those it goes on to."""
        return 2 + (self.indptr[members + 1] - self.indptr[members]) * self.rows.itemsize // 64

    def _two_steps(self, me: int, most: int | None = None) -> tuple[float, float]:
        """Lines and ties of the rows of a member's ties."""
        near = self._row(me)[:most].astype(np.int64)
        return float(self._lines(near).sum()), float((self.indptr[near + 1] - self.indptr[near]).sum())

    def _who(self, me: int, employer: int, from_me: float) -> float:
        """From the side that has fewer rows: those employed there, or the ties of ``me``."""
        if employer < 0:
            return self.line
        there = self.postings.members[self.postings.ptr[employer] : self.postings.ptr[employer + 1]].astype(np.int64)
        ties = (self.indptr[there + 1] - self.indptr[there]).sum()
        return min(from_me, self._lines(there).sum() * self.line + ties * self.mark)


def gathered(array: np.ndarray) -> float:
    """Nanoseconds for each of many independent reads all over an array; the best of three."""
    at = np.random.default_rng(0).integers(0, array.size, 400_000)
    array[at[:1000]].sum()
    times = []
    for _ in range(3):
        begin = time.perf_counter_ns()
        array[at]
        times.append((time.perf_counter_ns() - begin) / len(at))
    return min(times)
