"""The migrations: they say what the models say, and lead a database that has rows in it forward."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lazos.config.cli import cluster

ROOT = Path(__file__).resolve().parents[2]


def run(*command, **environment):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LAZOS_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, *command],
        env=clean | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.slow
def test_no_change_of_a_model_is_without_its_migration(tmp_path):
    arguments = ("-m", "django", "makemigrations", "--check", "--dry-run", "--pythonpath", "src")
    ended = run(*arguments, DJANGO_SETTINGS_MODULE="lazos.config.settings", LAZOS_DATA=str(tmp_path))
    assert ended.returncode == 0, ended.stdout + ended.stderr


def carried(**environment):
    ended = run("-m", "tests.config.forward", **environment)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert found["rows"] > 60
    assert found["lost"] == []


@pytest.mark.slow
def test_a_populated_database_goes_forward_on_sqlite(tmp_path):
    carried(LAZOS_DATA=str(tmp_path))


@pytest.mark.slow
def test_a_populated_database_goes_forward_on_postgresql(tmp_path):
    try:
        with cluster.Cluster() as url:
            carried(LAZOS_DATA=str(tmp_path), LAZOS_DATABASE_URL=url)
    except cluster.PostgreSQLMissing:
        pytest.skip("no initdb on this machine")
