"""Deciding what counts how much."""

from django.db import transaction

from cms.core import audit
from talentscan.matching.preview import OptionWeights
from talentscan.matching.terms import Points
from talentscan.opportunities.models import MatchingWeights
from talentscan.scan.models import Option


@transaction.atomic
def save_weights(points: Points, options: OptionWeights, *, acting_user) -> MatchingWeights:
    """A new row for the agreements, so that it stays known who decided what; the answers keep their
    own weight."""
    saved = MatchingWeights(**points, saved_by=acting_user)
    saved.full_clean()
    saved.save()
    changed = list(Option.objects.filter(pk__in=options))
    for option in changed:
        option.weight = options[option.pk]
    Option.objects.bulk_update(changed, ["weight"])
    audit.log("weights changed", saved, user=acting_user)
    return saved
