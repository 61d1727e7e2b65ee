"""What is kept of people who log in: staff and partners, never residents."""

from cms.core.privacy import Purpose, register
from cms.users.models import AccessReview, User

_KEPT = "as long as the account exists"
_GROUND = "legitimate interest"

register(
    User,
    email=Purpose("To send codes to log in.", _KEPT, _GROUND),
    name=Purpose("So that colleagues see who did what.", _KEPT, _GROUND),
    role=Purpose("So that you see no more than your work asks for.", _KEPT, _GROUND),
    organisation=Purpose("So that partners see their own referrals only.", _KEPT, _GROUND),
)
register(
    AccessReview,
    signed_by=Purpose("To show who looked at who may do what.", _KEPT, _GROUND),
    seen=Purpose("To show who had which role at that time.", "24 months", _GROUND),
)
