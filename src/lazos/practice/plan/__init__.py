"""The plan of a member's day, read from their rows. Nothing is written; the same day gives the same plan.

The plan is that of the morning: what the member did today ties lines, it never brings in others.
"""

from lazos.practice.plan.day import Card, DateLine, Day, PromiseLine, day_of

__all__ = ["Card", "DateLine", "Day", "PromiseLine", "day_of"]
