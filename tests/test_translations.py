"""Everything a person reads is in both languages: what is extracted from the source stands translated in English."""

import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "lazos"
APPS = sorted(path.name for path in PACKAGE.iterdir() if (path / "apps.py").exists()) + ["config"]


def extracted(app: str, tmp_path: Path) -> polib.POFile:
    """The messages of one app as `makemessages` finds them, without touching its files."""
    copy = tmp_path / app
    shutil.copytree(PACKAGE / app, copy, ignore=shutil.ignore_patterns("static", "__pycache__", "migrations", "locale"))
    (copy / "locale").mkdir()
    # -P: a module of the app that is called as one of Python's own (calendar) must not stand in its place.
    command = [sys.executable, "-P", "-m", "django", "makemessages", "-l", "en", "--no-location", "-v", "0"]
    subprocess.run(
        command, cwd=copy, check=True, capture_output=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    )
    found = copy / "locale/en/LC_MESSAGES/django.po"
    return polib.pofile(str(found)) if found.exists() else polib.POFile()


def known(app: str) -> dict[tuple[str, str | None], polib.POEntry]:
    path = PACKAGE / app / "locale/en/LC_MESSAGES/django.po"
    entries = polib.pofile(str(path)) if path.exists() else polib.POFile()
    return {(entry.msgid, entry.msgctxt): entry for entry in entries if not entry.obsolete}


def is_whole(entry: polib.POEntry | None) -> bool:
    if entry is None or entry.fuzzy:
        return False
    return all(entry.msgstr_plural.values()) and bool(entry.msgstr_plural) if entry.msgid_plural else bool(entry.msgstr)


@pytest.mark.parametrize("app", APPS)
def test_every_string_is_translated(app, tmp_path):
    if shutil.which("xgettext") is None:
        pytest.skip("gettext is not on this machine: apt install gettext")
    translated = known(app)
    missing = [
        entry.msgid for entry in extracted(app, tmp_path) if not is_whole(translated.get((entry.msgid, entry.msgctxt)))
    ]
    assert missing == [], f"{app}: {len(missing)} strings without English"


@pytest.mark.parametrize("app", APPS)
def test_translations_keep_their_variables(app):
    import re

    pattern = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
    for entry in known(app).values():
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            if text:
                wanted = set(pattern.findall(entry.msgid)) | set(pattern.findall(entry.msgid_plural))
                assert set(pattern.findall(text)) <= wanted, entry.msgid


def test_no_string_hides_where_extraction_does_not_look():
    """xgettext reads no f-strings: what is marked inside one would stay Spanish."""
    import ast

    hidden = []
    for path in PACKAGE.rglob("*.py"):
        texts = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.JoinedStr)]
        calls = [call for text in texts for call in ast.walk(text) if isinstance(call, ast.Call)]
        names = {"_", "gettext", "ngettext", "pgettext", "npgettext", "gettext_lazy"}
        if any(isinstance(call.func, ast.Name) and call.func.id in names for call in calls):
            hidden.append(str(path.relative_to(PACKAGE)))
    assert hidden == []
