"""Where editors keep places, organisations and venues."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from cms.directory.models import Organisation, Place, Venue
from cms.languages.viewsets import TranslatableViewSetMixin

_ON_THE_MAP = FieldRowPanel(
    ["latitude", "longitude"],
    heading=_("On the map"),
    help_text=_("Whom it is near to follows from this, for example 52.9928 and 6.5642."),
)


class PlaceViewSet(TranslatableViewSetMixin, ModelViewSet):
    model = Place
    icon = "site"
    menu_label = _("Places")
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["name", "kind", "parent"]
    list_filter = ["kind", "parent"]
    search_fields = ["name"]
    panels = [
        FieldRowPanel(["name", "slug"]),
        FieldRowPanel(["kind", "parent"]),
        "intro",
        _ON_THE_MAP,
        FieldRowPanel(["phone", "phone_hours"], heading=_("Help by phone")),
    ]


class OrganisationViewSet(TranslatableViewSetMixin, ModelViewSet):
    model = Organisation
    icon = "group"
    menu_label = _("Organisations")
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["name", "contact_name", "is_active"]
    list_filter = ["is_active", "places"]
    search_fields = ["name", "contact_name"]
    panels = [
        FieldRowPanel(["name", "slug"]),
        "about",
        "places",
        MultiFieldPanel(
            ["contact_name", FieldRowPanel(["email", "phone"])],
            heading=_("Who answers referrals"),
        ),
        "is_active",
        "is_trusted",
    ]


class VenueViewSet(TranslatableViewSetMixin, ModelViewSet):
    model = Venue
    icon = "home"
    menu_label = _("Venues")
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["name", "street", "town"]
    list_filter = ["place"]
    search_fields = ["name", "street", "town"]
    panels = [
        FieldRowPanel(["name", "slug"]),
        "place",
        MultiFieldPanel(
            ["street", FieldRowPanel(["postcode", "town"])],
            heading=_("Address"),
        ),
        _ON_THE_MAP,
        MultiFieldPanel(
            [FieldPanel(name) for name in ("step_free", "toilet", "seats", "parking")],
            heading=_("Getting in"),
        ),
        "route",
    ]


class DirectoryViewSetGroup(ModelViewSetGroup):
    menu_label = _("Who and where")
    menu_icon = "site"
    menu_order = 300
    items = (PlaceViewSet, OrganisationViewSet, VenueViewSet)
