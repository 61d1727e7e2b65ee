from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from talentscan.referrals.models import ConsentText
from talentscan.referrals.viewsets import (
    ConsentTextViewSet,
    DeclineReasonViewSet,
    MessageTextViewSet,
    OnlyChanges,
)

register_permission_policy(ConsentText, OnlyChanges(ConsentText))
register_snippet(MessageTextViewSet)
register_snippet(DeclineReasonViewSet)
register_snippet(ConsentTextViewSet)
