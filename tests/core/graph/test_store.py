"""Graphs that change on disk: changes reach other processes, compaction loses none, readers never stop."""

import multiprocessing
import os
import threading

import numpy as np
import pytest

from lazos.core.graph import Graph, GraphError, Store, files


@pytest.fixture(scope="module", autouse=True)
def chosen_engine():
    """Either engine would do."""


def generation(folder):
    return files.current(folder)


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
    log.write_bytes(whole + b"0" * 500)
    assert Store(saved).graph().degree(1, [3]) == [1]
    Store(saved).append([("remove", 1, 3)])
    assert log.read_bytes().endswith(b"\n")
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


class _Meddled:
    """A lock on whose first release another thread appends and looks."""

    def __init__(self, store):
        self.store, self.lock = store, threading.RLock()

    def __enter__(self):
        self.lock.acquire()

    def __exit__(self, *error):
        self.lock.release()
        if self.store._lock is self:
            self.store._lock = self.lock
            Store(self.store.folder).append([("add", 1, 3, 90, 0)])
            self.store.graph()


def test_compaction_keeps_what_another_thread_read_meanwhile(saved):
    store = Store(saved)
    store._lock = _Meddled(store)
    store.compact()
    assert Graph.open(saved).degree(1, [3]) == [1]


def test_what_the_graph_would_not_take_is_not_written(saved):
    """A change that every reader chokes on would make the folder unreadable."""
    store = Store(saved)
    store.append([("add", 1, 3, 9, f"kind {at}") for at in range(5)])
    log = (generation(saved) / "delta.log").read_bytes()
    many = [("grow", 700), *(("add", at, at + 1, 9, at) for at in range(300))]
    with pytest.raises(GraphError, match="at most 256"):
        store.append(many)
    assert (generation(saved) / "delta.log").read_bytes() == log
    assert Graph.open(saved).degree(1, [3]) == [1]


def test_saving_waits_for_a_writer(saved):
    graph = Graph.open(saved)
    with files.writing(saved):
        saving = threading.Thread(target=graph.save, args=(saved,))
        saving.start()
        saving.join(0.2)
        assert generation(saved).name == "graph-1"
    saving.join()
    assert generation(saved).name == "graph-2"


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


@pytest.mark.slow
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
