"""A private note turned into words that one can say to the person it is about.

A note speaks of somebody ("su piloto", "mandarle la guía"); a message speaks to them ("tu piloto", "mandarte la guía").
Where a note cannot be said aloud (it tells what they did, or is no topic at all) nothing is better than the note.
"""

from lazos.core.language.aloud.address import to_you
from lazos.core.language.aloud.places import with_article
from lazos.core.language.aloud.tasks import is_task
from lazos.core.language.aloud.topics import topic_aloud, within

__all__ = ["is_task", "to_you", "topic_aloud", "with_article", "within"]
