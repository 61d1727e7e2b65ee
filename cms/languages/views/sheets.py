"""Spreadsheets for volunteers: out, in, and what they would change."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from cms.languages import differences, sheet_reading, sheets
from cms.languages.exceptions import UnreadableSheet
from cms.languages.forms import SheetForm
from cms.languages.permissions import may_translate
from cms.languages.texts import target_languages
from cms.languages.views.base import TranslationsView

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: Where the lines of a sheet wait for approval.
WAITING = "translation_sheet"


class SheetsView(TranslationsView):
    """Take a sheet along, or bring one back."""

    template_name = "languages/sheets.html"

    def trail(self):
        return [("", _("Spreadsheet"))]

    def get_page_subtitle(self):
        return _("Spreadsheet")

    def get_context_data(self, form=None, **kwargs):
        return super().get_context_data(
            form=form or SheetForm(),
            targets=target_languages(),
            waiting=WAITING in self.request.session,
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        form = SheetForm(request.POST, request.FILES)
        if form.is_valid():
            file = form.cleaned_data["file"]
            try:
                self._keep(sheet_reading.read(file, file.size))
            except UnreadableSheet as error:
                form.add_error("file", str(error))
            else:
                return redirect("translations:approve")
        return self.render_to_response(self.get_context_data(form=form))

    def _keep(self, sheet: sheet_reading.Sheet) -> None:
        if not target_languages(sheet.language):
            raise UnreadableSheet(_("This sheet is for a language that the site does not have."))
        self.request.session[WAITING] = {
            "language": sheet.language,
            "lines": [[line.key, line.text, line.is_formula] for line in sheet.lines],
        }


@require_safe
def download(request, language: str):
    """The sheet for one language; with ?alles=1 also what is good already."""
    if not may_translate(request.user) or not (targets := target_languages(language)):
        raise Http404
    everything = request.GET.get("alles") == "1"
    content = sheets.workbook(targets[0], only_lacking=not everything)
    name = f"vertalen-{language}-{timezone.localdate():%Y-%m-%d}.xlsx"
    return HttpResponse(
        content,
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


class ApproveView(TranslationsView):
    """Old and new side by side; nothing is written before somebody agrees."""

    template_name = "languages/differences.html"

    def prepare(self) -> None:
        waiting = self.request.session.get(WAITING) or {}
        targets = target_languages(waiting["language"]) if waiting else []
        self.target = targets[0] if targets else None
        self.lines = [sheet_reading.Brought(*line) for line in waiting.get("lines", [])]

    def trail(self):
        return [(reverse("translations:sheets"), _("Spreadsheet")), ("", _("Differences"))]

    def get_page_subtitle(self):
        return _("Differences")

    def get(self, request, *args, **kwargs):
        if self.target is None:
            return redirect("translations:sheets")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        found = differences.differences(self.lines, self.target)
        return super().get_context_data(
            target=self.target,
            differences=found,
            acceptable=sum(each.can_be_accepted for each in found),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if self.target is None:
            return redirect("translations:sheets")
        if "forget" in request.POST:
            del request.session[WAITING]
            messages.success(request, _("The rest of the sheet is put away."))
            return redirect("translations:sheets")
        found = differences.differences(self.lines, self.target)
        keys = set(request.POST.getlist("accept"))
        number, outcomes = differences.accept(found, keys, self.target, request.user)
        said = ngettext("%(count)d text saved.", "%(count)d texts saved.", number)
        messages.success(request, said % {"count": number})
        for words in sorted({outcome.words() for outcome in outcomes if not outcome.is_good}):
            messages.warning(request, words)
        rest = self._keep_rest(found, keys)
        return redirect("translations:approve" if rest else "translations:index")

    def _keep_rest(self, found, keys: set[str]) -> bool:
        """What was not taken over stays to be looked at; so nothing that was typed is lost."""
        rest = [each for each in found if not (each.can_be_accepted and each.brought.key in keys)]
        lines = [[e.brought.key, e.brought.text, e.brought.is_formula] for e in rest]
        if lines:
            self.request.session[WAITING] = {"language": self.target.code, "lines": lines}
        else:
            self.request.session.pop(WAITING, None)
        return bool(lines)
