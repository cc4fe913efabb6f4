"""Long work: its progress, stopping it, and what a dead worker left."""

import time
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from lazos.background import worker
from lazos.background.models import Beat, Cancelled, Run
from lazos.background.worker import give_back_abandoned


@pytest.fixture
def run(world):
    return Run.objects.create(owner=world.ana, kind="import", label="Conexiones.csv")


def test_goes_through_its_states(run, world):
    assert run.is_under_way
    run.start(now=world.now, total=10)
    run.advance(4, now=world.now)
    assert (run.percent, run.state) == (40, Run.State.RUNNING)
    run.finish(now=world.now, result={"created": 4})
    fresh = Run.objects.owned_by(world.ana).get()
    assert (fresh.state, fresh.done, fresh.result) == (Run.State.DONE, 10, {"created": 4})


def test_stops_at_its_next_step(run, world):
    run.start(now=world.now, total=10)
    other_process = Run.objects.owned_by(world.ana).get()
    other_process.ask_to_stop(now=world.now)
    with pytest.raises(Cancelled):
        run.advance(5, now=world.now)


def test_the_region_asks_again_until_it_has_ended(run, world, as_member):
    run.start(now=world.now, total=10)
    run.advance(4, now=world.now)
    client, address = as_member(world.ana), reverse("run", args=[run.pk])
    region = client.get(address, headers={"HX-Request": "true"})
    assert "hx-trigger" in region.content.decode()
    assert "Van 4 de 10" in region.content.decode()
    run.finish(now=world.now)
    assert client.get(address, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def running(since, worker="w1"):
    return DBTaskResult.objects.create(
        status="RUNNING", args_kwargs={}, task_path="x", queue_name="default", backend_name="default",
        run_after=timezone.now(), started_at=timezone.now() - since, exception_class_path="", traceback="",
        worker_ids=[worker],
    )  # fmt: skip


@pytest.mark.django_db
def test_what_a_dead_worker_left_is_taken_up_again():
    old, young = running(timedelta(hours=1)), running(timedelta(minutes=1))
    assert give_back_abandoned() == 1
    assert set(DBTaskResult.objects.filter(status="READY")) == {old}
    assert set(DBTaskResult.objects.filter(status="RUNNING")) == {young}


@pytest.mark.django_db
def test_a_long_job_of_a_worker_that_lives_is_left_alone():
    now = timezone.now()
    long, dead = running(timedelta(hours=5), "alive"), running(timedelta(hours=5), "dead")
    worker.beat("alive", now=now - timedelta(minutes=1))
    worker.beat("dead", now=now - timedelta(minutes=10))
    assert give_back_abandoned() == 1
    assert set(DBTaskResult.objects.filter(status="RUNNING")) == {long}
    assert set(DBTaskResult.objects.filter(status="READY")) == {dead}
    worker.beat("alive", now=now - timedelta(minutes=10))
    assert give_back_abandoned() == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_at_work_beats_again_and_again():
    with worker.pulse("w9", every=0.05):
        first = Beat.objects.get(name="worker:w9").ran_at
        deadline = time.monotonic() + 10
        while Beat.objects.get(name="worker:w9").ran_at == first and time.monotonic() < deadline:
            time.sleep(0.05)
    last = Beat.objects.get(name="worker:w9").ran_at
    assert last > first
    time.sleep(0.2)
    assert Beat.objects.get(name="worker:w9").ran_at == last
