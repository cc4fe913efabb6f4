"""Questions in the manner of the LDBC Social Network Benchmark, on a small generated network.

Friend recommendation, job referral, expert search, shortest and trusted paths: each is answered once by the library and
once by SQL over plain tables, which knows nothing of rows, strengths as numbers of 255 or masks.
"""

import random
import sqlite3

import networkx as nx
import pytest

from lazos.core.graph import Graph, Mask

MEMBERS = 240
VIEWERS = range(0, MEMBERS, 17)


@pytest.fixture(scope="module")
def town():
    """Three districts, twelve workplaces, some trades; ties mostly near, a few anywhere."""
    rng = random.Random(20)
    ties = {}
    for _ in range(MEMBERS * 5):
        a = rng.randrange(MEMBERS)
        near = a // 80 * 80 + rng.randrange(80)
        b = near if rng.random() < 0.85 else rng.randrange(MEMBERS)
        if a != b:
            ties[min(a, b), max(a, b)] = rng.randint(1, 255)
    employer = [f"taller {rng.randrange(12)}" if rng.random() < 0.8 else None for _ in range(MEMBERS)]
    skills = {skill: sorted(rng.sample(range(MEMBERS), 25)) for skill in ("soldar", "python", "ventas")}
    return ties, employer, skills


@pytest.fixture(scope="module")
def graph(town):
    ties, employer, skills = town
    return Graph.build([(*pair, s, "knows") for pair, s in ties.items()], MEMBERS, employer, skills)


@pytest.fixture(scope="module")
def db(town):
    ties, employer, skills = town
    db = sqlite3.connect(":memory:")
    db.executescript("CREATE TABLE knows (a, b, p REAL); CREATE TABLE works (id, at); CREATE TABLE can (id, skill)")
    both = [(a, b, s / 255) for (a, b), s in ties.items()]
    db.executemany("INSERT INTO knows VALUES (?, ?, ?)", both + [(b, a, p) for a, b, p in both])
    db.executemany("INSERT INTO works VALUES (?, ?)", enumerate(employer))
    db.executemany("INSERT INTO can VALUES (?, ?)", [(id, skill) for skill, ids in skills.items() for id in ids])
    return db


def test_friend_recommendation(graph, db):
    """People I do not know, by how many of my friends know them (LDBC IC-10, without the dates)."""
    for me in VIEWERS:
        rows = db.execute(
            """SELECT t.b, count(*) FROM knows f JOIN knows t ON t.a = f.b
               WHERE f.a = :me AND t.b <> :me AND t.b NOT IN (SELECT b FROM knows WHERE a = :me) GROUP BY t.b""",
            {"me": me},
        )
        assert {found.member: len(found.common) for found in graph.suggest(me, None)} == dict(rows.fetchall())


def test_recommendation_scores_are_adamic_adar(graph, town):
    ties, _, _ = town
    peer = nx.Graph(list(ties))
    for me in VIEWERS:
        found = graph.suggest(me, None)
        expected = nx.adamic_adar_index(peer, [(me, one.member) for one in found])
        assert [one.score for one in found] == pytest.approx([score for _, _, score in expected])
        assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_job_referral(graph, db):
    """Who works there and is at most two ties away, by the strongest way (LDBC IC-11)."""
    for me in VIEWERS:
        rows = db.execute(
            """SELECT id, max(p) FROM (
                 SELECT b AS id, p FROM knows WHERE a = :me
                 UNION ALL SELECT t.b, f.p * t.p FROM knows f JOIN knows t ON t.a = f.b WHERE f.a = :me)
               JOIN works USING (id) WHERE at = 'taller 3' AND id <> :me GROUP BY id""",
            {"me": me},
        ).fetchall()
        found = graph.who(me, organisation="taller 3")
        assert {match.member: match.strength for match in found} == pytest.approx(dict(rows))
        assert graph.who(me, organisation="taller 3", k=2) == found[:2]


def test_expert_search(graph, db):
    """Who can weld and works somewhere, at most three ties away (LDBC IC-12)."""
    for me in VIEWERS:
        rows = db.execute(
            """WITH RECURSIVE way(id, n) AS (
                 SELECT :me, 0 UNION SELECT knows.b, n + 1 FROM way JOIN knows ON knows.a = way.id WHERE n < 3)
               SELECT DISTINCT id FROM way JOIN can USING (id) JOIN works USING (id)
               WHERE skill = 'soldar' AND at = 'taller 5' AND id <> :me""",
            {"me": me},
        )
        found = graph.who(me, skill="soldar", organisation="taller 5", hops=3)
        assert {match.member for match in found} == {row[0] for row in rows}


def test_shortest_path_length(graph, town):
    """LDBC IC-13."""
    lengths = dict(nx.all_pairs_shortest_path_length(nx.Graph(list(town[0])), cutoff=4))
    for me in VIEWERS:
        everyone = range(MEMBERS)
        assert graph.degree(me, everyone) == [
            lengths.get(me, {me: 0}).get(other) if lengths.get(me, {me: 0}).get(other, 9) <= 3 else None
            for other in everyone
        ]
        assert graph.degree(me, everyone, 4) == [lengths.get(me, {me: 0}).get(other) for other in everyone]


def test_trusted_paths(graph, db):
    """All ways of at most four ties, weighed (LDBC IC-14): the best five of each pair."""
    for me, other in zip(VIEWERS, reversed(VIEWERS), strict=True):
        rows = db.execute(
            """WITH RECURSIVE way(last, path, p, n) AS (
                 SELECT :me, '/' || :me || '/', 1.0, 0
                 UNION ALL
                 SELECT b, path || b || '/', way.p * knows.p, n + 1 FROM way JOIN knows ON a = last
                 WHERE n < 4 AND last <> :other AND instr(path, '/' || b || '/') = 0)
               SELECT path, p FROM way WHERE last = :other AND n > 0 ORDER BY p DESC LIMIT 5""",
            {"me": me, "other": other},
        ).fetchall()
        found = graph.chains(me, other, k=5)
        assert [chain.strength for chain in found] == pytest.approx([p for _, p in rows])
        assert {chain.path for chain in found} == {tuple(map(int, path.strip("/").split("/"))) for path, _ in rows}


def test_what_is_hidden_changes_the_way_not_only_the_name(graph, town):
    """Without the people of one workplace: as if they had never joined."""
    ties, employer, skills = town
    gone = {member for member, at in enumerate(employer) if at == "taller 3"}
    left = {pair: s for pair, s in ties.items() if not gone & set(pair)}
    without = Graph.build([(*pair, s, 0) for pair, s in left.items()], MEMBERS, employer, skills)
    mask = Mask(gone)
    for me in set(VIEWERS) - gone:
        assert graph.chains(me, MEMBERS - 1, mask=mask) == without.chains(me, MEMBERS - 1)
        assert graph.suggest(me, 20, mask=mask) == without.suggest(me, 20)
        assert graph.who(me, organisation="taller 3", hops=3, mask=mask) == []
        assert graph.introductions(me, mask=mask) == without.introductions(me)
