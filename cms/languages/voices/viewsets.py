"""Voices in the admin: who they are, how far they are, and links for volunteers to record with."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView, View

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button

from cms.core import audit, tokens
from cms.core.access import roles
from cms.images.renditions import FACE, prepare
from cms.languages.models import Recording, Speaker, Voice
from cms.languages.voices import selectors, services
from cms.users.choices import Role

_STAFF = (Role.EDITOR, Role.TRANSLATOR, Role.COORDINATOR, Role.ADMINISTRATOR)
#: Who may see the names of speakers, and take their recordings away.
_KEEPERS = (Role.COORDINATOR, Role.ADMINISTRATOR)


class VoiceForm(WagtailAdminModelForm):
    written_language = forms.ChoiceField(
        label=Voice._meta.get_field("written_language").verbose_name,
        help_text=Voice._meta.get_field("written_language").help_text,
        required=False,
        choices=lambda: [("", _("None: people see Dutch")), *settings.LANGUAGES],
    )


def _coverage_button(voice: Voice) -> Button:
    return Button(
        _("What is recorded"),
        url=reverse("voices_admin:coverage", args=[voice.pk]),
        icon_name="list-ul",
        priority=10,
    )


class VoiceIndexView(generic.IndexView):
    def get_list_more_buttons(self, instance):
        return sorted([*super().get_list_more_buttons(instance), _coverage_button(instance)])


class VoiceEditView(generic.EditView):
    def get_header_more_buttons(self):
        return sorted([*super().get_header_more_buttons(), _coverage_button(self.object)])

    def save_instance(self):
        voice = super().save_instance()
        prepare([voice.face], FACE)
        return voice


class VoiceCreateView(generic.CreateView):
    def save_instance(self):
        voice = super().save_instance()
        prepare([voice.face], FACE)
        return voice


@roles(*_STAFF)
class CoverageView(WagtailAdminTemplateMixin, TemplateView):
    """Per part of the site: recorded, speaks the old text, missing; each text to be heard."""

    header_icon = "media"
    template_name = "voices/admin/coverage.html"

    @cached_property
    def voice(self) -> Voice:
        return get_object_or_404(Voice, pk=self.kwargs["pk"])

    def get_page_title(self):
        return _("What is recorded in %(voice)s") % {"voice": self.voice.own_name}

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("voices_admin:index"), "label": _("Voices")},
            {"url": reverse("voices_admin:edit", args=[self.voice.pk]), "label": str(self.voice)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        parts = selectors.coverage(self.voice)
        size = selectors.scan_size(parts)
        kwargs |= {
            "voice": self.voice,
            "written_in": dict(settings.LANGUAGES).get(self.voice.shown_language),
            "parts": parts,
            "scan_size": size,
            "is_too_large": size > selectors.MOST_BYTES,
            "has_examples": any(
                line.recording and line.recording.is_example
                for found in parts
                for line in found.lines
            ),
            "may_see_speakers": self.request.user.has_role(*_KEEPERS),
        }
        if kwargs["may_see_speakers"]:
            audit.log_access(self.voice, user=self.request.user, via="desk")
            kwargs["speakers"] = self.voice.speakers.prefetch_related("recordings")
        return super().get_context_data(**kwargs)

    def post(self, request, *args, **kwargs):
        """A new link for a volunteer, shown once; or all earlier ones taken back."""
        if "revoke" in request.POST:
            services.revoke_invitations(self.voice, acting_user=request.user)
            messages.success(request, _("The links given out before work no longer."))
            return HttpResponseRedirect(request.path)
        token = services.invite(self.voice, acting_user=request.user)
        url = settings.PUBLIC_BASE_URL + reverse("voices:open", args=[token])
        context = self.get_context_data(link=url, days=services.LINK_DAYS, **kwargs)
        return self.render_to_response(context)


@roles(*_STAFF)
class RecordView(View):
    """Staff record or upload one text on the volunteers' own page."""

    http_method_names = ["post"]

    def post(self, request, pk):
        voice = get_object_or_404(Voice, pk=pk)
        token = services.invite(voice, acting_user=request.user, days=1)
        tokens.bind(request, tokens.find_link(token, services.PURPOSE))
        url = reverse("voices:begin", args=[voice.code])
        ref = request.POST.get("ref", "")
        known = {line.spoken.ref for line in selectors.lines(voice)}
        return HttpResponseRedirect(f"{url}?to={ref}" if ref in known else url)


@roles(*_STAFF)
class RemoveView(View):
    """Away with one recording."""

    http_method_names = ["post"]

    def post(self, request, pk):
        recording = get_object_or_404(Recording, pk=pk)
        services.remove(recording, acting_user=request.user)
        messages.success(request, _("The recording is removed."))
        return HttpResponseRedirect(reverse("voices_admin:coverage", args=[recording.voice_id]))


@roles(*_KEEPERS)
class WithdrawView(View):
    """A speaker took back their yes."""

    http_method_names = ["post"]

    def post(self, request, pk):
        speaker = get_object_or_404(Speaker, pk=pk)
        url = reverse("voices_admin:coverage", args=[speaker.voice_id])
        count = services.withdraw(speaker, acting_user=request.user)
        messages.success(
            request,
            ngettext(
                "%(count)d recording and the name are removed.",
                "%(count)d recordings and the name are removed.",
                count,
            )
            % {"count": count},
        )
        return HttpResponseRedirect(url)


class VoiceViewSet(ModelViewSet):
    model = Voice
    name = "voices_admin"
    url_prefix = "stemmen"
    icon = "media"
    menu_label = gettext_lazy("Voices")
    menu_order = 455
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ["own_name", "dutch_name", "code", "written_language", "is_shown"]
    list_filter = ["is_shown"]
    index_view_class = VoiceIndexView
    add_view_class = VoiceCreateView
    edit_view_class = VoiceEditView
    edit_handler = ObjectList(
        [
            HelpPanel(content=gettext_lazy("Use the face of a speaker only with their consent.")),
            FieldRowPanel([FieldPanel("own_name"), FieldPanel("dutch_name")]),
            FieldRowPanel([FieldPanel("code"), FieldPanel("written_language")]),
            FieldPanel("face"),
            FieldPanel("note"),
            FieldRowPanel([FieldPanel("is_shown"), FieldPanel("sort_order")]),
        ],
        base_form_class=VoiceForm,
    )

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/opnamen/", CoverageView.as_view(), name="coverage"),
            path("<int:pk>/opnemen/", RecordView.as_view(), name="record"),
            path("opname/<int:pk>/verwijderen/", RemoveView.as_view(), name="remove"),
            path("spreker/<int:pk>/intrekken/", WithdrawView.as_view(), name="withdraw"),
        ]
