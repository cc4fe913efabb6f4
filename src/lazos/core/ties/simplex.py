"""A downhill simplex (Nelder & Mead 1965), for a handful of parameters and no derivatives."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def minimise(cost: Callable[[Floats], float], start: Floats, *, size: float = 0.5, steps: int = 400) -> Floats:
    """The point of least `cost` found from `start`, shape as `start`; costs that are not numbers are shunned."""

    def safe(point: Floats) -> float:
        value = cost(point)
        return value if np.isfinite(value) else np.inf

    points = np.vstack([start, start + size * np.eye(len(start))])
    costs = np.array([safe(point) for point in points])
    for _ in range(steps):
        order = np.argsort(costs, kind="stable")
        points, costs = points[order], costs[order]
        if not np.isfinite(costs[0]) or costs[-1] - costs[0] < 1e-7 * (1 + abs(costs[0])):
            break
        _improve(points, costs, safe)
    return np.asarray(points[np.argmin(costs)])


def _improve(points: Floats, costs: Floats, cost: Callable[[Floats], float]) -> None:
    """One step: reflect the worst point, stretch or contract, else shrink all toward the best (in place)."""
    centre = points[:-1].mean(axis=0)

    def at(stretch: float) -> tuple[Floats, float]:
        point = centre + stretch * (points[-1] - centre)
        return point, cost(point)

    point, value = at(-1.0)
    if value < costs[0]:
        further, lower = at(-2.0)
        if lower < value:
            point, value = further, lower
    elif value >= costs[-2]:
        point, value = at(-0.5 if value < costs[-1] else 0.5)
    if value < costs[-1]:
        points[-1], costs[-1] = point, value
        return
    points[1:] = points[0] + 0.5 * (points[1:] - points[0])
    costs[1:] = [cost(point) for point in points[1:]]
