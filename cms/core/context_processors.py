"""What every page needs: the help line and the menu."""

from django.conf import settings
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.core import display
from cms.core.urls_in import url_in


def menu(request) -> list[dict]:
    items = [
        (_("Home"), url_in(request, get_language(), "/")),
        (_("What suits me?"), reverse("scan:start")),
        (_("Things to do"), reverse("events:agenda")),
        (_("Stories"), url_in(request, get_language(), "/verhalen/")),
        (_("About us"), url_in(request, get_language(), "/over-ons/")),
    ]
    here = request.path
    home = items[0][1]
    #: Lists that are reached from the one in the menu.
    beside = {reverse("events:agenda"): reverse("opportunities:catalogue")}
    return [
        {
            "label": label,
            "url": url,
            "current": here == url
            or (url != home and here.startswith((url, beside.get(url, url)))),
        }
        for label, url in items
    ]


def search_link(request) -> dict:
    url = reverse("home:search")
    return {"url": url, "current": request.path == url}


def footer_links(request) -> list[dict]:
    language = get_language()
    return [
        {"label": _("How it works"), "url": url_in(request, language, "/zo-werkt-het/")},
        {"label": _("Privacy"), "url": url_in(request, language, "/privacy/")},
        {"label": _("Accessibility"), "url": url_in(request, language, "/toegankelijkheid/")},
        {"label": _("Make it easier to read"), "url": reverse("core:display")},
        {"label": _("My card"), "url": reverse("referrals:status")},
        {"label": _("For somebody else"), "url": reverse("referrals:introduce")},
        {"label": _("A bonus grandpa or grandma"), "url": reverse("pairs:about")},
        {"label": _("For organisations"), "url": reverse("account_login")},
    ]


def site(request) -> dict:
    def build():
        return {
            "name": settings.SITE_NAME,
            "phone": settings.HELP_PHONE,
            "phone_hours": _("Monday to Friday, 9 to 12 o'clock"),
            "phone_languages": _("We speak Dutch, Turkish and Arabic."),
            "base_url": settings.PUBLIC_BASE_URL,
            "nav": menu(request),
            "search": search_link(request),
            "footer_links": footer_links(request),
            "display": display.read(request),
            "demo": settings.DEMO,
        }

    everything = SimpleLazyObject(build)
    # allauth's views put another "site" in their context; base.html falls back on ours.
    return {"site": everything, "house": everything}
