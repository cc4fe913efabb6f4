"""Graphs on disk: what was saved comes back, what is broken, cut or foreign is named with its file and field."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.graph import Graph, GraphError, files

from .worlds import answers, graph_of, worlds


@pytest.fixture(scope="module", autouse=True)
def chosen_engine():
    """Either engine would do."""


def generation(folder):
    return files.current(folder)


@pytest.mark.slow
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


@pytest.mark.slow
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
    text = header.read_bytes().partition(b"\n")[2].replace(b'"version": 2', b'"version": 3')
    header.write_bytes(b"%08x\n%s" % (files.zlib.crc32(text), text))
    with pytest.raises(GraphError, match="format is lazos-graph 3"):
        Graph.open(saved)


def _without_array(header):
    del header["arrays"]["rows"]


BAD_HEADERS = [
    (_without_array, "rows"),
    (lambda header: header.pop("arrays"), "indptr"),
    (lambda header: header.pop("members"), "members"),
    (lambda header: header.update(members=-1), "members"),
    (lambda header: header.update(members=6), "indptr"),
    (lambda header: header.update(skills="x"), "skills"),
    (lambda header: header.update(organisations=["a"]), "organisation"),
    (lambda header: header["arrays"]["rows"].update(dtype="<f4"), "rows"),
    (lambda header: header["arrays"]["rows"].update(bytes=7), "rows"),
    (lambda header: header["arrays"]["kinds"].update(crc32=None), "kinds"),
]


@pytest.mark.parametrize(("harm", "field"), BAD_HEADERS)
def test_headers_of_other_makers_are_named(saved, harm, field):
    """Whole and with the right sum, yet not what is expected."""
    path = generation(saved) / "header.json"
    header = json.loads(path.read_bytes().partition(b"\n")[2])
    harm(header)
    text = json.dumps(header).encode()
    path.write_bytes(b"%08x\n%s" % (files.zlib.crc32(text), text))
    with pytest.raises(GraphError, match=str(generation(saved))) as caught:
        Graph.open(saved)
    assert caught.value.field == field


@pytest.mark.parametrize("text", [b"[]", b"{", b"7"])
def test_headers_that_are_no_table_are_named(saved, text):
    (generation(saved) / "header.json").write_bytes(b"%08x\n%s" % (files.zlib.crc32(text), text))
    with pytest.raises(GraphError, match="format is None None"):
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
