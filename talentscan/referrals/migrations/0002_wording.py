import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("referrals", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="ConsentText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        choices=[
                            ("each", "a yes per organisation"),
                            ("yes", "the yes itself"),
                            ("what", "above what goes to the partner"),
                            ("use", "what it is used for"),
                            ("withdraw", "what withdrawing does"),
                            ("no", "what saying no does"),
                        ],
                        max_length=12,
                        unique=True,
                        verbose_name="key",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="place in the order"),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="Whoever changes this makes every translation of it unchecked.",
                        max_length=200,
                        verbose_name="text",
                    ),
                ),
            ],
            options={
                "verbose_name": "consent text",
                "verbose_name_plural": "consent texts",
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="ConsentWording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.CharField(max_length=20, unique=True, verbose_name="version")),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "first_used_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="first used"
                    ),
                ),
            ],
            options={
                "verbose_name": "wording of a consent",
                "verbose_name_plural": "wordings of consents",
                "ordering": ["-first_used_at"],
            },
        ),
        migrations.AddField(
            model_name="resident",
            name="wanted",
            field=models.JSONField(blank=True, default=list, verbose_name="places to speak of"),
        ),
    ]
