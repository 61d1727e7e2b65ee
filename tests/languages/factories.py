"""Small made-up texts and their translations."""

import itertools

from wagtail.models import Page

from cms.directory.models import Place
from cms.languages import pages, publishing
from cms.languages.choices import State
from cms.languages.models import Translation
from cms.languages.texts import target_languages
from cms.users import services as users
from cms.users.choices import Role
from cms.users.models import User
from home.models import StandardPage
from tests.home import factories as home

_numbers = itertools.count(1)


def make_place(slug: str, intro: str = "Een groen dorp.") -> Place:
    return Place.objects.create(
        name=slug.title(), slug=slug, kind="municipality", intro=intro, latitude=53.2, longitude=6.6
    )


def kept():
    """The translations of places; a new site has some of its own."""
    return Translation.objects.filter(model="directory.place")


def reviewer() -> User:
    """Somebody who reads Turkish."""
    known = User.objects.filter(email="fatma@example.org").first()
    return known or users.invite("fatma@example.org", name="Fatma", role=Role.TRANSLATOR)


# Pages -------------------------------------------------------------------------------------------
def simple_page(parent: Page | None = None, **values) -> StandardPage:
    """A page with two texts: its title, and what it says in short."""
    number = next(_numbers)
    defaults = {"title": f"Over {number}", "slug": f"over-{number}", "in_short": "Kort gezegd."}
    parent = Page.objects.get(pk=(parent or home.home()).pk)
    return home.add(parent, StandardPage(**(defaults | values)))


def full_page() -> StandardPage:
    """A page with one block of every kind."""
    picture = {
        "image": {
            "image": home.drawing().pk,
            "alt_text": "Een lange tafel vol mensen.",
            "decorative": False,
        },
        "caption": "Foto: de buurt",
    }
    rich = '<p><b>Elke dinsdag</b> <a href="/agenda/">eten</a> wij samen.</p><p>Kom erbij.</p>'
    body = [
        {"type": "heading", "value": "Samen aan tafel"},
        {"type": "text", "value": rich},
        {"type": "quote", "value": {"text": "Ik kook graag.", "who": "Ada"}},
        {"type": "picture", "value": picture},
    ]
    page = simple_page()
    page.body = StandardPage._meta.get_field("body").to_python(body)
    page.save()
    return StandardPage.objects.get(pk=page.pk)


def full_portrait():
    return home.portrait(
        video=home.video(), transcript="<p>Roy kijkt ons aan.</p><p>Hij lacht.</p>"
    )


def full_place_page():
    return home.place_page(intro="<p>In deze plaats is veel te doen.</p>", in_short="Kom erbij.")


#: One of every type.
PAGE_TYPES = [
    home.home,
    simple_page,
    full_page,
    home.story_index,
    home.story,
    home.portrait_index,
    full_portrait,
    full_place_page,
]


def publish(page: Page) -> Page:
    """As an editor does; what comes after it happens at once."""
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def source_of(page: Page):
    return publishing.sources_of(page).get()


def rows_of(page: Page, language: str = "tr"):
    (target,) = target_languages(language)
    fresh = Page.objects.get(pk=page.pk).specific
    return pages.rows(source_of(page), fresh, target)


def translate(page: Page, texts: dict | None = None, *, state: State = State.TRANSLATED):
    """Give every text of a page its Turkish: "tr" before the Dutch, or what `texts` says."""
    with_parents(page)
    for row in rows_of(page):
        text = (texts or {}).get(row.item.dutch, f"tr {row.item.dutch}")
        row.item.write("tr", text, state=state, user=reviewer())
    return publishing.bring_up_to_date(source_of(page), "tr", reviewer())


def with_parents(page: Page) -> None:
    """The home page above it has to be there first."""
    if page.depth <= 2:
        return
    parent = page.get_parent().specific
    if turkish(parent) is None:
        with_parents(parent)
        publish(parent)
        translate(parent)


def turkish(page: Page):
    return (
        type(page)
        .objects.filter(translation_key=page.translation_key, locale__language_code="tr")
        .first()
    )
