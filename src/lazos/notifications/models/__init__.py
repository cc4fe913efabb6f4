"""PRIVATE: what leaves for a member, and by which doors."""

from lazos.notifications.models.feeds import CalendarFeed
from lazos.notifications.models.outgoing import Outgoing

__all__ = ["CalendarFeed", "Outgoing"]
