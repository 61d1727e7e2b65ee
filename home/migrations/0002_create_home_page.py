"""A fresh site opens with our home page in Dutch, and knows every language of the settings."""

import uuid
from urllib.parse import urlsplit

from django.conf import settings
from django.db import migrations

HEADLINE = "Waar wordt u blij van? Daar wacht iemand op."
IN_SHORT = (
    "U kunt meer dan u denkt. In een paar vragen ziet u wat bij u past, dicht bij huis. "
    "Daarna belt een mens."
)


def create_home_page(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")

    for code, _name in settings.INTERFACE_LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    dutch = Locale.objects.get(language_code=settings.LANGUAGE_CODE)

    Page.objects.filter(depth=2, slug="home").delete()
    Site.objects.all().delete()
    content_type, _created = ContentType.objects.get_or_create(app_label="home", model="homepage")
    home = HomePage.objects.create(
        title="Ertoe",
        draft_title="Ertoe",
        slug="home",
        content_type=content_type,
        locale=dutch,
        translation_key=uuid.uuid4(),
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        live=True,
        headline=HEADLINE,
        in_short=IN_SHORT,
    )
    Page.objects.filter(depth=1).update(numchild=Page.objects.filter(depth=2).count())
    address = urlsplit(settings.PUBLIC_BASE_URL)
    Site.objects.create(
        hostname=address.hostname or "localhost",
        port=address.port or (443 if address.scheme == "https" else 80),
        site_name=settings.WAGTAIL_SITE_NAME,
        root_page_id=home.pk,
        is_default_site=True,
    )


def remove_home_page(apps, schema_editor):
    """Leaves the tree without pages of ours, as before."""
    apps.get_model("wagtailcore", "Site").objects.all().delete()
    Page = apps.get_model("wagtailcore", "Page")
    Page.objects.filter(depth__gt=1).delete()
    Page.objects.filter(depth=1).update(numchild=0)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create_home_page, remove_home_page)]
