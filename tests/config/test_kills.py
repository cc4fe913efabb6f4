"""A killed writer loses nothing it acknowledged: a few rounds of `./lazos bench kills`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lazos.config.cli import cluster

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("what", [["--database", "sqlite"], ["--database", "postgresql"], ["--outbox"]])
def test_nothing_acknowledged_is_lost(what):
    if "postgresql" in what:
        try:
            cluster.binaries()
        except cluster.PostgreSQLMissing:
            pytest.skip("no initdb on this machine")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LAZOS_", "DJANGO_"))}
    command = [sys.executable, str(ROOT / "bench" / "kills.py"), "--kills", "6", *what]
    ended = subprocess.run(command, env=clean, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert " 0 lost" in ended.stdout
    assert "acknowledged" in ended.stdout
