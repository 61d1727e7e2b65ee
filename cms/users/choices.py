from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody who logs in may do; residents never log in."""

    EDITOR = "editor", _("Editor")
    TRANSLATOR = "translator", _("Translator")
    COORDINATOR = "coordinator", _("Coordinator")
    CARAVAN_WORKER = "caravan_worker", _("Caravan worker")
    PARTNER = "partner", _("Partner")
    PRIVACY_OFFICER = "privacy_officer", _("Privacy officer")
    ADMINISTRATOR = "administrator", _("Administrator")


#: Roles that work in the Wagtail admin.
ADMIN_ROLES = frozenset({Role.EDITOR, Role.TRANSLATOR, Role.COORDINATOR, Role.ADMINISTRATOR})
#: Roles that may see residents' data of every partner.
DESK_ROLES = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})
#: Roles that look once a month at who may do what, and sign.
REVIEWERS = frozenset({Role.PRIVACY_OFFICER, Role.ADMINISTRATOR})
