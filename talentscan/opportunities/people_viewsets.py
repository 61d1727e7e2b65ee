"""Who welcomes people, and moments to come and look, in the Wagtail admin."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.models import ModelLogEntry
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, SnippetViewSet

from cms.images.renditions import FACE, prepare
from cms.languages.viewsets import TranslatableViewSetMixin
from events.choices import SpokenLanguage
from talentscan.opportunities import services
from talentscan.opportunities.models import ContactPerson, TryOut


# No names in the admin's log ---------------------------------------------------------------------
def _forget_name_in_log(instance) -> None:
    """The log outlives the person's record; it says which record, and not who."""
    label = f"{instance._meta.verbose_name} {instance.pk}"
    ModelLogEntry.objects.for_instance(instance).exclude(label=label).update(label=label)


class _NamelessLog:
    def save_instance(self):
        with transaction.atomic():
            instance = super().save_instance()
            _forget_name_in_log(instance)
        return instance


class _NamelessCreateView(_NamelessLog, CreateView):
    pass


class _NamelessEditView(_NamelessLog, EditView):
    pass


class _NamelessDeleteView(DeleteView):
    def delete_action(self):
        pk = self.object.pk
        with transaction.atomic():
            super().delete_action()
            self.object.pk = pk
            _forget_name_in_log(self.object)


# Who welcomes people -----------------------------------------------------------------------------
class ContactPersonForm(WagtailAdminModelForm):
    def save(self, commit=True):
        """The sizes of a photo are made now, so that no visit to the page writes."""
        person = super().save(commit=commit)
        if "photo" in self.changed_data:
            prepare([person.photo], FACE)
        return person


ContactPerson.base_form_class = ContactPersonForm


class ContactPersonViewSet(SnippetViewSet):
    model = ContactPerson
    icon = "user"
    menu_label = gettext_lazy("Contact people")
    menu_name = "contact-people"
    add_to_admin_menu = True
    menu_order = 211
    copy_view_enabled = False
    inspect_view_enabled = False
    add_view_class = _NamelessCreateView
    edit_view_class = _NamelessEditView
    delete_view_class = _NamelessDeleteView
    list_display = ["name", "organisation", "agreed_on"]
    list_filter = ["organisation"]
    ordering = ["organisation__name", "pk"]
    panels = [
        HelpPanel(
            content=gettext_lazy("On the site, with a photo if they like. Ask them first, always.")
        ),
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("name"), FieldPanel("agreed_on")]),
        FieldPanel("photo"),
    ]


# Moments to come and look ------------------------------------------------------------------------
class TryOutForm(WagtailAdminModelForm):
    """A moment people come to stays where and when it is; else it is called off, and they hear."""

    does_not_go_ahead = forms.BooleanField(
        label=gettext_lazy("It does not go ahead"),
        help_text=gettext_lazy("Who would come hears so. It cannot be taken back."),
        required=False,
    )
    _PROMISED = ("opportunity", "starts_at")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "buddy_languages" in self.fields:
            self.fields["buddy_languages"] = forms.MultipleChoiceField(
                label=self.fields["buddy_languages"].label,
                choices=SpokenLanguage.choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def clean(self):
        cleaned = super().clean()
        taken = self._taken()
        if taken and set(self._PROMISED) & set(self.changed_data):
            raise ValidationError(
                _("People come at this moment already. Call it off, and make another one.")
            )
        if cleaned.get("capacity") is not None and cleaned["capacity"] < taken:
            words = _("%(taken)s people come already.") % {"taken": taken}
            self.add_error("capacity", words)
        begins = cleaned.get("starts_at")
        if "starts_at" in self.changed_data and begins and begins <= timezone.now():
            self.add_error("starts_at", _("Choose a moment to come."))
        return cleaned

    def _taken(self) -> int:
        if self.instance.pk is None:
            return 0
        return TryOut.objects.with_seats().get(pk=self.instance.pk).seats_taken

    def save(self, commit=True):
        moment = super().save(commit=commit)
        if "door_photo" in self.changed_data:
            prepare([moment.door_photo])
        return moment


TryOut.base_form_class = TryOutForm


class TryOutEditView(_NamelessEditView):
    def save_instance(self):
        with transaction.atomic():
            moment = super().save_instance()
            if self.form.cleaned_data.get("does_not_go_ahead"):
                services.cancel_try_out(moment.pk, acting_user=self.request.user)
                moment.refresh_from_db()
        return moment


class TryOutDeleteView(_NamelessDeleteView):
    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError:
            words = _("People have come, or come still. Say instead that it does not go ahead.")
            messages.error(self.request, words)
            url_name = TryOut.snippet_viewset.get_url_name("edit")
            return HttpResponseRedirect(reverse(url_name, args=[self.object.pk]))


class TryOutViewSet(TranslatableViewSetMixin, SnippetViewSet):
    model = TryOut
    icon = "date"
    menu_label = gettext_lazy("Moments to look")
    menu_name = "try-outs"
    add_to_admin_menu = True
    menu_order = 212
    copy_view_enabled = False
    inspect_view_enabled = False
    add_view_class = _NamelessCreateView
    edit_view_class = TryOutEditView
    delete_view_class = TryOutDeleteView
    list_display = ["opportunity", "starts_at", "capacity", "cancelled_at"]
    list_filter = ["opportunity__organisation", "opportunity"]
    ordering = ["-starts_at"]
    panels = [
        FieldPanel("opportunity"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldRowPanel([FieldPanel("buddy_name"), FieldPanel("capacity")]),
        FieldPanel("buddy_languages"),
        FieldPanel("door_text"),
        FieldPanel("door_photo"),
        FieldPanel("does_not_go_ahead"),
    ]
