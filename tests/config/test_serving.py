"""How the server is set up for several people at once."""

import argparse
import os
import subprocess
import sys

import pytest

from lazos.config.cli.commands import run


@pytest.mark.django_db(transaction=True)
def test_the_connection_of_one_page_serves_the_next():
    from django.db import connection

    connection.close()
    connection.ensure_connection()
    opened = connection.connection
    connection.close_if_unusable_or_obsolete()  # what Django does after each request
    assert connection.connection is opened


def test_what_one_process_counts_against_a_door_all_of_them_know():
    from django.core.cache import cache

    cache.set("rl:somebody", [1, 2, 3], timeout=None)  # the clock of the tests is not that of the other process
    script = "import django; django.setup(); from django.core.cache import cache; print(cache.get('rl:somebody'))"
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "lazos.config.settings"}
    told = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[1, 2, 3]"


@pytest.mark.parametrize(("processors", "workers"), [(1, 1), (2, 2), (16, 2)])
def test_a_process_of_the_server_for_each_of_two_processors(monkeypatch, processors, workers):
    monkeypatch.setattr(run, "processors", lambda: processors)
    parser = argparse.ArgumentParser()
    run.arguments(parser)
    assert parser.parse_args([]).workers == workers
