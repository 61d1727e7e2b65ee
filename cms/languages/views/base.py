from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.languages.permissions import may_translate


class TranslationsView(WagtailAdminTemplateMixin, TemplateView):
    """What these pages share: who may come, and the way back."""

    page_title = gettext_lazy("Translations")
    header_icon = "globe"
    allowed = staticmethod(may_translate)

    def dispatch(self, request, *args, **kwargs):
        if not self.allowed(request.user):
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
