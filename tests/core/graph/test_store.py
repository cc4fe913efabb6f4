"""Graphs on disk: what was saved comes back, what is broken is named, changes reach other processes."""

import multiprocessing
import os
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.graph import Graph, GraphError, Store, files

from .worlds import answers, graph_of, worlds


@pytest.fixture(scope="module", autouse=True)
def chosen_engine():
    """Either engine would do."""


TIES = [(0, 1, 200, "friend"), (1, 2, 100, "client"), (2, 3, 50, None), (0, 4, 9, "friend")]


@pytest.fixture
def saved(tmp_path):
    graph = Graph.build(
        TIES, organisation=["a", None, "b", 7, 7], skills={"x": [1, 2]}, hidden=[4], blocked=[(0, 3)], members=5
    )
    graph.save(tmp_path)
    return tmp_path


def generation(folder):
    return files.current(folder)


@given(st.data())
@settings(deadline=None, max_examples=25)
def test_what_was_saved_comes_back(tmp_path_factory, data):
    world = data.draw(worlds(most=8))
    graph = graph_of(world, wide=data.draw(st.booleans()), hidden=[1])
    folder = tmp_path_factory.mktemp("graph")
    graph.save(folder)
    me = data.draw(st.integers(0, world[0] - 1))
    opened = Graph.open(folder, verify=True)
    assert answers(opened, me) == answers(graph, me)
    assert opened.ties(me) == graph.ties(me)


def test_attributes_kinds_and_blocks_come_back(saved):
    graph = Graph.open(saved)
    assert [match.member for match in graph.who(0, organisation="b")] == [2]
    assert [match.member for match in graph.who(0, skill="x")] == [1, 2]
    assert [tie.kind for tie in graph.ties(1)] == ["friend", "client"]
    assert graph.degree(0, [3, 4]) == [None, None]
    assert not graph._parts.rows.rows.flags.writeable


def test_saving_again_makes_a_new_generation_and_drops_the_oldest(saved):
    before = Graph.open(saved)
    for _ in range(3):
        last = before.save(saved)
    assert last == 4
    assert sorted(path.name for path in saved.glob("graph-*")) == ["graph-3", "graph-4"]
    assert not list(saved.glob(".draft*"))
    assert before.degree(0, [2]) == Graph.open(saved).degree(0, [2]) == [2]


@pytest.mark.parametrize("name", ["indptr", "rows", "kinds", "organisation", "skills", "hidden", "blocked"])
@pytest.mark.parametrize("harm", ["cut", "longer", "gone", "flipped", "empty"])
def test_broken_arrays_are_named(saved, name, harm):
    path = generation(saved) / f"{name}.bin"
    data = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        flipped = data[:-1] + bytes([data[-1] ^ 255])
        path.write_bytes({"cut": data[:-3], "longer": data + b"x", "flipped": flipped, "empty": b""}[harm])
    with pytest.raises(GraphError, match=name) as caught:
        Graph.open(saved)
    assert (caught.value.field, caught.value.file) == (name, str(path))


@pytest.mark.parametrize("text", [b"", b"PK\x03\x04", b'{"format": "lazos-graph"}', b"\xff" * 40])
def test_foreign_headers_and_pointers_are_named(saved, text):
    header = generation(saved) / "header.json"
    header.write_bytes(text)
    with pytest.raises(GraphError, match=r"header\.json"):
        Graph.open(saved)
    (saved / "CURRENT").write_bytes(text)
    with pytest.raises(GraphError, match="CURRENT"):
        Graph.open(saved)


def test_another_version_is_named(saved):
    header = generation(saved) / "header.json"
    text = header.read_bytes().partition(b"\n")[2].replace(b'"version": 1', b'"version": 2')
    header.write_bytes(b"%08x\n%s" % (files.zlib.crc32(text), text))
    with pytest.raises(GraphError, match="format is lazos-graph 2"):
        Graph.open(saved)


def test_a_folder_without_a_graph_says_so(tmp_path):
    with pytest.raises(GraphError, match="no graph here"):
        Graph.open(tmp_path / "nowhere")


def test_large_arrays_are_sampled_or_checked_whole(saved, monkeypatch):
    monkeypatch.setattr(files, "SMALL", 0)
    monkeypatch.setattr(files, "BLOCK", 4)
    graph = Graph.build([(a, a + 1, 9) for a in range(500)])
    graph.save(saved)
    path = generation(saved) / "rows.bin"
    data = bytearray(path.read_bytes())
    data[5] ^= 1
    path.write_bytes(data)
    assert Graph.open(saved).members == 501
    with pytest.raises(GraphError, match="rows"):
        Graph.open(saved, verify=True)
    data[0] ^= 1
    path.write_bytes(data)
    with pytest.raises(GraphError, match="rows"):
        Graph.open(saved)


def test_appended_changes_are_seen_at_once_by_other_readers(saved):
    reader, writer = Store(saved), Store(saved)
    assert reader.graph().degree(1, [3]) == [2]
    assert reader.graph() is reader.graph()
    writer.append([("add", 1, 3, np.int64(90), "friend"), ("remove", 0, 1)])
    assert reader.graph().degree(1, [3, 0]) == [1, None]
    assert Graph.open(saved).degree(1, [3, 0]) == [1, None]
    with pytest.raises(GraphError, match="strength"):
        writer.append([("add", 0, 1, 256, 0)])
    writer.append([("add", 0, 1, 255, 0)])
    assert reader.graph().degree(1, [0]) == [1]


def test_a_half_written_change_is_left_out_and_cut_off(saved):
    store = Store(saved)
    store.append([("add", 1, 3, 90, 0)])
    log = generation(saved) / "delta.log"
    whole = log.read_bytes()
    log.write_bytes(whole + whole[:15])
    assert Store(saved).graph().degree(1, [3]) == [1]
    Store(saved).append([("remove", 1, 3)])
    assert Store(saved).graph().degree(1, [3]) == [2]
    log.write_bytes(whole.replace(b"90", b"91") + whole)
    with pytest.raises(GraphError, match="damaged change") as caught:
        Graph.open(saved)
    assert caught.value.field == "delta"


def test_compaction_keeps_what_is_appended_meanwhile(saved, monkeypatch):
    store = Store(saved)
    store.append([("add", 1, 3, 90, "new")])
    write = files.write

    def slow(folder, parts):
        result = write(folder, parts)
        Store(saved).append([("add", 1, 4, 80, 0), ("show", 4)])
        return result

    monkeypatch.setattr(files, "write", slow)
    other = Store(saved)
    held = other.graph()
    store.compact()
    assert generation(saved).name == "graph-2"
    for graph in (store.graph(), other.graph(), Graph.open(saved)):
        assert graph.degree(1, [3, 4]) == [1, 1]
        assert graph.ties(1)[1].kind in ("new", "client")
    assert held.degree(1, [4]) == [None]
    assert (generation(saved) / "delta.log").read_bytes().count(b"\n") == 1


def test_two_compactions_do_not_undo_each_other(saved, monkeypatch):
    write = files.write

    def overtaken(folder, parts):
        monkeypatch.setattr(files, "write", write)
        Store(saved).compact()
        return write(folder, parts)

    monkeypatch.setattr(files, "write", overtaken)
    with pytest.raises(GraphError, match="another compaction"):
        Store(saved).compact()


def _read_on(folder, stop, failures, started):
    """A reader process: every graph it sees has the chain whole or not at all."""
    store, looks = Store(folder), 0
    while not stop.is_set() or looks < 20:
        graph = store.graph()
        looks += 1
        steps = graph.degree(0, [49], limit=60)[0]
        chain = sum(tie.member == 1 for tie in graph.ties(0))
        if (steps is not None) != bool(chain):
            failures.put((looks, steps, chain))
        if looks == 1:
            started.release()
    failures.put(None)


def test_readers_in_other_processes_never_see_half_a_swap(tmp_path):
    whole = [("add", a, a + 1, 100, 0) for a in range(49)]
    none = [("remove", a, a + 1) for a in range(49)]
    Graph.build([], members=50).save(tmp_path)
    context = multiprocessing.get_context("spawn")
    stop, failures, started = context.Event(), context.Queue(), context.Semaphore(0)
    readers = [context.Process(target=_read_on, args=(tmp_path, stop, failures, started)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in readers:
        assert started.acquire(timeout=60)
    writer = Store(tmp_path)
    for turn in range(30):
        writer.append(whole if turn % 2 == 0 else none)
        if turn % 3 == 0:
            writer.compact()
    stop.set()
    found = [failures.get(timeout=60) for _ in readers]
    for reader in readers:
        reader.join(60)
        assert reader.exitcode == 0
    assert found == [None, None]


def test_many_threads_follow_one_store(saved):
    store, wrong = Store(saved), []

    def follow():
        wrong.extend(1 for _ in range(200) if store.graph().degree(0, [2]) != [2])

    threads = [threading.Thread(target=follow) for _ in range(3)]
    for thread in threads:
        thread.start()
    for turn in range(20):
        Store(saved).append([("add", 2, 3, 1 + turn, 0)])
        if turn % 5 == 0:
            Store(saved).compact()
    for thread in threads:
        thread.join()
    assert not wrong


def test_no_file_handles_are_left_open(saved):
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    graphs = [Graph.open(saved) for _ in range(5)]
    del graphs
    after = len(os.listdir("/proc/self/fd")) if before else 0
    assert after == before
