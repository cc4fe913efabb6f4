from django.db import migrations, models


def drawn_anew(apps, schema_editor):
    """Pictures are derived: those of before have other rows, and are drawn again when they are asked for."""
    apps.get_model("picture", "Picture").objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('picture', '0002_ties_that_sleep'),
    ]

    operations = [
        migrations.RunPython(drawn_anew, migrations.RunPython.noop),
        migrations.AddField(
            model_name='picture',
            name='groups',
            field=models.JSONField(default=list),
        ),
    ]
