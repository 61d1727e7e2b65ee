"""Dutch on one side, the other languages beside it: of a record, or of a page in one language."""

from django.apps import apps
from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail.models import Page

from cms.languages import history, machine, pages, publishing, records
from cms.languages.exceptions import MachineUnavailable
from cms.languages.forms import TranslationsForm
from cms.languages.texts import Row, TargetLanguage, target_languages
from cms.languages.views.base import TranslationsView


class TextsView(TranslationsView):
    """What is typed here is kept first; only then a machine may fill in the rest."""

    template_name = "languages/edit.html"
    targets: list[TargetLanguage]

    def rows(self) -> list[Row]:
        raise NotImplementedError

    def entries(self) -> list:
        """What was done to these texts before."""
        raise NotImplementedError

    def bring_up_to_date(self) -> None:
        """After texts were written down."""

    def get_form(self) -> TranslationsForm:
        return TranslationsForm(self.request.POST or None, rows=self.rows())

    def get_context_data(self, form=None, **kwargs):
        form = form or TranslationsForm(rows=self.rows())
        return super().get_context_data(
            form=form,
            table=form.table(),
            targets=self.targets,
            machines=self._machines(form.rows),
            entries=self.entries(),
            **kwargs,
        )

    def _machines(self, rows: list[Row]) -> list[TargetLanguage]:
        """The languages in which a machine can help, and has something to do."""
        return [
            target
            for target in self.targets
            if machine.can_translate(target.code) and machine.wanted(rows, target.code)
        ]

    def post(self, request, *args, **kwargs):
        form = self.get_form()
        if not form.is_valid():
            messages.error(request, _("Not saved yet. Look at the texts marked in red."))
            return self.render_to_response(self.get_context_data(form=form))
        with transaction.atomic():
            number = form.save(request.user)
        if number:
            said = ngettext("%(count)d text saved.", "%(count)d texts saved.", number)
            messages.success(request, said % {"count": number})
        if language := self._asked_of_machine():
            number += self._fill(language)
        if number:
            self.bring_up_to_date()
        return redirect(request.get_full_path())

    def _asked_of_machine(self) -> str:
        asked = self.request.POST.get("machine", "")
        codes = {target.code for target in self.targets}
        return asked if asked in codes and machine.can_translate(asked) else ""

    def _fill(self, language: str) -> int:
        try:
            number = machine.fill(self.rows(), language, self.request.user)
        except MachineUnavailable as error:
            messages.error(self.request, str(error))
            return 0
        said = ngettext(
            "A machine translated %(count)d text. Somebody who speaks the language should read it.",
            "A machine translated %(count)d texts."
            " Somebody who speaks the language should read them.",
            number,
        )
        messages.success(self.request, said % {"count": number})
        return number


def _model(label: str):
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        raise Http404 from None
    if model not in records.translatable_models():
        raise Http404
    return model


class RecordTextsView(TextsView):
    """The texts of one record in every language, or in the one that is asked for."""

    def prepare(self) -> None:
        model = _model(self.kwargs["model"])
        self.object = get_object_or_404(model._default_manager, pk=self.kwargs["pk"])
        asked = self.request.GET.get("taal", "")
        self.targets = target_languages(asked) or target_languages()
        self.all_texts = list(records.with_parts([self.object]))

    def rows(self):
        return records.rows(self.all_texts, self.targets)

    def entries(self):
        return history.of_records(self.all_texts)

    def get_page_subtitle(self):
        return str(self.object)

    def trail(self):
        kind = reverse("translations:index") + f"?soort={self.object._meta.label_lower}"
        label = capfirst(self.object._meta.verbose_name_plural)
        return [(kind, label), ("", str(self.object))]

    def get_context_data(self, **kwargs):
        is_one = bool(self.request.GET.get("taal")) and len(self.targets) == 1
        return super().get_context_data(
            object=self.object,
            all_languages_url=self.request.path if is_one else "",
            **kwargs,
        )


class PageTextsView(TextsView):
    """The texts of one page in one language."""

    def prepare(self) -> None:
        found = pages.dutch_pages().filter(pk=self.kwargs["pk"]).specific().first()
        self.targets = target_languages(self.kwargs["language"])
        if found is None or not self.targets or not publishing.is_source(found):
            raise Http404
        self.page, self.target = found, self.targets[0]
        self.source = publishing.sources_of(found).first()

    def rows(self):
        return pages.rows(self.source, self.page, self.target) if self.source else []

    def entries(self):
        return history.of_page(self.page)

    def bring_up_to_date(self):
        outcome = publishing.bring_up_to_date(self.source, self.target.code, self.request.user)
        tell = messages.success if outcome.is_good else messages.warning
        tell(self.request, outcome.words())

    def post(self, request, *args, **kwargs):
        if self.source is None:
            publishing.prepare_all()
            return redirect(request.path)
        return super().post(request, *args, **kwargs)

    def get_page_subtitle(self):
        return f"{self.page.title} – {self.target.name}"

    def trail(self):
        return [
            (reverse("translations:index") + "?soort=pages", _("Pages")),
            ("", self.get_page_subtitle()),
        ]

    def get_context_data(self, **kwargs):
        translated = Page.objects.filter(
            translation_key=self.page.translation_key,
            locale__language_code=self.target.code,
            alias_of=None,
        ).first()
        return super().get_context_data(
            object=self.page,
            is_ready=self.source is not None,
            translated=translated,
            other_languages=[
                (target, reverse("translations:page", args=[self.page.pk, target.code]))
                for target in target_languages()
            ],
            **kwargs,
        )
