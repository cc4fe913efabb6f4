"""The figures that `quality.md` asks of warmth, on the messages of the corpus (`bench/warmth.py` prints them all)."""

import importlib.util
import os
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[3] / "bench" / "warmth.py"


@pytest.fixture(scope="module")
def result():
    corpus = os.environ.get("LAZOS_CORPUS")
    if not corpus:
        pytest.skip("needs LAZOS_CORPUS, the folder with the corpus")
    spec = importlib.util.spec_from_file_location("bench_warmth", BENCH)
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    (log,) = [log for name, log in bench.logs(Path(corpus) / "temporal") if name == "CollegeMsg"]
    return bench.evaluate(log)


@pytest.mark.corpus
def test_contact_in_the_next_week(result):
    auc = {name: figures["by_pairs"] for name, figures in result["contact_auc"].items()}
    assert auc["warmth"] >= 0.79
    assert auc["warmth"] > max(auc["recency"], auc["decay30"], auc["cadence"])


@pytest.mark.corpus
def test_silence_and_what_is_lost_by_it(result):
    assert result["silence_auc"]["warmth"]["by_pairs"] >= 0.70
    assert result["loss_at_5"]["warmth"]["everyone"] >= 0.72
    assert result["loss_at_5"]["warmth"]["of_best_five"] >= 0.95


@pytest.mark.corpus
def test_chances_can_be_trusted(result):
    assert result["ece"]["refitted"] <= 0.03


@pytest.mark.corpus
def test_dormant_ties_beyond_recency(result):
    assert result["dormant_ap"]["bg_nbd"] > result["dormant_ap"]["recency"]
