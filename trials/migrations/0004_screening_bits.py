"""What rules people out as bits of all trials, made of the rows and listings that there are. The digest of a row goes: nothing needs it."""

from django.db import migrations, models

from trials.terms import facts


def fill(apps, schema_editor):
    """Stretch by stretch, as `trials.actions.screens.recount` does."""
    trial, row, bits = (apps.get_model("trials", name) for name in ("Trial", "ScreenRow", "ScreenBits"))
    last = trial.objects.aggregate(last=models.Max("pk"))["last"] or 0
    for stretch in range(last // facts.STRETCH + 1):
        there = {"pk__gte": stretch * facts.STRETCH, "pk__lt": (stretch + 1) * facts.STRETCH}
        told = {one.pk: [*facts.of_row(one)] for one in row.objects.filter(**there)}
        for pk in trial.objects.filter(listing="listed", **there).values_list("pk", flat=True):
            told.setdefault(pk, []).append(facts.LISTED)
        found = [(*fact, facts.written(places)) for fact, places in facts.gathered(told).items()]
        bits.objects.bulk_create(
            (bits(kind=kind, number=number, stretch=stretch, bits=kept) for kind, number, kept in found), batch_size=200
        )


class Migration(migrations.Migration):

    dependencies = [
        ('trials', '0003_screening'),
    ]

    operations = [
        migrations.CreateModel(
            name='ScreenBits',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('number', models.FloatField()),
                ('stretch', models.PositiveIntegerField(db_index=True)),
                ('bits', models.BinaryField()),
            ],
            options={
                'verbose_name': 'screening bits',
                'verbose_name_plural': 'screening bits',
                'constraints': [models.UniqueConstraint(fields=('kind', 'number', 'stretch'), name='screen_bits_of_a_fact')],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
        migrations.RemoveField(
            model_name='screenrow',
            name='hints',
        ),
        migrations.AddIndex(
            model_name='trial',
            index=models.Index(fields=['listing', 'last_update_date'], name='trial_newest'),
        ),
    ]
