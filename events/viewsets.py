"""Where staff keep activities, see who comes, and sign people up who call."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button

from cms.core import audit, dates
from cms.core.access import roles
from cms.languages.viewsets import TranslatableViewSetMixin
from cms.users.choices import Role
from events import selectors, services
from events.exceptions import SessionHasPeople, SignUpClosed
from events.forms import EventForm, StaffSignUpForm
from events.models import Event, Session

_STAFF = (Role.EDITOR, Role.COORDINATOR, Role.ADMINISTRATOR)


def _dates_button(event: Event) -> Button:
    return Button(
        _("Dates and who comes"),
        url=reverse("events_admin:dates", args=[event.pk]),
        icon_name="group",
        priority=10,
    )


class EventIndexView(generic.IndexView):
    def get_list_more_buttons(self, instance):
        return sorted([*super().get_list_more_buttons(instance), _dates_button(instance)])


class EventEditView(generic.EditView):
    def get_header_more_buttons(self):
        return sorted([*super().get_header_more_buttons(), _dates_button(self.object)])

    def save_instance(self):
        """Save, and let people know what changed for them: another time, or a free place."""
        before = dict(Session.objects.filter(event=self.object).values_list("pk", "starts_at"))
        with transaction.atomic():
            event = super().save_instance()
            for session in event.sessions.all():
                earlier = before.get(session.pk)
                if earlier is None:
                    continue
                if earlier != session.starts_at:
                    services.session_moved(
                        session.pk, previous_starts_at=earlier, acting_user=self.request.user
                    )
                services.fill_places(session.pk)
        return event


class EventDeleteView(generic.DeleteView):
    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, SessionHasPeople.message)
            return HttpResponseRedirect(reverse("events_admin:dates", args=[self.object.pk]))


class StaffView(WagtailAdminTemplateMixin, TemplateView):
    """A page of ours inside the admin: about one event, or one of its dates."""

    header_icon = "group"

    @cached_property
    def event(self) -> Event:
        if "event" in self.kwargs:
            return get_object_or_404(Event, pk=self.kwargs["event"])
        return self.session.event

    @cached_property
    def session(self) -> Session:
        return get_object_or_404(Session.objects.with_all(), pk=self.kwargs["session"])

    def get_page_subtitle(self):
        if "session" in self.kwargs:
            return f"{self.event.title}, {dates.day(self.session.starts_at)}"
        return self.event.title

    def get_breadcrumbs_items(self):
        items = [
            *self.breadcrumbs_items,
            {"url": reverse("events_admin:index"), "label": _("Activities")},
            {"url": reverse("events_admin:edit", args=[self.event.pk]), "label": self.event.title},
        ]
        if "session" in self.kwargs:
            url = reverse("events_admin:dates", args=[self.event.pk])
            items.append({"url": url, "label": _("Dates and who comes")})
        return [*items, {"url": "", "label": self.get_page_title()}]

    def to_attendance(self):
        return HttpResponseRedirect(reverse("events_admin:attendance", args=[self.session.pk]))


@roles(*_STAFF)
class DatesView(StaffView):
    page_title = gettext_lazy("Dates and who comes")
    template_name = "events/admin/dates.html"

    def get_context_data(self, **kwargs):
        kwargs |= {"event": self.event, "sessions": selectors.dates_for_staff(self.event)}
        return super().get_context_data(**kwargs)


@roles(*_STAFF)
class AttendanceView(StaffView):
    """Who comes, with a box to tick; also on paper for at the door."""

    page_title = gettext_lazy("Who comes")
    template_name = "events/admin/attendance.html"

    def get_context_data(self, **kwargs):
        audit.log_access(self.session, user=self.request.user, via="attendance")
        kwargs |= {"event": self.event, "session": self.session}
        return super().get_context_data(attendance=selectors.attendance(self.session), **kwargs)


@roles(*_STAFF)
class StaffSignUpView(StaffView):
    """For whoever has somebody on the telephone, or before them."""

    page_title = gettext_lazy("Sign somebody up")
    template_name = "events/admin/sign_up.html"

    def form(self, data=None) -> StaffSignUpForm:
        initial = {"key": uuid.uuid4(), "language": settings.LANGUAGE_CODE, "people": 1}
        return StaffSignUpForm(data, initial=initial, languages=settings.LANGUAGES)

    def get_context_data(self, **kwargs):
        kwargs = {"form": self.form()} | kwargs | {"session": self.session, "event": self.event}
        return super().get_context_data(**kwargs)

    def post(self, request, *args, **kwargs):
        form = self.form(request.POST)
        if form.is_valid():
            values = {name: form.cleaned_data[name] for name in form.service_fields}
            try:
                registration = services.register(
                    self.session.pk,
                    **values,
                    idempotency_key=form.idempotency_key(self.session.pk),
                    acting_user=request.user,
                )
            except SignUpClosed as closed:
                form.add_error(None, closed.message)
            else:
                messages.success(request, self._said(registration))
                return self.to_attendance()
        return self.render_to_response(self.get_context_data(form=form))

    @staticmethod
    def _said(registration) -> str:
        words = {"code": registration.display_code}
        if registration.is_waiting:
            return _("Written down on the waiting list. The code is %(code)s.") % words
        return _("Written down, with a place. The code is %(code)s.") % words


@roles(*_STAFF)
class StaffCancelView(StaffView):
    """Somebody called that they do not come."""

    page_title = gettext_lazy("Sign somebody off")
    template_name = "events/admin/sign_off.html"

    @cached_property
    def registration(self):
        return get_object_or_404(self.session.registrations.open(), pk=self.kwargs["registration"])

    def get_context_data(self, **kwargs):
        audit.log_access(self.registration, user=self.request.user, via="sign_off")
        kwargs |= {"session": self.session, "registration": self.registration}
        return super().get_context_data(**kwargs)

    def post(self, request, *args, **kwargs):
        services.cancel(self.registration.pk, acting_user=request.user)
        messages.success(request, _("Signed off. Who waits longest and fits gets the place."))
        return self.to_attendance()


@roles(*_STAFF)
class CancelDateView(StaffView):
    """A date does not go ahead: first the question, then everybody hears it."""

    page_title = gettext_lazy("Cancel this date")
    template_name = "events/admin/cancel_date.html"

    def get_context_data(self, **kwargs):
        kwargs |= {"session": self.session, "event": self.event}
        number = self.session.registrations.open().count()
        return super().get_context_data(number=number, **kwargs)

    def post(self, request, *args, **kwargs):
        services.cancel_session(self.session.pk, acting_user=request.user)
        messages.success(
            request, _("The date is cancelled. Everybody who signed up gets a message.")
        )
        return HttpResponseRedirect(reverse("events_admin:dates", args=[self.event.pk]))


class EventViewSet(TranslatableViewSetMixin, ModelViewSet):
    model = Event
    name = "events_admin"
    url_prefix = "activiteiten"
    icon = "calendar-alt"
    menu_label = gettext_lazy("Activities")
    menu_order = 200
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = EventIndexView
    edit_view_class = EventEditView
    delete_view_class = EventDeleteView
    list_display = ["title", "organisation", "place", "is_published"]
    list_filter = ["place", "organisation", "sign_up", "is_published"]
    search_fields = ["title", "summary"]
    edit_handler = ObjectList(
        [
            FieldRowPanel(["title", "slug"]),
            "summary",
            "description",
            "for_whom",
            InlinePanel(
                "sessions",
                [FieldRowPanel(["starts_at", "ends_at"]), FieldPanel("capacity")],
                heading=gettext_lazy("Dates"),
                label=gettext_lazy("Date"),
                help_text=gettext_lazy(
                    "Another time is told to everybody who signed up, as soon as you save."
                ),
            ),
            MultiFieldPanel(
                ["place", "venue", "organisation", "phone"],
                heading=gettext_lazy("Where and by whom"),
            ),
            MultiFieldPanel(["sign_up", "cost"], heading=gettext_lazy("Signing up and cost")),
            "spoken_languages",
            "talents",
            "picture",
            "is_published",
        ],
        base_form_class=EventForm,
    )

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:event>/data/", DatesView.as_view(), name="dates"),
            path("datum/<int:session>/", AttendanceView.as_view(), name="attendance"),
            path("datum/<int:session>/aanmelden/", StaffSignUpView.as_view(), name="sign_up"),
            path(
                "datum/<int:session>/afmelden/<int:registration>/",
                StaffCancelView.as_view(),
                name="sign_off",
            ),
            path("datum/<int:session>/afzeggen/", CancelDateView.as_view(), name="cancel_date"),
        ]
