"""Puts a "Translations" button wherever an editor meets a record that has translations.

    class PlaceViewSet(TranslatableViewSetMixin, ModelViewSet):
        model = Place

That is all: the model names its `translatable_fields`. Records that are edited together, such as
a card and its options, share one page when the model names `translatable_relations = ("options",)`.
Works for model and snippet viewsets alike.
"""

from django.urls import reverse
from django.utils.translation import gettext as _

from wagtail.admin.views import generic
from wagtail.admin.widgets import Button

from cms.languages.permissions import may_translate


def translations_button(obj, *, priority: int = 15) -> Button:
    return Button(
        _("Translations"),
        url=reverse("translations:edit", args=[obj._meta.label_lower, obj.pk]),
        icon_name="globe",
        priority=priority,
    )


class _ListingButton:
    def get_list_more_buttons(self, instance):
        buttons = list(super().get_list_more_buttons(instance))
        if may_translate(self.request.user):
            buttons.append(translations_button(instance))
        return sorted(buttons)


class _EditButton:
    def get_header_more_buttons(self):
        buttons = list(super().get_header_more_buttons())
        if may_translate(self.request.user):
            buttons.append(translations_button(self.object))
        return sorted(buttons)


class TranslatableViewSetMixin:
    """Goes before the viewset class; see the module's text."""

    def construct_view(self, view_class, **kwargs):
        for base, mixin in ((generic.IndexView, _ListingButton), (generic.EditView, _EditButton)):
            if issubclass(view_class, base):
                view_class = type(view_class.__name__, (mixin, view_class), {})
        return super().construct_view(view_class, **kwargs)
