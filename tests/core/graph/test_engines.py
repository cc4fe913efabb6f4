"""The compiled kernels give what plain numpy gives, to the last bit, on graphs too large for the naive versions."""

import threading

import numpy as np
import pytest

from lazos.core.graph import Graph, Mask, engine

from .worlds import questions


@pytest.fixture(scope="module")
def graph():
    return social(1500, 16, seed=5)


def social(members: int, ties: int, seed: int, needy: bool = False, **options) -> Graph:
    """Circles of about 60 and a few members whom many know."""
    rng = np.random.default_rng(seed)
    count = members * ties // 2
    a = rng.integers(0, members, count)
    near = a // 60 * 60 + rng.integers(0, 60, count)
    popular = (members * rng.random(count) ** 4).astype(np.int64)
    b = np.where(rng.random(count) < 0.6, np.minimum(near, members - 1), popular)
    strength = rng.integers(1, 256, count)[a != b]
    organisation = rng.integers(-1, 40, members)
    skills = {skill: rng.choice(members, 3 + 40 * skill, replace=False).tolist() for skill in range(5)}
    if needy:
        skills |= {skill: rng.choice(members, members // 5).tolist() for skill in range(5, 30)}
        near = {"related": lambda need: {need: 1.0, (need + 1) % 30: 0.6, (need + 3) % 30: 0.25}}
        options |= near | {"needs": {skill: rng.choice(members, members // 8).tolist() for skill in range(30)}}
    return Graph.from_arrays(
        a[a != b], b[a != b], strength, members=members, organisation=organisation, skills=skills, **options
    )


@pytest.fixture(scope="module", autouse=True)
def chosen_engine():
    """These tests choose for themselves."""
    if not engine.warmup():
        pytest.skip("numba is not installed: install the extra 'engine' to test the kernels")
    yield "fast"
    engine.choose("plain")


def both(question):
    """The answers of plain and of the kernels."""
    answers = []
    for name in ("plain", "fast"):
        engine.choose(name)
        answers.append(question())
    return answers


@pytest.mark.slow
def test_wide_rows_agree_too():
    wide = social(500, 12, seed=2, wide=True)
    plain, before = both(lambda: questions(wide, 3, 77, None))
    assert engine.warmup(wide=True)
    after = both(lambda: questions(wide, 3, 77, Mask([5, 9])))
    assert plain == before == both(lambda: questions(wide, 3, 77, None))[1]
    assert after[0] == after[1]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("masked", [False, True])
def test_both_engines_agree(graph, seed, masked):
    rng = np.random.default_rng(seed)
    if seed % 2:
        ids = rng.integers(0, graph.members, (200, 2)).tolist()
        graph = graph.overlay([("add", a, b, 1 + (a * b) % 255, 0) for a, b in ids if a != b])
    gone = rng.choice(graph.members, 300, replace=False)
    mask = Mask(gone, rng.integers(0, graph.members, (300, 2))) if masked else None
    me, other = (int(member) for member in rng.integers(0, graph.members, 2))
    plain, fast = both(lambda: questions(graph, me, other, mask))
    assert plain == fast


@pytest.mark.slow
@pytest.mark.parametrize("wide", [False, True])
def test_both_engines_agree_on_what_two_gain(wide):
    engine.warmup(wide=wide)
    needy = social(900, 40, seed=9, needy=True, wide=wide, blocked=[(1, 2), (3, 40), (5, 800)])
    for me, mask in ((0, None), (1, None), (7, Mask(range(0, 900, 9), [(7, 8)])), (500, None)):
        for k in (3, 10, 500, None):
            plain, fast = both(lambda me=me, k=k, mask=mask: needy.introductions(me, k, mask=mask))
            assert plain == fast != []


@pytest.mark.slow
def test_stamps_run_out_and_start_again(graph):
    from lazos.core.graph import fast

    engine.choose("fast")
    graph.suggest(0)
    fast._threads.scratch.turn = 65533
    for me in range(5):
        plain, compiled = both(lambda me=me: questions(graph, me, 99, None))
        assert plain == compiled


def test_members_with_very_many_ties_agree():
    ties = [(0, other, 1 + other % 255) for other in range(1, 700)]
    ring = [(other, other + 1 + other % 7, 9 + other % 90) for other in range(1, 690)]
    star = Graph.build([*ties, *ring, *[(other, 700 + other, 30) for other in range(1, 300)]])
    for me, mask in ((0, None), (5, None), (0, Mask(range(100, 200), [(0, 5)]))):
        plain, fast = both(lambda me=me, mask=mask: questions(star, me, 800, mask))
        assert plain == fast


@pytest.mark.slow
def test_nothing_is_compiled_in_a_request(graph, tmp_path):
    """Whatever the graph came from and however wide the numbers asked with: one compiled form of each kernel."""
    from lazos.core.graph import kernels

    engine.choose("fast")
    graph.save(tmp_path)
    opened = Graph.open(tmp_path)
    before = {name: len(getattr(kernels, name).signatures) for name in kernels.__all__ if name != "jit"}
    assert before["chains"] == 1
    needy = social(900, 40, seed=9, needy=True)
    needy.save(tmp_path)
    for one in (
        needy,
        Graph.open(tmp_path),
        graph,
        opened,
        opened.overlay([("add", 1, 2, 9, 0), ("block", 3, 4), ("hide", 8), ("grow", 1600)]),
    ):
        for mask in (None, Mask([5, 9], [(3, 40)])):
            for number in (int, np.int8, np.uint16, np.int32, np.uint64):
                questions(one, number(3), number(77), mask)
                one.chains(number(3), number(7), hops=number(4), k=number(2), mask=mask)
                one.who(number(3), organisation=np.int32(3), skill=number(4), k=number(3), mask=mask)
                one.degree(number(3), np.array([9], number), limit=number(2), mask=mask)
                one.degree(number(3), [number(9)] * 9, limit=number(5), mask=mask)
                one.suggest(number(3), number(4), mask=mask)
    after = {name: len(getattr(kernels, name).signatures) for name in before}
    assert after == before


def test_two_threads_ask_at_once(graph):
    engine.choose("fast")
    viewers = range(12)
    expected = [questions(graph, me, 50, None) for me in viewers]
    wrong = []

    def ask():
        wrong.extend(me for me in viewers if questions(graph, me, 50, None) != expected[me])

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_the_engine_must_be_warm_to_be_chosen(monkeypatch):
    monkeypatch.setattr(engine, "_fast", None)
    with pytest.raises(RuntimeError, match="warmup"):
        engine.choose("fast")


def test_a_large_graph_warms_up_once_beside_the_caller(monkeypatch):
    started = []
    monkeypatch.setattr(engine, "warmup", lambda wide: started.append(threading.current_thread().name))
    monkeypatch.setattr(engine, "_begun", set())
    monkeypatch.setattr(engine, "LARGE", 10)
    Graph.build([(0, 1, 5)], members=10)
    assert not engine._begun
    for _ in range(2):
        Graph.build([(0, 1, 5)], members=11)
    for thread in threading.enumerate():
        if thread.name == "graph-warmup":
            thread.join()
    assert started == ["graph-warmup"]


def test_a_large_wide_graph_warms_up_its_own_kernels(monkeypatch):
    started = []
    monkeypatch.setattr(engine, "warmup", lambda wide: started.append(wide))
    monkeypatch.setattr(engine, "_begun", {False})
    monkeypatch.setattr(engine, "LARGE", 10)
    Graph.build([(0, 1, 5)], members=11, wide=True)
    for thread in threading.enumerate():
        if thread.name == "graph-warmup":
            thread.join()
    assert started == [True]


def test_code_is_kept_under_the_name_of_its_sources(tmp_path, monkeypatch):
    import numba

    monkeypatch.setattr(numba.config, "CACHE_DIR", "")
    engine._keep_code_in(tmp_path)
    (folder,) = tmp_path.iterdir()
    assert str(folder) == numba.config.CACHE_DIR
    assert folder.name.startswith("kernels-")


def test_without_a_place_for_code_a_private_one_is_made(tmp_path, monkeypatch):
    import numba

    monkeypatch.setattr(numba.config, "CACHE_DIR", "")
    monkeypatch.setattr(
        engine.Path, "mkdir", lambda *args, **options: (_ for _ in ()).throw(PermissionError("read-only"))
    )
    monkeypatch.setattr(engine.tempfile, "mkdtemp", lambda prefix: f"{tmp_path}/{prefix}x")
    engine._keep_code_in(None)
    assert f"{tmp_path}/lazos-kernels-x" == numba.config.CACHE_DIR
    with pytest.raises(PermissionError):
        engine._keep_code_in(tmp_path)


def test_without_numba_the_warmup_says_so(monkeypatch):
    monkeypatch.setattr(engine, "find_spec", lambda name: None)
    assert engine.warmup() is False
