from wagtail.snippets.models import register_snippet

from talentscan.scan.viewsets import CardViewSet

register_snippet(CardViewSet)
