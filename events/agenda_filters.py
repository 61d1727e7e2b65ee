"""What a visitor of the agenda may ask for, all of it in the address."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext

from cms.core.search import clean_query
from cms.directory.models import Place
from events import selectors
from events.choices import SpokenLanguage, When
from events.selectors import Wishes
from events.wording import language_name


def read_wishes(request: HttpRequest) -> Wishes:
    """What the address asks for; what it says wrongly is as if it were not said."""
    asked = request.GET
    slug = asked.get("plaats", "")[:80]
    when = asked.get("wanneer", "")
    language = asked.get("taal", "")
    return Wishes(
        place=Place.objects.filter(slug=slug).first() if slug and slug.isprintable() else None,
        when=when if when in When.values else "",
        language=language if language in SpokenLanguage.values else "",
        walk_in=asked.get("inloop") == "1",
        query=clean_query(asked.get("q", "")),
    )


def query_of(wishes: Wishes, **changes) -> str:
    """The same wishes as an address, with some of them changed."""
    values = {
        "plaats": wishes.place.slug if wishes.place else "",
        "wanneer": wishes.when,
        "taal": wishes.language,
        "inloop": "1" if wishes.walk_in else "",
        "q": wishes.query,
    } | changes
    return urlencode({key: value for key, value in values.items() if value})


class AgendaFilters:
    """The choices above the list, each a link to the same list with that one changed."""

    def __init__(self, wishes: Wishes):
        self.wishes = wishes

    def _option(self, label, field: str, value: str, current: str) -> dict:
        query = query_of(self.wishes, **{field: value})
        return {"label": label, "query": query, "current": value == current, "value": value}

    def when(self) -> list[dict]:
        options = [("", gettext("All days")), *When.choices]
        return [self._option(label, "wanneer", key, self.wishes.when) for key, label in options]

    def places(self) -> list[dict]:
        current = self.wishes.place.slug if self.wishes.place else ""
        options = [self._option(gettext("Everywhere"), "plaats", "", current)]
        for place, parts in selectors.agenda_places():
            options.append(self._option(place.name, "plaats", place.slug, current))
            options += [self._option(part.name, "plaats", part.slug, current) for part in parts]
        return options

    def languages(self) -> list[dict]:
        options = [("", gettext("All languages"))]
        options += [(code, language_name(code)) for code in selectors.agenda_languages()]
        return [self._option(label, "taal", key, self.wishes.language) for key, label in options]

    def walk_in(self) -> dict:
        value = "" if self.wishes.walk_in else "1"
        return {
            "query": query_of(self.wishes, inloop=value),
            "current": self.wishes.walk_in,
        }

    def chips(self) -> list[dict]:
        """What was chosen, each with a way to undo it."""
        wishes = self.wishes
        chosen = [
            ("plaats", wishes.place.name if wishes.place else ""),
            ("wanneer", When(wishes.when).label if wishes.when else ""),
            ("taal", language_name(wishes.language) if wishes.language else ""),
            ("inloop", gettext("Just come by") if wishes.walk_in else ""),
            ("q", f"“{wishes.query}”" if wishes.query else ""),
        ]
        return [
            {"label": label, "query": query_of(wishes, **{field: ""})}
            for field, label in chosen
            if label
        ]
