"""Photos that partners send: made small, and without what a camera writes in them."""

from io import BytesIO

from PIL import Image, ImageOps

from django.core.files.images import ImageFile
from django.utils import timezone

from cms.images.models import CustomImage
from cms.images.renditions import FACE, prepare
from talentscan.opportunities.exceptions import PictureUnreadable

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
