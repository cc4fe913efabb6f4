"""Putting a take-out back: into an empty account everything as it was, into another what is not there yet.

Rows are written table by table in chunks, and which keys they got is noted in the same transaction, so that a killed
restore is taken back by its next run, and the whole can be undone.
"""

from lazos.exchange.takeout.restoring.created import Created
from lazos.exchange.takeout.restoring.restore import Restoring
from lazos.exchange.takeout.restoring.way_back import take_back

__all__ = ["Created", "Restoring", "take_back"]
