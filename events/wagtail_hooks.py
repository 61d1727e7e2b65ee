from wagtail import hooks
from wagtail.permissions import register_permission_policy

from events.models import Event

register_permission_policy(Event)

from events.viewsets import EventViewSet  # noqa: E402 (policies first)


@hooks.register("register_admin_viewset")
def register_events():
    return EventViewSet()
