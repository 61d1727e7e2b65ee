"""Pages people read, and the few records behind them."""

from home.models.index import HomePage, PlacePage
from home.models.portraits import PortraitIndexPage, PortraitPage
from home.models.records import Consent, Video
from home.models.standard import StandardPage
from home.models.stories import StoryIndexPage, StoryPage

__all__ = [
    "Consent",
    "HomePage",
    "PlacePage",
    "PortraitIndexPage",
    "PortraitPage",
    "StandardPage",
    "StoryIndexPage",
    "StoryPage",
    "Video",
]
