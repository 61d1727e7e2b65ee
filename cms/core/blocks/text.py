from django.utils.translation import gettext_lazy as _

from wagtail import blocks
from wagtail.images.blocks import ImageBlock


class HeadingBlock(blocks.CharBlock):
    class Meta:
        label = _("Heading")
        icon = "h2"
        template = "core/blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    """Text with bold, links and lists; headings have a block of their own."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", ["h3", "bold", "link", "ol", "ul"])
        super().__init__(**kwargs)

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        template = "core/blocks/paragraph.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(
        label=_("Quote"),
        help_text=_("Exactly as somebody said it, without quotation marks."),
    )
    who = blocks.CharBlock(label=_("Who says so"), required=False)

    class Meta:
        label = _("Quote")
        icon = "openquote"
        template = "core/blocks/quote.html"


class PictureBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(
        label=_("Caption"),
        required=False,
        help_text=_("What one cannot see: who made it, where it is."),
    )

    class Meta:
        label = _("Picture")
        icon = "image"
        template = "core/blocks/picture.html"


BODY_BLOCKS = [
    ("heading", HeadingBlock()),
    ("text", ParagraphBlock()),
    ("quote", QuoteBlock()),
    ("picture", PictureBlock()),
]
