"""Searching what was said: SQLite reads the words from an index, newest first, and no row that does not hold them.

PostgreSQL has no such index: its entries may not be longer than a third of a page, and it reads rows fast enough.
"""

from django.db import migrations

_MAKE = (
    "CREATE INDEX people_interaction_words ON people_interaction"
    " (owner_id, day DESC, id DESC, search_text)"
)


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(_MAKE)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP INDEX people_interaction_words")


class Migration(migrations.Migration):
    dependencies = [("people", "0004_neutral_words")]

    operations = [migrations.RunPython(make, drop)]
