"""Search as one types over one member's contacts and history: `./lazos bench search [--contacts 10000]`.

Milliseconds and queries of what is found, and of the answer as the page asks for it, people, conversations and promises.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
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
    "musica",
    "huerto taller",
    "zzzz",
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    _world.set_up()
    result = measure(_world.member_with(options.contacts, 10 * options.contacts), options.rounds)
    print(
        json.dumps(result) if options.json else "\n".join(f"{typed:<30} {figures}" for typed, figures in result.items())
    )


def measure(member: object, rounds: int) -> dict[str, dict[str, float]]:
    from django.conf import settings
    from django.test import Client

    from lazos.search.people import find

    settings.ALLOWED_HOSTS = ["*"]
    client = Client(headers={"HX-Request": "true"})
    client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
    find(member, "calentar motores")
    ways = {
        "people": lambda typed: find(member, typed),
        "all of it": lambda typed: client.get("/search/", {"q": typed}),
    }
    return {f"{name}: {typed}": figures for name, way in ways.items() for typed, figures in _each(way, rounds)}


def _each(way: Callable[[str], object], rounds: int) -> Iterator[tuple[str, dict[str, float]]]:
    from django.db import connection

    every = []
    for typed in TYPED:
        queries: list[str] = []
        with connection.execute_wrapper(lambda run, sql, *rest, seen=queries: seen.append(sql) or run(sql, *rest)):
            way(typed)
        times = [_timed(way, typed) for _ in range(rounds)]
        every += times
        yield typed, _world.percentiles(times) | {"queries": len(queries)}
    yield "every one", _world.percentiles(every)


def _timed(way: Callable[[str], object], typed: str) -> float:
    started = perf_counter()
    way(typed)
    return perf_counter() - started


if __name__ == "__main__":
    main()
