"""Taking everything out: seconds (by the clock and of the processor), size and peak memory of the zip of one member.

./lazos bench export [CONTACTS] [INTERACTIONS]
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from _world import NOW, member_with, set_up


def main(contacts: int, interactions: int) -> None:
    set_up()
    from lazos.exchange.takeout.archive import write

    member = member_with(contacts, interactions)
    path = Path(tempfile.mkdtemp(prefix="lazos-bench-")) / "all.zip"
    before, clock, processor = _peak(), time.perf_counter(), time.process_time()
    write(member, path, now=NOW)
    print(f"{contacts} contacts, {interactions} interactions")
    print(f"{time.perf_counter() - clock:.1f} s, {time.process_time() - processor:.1f} s of the processor")
    print(f"{os.path.getsize(path) / 2**20:.1f} MiB; peak memory {before:.0f} MiB before, {_peak():.0f} MiB after")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*(int(value) for value in [*sys.argv[1:3], *("10000", "100000")[len(sys.argv) - 1 :]]))
