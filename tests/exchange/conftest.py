"""Work runs at once, and files lie in a folder of the test, whatever the settings were loaded with."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folder_and_no_queue(settings: object, tmp_path: Path) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["default"]}}
    default = settings.STORAGES["default"]
    options = default["OPTIONS"] | {"location": str(tmp_path / "data")}
    settings.STORAGES = settings.STORAGES | {"default": default | {"OPTIONS": options}}
