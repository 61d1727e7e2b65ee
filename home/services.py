"""What happens around publishing: pictures ready, and nobody shown who did not agree."""

import logging

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cms.core import audit
from cms.images.renditions import prepare
from home.models import Consent, PortraitPage, StoryPage

logger = logging.getLogger("ertoe.home")


def prepare_pictures(sender, instance, **_kwargs) -> None:
    """On publishing: make every size of its picture, so that a visit writes nothing."""
    images = (getattr(instance, name, None) for name in ("portrait", "picture"))
    try:
        prepare(images)
    except OSError:  # a lost or broken file must not stop a text
        logger.warning("The picture of page %s could not be made ready.", instance.pk)


@transaction.atomic
def take_down_without_consent(acting_user=None) -> int:
    """Unpublish every story and portrait whose consent ended or is gone; how many it were.

    Runs whenever a consent changes, and every night for those that end by date.
    """
    today = timezone.localdate()
    bad = Q(consent=None) | Q(consent__withdrawn_on__isnull=False) | Q(consent__until__lt=today)
    number = 0
    for model in (StoryPage, PortraitPage):
        for page in model.objects.live().filter(bad, alias_of=None):
            page.unpublish(user=acting_user)
            audit.log("home.taken_down", page, user=acting_user)
            number += 1
    return number


def withdraw(consent: Consent, acting_user=None) -> int:
    """Somebody no longer wants to be shown: their pages go down at once."""
    if consent.withdrawn_on is None:
        consent.withdrawn_on = timezone.localdate()
        consent.save(update_fields=["withdrawn_on"])
    return take_down_without_consent(acting_user)
