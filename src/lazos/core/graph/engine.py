"""Which implementation answers: compiled kernels once they are ready, plain numpy until then or without numba.

Both give the same values to the last bit, so a change of engine can be seen only on a clock. Compiling takes seconds
and never happens inside a query: ``warmup`` does it, at start or from the command line, and keeps the machine code in
the folder it is given.
"""

from __future__ import annotations

from typing import Any

from . import plain

_active: Any = plain


def queries() -> Any:
    """The module that answers: ``plain`` or ``fast``."""
    return _active


def compiled(function: Any) -> Any:
    """The compiled form of a function of ``structure`` when the kernels are ready, else the function itself."""
    return getattr(_active, "STRUCTURE", {}).get(function.__name__, function)
