"""The seeded generator of address books is the bench's: one source of invented people."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "bench"))
