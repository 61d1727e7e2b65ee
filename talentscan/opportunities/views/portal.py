"""A partner writes about what there is to do, in its own words, one question per page."""

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core.access import roles
from cms.users.choices import Role
from talentscan.opportunities import catalogue, drafts, services
from talentscan.opportunities.exceptions import OpportunityError, PictureUnreadable
from talentscan.opportunities.forms import NewForm, TruthForm, TryOutForm, reopening_days
from talentscan.opportunities.models import Opportunity, OpportunityTalent, Submission
from talentscan.opportunities.sections import BY_SLUG, Section, following, tasks
from talentscan.opportunities.services.writing import lacking
from talentscan.opportunities.views import truth
from talentscan.opportunities.views.public import page_context


def _own(request: HttpRequest, slug: str) -> Opportunity:
    """Somebody else's looks like nothing."""
    found = Opportunity.objects.visible_to(request.user).filter(slug=slug)
    found = found.select_related("organisation", "place", "venue", "contact").first()
    if found is None:
        raise Http404
    return found


@roles(Role.PARTNER)
@require_GET
def listing(request):
    """Everything of this partner, what needs it first."""
    context = {"lines": drafts.own(request.user), "organisation": request.user.organisation}
    return render(request, "opportunities/portal/list.html", context)


@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def new(request):
    """Enough to begin with; the rest comes one question at a time."""
    organisation = request.user.organisation
    if organisation is None:
        raise Http404
    form = NewForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        draft = services.start_draft(organisation, acting_user=request.user, **form.cleaned_data)
        return redirect("opportunities:section", draft.slug, "talenten")
    status = 422 if form.errors else 200
    return render(request, "opportunities/portal/new.html", {"form": form}, status=status)


@roles(Role.PARTNER)
@require_GET
def own(request, slug):
    """One of them: what is done, what lacks, what could be plainer, and how it stands."""
    opportunity = _own(request, slug)
    submission = drafts.undecided(opportunity)
    texts = drafts.texts_to_be(opportunity, submission)
    missing = lacking(opportunity)
    changed = drafts.differences(opportunity, submission) if opportunity.is_published else []
    context = {
        "opportunity": opportunity,
        "submission": submission,
        "tasks": tasks(opportunity, texts, missing),
        "is_complete": not missing,
        "hints": drafts.hints_for(texts),
        "differences": changed,
        "try_outs": opportunity.try_outs.upcoming().with_seats(),
        "days": reopening_days(),
    }
    return render(request, "opportunities/portal/own.html", context)


@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def section(request, slug, section):
    """One page of questions."""
    opportunity = _own(request, slug)
    found = BY_SLUG.get(section)
    if found is None:
        raise Http404
    texts = drafts.texts_to_be(opportunity, drafts.undecided(opportunity))
    form = found.form(
        request.POST or None, request.FILES or None, opportunity=opportunity, texts=texts
    )
    if request.method == "POST" and form.is_valid() and _keep(request, opportunity, found, form):
        after = following(found)
        if after:
            return redirect("opportunities:section", slug, after.slug)
        return redirect("opportunities:own", slug)
    context = {"opportunity": opportunity, "section": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "opportunities/portal/section.html", context, status=status)


def _keep(request, opportunity: Opportunity, found: Section, form) -> bool:
    """Whether it could be kept; an unreadable photo is said beside its field."""
    acting = {"acting_user": request.user}
    values = dict(form.values())
    photo_field = {"contact": "photo", "foto": "picture"}.get(found.slug)
    if photo_field is None:
        services.write(opportunity.pk, values, **acting)
        return True
    if values.get("remove"):
        services.remove_picture(opportunity.pk, **acting)
        messages.success(request, _("The photo is off the site."))
        return True
    try:
        photo = _photo(opportunity, values[photo_field])
    except PictureUnreadable as error:
        form.add_error(photo_field, str(error))
        return False
    if found.slug == "contact":
        services.keep_contact(opportunity, name=values["name"], photo=photo, **acting)
    else:
        texts = {"picture_id": photo.pk, "picture_alt": values["picture_alt"]}
        services.write(opportunity.pk, texts, **acting)
    return True


def _photo(opportunity: Opportunity, uploaded):
    if not uploaded:
        return None
    return services.store_picture(uploaded, title=opportunity.organisation.name, agreed=True)


@roles(Role.PARTNER)
@require_POST
def submit(request, slug):
    """To the coordinator, or onto the site when the partner is trusted."""
    opportunity = _own(request, slug)
    try:
        opportunity = services.submit(opportunity.pk, acting_user=request.user)
    except OpportunityError as error:
        messages.warning(request, str(error))
    else:
        is_up = opportunity.is_published and opportunity.organisation.is_trusted
        on_site, on_its_way = (
            _("Thank you. It is on the site."),
            _("Thank you. The coordinator reads it, and you hear from us."),
        )
        messages.success(request, on_site if is_up else on_its_way)
    return redirect("opportunities:own", slug)


@roles(Role.PARTNER)
@require_POST
def state(request, slug):
    """Still true, closed for a while, open again, or over: in the portal, with the same buttons."""
    opportunity = _own(request, slug)
    form = TruthForm(request.POST)
    if form.is_valid():
        truth.answer(request, opportunity, form)
    else:
        for errors in form.errors.values():
            messages.warning(request, errors[0])
    return redirect("opportunities:own", slug)


@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def new_try_out(request, slug):
    """A moment to come and look: when, who waits, and which door."""
    opportunity = _own(request, slug)
    form = TryOutForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        names = ("starts_at", "ends_at", "buddy_name", "buddy_languages", "door_text")
        try:
            photo = _photo(opportunity, data["door_photo"])
        except PictureUnreadable as error:
            form.add_error("door_photo", str(error))
        else:
            services.add_try_out(
                opportunity,
                capacity=int(data["capacity"]),
                door_photo=photo,
                acting_user=request.user,
                **{name: data[name] for name in names},
            )
            messages.success(request, _("Thank you. People can choose this moment now."))
            return redirect("opportunities:own", slug)
    context = {"opportunity": opportunity, "form": form}
    status = 422 if form.errors else 200
    return render(request, "opportunities/portal/try_out.html", context, status=status)


@roles(Role.PARTNER)
@require_POST
def cancel_try_out(request, slug, moment):
    """This moment does not go ahead."""
    try_out = _own(request, slug).try_outs.filter(public_id=moment).first()
    if try_out is None:
        raise Http404
    services.cancel_try_out(try_out.pk, acting_user=request.user)
    messages.success(request, _("It does not go ahead. Who would come hears so."))
    return redirect("opportunities:own", slug)


@roles(Role.PARTNER)
@require_GET
def preview(request, slug):
    """The page as it would be, in Dutch as it was written."""
    opportunity = _own(request, slug)
    return show_preview(request, opportunity, drafts.undecided(opportunity), back="own")


def show_preview(request, opportunity: Opportunity, submission: Submission | None, *, back: str):
    """The public page of an opportunity with the changes that wait over it; nothing is kept."""
    with translation.override("nl"):
        found = catalogue.page_of(opportunity.slug, Opportunity.objects.all())
        texts = drafts.texts_to_be(found, submission)
        talents = texts.pop("talents")
        for name, value in texts.items():
            setattr(found, name, value)
        context = page_context(found)
        context["talents"] = [
            OpportunityTalent(talent=talent, weight=weight, because=because)
            for talent, (weight, because) in sorted(talents.items(), key=lambda item: -item[1][0])
        ]
        context |= {
            "preview": True,
            "back_url": reverse(f"opportunities:{back}", args=[opportunity.slug]),
        }
        return render(request, "opportunities/opportunity.html", context)
