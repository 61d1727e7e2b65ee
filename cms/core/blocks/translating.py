"""Mends wagtail-localize 1.14 where an empty picture or embed stops a translation."""

from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor


def skip_empty_pictures() -> None:
    """Let an absent picture or embed count as nothing to translate, instead of an error."""
    handle_block = StreamFieldSegmentExtractor.handle_block
    if getattr(handle_block, "skips_empty_pictures", False):
        return

    def careful(self, block_type, block_value, raw_value=None):
        no_picture = isinstance(block_type, ImageBlock) and raw_value is None
        no_embed = isinstance(block_type, EmbedBlock) and block_value is None
        if no_picture or no_embed:
            return []
        return handle_block(self, block_type, block_value, raw_value=raw_value)

    careful.skips_empty_pictures = True
    StreamFieldSegmentExtractor.handle_block = careful
