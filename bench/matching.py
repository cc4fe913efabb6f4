"""Skill search across languages, and matching on a simulated community with hidden needs.

    python bench/matching.py [--members 500 5000] [--sample 1500] [--json]

Search: recall@10 of the shipped vocabulary (a label of one language must find its concept, which has the
other), and of one from which the very wording asked for was
taken away. Community: both-accept@10 beside matching for
one side only (the mean of five communities up to 1,000 members), Gini of exposure, planted loops, capacities. 50,000 members take some minutes: --members 50000.
"""

import argparse
import json
import random
import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import numpy as np
from community import Community, acceptance, community
from everyday import EVERYDAY

from lazos.core.matching.concepts import Concepts
from lazos.core.matching.fairness import Pair, gini
from lazos.core.matching.introductions import meetings
from lazos.core.matching.likely import with_likely_needs
from lazos.core.matching.loops import loops
from lazos.core.matching.market import Market, Member
from lazos.core.matching.mentors import blocking_pairs, mentors, preferences
from lazos.core.matching.routing import route
from lazos.core.matching.vocabulary import Row
from lazos.core.matching.wording import terms

TODAY = date(2026, 3, 2)
SMALL, JUDGED = 1000, 5000
Rows = list[dict[str, Any]]


def main() -> None:
    options = _options()
    rows = search(options.sample) if options.sample else []
    for size in options.members:
        rows += matching(size)
    print(json.dumps(rows, indent=1) if options.json else "\n".join(map(_line, rows)))


# Search


def search(sample: int) -> Rows:
    start = time.perf_counter()
    concepts = Concepts.load()
    rows = [{"what": "search: load", "ms": round(1000 * (time.perf_counter() - start))}]
    rng = random.Random(7)
    picked = rng.sample(concepts.rows, min(sample, len(concepts)))
    for asked, texts in (
        ("known, es→en", [(row, _one_gender(row)) for row in picked]),
        ("known, en→es", [(row, row.en) for row in picked if row.en]),
        ("known alternative, es→en", [(row, rng.choice(row.alternatives_es)) for row in picked if row.alternatives_es]),
    ):
        rows.append({"what": f"search: {asked}", **_recall(concepts, texts)})
    by_english = {row.en: row for row in concepts.rows}
    ours = [(by_english[label], text) for text, _, label in EVERYDAY if label in by_english]
    rows.append({"what": "search: everyday words (ours, seen)", **_recall(concepts, ours)})
    held = [(row, text) for row in picked if (text := _other_wording(row, rng))]
    without = {row.id: {text} for row, text in held}
    rows.append({"what": "search: other wording, this label held out", **_recall(_less(concepts, without), held)})
    stems = {row.id: {t for t in row.alternatives_es if _said(t) == _said(text)} for row, text in held}
    rows.append({"what": "search: other wording, its stems held out", **_recall(_less(concepts, stems), held)})
    return rows


def _recall(concepts: Concepts, asked: Iterable[tuple[Row, str]], k: int = 10) -> dict[str, Any]:
    hits, times = [], []
    for row, text in asked:
        start = time.perf_counter()
        found = concepts.of(text, k=k)
        times.append(1000 * (time.perf_counter() - start))
        hits.append(row.id in [concept.id for concept in found])
    p99 = float(np.percentile(times, 99))
    return {"n": len(hits), "recall@10": statistics.fmean(hits), "ms_p50": statistics.median(times), "ms_p99": p99}


def _other_wording(row: Row, rng: random.Random) -> str | None:
    """An alternative label that says it otherwise than the preferred ones."""
    preferred = {_said(text) for text in (row.es, *row.es.split("/"))}
    others = [text for text in row.alternatives_es if _said(text) not in preferred]
    return rng.choice(others) if others else None


def _less(concepts: Concepts, without: dict[str, set[str]]) -> Concepts:
    kept = [
        row._replace(alternatives_es=tuple(t for t in row.alternatives_es if t not in without.get(row.id, ())))
        for row in concepts.rows
    ]
    return Concepts.of_rows(kept)


def _said(text: str) -> frozenset[str]:
    return frozenset(terms(text, "es"))


def _one_gender(row: Row) -> str:
    return row.es.split("/")[0] if row.id.startswith("occupation/") else row.es


# Community


def matching(size: int) -> Rows:
    """One community; of small ones five, drawn alike, since what one of them gives is partly luck."""
    concepts = Concepts.load()
    skills = [row.id for row in concepts.rows if row.id.startswith("skill/")]
    skills = sorted(
        random.Random(2).sample(skills, min(2000, round(10 * size**0.5))), key=lambda skill: concepts.label(skill, "en")
    )
    world = community(size, skills)
    people, likely = _timed(lambda: with_likely_needs(world.members))
    market, seconds = _timed(lambda: Market(people, concepts.related))
    rows: Rows = [{"what": "market", "members": size, "s_likely_needs": likely, "s": seconds}]
    tried = [_meetings(world, market)]
    for seed in range(2, 6 if size <= SMALL else 2):
        other = community(size, skills, seed)
        tried.append(_meetings(other, Market(with_likely_needs(other.members), concepts.related)))
    rows += [_mean(same) for same in zip(*tried, strict=True)]
    rows += [_loops(world, market), _mentors(market), _routes(market)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    cpu = time.process_time()
    return [*rows, {"what": "peak memory, processor time so far", "members": size, "MB": peak, "s": cpu}]


def _mean(rows: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    """The mean of each figure over communities, and of the ratio the least and the greatest."""
    mean = {
        k: statistics.fmean(row[k] for row in rows) if isinstance(rows[0][k], float) else rows[0][k] for k in rows[0]
    }
    if "÷" in mean["what"] and len(rows) > 1:
        ratios = [row["both_accept@10"] for row in rows]
        mean |= {"communities": len(rows), "least": min(ratios), "greatest": max(ratios)}
    return mean


def _meetings(world: Community, market: Market, k: int = 10) -> Rows:
    pairs, seconds = _timed(lambda: meetings(market, today=TODAY, k=k))
    declared = Market(world.members, market.related)
    one_sided, alone = _timed(lambda: {i: _top(*declared.receives(i)[:2], k) for i in range(len(market))})
    ours = {"what": "meetings: both sides", **_judged(world, market, _lists(pairs, len(market)), k), "s": seconds}
    theirs = {"what": "meetings: one side", **_judged(world, market, one_sided, k), "s": alone}
    open_ = Market([Member(m.id, world.true_needs[m.id], m.offers) for m in world.members], market.related)
    known = _lists(meetings(open_, today=TODAY, k=k), len(market))
    most = {"what": "meetings: were all needs known", **_judged(world, market, known, k)}
    ratios = {key: ours[key] / max(theirs[key], 1e-9) for key in ("both_accept@10", "unhurried")}
    ceiling = most["both_accept@10"] / max(theirs["both_accept@10"], 1e-9)
    row = {"what": "meetings: both sides ÷ one side", "members": len(market), **ratios, "were_all_known": ceiling}
    return [ours, theirs, most, row]


def _lists(pairs: Iterable[Pair], size: int) -> dict[int, list[int]]:
    lists: dict[int, list[int]] = {i: [] for i in range(size)}
    for pair in pairs:
        lists[pair.a].append(pair.b)
        lists[pair.b].append(pair.a)
    return lists


def _judged(world: Community, market: Market, shown: dict[int, list[int]], k: int) -> dict[str, Any]:
    """Of the places in each list, those where both say yes; who is shown more than k times has less time for each.

    Exposure is counted over everybody; of a large community the lists of JUDGED members, drawn at random, are judged.
    """
    exposure = Counter(other for others in shown.values() for other in others)
    asked = sorted(random.Random(5).sample(sorted(shown), min(JUDGED, len(shown))))
    both = unhurried = 0.0
    for member in asked:
        for other in shown[member]:
            yes = acceptance(world, market, member, other) * acceptance(world, market, other, member)
            unhurried += yes
            both += yes * min(1.0, k / exposure[other])
    filled = sum(map(len, shown.values()))
    return {
        "members": len(market),
        "both_accept@10": both / (k * len(asked)),
        "unhurried": unhurried / (k * len(asked)),
        "gini": gini([exposure[member] for member in shown]),
        "most_shown": max(exposure.values(), default=0),
        "suggestions": filled / len(shown),
    }


def _top(others: Any, values: Any, k: int) -> list[int]:
    return others[np.argsort(-values, kind="stable")[:k]].tolist()


def _loops(world: Community, market: Market) -> dict[str, Any]:
    """All loops of a small community at once; of a larger one those through each planted loop's first member."""
    if len(market) <= 1000:
        found, seconds = _timed(lambda: {frozenset(loop.members) for loop in loops(market)})
        hit = sum(frozenset(planted) in found for planted in world.planted)
        row = {"what": "loops, all", "members": len(market), "planted": len(world.planted), "found": hit}
        return {**row, "loops": len(found), "s": seconds}
    asked = world.planted[:100]
    times, hit = [], 0
    for planted in asked:
        found, seconds = _timed(lambda first=planted[0]: loops(market, member=first))
        hit += frozenset(planted) in {frozenset(loop.members) for loop in found}
        times.append(seconds)
    row = {"what": "loops, through a member", "members": len(market), "planted": len(asked), "found": hit}
    best, seconds = _timed(lambda: loops(market, limit=1000, per_member=2, breadth=8))
    times_ = {"s_p50": statistics.median(times), "s_max": max(times)}
    return {**row, **times_, "best": len(best), "s_best": seconds}


def _mentors(market: Market) -> dict[str, Any]:
    rng = random.Random(4)
    ids = [member.id for member in market.members]
    guides = set(rng.sample(ids, len(ids) // 5))
    capacity = {guide: rng.randint(0, 3) for guide in guides}

    def matched() -> Any:
        most = None if len(market) <= 5000 else 100
        wants, offers = preferences(market, [i for i in ids if i not in guides], guides, most)
        return mentors(wants, offers, capacity), wants, offers

    (pairs, wants, offers), seconds = _timed(matched)
    kept = Counter(pair.mentor for pair in pairs)
    over = sum(count > capacity[guide] for guide, count in kept.items())
    blocking = len(blocking_pairs(pairs, wants, offers, capacity)) if len(market) <= 5000 else None
    row = {"what": "mentors", "members": len(market), "matched": len(pairs), "places": sum(capacity.values())}
    return {**row, "over_capacity": over, "blocking": blocking, "s": seconds}


def _routes(market: Market) -> dict[str, Any]:
    topics = [member.needs[0] for member in market.members if member.needs][:500]
    times = [_timed(lambda topic=topic: route(market, [topic], asker=None, today=TODAY))[1] for topic in topics]
    milliseconds = {"ms_p50": 1000 * statistics.median(times), "ms_max": 1000 * max(times)}
    return {"what": "route an ask", "members": len(market), **milliseconds}


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def _line(row: dict[str, Any]) -> str:
    cells = [f"{k} {v:.4g}" if isinstance(v, float) else f"{k} {v}" for k, v in row.items() if k != "what"]
    return f"{row['what']:<44} {'  '.join(cells)}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, nargs="*", default=[500, 5000])
    parser.add_argument("--sample", type=int, default=1500, help="concepts asked for in the search; 0 leaves it out")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
