"""The few sizes pictures are shown in, and how they reach a template without a query each."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects

from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from cms.images.models import CustomImage, CustomRendition

#: `preserve-svg`: a drawing stays a drawing, it is never turned into dots.
CARD = "fill-640x480|format-webp|preserve-svg"
LARGE = "fill-960x720|format-webp|preserve-svg"
SHARED = "fill-1200x630|format-jpeg"
#: The face of a speaker.
FACE = "fill-192x192|format-webp|preserve-svg"

_STORED = {
    spec: (spec.replace("|preserve-svg", ""), spec.split("|")[0])
    for spec in (CARD, LARGE, SHARED, FACE)
}


@dataclass(frozen=True)
class Picture:
    """What a template needs of a picture."""

    url: str
    width: int
    height: int
    alt: str


def _of_sizes(path: str, specs: tuple[str, ...]) -> Prefetch:
    stored = [name for spec in specs for name in _STORED[spec]]
    return Prefetch(
        path,
        queryset=CustomRendition.objects.filter(filter_spec__in=stored),
        to_attr="prefetched_renditions",
    )


def prefetched(field: str, *specs: str) -> Prefetch:
    """For `prefetch_related`: the renditions of `field` in one query, however many rows."""
    return _of_sizes(f"{field}__renditions", specs)


def load(image: CustomImage | None, *specs: str) -> None:
    """The same for one image that is at hand already."""
    if image is not None:
        prefetch_related_objects([image], _of_sizes("renditions", specs))


def picture(image: CustomImage | None, spec: str, alt: str = "") -> Picture | None:
    """One size of an image; made on first use, afterwards found."""
    if image is None or (spec == SHARED and image.is_svg()):
        return None
    try:
        (rendition,) = image.get_renditions(spec).values()
    except (SourceImageIOError, InvalidFilterSpecError, OSError):
        return None  # a lost file leaves a gap in the picture, not in the page
    return Picture(rendition.url, rendition.width, rendition.height, alt)


def prepare(images: Iterable[CustomImage | None], *specs: str) -> None:
    """Make all sizes of a page now, or these: no visitor waits for them and no visit writes."""
    for image in images:
        if image is not None:
            wanted = specs or (CARD, LARGE, *([] if image.is_svg() else [SHARED]))
            image.get_renditions(*wanted)
