"""`./lazos import FILE… --member EMAIL`: the same import as on the screen, without its preview."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from lazos.config.cli.django import member_called, set_up
from lazos.config.cli.output import print_json
from lazos.config.cli.words import say, word

if TYPE_CHECKING:
    from lazos.exchange.importing.reports import Report

HELP = ("traer contactos de archivos", "bring contacts in from files")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--member", required=True, metavar="EMAIL")
    parser.add_argument("--dry-run", action="store_true", help=word(("solo mirar, sin guardar", "look, save nothing")))
    parser.add_argument("--json", action="store_true", help=word(("el resultado como JSON", "the result as JSON")))
    parser.add_argument(
        "--keep-texts",
        action="store_true",
        help=word(("guardar también lo que dicen los mensajes", "also keep what messages say")),
    )


def run(options: argparse.Namespace) -> int:
    set_up()
    from django.utils import timezone, translation

    from lazos.exchange.importing.act import import_now
    from lazos.exchange.importing.importer import Options

    member = member_called(options.member)
    with translation.override(member.language):
        reports = import_now(
            member,
            [(name, name) for name in options.files],
            now=timezone.now(),
            options=Options(keep_texts=options.keep_texts),
            dry_run=options.dry_run,
        )
        files = [_as_json(report) for report in reports]
    if options.json:
        print_json({"files": files})
    else:
        _show(files, options.dry_run)
    return 0 if any(report.refused is None for report in reports) else 1


def _as_json(report: Report) -> dict[str, Any]:
    from lazos.exchange.importing.words import sentence

    skipped = [
        {"line": told["line"], "reason": sentence(told)} | ({"file": told["file"]} if told["file"] else {})
        for told in report.skipped
    ]
    counts = {name: getattr(report, name) for name in ("read", "created", "matched", "merged", "possible_duplicates")}
    found = {"file": report.file, "format": report.format} | counts | {"skipped": skipped}
    return found | ({"error": sentence(report.refused)} if report.refused else {})


def _show(files: list[dict[str, Any]], dry_run: bool) -> None:
    words = say("leídas nuevas ya-estaban completadas parecidas saltadas", "read new there completed alike skipped")
    head = [say("archivo", "file"), *words.split()]
    names = ("read", "created", "matched", "merged", "possible_duplicates")
    rows = [[file["file"], *(str(file[name]) for name in names), str(len(file["skipped"]))] for file in files]
    widths = [max(len(row[at]) for row in [head, *rows]) for at in range(len(head))]
    for row in [head, *rows]:
        print("  ".join(cell.ljust(width) if at == 0 else cell.rjust(width) for at, (cell, width) in
                        enumerate(zip(row, widths, strict=True))))  # fmt: skip
    for file in files:
        for skipped in file["skipped"][:20]:
            print(f"{file['file']}:{skipped['line']}: {skipped['reason']}")
    print(
        say("Solo miramos: no se guardó nada.", "Only a look: nothing was saved.")
        if dry_run
        else say("Nadie recibe un aviso ni una invitación.", "Nobody is notified or invited.")
    )
