"""Photos that partners send: made small, and without what a camera writes in them."""

from io import BytesIO

from PIL import Image, ImageOps

from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import timezone

from wagtail.models import ReferenceIndex

from cms.core import audit
from cms.images.models import CustomImage
from cms.images.renditions import FACE, prepare
from talentscan.opportunities.choices import UNDECIDED
from talentscan.opportunities.exceptions import PictureUnreadable
from talentscan.opportunities.models import Opportunity

KINDS = ("JPEG", "PNG", "WEBP")
MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 1600


def store_picture(uploaded, *, title: str, agreed: bool) -> CustomImage:
    """Keep a photo, and make the sizes in which it is shown. Raises PictureUnreadable.

    `agreed`: whoever can be recognised in it agreed, says the partner who sent it.
    """
    name = f"foto-{timezone.now():%Y%m%d%H%M%S}.jpg"
    consent = f"{title}, {timezone.localdate():%d-%m-%Y}" if agreed else ""
    image = CustomImage(
        title=title, consent=consent[:255], file=ImageFile(_plain(uploaded), name=name)
    )
    image.save()
    prepare([image])
    image.get_rendition(FACE)
    return image


def _plain(uploaded) -> BytesIO:
    if uploaded.size > MOST_BYTES:
        raise PictureUnreadable
    try:
        with Image.open(uploaded, formats=KINDS) as found:
            if found.width * found.height > MOST_PIXELS:
                raise PictureUnreadable
            upright = ImageOps.exif_transpose(found).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise PictureUnreadable from None
    upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    kept = BytesIO()
    upright.save(kept, "JPEG", quality=85, optimize=True)
    kept.seek(0)
    return kept


@transaction.atomic
def remove_picture(opportunity_id: int, *, acting_user=None) -> Opportunity:
    """Off the site at once, for whoever is in it; the file goes too when nothing else shows it."""
    opportunity = Opportunity.objects.select_for_update(no_key=True).get(pk=opportunity_id)
    images = {opportunity.picture_id}
    opportunity.picture, opportunity.picture_alt = None, ""
    opportunity.save(update_fields=["picture", "picture_alt", "changed_at"])
    for submission in opportunity.submissions.filter(state__in=UNDECIDED):
        images.add(submission.changes.pop("picture_id", None))
        submission.changes.pop("picture_alt", None)
        if opportunity.is_published and not submission.changes:
            submission.delete()
        else:
            submission.save(update_fields=["changes"])
    for image in CustomImage.objects.filter(pk__in=images - {None}):
        if not ReferenceIndex.get_references_to(image).exists():
            image.delete()
    audit.log("photo removed", opportunity, user=acting_user)
    return opportunity
