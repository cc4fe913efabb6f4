"""Everything a person reads is in both languages: what is extracted from the source stands translated in English."""

import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "lazos"
APPS = sorted(path.name for path in PACKAGE.iterdir() if (path / "apps.py").exists()) + ["config"]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[polib.POEntry]]:
    """The messages of each app as `makemessages` finds them, all in one run and without touching a file."""
    if shutil.which("xgettext") is None:
        pytest.skip("gettext is not on this machine: apt install gettext")
    copy = tmp_path_factory.mktemp("source") / "lazos"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("static", "__pycache__", "migrations", "locale"))
    (copy / "locale").mkdir()
    # -P: a module of an app that is called as one of Python's own (calendar) must not stand in its place.
    command = [sys.executable, "-P", "-m", "django", "makemessages", "-l", "en", "--add-location", "file", "-v", "0"]
    subprocess.run(
        command, cwd=copy, check=True, capture_output=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    )
    found: dict[str, list[polib.POEntry]] = {app: [] for app in APPS}
    for entry in polib.pofile(str(copy / "locale/en/LC_MESSAGES/django.po")):
        for app in {Path(path).parts[0] for path, _line in entry.occurrences}:
            found[app].append(entry)
    return found


def known(app: str) -> dict[tuple[str, str | None], polib.POEntry]:
    path = PACKAGE / app / "locale/en/LC_MESSAGES/django.po"
    entries = polib.pofile(str(path)) if path.exists() else polib.POFile()
    return {(entry.msgid, entry.msgctxt): entry for entry in entries if not entry.obsolete}


def is_whole(entry: polib.POEntry | None) -> bool:
    if entry is None or entry.fuzzy:
        return False
    return all(entry.msgstr_plural.values()) and bool(entry.msgstr_plural) if entry.msgid_plural else bool(entry.msgstr)


@pytest.mark.parametrize("app", APPS)
def test_every_string_is_translated(app, extracted):
    translated = known(app)
    missing = [entry.msgid for entry in extracted[app] if not is_whole(translated.get((entry.msgid, entry.msgctxt)))]
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
    names = {"_", "gettext", "ngettext", "pgettext", "npgettext", "gettext_lazy"}
    for path in PACKAGE.rglob("*.py"):
        source = path.read_text()
        if "gettext" not in source:
            continue
        texts = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr)]
        calls = [call for text in texts for call in ast.walk(text) if isinstance(call, ast.Call)]
        if any(isinstance(call.func, ast.Name) and call.func.id in names for call in calls):
            hidden.append(str(path.relative_to(PACKAGE)))
    assert hidden == []
