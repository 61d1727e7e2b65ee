from wagtail.snippets.models import register_snippet

from talentscan.opportunities.viewsets import OpportunityViewSet

register_snippet(OpportunityViewSet)
