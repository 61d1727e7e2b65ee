from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView

from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.languages import editing
from cms.languages.forms import STATE_LABELS, TranslationsForm
from cms.languages.permissions import may_translate


def _model(label: str):
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        raise Http404 from None
    if model not in editing.translatable_models():
        raise Http404
    return model


class TranslationsView(WagtailAdminTemplateMixin, TemplateView):
    """What these pages share: who may come, and the way back."""

    page_title = gettext_lazy("Translations")
    header_icon = "globe"

    def dispatch(self, request, *args, **kwargs):
        if not may_translate(request.user):
            raise PermissionDenied
        self.prepare()
        return super().dispatch(request, *args, **kwargs)

    def prepare(self) -> None:
        """Find what the address speaks of."""

    def trail(self) -> list[tuple[str, str]]:
        return []

    def get_breadcrumbs_items(self):
        steps = [(reverse("wagtailadmin_home"), _("Home"))]
        steps += [(reverse("translations:index"), _("Translations")), *self.trail()]
        return [{"url": url, "label": label} for url, label in steps]


class KindsView(TranslationsView):
    """The kinds of records that have translations."""

    template_name = "languages/kinds.html"

    def get_context_data(self, **kwargs):
        kinds = [
            {
                "label": capfirst(model._meta.verbose_name_plural),
                "count": model._default_manager.count(),
                "url": reverse("translations:kind", args=[model._meta.label_lower]),
            }
            for model in editing.translatable_models()
        ]
        return super().get_context_data(kinds=kinds, **kwargs)


class KindView(TranslationsView):
    """The records of one kind, and how far each is in every language."""

    template_name = "languages/kind.html"
    per_page = 50

    def prepare(self) -> None:
        self.model = _model(self.kwargs["model"])

    def get_page_subtitle(self):
        return capfirst(self.model._meta.verbose_name_plural)

    def trail(self):
        return [("", self.get_page_subtitle())]

    def get_context_data(self, **kwargs):
        paginator = Paginator(self.model._default_manager.order_by("pk"), self.per_page)
        page = paginator.get_page(self.request.GET.get("p"))
        records = editing.progress(page.object_list)
        for record in records:
            record["url"] = reverse(
                "translations:edit", args=[self.model._meta.label_lower, record["object"].pk]
            )
            for state in record["states"]:
                state["label"] = STATE_LABELS[state["state"]]
        return super().get_context_data(
            records=records, page=page, targets=editing.target_languages(), **kwargs
        )


class EditTranslationsView(TranslationsView):
    """The texts of one record, Dutch on one side and every language on the other."""

    template_name = "languages/edit.html"

    def prepare(self) -> None:
        self.model = _model(self.kwargs["model"])
        self.object = get_object_or_404(self.model._default_manager, pk=self.kwargs["pk"])
        rows = editing.rows(editing.with_parts([self.object]))
        self.form = TranslationsForm(self.request.POST or None, rows=rows)

    def get_page_subtitle(self):
        return str(self.object)

    def trail(self):
        kind = reverse("translations:kind", args=[self.model._meta.label_lower])
        label = capfirst(self.model._meta.verbose_name_plural)
        return [(kind, label), ("", str(self.object))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=self.form, object=self.object, **kwargs)

    def post(self, request, *args, **kwargs):
        if not self.form.is_valid():
            messages.error(request, _("Not saved yet. Look at the texts marked in red."))
            return self.get(request, *args, **kwargs)
        with transaction.atomic():
            count = self.form.save(request.user)
        messages.success(
            request,
            ngettext("%(count)d text saved.", "%(count)d texts saved.", count) % {"count": count},
        )
        return redirect(request.path)
