"""Small made-up pages and records; complete unless told otherwise."""

import itertools
from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone

from wagtail.models import Locale, Page

from cms.images.models import CustomImage
from home.models import (
    Consent,
    HomePage,
    PlacePage,
    PortraitIndexPage,
    PortraitPage,
    StandardPage,
    StoryIndexPage,
    StoryPage,
    Video,
)
from tests.events.factories import place

_numbers = itertools.count(1)

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240">'
    b'<rect width="320" height="240" fill="#dfeaf2"/></svg>'
)
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:04.000\nIk word de buurman.\n"


def home() -> HomePage:
    return HomePage.objects.get(locale__language_code="nl", depth=2)


def drawing() -> CustomImage:
    return CustomImage.objects.create(
        title="Tekening", file=ImageFile(BytesIO(SVG), name=f"drawing-{next(_numbers)}.svg")
    )


def photo() -> CustomImage:
    from PIL import Image

    buffer = BytesIO()
    Image.new("RGB", (1280, 960), "#1d5b42").save(buffer, "PNG")
    buffer.seek(0)
    return CustomImage.objects.create(
        title="Foto", file=ImageFile(buffer, name=f"photo-{next(_numbers)}.png")
    )


def consent(**values) -> Consent:
    defaults = {
        "name": "Gerrit",
        "given_on": timezone.localdate() - timedelta(days=30),
        "kept_at": "map Portretten",
    }
    return Consent.objects.create(**(defaults | values))


def video(*, captions: bool = True) -> Video:
    found = Video(title="Roy vertelt", seconds=8)
    found.file.save("roy.mp4", ContentFile(b"not really a film"), save=False)
    if captions:
        found.captions.save("roy.vtt", ContentFile(CAPTIONS), save=False)
    found.save()
    return found


def add(parent: Page, page: Page) -> Page:
    """Live when complete; for drafts pass live=False."""
    return parent.add_child(instance=page)


def _fresh(parent: Page) -> Page:
    return Page.objects.get(pk=parent.pk).specific


def story_index() -> StoryIndexPage:
    found = StoryIndexPage.objects.filter(locale__language_code="nl").first()
    page = StoryIndexPage(title="Verhalen", slug="verhalen", in_short="Mensen maken de buurt.")
    return found or add(home(), page)


def story(**values) -> StoryPage:
    number = next(_numbers)
    defaults = {
        "title": f"Ik repareer de ochtend van iemand {number}",
        "slug": f"gerrit-{number}",
        "in_short": "Gerrit repareert radio’s. En hij luistert.",
        "listing_text": "in de werkplaats",
        "person": "Gerrit, 78",
        "place": values.pop("place", None) or place(),
        "episode": number,
        "body": [("text", "<p>Elke dinsdag zit Gerrit aan zijn werkbank.</p>")],
        "talents": ["repair"],
        "portrait": values.pop("portrait", None) or drawing(),
        "portrait_alt": "Gerrit lacht aan zijn werkbank.",
        "consent": values.pop("consent", None) or consent(),
        "first_published_at": timezone.now() - timedelta(days=number),
    }
    return add(_fresh(story_index()), StoryPage(**(defaults | values)))


def stories(number: int) -> list[StoryPage]:
    return [story() for _ in range(number)]


def portrait_index() -> PortraitIndexPage:
    found = PortraitIndexPage.objects.first()
    page = PortraitIndexPage(
        title="#SociaalPensioen",
        slug="sociaal-pensioen",
        in_short="Drie mensen geven antwoord.",
        question="Wat wil je worden als je oud bent?",
    )
    return found or add(home(), page)


def portrait(**values) -> PortraitPage:
    number = next(_numbers)
    defaults = {
        "title": "De buurman die iedereen had willen hebben",
        "slug": f"roy-{number}",
        "in_short": "Roy wil een goede buurman worden.",
        "person": "Roy, 71",
        "body": "<p>Ik word een buurman.</p>",
        "portrait_alt": "Roy lacht.",
        "video": None,
        "transcript": "",
    }
    if "portrait" not in values:
        values["portrait"] = drawing()
    if "consent" not in values:
        values["consent"] = consent()
    return add(_fresh(portrait_index()), PortraitPage(**(defaults | values)))


def standard(**values) -> StandardPage:
    number = next(_numbers)
    defaults = {
        "title": f"Over ons {number}",
        "slug": f"over-ons-{number}",
        "in_short": "Wij zijn met velen.",
        "body": [("text", "<p>Twaalf organisaties doen mee.</p>")],
    }
    return add(home(), StandardPage(**(defaults | values)))


def place_page(**values) -> PlacePage:
    where = values.pop("place", None) or place()
    defaults = {
        "title": where.name,
        "slug": where.slug,
        "in_short": f"{where.name} doet veel.",
        "place": where,
    }
    return add(home(), PlacePage(**(defaults | values)))


def translated(page: Page, language: str, **values) -> Page:
    """A live translation; its parents are copied when they are missing."""
    locale = Locale.objects.get(language_code=language)
    copy = page.copy_for_translation(locale, copy_parents=True, alias=False)
    for name, value in values.items():
        setattr(copy, name, value)
    copy.live = True
    copy.save()
    copy.save_revision().publish()
    return type(page).objects.get(pk=copy.pk)
