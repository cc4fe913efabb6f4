"""The network engine: a frozen, packed graph of members and ties, and what can be asked of it."""

from .engine import warmup
from .graph import Graph, Tie
from .mask import Mask
from .store import Store
from .types import Articulation, Chain, Gain, GraphError, Introduction, Match, Suggestion

__all__ = [
    "Articulation",
    "Chain",
    "Gain",
    "Graph",
    "GraphError",
    "Introduction",
    "Mask",
    "Match",
    "Store",
    "Suggestion",
    "Tie",
    "warmup",
]
