"""When something was really written, told by a clock that may be wrong; and what an hour of a place means."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

#: Nothing waits longer than this for signal: a moment before it comes from a wrong clock.
LONGEST = timedelta(days=60)
#: Clocks that are right differ by this much.
SLACK = timedelta(minutes=5)
#: Two ways to tell the moment that lie further apart contradict each other: the clock was set in between.
AGREE = timedelta(hours=12)


def when_written(
    written: datetime | None, sent: datetime | None, skew: timedelta | None, now: datetime
) -> datetime | None:
    """The moment of writing on the server's clock, never after `now`; None where only the writer can tell.

    `written`, `sent`: what the writer's clock said when it was written, and when it was sent. `skew`: how far the
    server's clock was ahead of the writer's when they last spoke before the writing. All aware.
    """
    if written is None:
        return None
    told = [_moved(written, skew)] if skew is not None else []
    # What the clock counted in between holds however wrong it is, unless it was set in between.
    told += [_moved(now, written - sent)] if sent is not None else []
    told = told or [written]
    believed = [moment for moment in told if moment is not None and now - LONGEST <= moment <= now + SLACK]
    if not believed or max(believed) - min(believed) > AGREE:
        return None
    return min(believed[0], now)


def on_clock(day: date, at: time, zone: tzinfo) -> datetime | None:
    """That hour of that day there; None where the clocks leave it out. Of an hour that comes twice, the first."""
    wanted = datetime.combine(day, at, zone)
    there = wanted.astimezone(UTC).astimezone(zone)
    return wanted if there.replace(tzinfo=None) == wanted.replace(tzinfo=None) else None


def comes_twice(moment: datetime) -> bool:
    """Whether the clocks are put back then, so that its hour alone does not tell which one it is."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def _moved(moment: datetime, by: timedelta) -> datetime | None:
    try:
        return moment + by
    except OverflowError:
        return None
