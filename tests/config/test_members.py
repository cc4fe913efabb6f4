"""Some members at once over HTTP: a small round of `./lazos bench members`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lazos.config.cli import cluster

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_nothing_fails_and_nothing_acknowledged_is_lost(database):
    if database == "postgresql":
        try:
            cluster.binaries()
        except cluster.PostgreSQLMissing:
            pytest.skip("no initdb on this machine")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LAZOS_", "DJANGO_"))}
    few = "--members 3 --contacts 240 --seconds 12 --warm-up 1 --think 0.5".split()
    command = [sys.executable, str(ROOT / "bench" / "members.py"), "--database", database, *few]
    ended = subprocess.run(command, env=clean, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ", 0 lost or twice" in ended.stdout
    assert "database is locked: 0, tracebacks: 0" in ended.stdout
    assert " 0 writes acknowledged" not in ended.stdout
    assert "no form for" not in ended.stdout
