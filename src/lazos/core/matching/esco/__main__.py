"""Makes the shipped files from ESCO tables: ``python -m lazos.core.matching.esco DIR`` reads DIR/esco-*.tsv.

A table has the columns id, type, pref_es, pref_en, alt_es, alt_en, tab-separated, alternatives joined by ``" | "``.
"""

import sys
from pathlib import Path

from lazos.core.matching.vocabulary import build, parse, to_bytes


def main(source: Path, target: Path) -> None:
    rows = [row for table in sorted(source.glob("esco-*.tsv")) for row in parse(table.read_text("utf-8"), table.name)]
    for name, content in to_bytes(build(rows)).items():
        (target / name).write_bytes(content)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m lazos.core.matching.esco DIR")
    main(Path(sys.argv[1]), Path(__file__).parent)
