from django.db import models


class OpportunityQuerySet(models.QuerySet):
    def open(self):
        """What somebody may be led to."""
        return self.filter(is_active=True, places_available__gt=0, organisation__is_active=True)

    def for_listing(self):
        return self.select_related("organisation", "place", "venue")
