"""The web application, for granian or any other WSGI server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lazos.config.settings")
application = get_wsgi_application()

# What was loaded stays for good: a full collection that walks it over and over is a page that takes twice as long.
gc.collect()
gc.freeze()
