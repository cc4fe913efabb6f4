"""Which implementation answers: compiled kernels once they are ready, plain numpy until then or without numba.

Both give the same values to the last bit, so a change of engine can be seen only on a clock. Compiling takes many
seconds and never happens inside a query: ``warmup`` does it, at start or from the command line, and keeps the machine
code in the folder it is given, from where the next start loads it.
"""

import os
import tempfile
import threading
import zlib
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from . import plain

LARGE = 20_000
"""Members up to which plain numpy is quick enough to be left alone."""

_active: Any = plain
_begun: set[bool] = set()
_fast: Any = None
_rehearsed: set[bool] = set()
_lock = threading.Lock()


def queries(wide: bool) -> Any:
    """The module that answers for narrow or wide rows: ``plain`` or ``fast``."""
    return plain if wide and True not in _rehearsed else _active


def compiled(function: Callable[..., Any], wide: bool) -> Callable[..., Any]:
    """The compiled form of a function of ``structure`` when the kernels are ready, else the function itself."""
    fast: Callable[..., Any] = getattr(queries(wide), "STRUCTURE", {}).get(function.__name__, function)
    return fast


def available() -> bool:
    """Whether numba is installed."""
    return find_spec("numba") is not None


def warmup(cache_dir: str | os.PathLike[str] | None = None, *, wide: bool = False) -> bool:
    """Compile the kernels, or load them from ``cache_dir``, and let them answer from now on.

    ``wide`` prepares graphs of more than 16.7 million members too. The folder counts from the first call in a process.
    Returns whether the kernels are in use: ``False`` without numba. Safe to call from several threads.
    """
    global _active, _fast
    with _lock:
        if not available():
            return False
        if _fast is None:
            _keep_code_in(cache_dir)
            _fast = import_module(".fast", __package__)
        rehearse = import_module(".rehearsal", __package__).rehearse
        for width in {False, wide} - _rehearsed:
            rehearse(_fast, width)
            _rehearsed.add(width)
        _active = _fast
        _begun.update({False, wide})
        return True


def warmup_soon(members: int, wide: bool = False) -> None:
    """Start a warm-up beside the caller for a graph that plain numpy would answer slowly; once for each width."""
    if members > LARGE and wide not in _begun and available():
        _begun.add(wide)
        # Not a daemon: a process that ended in the middle of compiling could crash on its way out.
        threading.Thread(target=warmup, kwargs={"wide": wide}, name="graph-warmup").start()


def choose(name: str) -> None:
    """Let ``"plain"`` or ``"fast"`` answer, for measuring one against the other; ``"fast"`` needs a warm-up first."""
    global _active
    if name == "fast" and _fast is None:
        raise RuntimeError("the kernels are not ready: call warmup() first")
    _active = _fast if name == "fast" else plain


def _keep_code_in(cache_dir: str | os.PathLike[str] | None) -> None:
    """Name the folder after the sources: numba itself would not notice that a function used by another has changed."""
    package = Path(__file__).parent
    folder = Path(cache_dir) if cache_dir is not None else package / "__pycache__"
    sources = [*sorted((package / "kernels").glob("*.py")), package / "structure.py"]
    folder /= f"kernels-{zlib.crc32(b''.join(path.read_bytes() for path in sources)):08x}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        if cache_dir is not None:
            raise
        # A place nobody else can write to: the code is trusted when it is loaded.
        folder = Path(tempfile.mkdtemp(prefix="lazos-kernels-"))
    import_module("numba").config.CACHE_DIR = str(folder)
