"""Where the pages meet Wagtail: one language per address, and the editor's first screen."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from cms.core.cldr import in_words
from cms.core.pages import BasePage
from home import attention
from home.viewsets import PortraitRecords

register_snippet(PortraitRecords)


@hooks.register("before_serve_page")
def one_language_per_address(page, request, args, kwargs):
    """Never Dutch under another language's address: its own instead, or the page 'not yet'."""
    language = get_language()
    code = page.locale.language_code
    if code == language or getattr(request, "is_preview", False):
        return None
    if code == settings.LANGUAGE_CODE and isinstance(page, BasePage):
        return redirect("home:not_yet", page_id=page.pk)
    return redirect(page.get_url(request))


class AttentionPanel(Component):
    """Above everything else: what an editor can mend today."""

    name = "attention"
    order = 50
    template_name = "home/admin/attention.html"

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        user = parent_context["request"].user
        context["overdue"] = attention.overdue(user)
        context["without_consent"] = attention.without_consent(user)
        return context


@hooks.register("construct_homepage_panels")
def add_attention_panel(request, panels):
    panels.append(AttentionPanel())


@hooks.register("before_bulk_action")
def only_complete_pages(request, action_type, objects, action_class_instance):
    """Publishing many at once passes no form; an incomplete page is named instead of an error."""
    if action_type != "publish":
        return None
    incomplete = [
        page.get_admin_display_title()
        for page in (page.specific.get_latest_revision_as_object() for page in objects)
        if isinstance(page, BasePage) and page.publish_problems()
    ]
    if not incomplete:
        return None
    messages.error(
        request,
        _("These pages are not complete yet: %(pages)s.") % {"pages": in_words(incomplete)},
    )
    return redirect(reverse("wagtailadmin_explore_root"))
