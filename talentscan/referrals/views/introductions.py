"""Somebody brings somebody else: family in public, a professional by link, a worker logged in."""

import uuid

from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import tokens
from cms.core.access import public, signed_link
from cms.core.forms import ContactKind
from cms.core.throttle import Throttle
from cms.directory.models import Organisation
from cms.languages.voices.selectors import hear
from talentscan.referrals import services, ways
from talentscan.referrals.choices import Relation
from talentscan.referrals.forms import HelperForm, IntroductionForm, PersonForm
from talentscan.referrals.views.partner import TRIES, gone
from talentscan.referrals.views.result import assisting

PURPOSE = "introduce"
#: Session key of the organisation whose link somebody came by.
_BY = "introducer"
_SENT = "introduced"
_TIMES = Throttle("introduce", limit=20, seconds=3600)


@signed_link
@require_GET
def open_introduction(request, token):
    """A professional's link: remembers which organisation, and changes nothing."""
    link = None if TRIES.is_used_up(request) else tokens.find_link(token, PURPOSE)
    if link is None:
        TRIES.count(request)
        return gone(request)
    tokens.bind(request, link)
    request.session[_BY] = int(link.object_id)
    return redirect("referrals:introduce")


def _organisation(request) -> Organisation | None:
    key = request.session.get(_BY)
    if key is None or not tokens.bound(request, PURPOSE, key):
        return None
    return Organisation.objects.filter(pk=key, is_active=True).first()


@public
@never_cache
@require_http_methods(["GET", "POST"])
def introduce(request):
    """Two people, kept apart, and the second one's own yes."""
    organisation = _organisation(request)
    known = (
        {"relation": Relation.PROFESSIONAL, "organisation": organisation.name}
        if organisation
        else {}
    )
    data = request.POST or None
    helper = HelperForm(data, prefix="helper", initial=known)
    person = PersonForm(data, prefix="person")
    about = IntroductionForm(data, initial={"key": uuid.uuid4(), "yes_language": get_language()})
    forms = (helper, person, about)
    if request.method == "POST":
        valid = not [form for form in forms if not form.is_valid()]
        if valid and _TIMES.is_used_up(request):
            about.add_error(None, _("You did this often. Wait a while, or call us."))
        elif valid:
            _TIMES.count(request)
            _introduce(request, *(form.cleaned_data for form in forms))
            request.session[_SENT] = person.cleaned_data["contact_kind"]
            return redirect("referrals:introduced")
    hear(request)
    errors = any(form.errors for form in forms)
    return render(
        request,
        "referrals/introduce.html",
        {
            "helper": helper,
            "person": person,
            "about": about,
            "errors": _errors(forms),
            "organisation": organisation,
        },
        status=422 if errors else 200,
    )


def _errors(forms) -> list[dict]:
    """What the summary at the top shows: three forms are one page to who fills it in."""
    found = []
    for form in forms:
        found += [{"id": "", "message": error} for error in form.non_field_errors()]
        for field in form:
            target = field.id_for_label or f"{field.auto_id}_0"
            found += [{"id": target, "message": error} for error in field.errors]
    return found


def _introduce(request, helper: dict, person: dict, about: dict) -> None:
    services.introduce(
        helper=services.Bringer(
            helper["name"],
            Relation(helper["relation"]),
            helper["contact_kind"],
            helper["contact"],
            helper["organisation"],
        ),
        person=services.Person(person["name"], person["contact_kind"], person["contact"]),
        yes=services.HeardYes(about["yes_on"], about["yes_language"]),
        idea=about["idea"],
        language=get_language(),
        idempotency_key=about["key"],
        acting_user=assisting(request),
    )


@public
@never_cache
@require_GET
def introduced(request):
    """Thank you, and what the helper will hear: three things at most."""
    sent = request.session.get(_SENT)
    if sent not in ContactKind:
        return redirect("referrals:introduce")
    called = sent in {ContactKind.PHONE, ContactKind.THROUGH}
    return render(
        request, "referrals/introduced.html", {"called": called, "way": ways.way_of(sent)}
    )
