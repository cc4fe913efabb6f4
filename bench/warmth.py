"""Warmth beside plain recency, 30-day exponential decay and "overdue versus cadence", on a log of messages.

    python bench/warmth.py [--data DIR|FILE] [--json]

Reads every `*.txt` of DIR (lines `from to unixtime`; default: $LAZOS_CORPUS/temporal), or generates a log without it.
The evaluation, the same for every ranking:

- A message joins two people; each of them sees the tie. Cuts every 7 days, from day 28 to the last with a full horizon.
- Contact, 7 days: the ties of a person active in the 90 days before the cut; positive = any message between the two in
  the 7 days after it. AUC within each person who has both outcomes, averaged over persons and cuts (and
  weighted by pairs).
- Silence, 30 days: the ties with 2 contact days or more in the 90 days before; positive = none in the 30 days after it.
- loss@5: strength (contact days of those 90) × risk; the share of the strength that does fall silent for 7 days which
  is among a person's first five. Averaged over everybody who loses something, over those with more than five
  ties, and for these also as a share of what the best five could have held.
- ECE: chances of contact within 7 days, by the prior, and refitted at each cut on the cuts of the 12 weeks before whose
  outcome was known by then: fitted on the past, measured on what came after.
- Dormant ties: silent for 30 days or more, every 14 days from day 60; positive = contact in the 30 days after.
  Average precision over all such ties of BG/NBD (fitted on the log so far), of recency and of warmth.
"""

import argparse
import json
import os
from pathlib import Path

import numpy as np

from lazos.core.ties import dormancy
from lazos.core.ties.calibration import PRIOR, calibration_error, fit
from lazos.core.ties.warmth import contact_days, scores

ACTIVE, CONTACT, SILENCE, TOP, WEEKS = 90.0, 7.0, 30.0, 5, 12
DORMANT, REVIVED = 30.0, 30.0


class Log:
    """Ties as one side sees them: time in days, tie and the person who owns each tie."""

    def __init__(self, source, target, seconds):
        days = (seconds - seconds.min()) / 86_400
        other = source != target
        source, target, days = source[other], target[other], days[other]
        pairs = np.column_stack([np.r_[source, target], np.r_[target, source]])
        ties, index = np.unique(pairs, axis=0, return_inverse=True)
        self.owner, self.ties, self.index, self.times = ties[:, 0], len(ties), index.ravel(), np.r_[days, days]
        self.end = float(days.max())

    def before(self, cut):
        past = self.times <= cut
        return contact_days(self.times[past], self.index[past])

    def contacted(self, cut, horizon):
        ahead = (self.times > cut) & (self.times <= cut + horizon)
        return np.bincount(self.index[ahead], minlength=self.ties) > 0


def rankings(log, cut):
    """Each ranking's score of contact per tie, larger = sooner; and strength over 90 days, days since the last."""
    times, ties = log.before(cut)
    count = np.bincount(ties, minlength=log.ties)
    first, last = np.full(log.ties, np.inf), np.full(log.ties, -np.inf)
    np.minimum.at(first, ties, times)
    np.maximum.at(last, ties, times)
    since = cut - last
    with np.errstate(invalid="ignore"):
        gap = np.where(count > 1, (last - first) / np.maximum(count - 1, 1), ACTIVE)
    found = {
        "warmth": scores(times, ties, log.ties, cut),
        "recency": -since,
        "decay30": np.bincount(ties, np.exp(-(cut - times) / 30), log.ties),
        "cadence": -since / np.maximum(gap, 1.0),
    }
    strength = np.bincount(ties[times > cut - ACTIVE], minlength=log.ties)
    return found, strength, since


def auc_within(owner, score, positive):
    """AUC of each owner with both outcomes (midranks for equal scores), and its number of pairs."""
    order = np.lexsort((score, owner))
    owner, score, positive = owner[order], score[order], positive[order].astype(float)
    starts = np.r_[True, owner[1:] != owner[:-1]]
    group = np.cumsum(starts) - 1
    equal = np.flatnonzero(starts | np.r_[True, score[1:] != score[:-1]])
    size = np.diff(np.r_[equal, len(owner)])
    rank = np.repeat(equal + (size + 1) / 2, size) - np.flatnonzero(starts)[group]
    n, p = np.bincount(group), np.bincount(group, positive)
    both = (p > 0) & (p < n)
    pairs = (p * (n - p))[both]
    return (np.bincount(group, rank * positive) - p * (p + 1) / 2)[both] / pairs, pairs


def captured(owner, order_by, lost):
    """Share of the lost strength in each owner's first five; of what five could hold; more ties than five?"""
    order = np.lexsort((-order_by, owner))
    owner, lost = owner[order], lost[order]
    starts = np.r_[True, owner[1:] != owner[:-1]]
    group = np.cumsum(starts) - 1
    place = np.arange(len(owner)) - np.flatnonzero(starts)[group]
    total, top = np.bincount(group, lost), np.bincount(group, lost * (place < TOP))
    best = np.bincount(group, lost[np.lexsort((-lost, owner))] * (place < TOP))
    some = total > 0
    return top[some] / total[some], top[some] / best[some], (np.bincount(group) > TOP)[some]


def average_precision(score, positive):
    hits = positive[np.argsort(-score, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def losses(found, strength, since, calibration):
    """What each ranking would save first; those without a chance of their own get the strength times a plain risk."""
    return {
        "warmth": strength * (1 - calibration.chances(found["warmth"])),
        "recency": since,
        "decay30": strength / (1 + found["decay30"]),
        "cadence": -found["cadence"],
    }


def evaluate(log):
    cuts = np.arange(28.0, log.end - CONTACT, 7.0)
    contact, silence, loss = {}, {}, {}
    seen, raw, refitted, outcomes = [], [], [], []
    for cut in cuts:
        found, strength, since = rankings(log, cut)
        soon = log.contacted(cut, CONTACT)
        calibration = fit(*map(np.concatenate, zip(*seen[-WEEKS:], strict=True))) if seen else PRIOR
        active = since < ACTIVE
        warm, y = found["warmth"][active], soon[active]
        raw.append(PRIOR.chances(warm))
        refitted.append(calibration.chances(warm))
        outcomes.append(y)
        seen.append((warm, y.astype(float)))
        for name, score in found.items():
            contact.setdefault(name, []).append(auc_within(log.owner[active], score[active], y))
        if cut <= log.end - SILENCE:
            kept = active & (strength >= 2)
            silent = ~log.contacted(cut, SILENCE)[kept]
            for name, score in found.items():
                silence.setdefault(name, []).append(auc_within(log.owner[kept], -score[kept], silent))
        for name, first in losses(found, strength, since, calibration).items():
            loss.setdefault(name, []).append(captured(log.owner[active], first[active], (strength * ~soon)[active]))
    y = np.concatenate(outcomes)
    # The first weeks have no past to learn from: both errors are measured from the fifth cut on.
    late = sum(map(len, outcomes[:4]))
    return {
        "cuts": len(cuts),
        "contact_auc": {name: _mean(parts) for name, parts in contact.items()},
        "silence_auc": {name: _mean(parts) for name, parts in silence.items()},
        "loss_at_5": {name: _shares(parts) for name, parts in loss.items()},
        "ece": {
            "prior": calibration_error(np.concatenate(raw)[late:], y[late:]),
            "refitted": calibration_error(np.concatenate(refitted)[late:], y[late:]),
        },
        "dormant_ap": dormant(log),
    }


def dormant(log):
    found = {"bg_nbd": [], "recency": [], "warmth": [], "base_rate": []}
    for cut in np.arange(60.0, log.end - REVIVED, 14.0):
        scored, _, since = rankings(log, cut)
        summaries = dormancy.summaries(log.times, log.index, log.ties, cut)
        known = summaries[0] >= 0
        columns = [column[known] for column in summaries]
        expected = np.full(log.ties, -1.0)
        expected[known] = dormancy.fit(*columns).expected(*columns, days=REVIVED)
        asleep = known & (since >= DORMANT)
        back = log.contacted(cut, REVIVED)[asleep]
        if not back.any():
            continue
        found["bg_nbd"].append(average_precision(expected[asleep], back))
        found["recency"].append(average_precision(scored["recency"][asleep], back))
        found["warmth"].append(average_precision(scored["warmth"][asleep], back))
        found["base_rate"].append(float(back.mean()))
    return {name: float(np.mean(values)) if values else None for name, values in found.items()}


def generated(people=60, ties=40, days=400, seed=7):
    """A log of bursty ties of very different rates, some of which end."""
    random = np.random.default_rng(seed)
    rows = []
    for person in range(people):
        for other in range(people, people + ties):
            rate = random.gamma(0.35, 0.12) + 1e-4
            t = start = random.uniform(0, days * 0.8)
            end = min(days, start + random.exponential(200))
            while t < end:
                rows.append((person, other + person * ties, t * 86_400))
                t += random.exponential(0.5 if random.random() < 0.4 else 1 / rate)
    source, target, seconds = np.array(rows).T
    return Log(source.astype(int), target.astype(int), seconds)


def logs(data):
    root = Path(data)
    files = [root] if root.is_file() else sorted(root.glob("*.txt"))
    for file in files:
        columns = np.loadtxt(file, dtype=np.int64, usecols=(0, 1, 2))
        yield file.stem, Log(*columns.T)


def _mean(parts):
    auc, pairs = (np.concatenate(column) for column in zip(*parts, strict=True))
    return {"mean": float(auc.mean()), "by_pairs": float(np.average(auc, weights=pairs)), "n": len(auc)}


def _shares(parts):
    share, of_best, more = (np.concatenate(column) for column in zip(*parts, strict=True))
    return {
        "everyone": float(share.mean()),
        "more_than_five": float(share[more].mean()) if more.any() else None,
        "of_best_five": float(of_best[more].mean()) if more.any() else None,
    }


def show(name, result):
    print(f"\n{name}: {result['cuts']} weekly cuts")
    print(f"{'':10}{'AUC 7 days':>22}{'silence AUC 30 days':>24}{'loss@5':>34}")
    auc, loss = f"{'mean':>12}{'by pairs':>10}", f"{'everyone':>12}{'> 5 ties':>10}{'of best 5':>12}"
    print(f"{'':10}{auc}  {auc}{loss}")
    for ranking in result["contact_auc"]:
        a, s, loss = (result[key][ranking] for key in ("contact_auc", "silence_auc", "loss_at_5"))
        share, of_best = loss["more_than_five"] or float("nan"), loss["of_best_five"] or float("nan")
        print(
            f"{ranking:10}{a['mean']:12.3f}{a['by_pairs']:10.3f}{s['mean']:14.3f}{s['by_pairs']:10.3f}"
            f"{loss['everyone']:12.3f}{share:10.3f}{of_best:12.3f}"
        )
    print(f"ECE by the prior {result['ece']['prior']:.4f}, refitted on the past {result['ece']['refitted']:.4f}")
    print("dormant ties, average precision: " + ", ".join(f"{k} {v:.3f}" for k, v in result["dormant_ap"].items() if v))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    corpus = os.environ.get("LAZOS_CORPUS")
    parser.add_argument("--data", default=str(Path(corpus) / "temporal") if corpus else None)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = list(logs(given.data)) if given.data else []
    results = {name: evaluate(log) for name, log in found or [("generated", generated())]}
    if given.json:
        print(json.dumps(results, indent=2))
        return
    for name, result in results.items():
        show(name, result)


if __name__ == "__main__":
    main()
