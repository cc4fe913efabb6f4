"""One member's network at a glance: where each person is drawn, and what is worth noticing. No scores."""

from lazos.core.picture.clusters import clusters
from lazos.core.picture.findings import Finding, Person, findings
from lazos.core.picture.labels import Box, Label, place_labels
from lazos.core.picture.positions import Ring, Spot, place
from lazos.core.picture.ready import Standing, would_welcome

__all__ = [
    "Box",
    "Finding",
    "Label",
    "Person",
    "Ring",
    "Spot",
    "Standing",
    "clusters",
    "findings",
    "place",
    "place_labels",
    "would_welcome",
]
