"""What the environment says: where the data lives, which database, which addresses."""

import os
import secrets
from collections.abc import Callable
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


class DataFolderError(Exception):
    """The data folder cannot be used; `args[0]` is its path, `args[1]` the reason of the system."""


def data_folder() -> Path:
    """`LAZOS_DATA`, or `lazos` in the user's data directory. Not created here."""
    named = os.environ.get("LAZOS_DATA")
    if named:
        return Path(named).expanduser().resolve()
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "lazos"


def secret_key(folder: Path) -> str:
    """The key of this installation, made once, readable by its owner alone.

    Raises `DataFolderError` where the folder cannot be written.
    """
    return _own_key(folder / "secret.key", lambda: secrets.token_urlsafe(48))


def vapid_key(folder: Path) -> str:
    """`LAZOS_VAPID_KEY`, or the key of this installation for web push, made once: whoever subscribed knows it by that.

    Raises `DataFolderError` where the folder cannot be written.
    """
    from lazos.core.webpush import new_key

    return os.environ.get("LAZOS_VAPID_KEY", "").strip() or _own_key(folder / "vapid.key", new_key)


def vapid_contact(site: str, sender: str) -> str:
    """Whom a push service may ask about us: `LAZOS_VAPID_CONTACT`, else the address of the mail, else the site."""
    named = os.environ.get("LAZOS_VAPID_CONTACT", "").strip()
    if named:
        return named if named.startswith(("mailto:", "https://")) else f"mailto:{named}"
    address = parseaddr(sender)[1]
    if not address.endswith("@localhost"):
        return f"mailto:{address}"
    return site if site.startswith("https://") else f"mailto:{address}"


def _own_key(path: Path, make: Callable[[], str]) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            _write_new(path, make())
        return path.read_text().strip()
    except OSError as problem:
        raise DataFolderError(str(path.parent), problem.strerror or str(problem)) from problem


def _write_new(path: Path, text: str) -> None:
    # Written aside and linked into place: another process starting at the same moment reads a whole key or none.
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text + "\n")
    try:
        os.link(aside, path)
    except FileExistsError:
        pass  # the other process was first; its key is the key
    finally:
        aside.unlink()


def database(folder: Path) -> dict[str, object]:
    """The Django settings of `LAZOS_DATABASE_URL` (postgresql://…), or of the SQLite file in the data folder."""
    url = os.environ.get("LAZOS_DATABASE_URL", "")
    return _postgresql(url) if url else _sqlite(folder / "lazos.sqlite3")


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        # Opening it anew for each page reads the whole schema and forgets every prepared statement: some 5 ms.
        "CONN_MAX_AGE": 60,
        # A file in the tests too: a memory shared between threads has other locks, which no timeout waits for.
        "TEST": {"NAME": str(path.with_name("test.sqlite3"))},
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL: with NORMAL a power cut loses acknowledged rows (see privacy rules in docs/adr/0003).
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;"
            " PRAGMA mmap_size=268435456; PRAGMA cache_size=-32000; PRAGMA journal_size_limit=67108864;",
        },
    }


def _postgresql(url: str) -> dict[str, object]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ValueError("LAZOS_DATABASE_URL")
    options: dict[str, object] = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def flag(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "").strip().lower()
    return default if not value else value in {"1", "true", "yes", "on", "si", "sí"}


def listed(name: str) -> list[str]:
    return [item.strip() for item in os.environ.get(name, "").split(",") if item.strip()]
