from wagtail.snippets.models import register_snippet

from talentscan.referrals.viewsets import (
    ConsentTextViewSet,
    DeclineReasonViewSet,
    MessageTextViewSet,
)

register_snippet(MessageTextViewSet)
register_snippet(DeclineReasonViewSet)
register_snippet(ConsentTextViewSet)
