"""The pieces long texts are made of. Few on purpose: an editor never has to choose a look."""

from cms.core.blocks.text import BODY_BLOCKS, HeadingBlock, ParagraphBlock, PictureBlock, QuoteBlock

__all__ = ["BODY_BLOCKS", "HeadingBlock", "ParagraphBlock", "PictureBlock", "QuoteBlock"]
