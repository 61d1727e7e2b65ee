"""New stories for feed readers and for the websites of others: Atom, per place and language."""

import uuid

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.core.access import public
from cms.directory.models import Place
from home import cards, selectors

_NEWEST = 30


class StoryFeed(Feed):
    """The newest stories in the language of the address."""

    feed_type = Atom1Feed

    def get_object(self, request, place=None):
        self.request = request
        if place is None:
            return None
        found = Place.objects.filter(slug=place).first()
        if found is None:
            raise Http404
        return found

    def title(self, obj):
        if obj is None:
            return _("Stories")
        return _("People make %(place)s") % {"place": obj.name}

    def subtitle(self, obj):
        return _("Older people and what they do for somebody else.")

    def link(self, obj):
        return settings.PUBLIC_BASE_URL + self.request.path

    def feed_url(self, obj):
        return self.link(obj)

    def items(self, obj):
        return selectors.stories(obj).filter(locale__language_code=get_language())[:_NEWEST]

    def item_title(self, item):
        return cards.quoted(item.title, item.language)

    def item_description(self, item):
        return item.in_short

    def item_link(self, item):
        return settings.PUBLIC_BASE_URL + cards.page_url(item, get_language(), self.request)

    def item_guid(self, item):
        """The same for ever, even when the address changes."""
        return uuid.uuid5(item.translation_key, item.language).urn

    def item_author_name(self, item):
        return item.person

    def item_pubdate(self, item):
        return item.first_published_at

    def item_updateddate(self, item):
        return item.last_published_at


@public
def stories(request, place=None):
    """A feed of its own per request: the class keeps what it is asked for."""
    return StoryFeed()(request, place=place)
