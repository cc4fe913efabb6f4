"""`./lazos …` as a person uses it: a process of its own, a data folder of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

PASSWORD = "nopal-bicicleta-71"


pytestmark = pytest.mark.slow  # each runs whole commands


@pytest.fixture
def lazos(tmp_path):
    """`lazos("member", "add", …)` runs the command and gives the finished process."""

    def run(*arguments: str, said: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(*arguments),
            input=said,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env=environment_of(tmp_path / "data") | environment,
        )

    run.data = tmp_path / "data"
    return run


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "lazos.config.cli", *arguments]


def environment_of(data: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LAZOS_")}
    return kept | {"LAZOS_DATA": str(data), "LAZOS_LANGUAGE": "es"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_help_in_both_languages(lazos):
    assert "la red que nutres" in lazos("--help").stdout
    assert "the network you nourish" in lazos("--help", LAZOS_LANGUAGE="en").stdout
    for name in ("run", "member", "doctor", "backup", "restore"):
        assert lazos(name, "--help").returncode == 0


def test_a_reader_who_has_enough_is_no_error(tmp_path):
    """As `./lazos contacts … | head` does; help itself never minds (argparse)."""
    speaks = "import sys; from lazos.config import cli; cli._dispatch = print; sys.exit(cli.main(['contacts']))"
    process = subprocess.Popen(
        [sys.executable, "-c", speaks], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment_of(tmp_path)
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 141


def test_doctor_sets_up_a_closed_data_folder(lazos):
    done = lazos("doctor", "--json")
    assert done.returncode == 0, done.stderr
    assert all(check["state"] != "problem" for check in json.loads(done.stdout)["checks"])
    assert set(keys(lazos.data)) == {"secret.key", "vapid.key"}
    assert list(lazos.data.glob("*.sqlite3"))


def test_backup_and_restore_bring_the_same_rows(lazos, tmp_path):
    lazos("member", "add", "ana@lazos.example", "--name", "Ana", "--password-stdin", said=PASSWORD)
    assert lazos("backup", str(tmp_path / "copy.tar")).returncode == 0
    before, known_by = rows(lazos.data), keys(lazos.data)
    for path in lazos.data.iterdir():
        path.unlink()
    done = lazos("restore", str(tmp_path / "copy.tar"))
    assert done.returncode == 0, done.stderr
    assert rows(lazos.data) == before
    assert keys(lazos.data) == known_by  # browsers that were turned on for notifications know it by its key


def keys(data: Path) -> dict[str, str]:
    """The keys of the installation, each closed to everybody else."""
    found = {path.name: path for path in data.iterdir() if "key" in path.name}
    assert {stat.S_IMODE(path.stat().st_mode) for path in found.values()} == {0o600}
    return {name: path.read_text() for name, path in found.items()}


def rows(data: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(next(data.glob("*.sqlite3"))) as database:
        return database.execute("SELECT email, password FROM accounts_member ORDER BY email").fetchall()


def test_a_damaged_backup_changes_nothing(lazos, tmp_path):
    lazos("member", "add", "ana@lazos.example", "--password-stdin", said=PASSWORD)
    lazos("backup", str(tmp_path / "copy.tar"))
    whole = (tmp_path / "copy.tar").read_bytes()
    for damaged in (whole[: len(whole) // 2], whole.replace(b"ana@lazos", b"eva@lazos"), b"nonsense"):
        (tmp_path / "bad.tar").write_bytes(damaged)
        done = lazos("restore", str(tmp_path / "bad.tar"))
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert rows(lazos.data)[0][0] == "ana@lazos.example"


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("doctor",), {"LAZOS_DATA": "/proc/nowhere"}),
        (("doctor",), {"LAZOS_DATABASE_URL": "mysql://x"}),
        (("run", "--port", "99999"), {}),
        (("nothing",), {}),
        (("backup", "/proc/nowhere/x.tar"), {}),
        (("restore", "/nowhere.tar"), {}),
    ],
)
def test_what_cannot_be_is_one_sentence(lazos, arguments, environment):
    done = lazos(*arguments, **environment)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_broken_database_is_one_sentence(lazos):
    lazos.data.mkdir()
    (lazos.data / "lazos.sqlite3").write_text("this is no database" * 100)
    done = lazos("doctor")
    assert done.returncode == 2
    assert "restore" in done.stderr
    assert "Traceback" not in done.stderr


def test_runs_answers_and_ends_in_order(lazos):
    port = free_port()
    process = subprocess.Popen(
        command("--port", str(port), "--no-open"), env=environment_of(lazos.data), stdout=subprocess.PIPE, text=True
    )
    try:
        assert str(port) in process.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
            assert answer.status == 200
            assert "password" in answer.read().decode()
        second = lazos("--port", str(free_port()), "--no-open")
        assert (second.returncode, "Traceback" in second.stderr) == (2, False)
    finally:
        process.send_signal(signal.SIGTERM)
        started = time.monotonic()
        process.wait(timeout=10)
    assert time.monotonic() - started < 10
    with pytest.raises(OSError):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1)
