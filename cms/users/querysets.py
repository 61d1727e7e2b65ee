from django.db import models

from cms.users.choices import DESK_ROLES, Role


class OfPartnerQuerySet(models.QuerySet):
    """Records that belong to one partner, by their field `organisation`."""

    def visible_to(self, user):
        """A partner's own; everything for the desk; nothing for anybody else."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        if user.has_role(*DESK_ROLES):
            return self
        if user.role == Role.PARTNER and user.organisation_id:
            return self.filter(organisation=user.organisation_id)
        return self.none()
