"""Search as one types over one member's contacts: `./lazos bench search [--contacts 10000]`. Milliseconds, and queries."""

from __future__ import annotations

import argparse
import json
from time import perf_counter

import _world

TYPED = (
    "ma",
    "mar",
    "marta gar",
    "garcia",
    "barientos",
    "etxebaria munoz",
    "lucia paredes quispe",
    "hospital 12",
    "ceramica",
    "zzzz",
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    _world.set_up()
    result = measure(_world.member_with(options.contacts, 1_000), options.rounds)
    print(
        json.dumps(result) if options.json else "\n".join(f"{typed:<24} {figures}" for typed, figures in result.items())
    )


def measure(member: object, rounds: int) -> dict[str, dict[str, float]]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from lazos.search.people import find

    find(member, "calentar motores")
    result: dict[str, dict[str, float]] = {}
    every = []
    for typed in TYPED:
        with CaptureQueriesContext(connection) as queries:
            find(member, typed)
        times = [_timed(find, member, typed) for _ in range(rounds)]
        every += times
        result[typed] = _world.percentiles(times) | {"queries": len(queries)}
    return result | {"all": _world.percentiles(every)}


def _timed(find, member, typed) -> float:
    started = perf_counter()
    find(member, typed)
    return perf_counter() - started


if __name__ == "__main__":
    main()
