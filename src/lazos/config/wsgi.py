"""The web application, for granian or any other WSGI server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lazos.config.settings")
application = get_wsgi_application()

# What was loaded stays for good: a full collection that walks it over and over is a page that takes twice as long.
gc.collect()
gc.freeze()
# A page makes and drops a hundred thousand objects; looking through them after every 700 cost up to a tenth of it.
gc.set_threshold(10_000, 20, 50)
