"""Who may import whom: an upper layer knows the lower ones, never the other way round, and siblings not each other."""

import ast
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "lazos"

# Highest first; those in one row are siblings.
LAYERS = (
    {"config"},
    {"dav", "api", "mcp", "exchange", "search", "moderation"},
    {"notifications"},
    {"introductions", "groups", "events", "jobs", "mentoring", "market", "initiatives", "conversations"},
    {"network"},
    {"reviews", "picture", "offline"},
    {"harvest", "field", "sharing"},
    {"practice"},
    {"people", "profiles"},
    {"accounts"},
    {"background"},
    {"activity"},
    {"web"},
    {"core"},
)
RANK = {name: depth for depth, layer in enumerate(LAYERS) for name in layer}
NOT_PURE = {"django", "allauth", "ninja", "logging", "socket", "http", "httpx", "subprocess", "sqlite3", "requests"}


@cache
def imports(path: Path) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append((node.lineno, node.module))
    return found


def layer_breaks(package: Path = PACKAGE) -> list[str]:
    found = []
    for path in sorted(package.rglob("*.py")):
        own = path.relative_to(package).parts[0]
        if own not in RANK or "migrations" in path.parts:
            continue
        for line, module in imports(path):
            parts = module.split(".")
            other = parts[1] if parts[0] == "lazos" and len(parts) > 1 else ""
            if other in RANK and other != own and RANK[other] <= RANK[own]:
                found.append(f"{path.relative_to(package)}:{line} imports {module}")
    return found


def test_imports_go_downwards():
    assert layer_breaks() == []


def test_core_is_pure():
    impure = [
        f"{path.relative_to(PACKAGE)}:{line} imports {module}"
        for path in sorted((PACKAGE / "core").rglob("*.py"))
        for line, module in imports(path)
        if module.split(".")[0] in NOT_PURE or module == "urllib.request"
    ]
    assert impure == []


def test_every_package_has_its_layer():
    packages = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert packages <= set(RANK)


@pytest.mark.parametrize("planted", ["people/bad.py"])
def test_a_planted_break_is_found(tmp_path, planted):
    bad = tmp_path / planted
    bad.parent.mkdir()
    bad.write_text("from lazos.practice.models import Promise\n")
    assert layer_breaks(tmp_path) == ["people/bad.py:1 imports lazos.practice.models"]
