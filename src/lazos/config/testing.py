"""Loaded by pytest before the settings (`-p lazos.config.testing`): tests never touch the data of who runs them.

pytest-django reads the settings before any conftest, so the environment has to be ready earlier than that.
"""

import os
import tempfile

os.environ["LAZOS_DATA"] = tempfile.mkdtemp(prefix="lazos-test-")
os.environ["LAZOS_TASKS_BACKEND"] = "django_tasks.backends.immediate.ImmediateBackend"
os.environ["LAZOS_EMAIL_BACKEND"] = "django.core.mail.backends.locmem.EmailBackend"
for name in ("LAZOS_SMTP_HOST", "LAZOS_URL", "LAZOS_HOSTS", "LAZOS_COMMUNITY", "LAZOS_OPEN_SIGNUP", "LAZOS_LANGUAGE"):
    os.environ.pop(name, None)
