"""The worker process that `./lazos` starts beside the web server. It ends with its parent."""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    from lazos.config.cli.django import set_up

    set_up(migrated=False)
    from lazos.background.worker import LazosWorker

    worker = LazosWorker()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which ends us in order
    signal.signal(signal.SIGTERM, worker.shutdown)
    worker.parent = os.getppid()
    worker.run()


if __name__ == "__main__":
    sys.exit(main())
