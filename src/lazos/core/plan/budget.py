"""The minutes of a day, out of the minutes of a week."""

from datetime import date, timedelta

STEP = 5


def week_start(today: date, review_day: int = 7) -> date:
    """The first day of the member's week, which closes with the review day (ISO: 1 Monday … 7 Sunday)."""
    return today - timedelta(days=(today.isoweekday() - review_day - 1) % 7)


def daily_budget(weekly_minutes: int, spent: int, today: date, review_day: int = 7) -> int:
    """Minutes for today: what the week still holds, over the days still to come.

    `spent` counts the minutes done since `week_start` before this plan. Two days in seven are left free, so that the
    other five hold a line or two each; the share is rounded to five minutes, at least five while any remain, and never
    more than remain. A week that is used up gives 0: the rest can wait.
    """
    left = weekly_minutes - max(0, spent)
    if left <= 0:
        return 0
    days = 7 - (today - week_start(today, review_day)).days
    share = left / max(1, round(days * 5 / 7))
    return min(left, max(STEP, STEP * round(share / STEP)))
