"""PRIVATE: what leaves for a member, what they were told, and by which doors."""

from lazos.notifications.models.delivery import Delivery
from lazos.notifications.models.devices import Alarm, Device, Push
from lazos.notifications.models.feeds import CalendarFeed
from lazos.notifications.models.notices import Channel, Notice, Round
from lazos.notifications.models.outgoing import Outgoing

__all__ = ["Alarm", "CalendarFeed", "Channel", "Delivery", "Device", "Notice", "Outgoing", "Push", "Round"]
