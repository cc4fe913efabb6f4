"""The same questions put to other libraries, where they can answer them exactly.

Each peer has a name, ``build(world)`` and any of ``degree(me, target)`` (steps up to 3, or None), ``chain(me, target)``
(greatest product of strengths, any length: a lower bound of work, as four ties at most is the harder question),
``who(me, organisation)`` and ``suggest(me)`` (both {member: number}).
"""

import os
import sqlite3
from contextlib import contextmanager

import numpy as np

from lazos.config.cli.cluster import Cluster, PostgreSQLMissing


class NetworKit:
    """BidirectionalBFS and BidirectionalDijkstra: its fastest exact point-to-point queries."""

    most = 10**7

    def __init__(self, world) -> None:
        import networkit as nk

        nk.setNumberOfThreads(1)
        self.nk = nk
        rows = world.a.astype(np.uint64), world.b.astype(np.uint64)
        cost = -np.log(world.strength / 255.0)
        self.plain = nk.graph.GraphFromCoo(rows, world.members)
        self.weighted = nk.graph.GraphFromCoo((cost, rows), world.members, weighted=True)

    def degree(self, me, target):
        search = self.nk.distance.BidirectionalBFS(self.plain, me, target, False)
        search.run()
        steps = search.getDistance()
        return int(steps) if steps <= 3 else None

    def chain(self, me, target):
        search = self.nk.distance.BidirectionalDijkstra(self.weighted, me, target, True)
        search.run()
        return float(np.exp(-search.getDistance())), len(search.getPath()) + 1


class Igraph:
    """C core; degrees by neighbourhood, chains by Dijkstra."""

    most = 1_000_000

    def __init__(self, world) -> None:
        import igraph

        self.graph = igraph.Graph(n=world.members, edges=np.column_stack([world.a, world.b]))
        self.cost = (-np.log(world.strength / 255.0) + 1e-15).tolist()
        self.employer = world.employer

    def degree(self, me, target):
        path = self.graph.get_shortest_paths(me, target, algorithm="auto")[0]
        return len(path) - 1 if 0 < len(path) <= 4 else None

    def chain(self, me, target):
        path = self.graph.get_shortest_path(me, target, weights=self.cost, output="epath")
        return float(np.exp(-sum(self.cost[edge] for edge in path))), len(path)


class GraphBLAS:
    """SuiteSparse: one row times the matrix; maximum of products for ``who``, sums for ``suggest``."""

    most = 10**7

    def __init__(self, world) -> None:
        import graphblas as gb

        self.gb = gb
        a, b = world.a.astype(np.uint64), world.b.astype(np.uint64)
        both = np.concatenate([a, b]), np.concatenate([b, a])
        value = np.concatenate([world.strength, world.strength]) / 255.0
        self.matrix = gb.Matrix.from_coo(*both, value, nrows=world.members, ncols=world.members)
        ties = np.maximum(np.bincount(both[0].astype(np.int64), minlength=world.members), 2)
        self.weight = gb.Vector.from_dense(1 / np.log(ties))
        self.employer = world.employer

    def degree(self, me, target):
        gb = self.gb
        if me == target:
            return 0
        front = gb.Vector.from_coo([me], [True], size=self.matrix.nrows)
        for step in (1, 2, 3):
            front = front.vxm(self.matrix, gb.semiring.any_pair).new(dtype=bool)
            if front.get(target) is not None:
                return step
        return None

    def who(self, me, organisation):
        gb = self.gb
        first = self.matrix[me, :].new()
        both = first.vxm(self.matrix, gb.semiring.max_times).new()
        both(gb.binary.max) << first
        members, values = both.to_coo()
        fits = self.employer[members] == organisation
        fits &= members != me
        return dict(zip(members[fits].tolist(), values[fits].tolist(), strict=True))

    def suggest(self, me):
        gb = self.gb
        first = self.matrix[me, :].new()
        weights = self.weight.dup(mask=first.S)
        members, values = weights.vxm(self.matrix, gb.semiring.plus_first).new(mask=~first.S).to_coo()
        return {m: v for m, v in zip(members.tolist(), values.tolist(), strict=True) if m != me}


class NetworkX:
    """Pure Python, the reference everybody knows."""

    most = 100_000

    def __init__(self, world) -> None:
        import networkx as nx

        self.nx, self.graph = nx, nx.Graph()
        self.graph.add_nodes_from(range(world.members))
        cost = -np.log(world.strength / 255.0)
        self.graph.add_weighted_edges_from(zip(world.a.tolist(), world.b.tolist(), cost.tolist(), strict=True))

    def degree(self, me, target):
        try:
            steps = len(self.nx.bidirectional_shortest_path(self.graph, me, target)) - 1
        except self.nx.NetworkXNoPath:
            return None
        return steps if steps <= 3 else None

    def chain(self, me, target):
        cost, path = self.nx.bidirectional_dijkstra(self.graph, me, target)
        return float(np.exp(-cost)), len(path) - 1

    def suggest(self, me):
        near = set(self.graph[me])
        far = {other for middle in near for other in self.graph[middle]} - near - {me}
        return {b: score for _, b, score in self.nx.adamic_adar_index(self.graph, [(me, other) for other in far])}


class SQLite:
    """What an application would write first: a table of ties and joins."""

    most = 1_000_000
    tables = (
        "CREATE TABLE tie (a INT, b INT, s INT, PRIMARY KEY (a, b)) WITHOUT ROWID",
        "CREATE TABLE member (id INTEGER PRIMARY KEY, employer INT, weight REAL)",
    )

    def __init__(self, world) -> None:
        self.connect()
        for table in self.tables:
            self.db.execute(table)
        a, b, s = (column.tolist() for column in (world.a, world.b, world.strength))
        self.fill("tie", sorted([*zip(a, b, s, strict=True), *zip(b, a, s, strict=True)]))
        ties = np.maximum(np.bincount(np.concatenate([world.a, world.b]), minlength=world.members), 2)
        self.fill(
            "member", zip(range(world.members), world.employer.tolist(), (1 / np.log(ties)).tolist(), strict=True)
        )

    def connect(self) -> None:
        self.db = sqlite3.connect(":memory:")

    def fill(self, table: str, rows) -> None:
        self.db.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)

    def rows(self, query: str, *values):
        return self.db.execute(query, values).fetchall()

    def degree(self, me, target):
        return self.rows(
            """WITH RECURSIVE step(id, n) AS (
                 SELECT CAST(? AS INT), 0
                 UNION SELECT tie.b, n + 1 FROM step JOIN tie ON tie.a = step.id WHERE n < 2)
               SELECT min(n) FROM (
                 SELECT n FROM step WHERE id = ?
                 UNION ALL SELECT n + 1 FROM step JOIN tie ON tie.a = ? AND tie.b = step.id) AS met""",
            *(me, target, target),
        )[0][0]

    def who(self, me, organisation):
        rows = self.rows(
            """SELECT id, max(p) FROM (
                 SELECT b AS id, s / 255e0 AS p FROM tie WHERE a = ?
                 UNION ALL SELECT t.b, f.s * t.s / 65025e0 FROM tie f JOIN tie t ON t.a = f.b WHERE f.a = ?) AS met
               JOIN member USING (id) WHERE employer = ? AND id <> ? GROUP BY id""",
            *(me, me, organisation, me),
        )
        return {member: float(strength) for member, strength in rows}

    def suggest(self, me):
        return dict(
            self.rows(
                """SELECT t.b, sum(weight) FROM tie f JOIN tie t ON t.a = f.b JOIN member ON member.id = f.b
                   WHERE f.a = ? AND t.b <> ? AND NOT EXISTS (SELECT 1 FROM tie x WHERE x.a = ? AND x.b = t.b)
                   GROUP BY t.b""",
                *(me, me, me),
            )
        )


class PostgreSQL(SQLite):
    """The same on a throw-away cluster, or the server named by LAZOS_BENCH_POSTGRES, in tables of this session only."""

    tables = (
        "CREATE TEMP TABLE tie (a INT, b INT, s INT, PRIMARY KEY (a, b))",
        "CREATE TEMP TABLE member (id INT PRIMARY KEY, employer INT, weight FLOAT8)",
    )

    def connect(self) -> None:
        import psycopg

        self.cluster = Cluster() if "LAZOS_BENCH_POSTGRES" not in os.environ else None
        try:
            url = self.cluster.__enter__() if self.cluster else os.environ["LAZOS_BENCH_POSTGRES"]
        except PostgreSQLMissing as error:
            raise ImportError(str(error) or "no initdb here") from None
        self.db = psycopg.connect(url, autocommit=True)

    def close(self) -> None:
        self.db.close()
        if self.cluster:
            self.cluster.__exit__(None, None, None)

    def fill(self, table: str, rows) -> None:
        with self.db.cursor().copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        self.db.execute(f"ANALYZE {table}")

    def rows(self, query: str, *values):
        return self.db.execute(query.replace("?", "%s"), values).fetchall()


@contextmanager
def opened(peer, world):
    """A peer with the world in it; raises ImportError where it is not installed."""
    other = peer(world)
    try:
        yield other
    finally:
        if hasattr(other, "close"):
            other.close()


PEERS = {
    "NetworKit": NetworKit,
    "igraph": Igraph,
    "python-graphblas": GraphBLAS,
    "networkx": NetworkX,
    "SQLite": SQLite,
    "PostgreSQL": PostgreSQL,
}
