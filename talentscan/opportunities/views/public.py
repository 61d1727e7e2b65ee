"""The catalogue everybody may read: places to join in, and one of them."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from cms.core.access import public
from cms.images.renditions import FACE, LARGE, picture
from cms.languages.selectors import obj_text
from cms.languages.voices.selectors import hear
from talentscan.opportunities import catalogue as places
from talentscan.opportunities.choices import Status
from talentscan.opportunities.facts import comforts, facts
from talentscan.opportunities.models import Opportunity

PAGE_SIZE = 12


@public
@require_GET
def catalogue(request):
    """All there is to do at partners, narrowed to what somebody asked for."""
    wishes = places.read_wishes(request)
    found = places.with_all(places.found_by(wishes))
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    shown = places.ready(page.object_list)
    context = {
        "wishes": wishes,
        "page": page,
        "shown": shown,
        "nearest": [] if shown else places.nearest(wishes),
        "choices": places.Choices(wishes),
        "query": wishes.query(),
    }
    return render(request, "opportunities/catalogue.html", context)


@public
@require_GET
def opportunity(request, slug):
    """One place to join in; one that has stopped says so kindly and shows others."""
    stopped_too = Opportunity.objects.filter(
        status__in=[Status.PUBLISHED, Status.STOPPED], organisation__is_active=True
    )
    found = places.page_of(slug, stopped_too)
    if found is None:
        raise Http404
    if found.status == Status.STOPPED:
        return render(
            request,
            "opportunities/stopped.html",
            {"opportunity": found, "similar": similar(found)},
            status=410,
        )
    hear(request, found)
    context = page_context(found)
    if not found.takes_people:
        context["similar"] = similar(found)
    return render(request, "opportunities/opportunity.html", context)


def page_context(found: Opportunity) -> dict:
    """What the page of one opportunity shows; the same for the public and for a preview."""
    contact = found.contact
    return {
        "opportunity": found,
        "facts": facts(found),
        "comforts": comforts(found),
        "talents": list(found.talents.all()),
        "try_outs": found.coming_try_outs,
        "picture": picture(found.picture, LARGE, str(obj_text(found, "picture_alt"))),
        "face": picture(contact.photo, FACE, contact.name) if contact else None,
    }


def similar(found: Opportunity) -> list[Opportunity]:
    """Others that ask for the same talents, close by first."""
    talents = tuple(row.talent for row in found.talents.all())
    others = places.nearest(places.Wishes(talents=talents, place=found.place), limit=4)
    return [other for other in others if other.pk != found.pk][:3]
