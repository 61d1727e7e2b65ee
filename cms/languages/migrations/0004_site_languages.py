import django.db.models.deletion
import modelcluster.fields

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("languages", "0003_states"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="SiteLanguages",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="wagtailcore.site",
                    ),
                ),
            ],
            options={"verbose_name": "languages of the site"},
        ),
        migrations.CreateModel(
            name="ShownLanguage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "language",
                    models.CharField(
                        choices=settings.LANGUAGES, max_length=12, verbose_name="language"
                    ),
                ),
                (
                    "phone_hours",
                    models.CharField(
                        blank=True,
                        help_text="In that language. Empty: the hours of the site.",
                        max_length=120,
                        verbose_name="when somebody answers the phone in this language",
                    ),
                ),
                (
                    "site_languages",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shown",
                        to="languages.sitelanguages",
                    ),
                ),
            ],
            options={"ordering": ["sort_order"], "abstract": False},
        ),
        migrations.AddConstraint(
            model_name="shownlanguage",
            constraint=models.UniqueConstraint(
                fields=("site_languages", "language"), name="one_language_once_per_site"
            ),
        ),
    ]
