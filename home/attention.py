"""What asks for an editor's attention: old pages, portraits without consent."""

from django.db.models import Q
from django.utils import timezone

from wagtail.models import get_page_models

from cms.core.pages import BasePage
from home.models import PortraitPage, StoryPage

_MOST = 12


def _page_models() -> list[type[BasePage]]:
    return [model for model in get_page_models() if issubclass(model, BasePage)]


def overdue(user) -> list[BasePage]:
    """Pages whose day to look again has come, longest first."""
    today = timezone.localdate()
    found = [
        page
        for model in _page_models()
        for page in model.objects.filter(review_by__lte=today, alias_of=None).defer_streamfields()
    ]
    found = [page for page in found if page.permissions_for_user(user).can_edit()]
    return sorted(found, key=lambda page: page.review_by)[:_MOST]


def without_consent(user) -> list[BasePage]:
    """Stories and portraits that cannot be shown, or soon no longer can."""
    today = timezone.localdate()
    bad = Q(consent=None) | Q(consent__withdrawn_on__isnull=False) | Q(consent__until__lt=today)
    found = [
        page
        for model in (PortraitPage, StoryPage)
        for page in model.objects.filter(bad, alias_of=None).defer_streamfields()
    ]
    return [page for page in found if page.permissions_for_user(user).can_edit()][:_MOST]
