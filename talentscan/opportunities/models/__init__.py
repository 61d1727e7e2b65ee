from talentscan.opportunities.models.matching import MatchingWeights, MatchRow, ShownCount
from talentscan.opportunities.models.opportunities import Opportunity, OpportunityTalent
from talentscan.opportunities.models.people import ContactPerson
from talentscan.opportunities.models.submissions import Submission
from talentscan.opportunities.models.tryouts import TryOut

__all__ = [
    "ContactPerson",
    "MatchRow",
    "MatchingWeights",
    "Opportunity",
    "OpportunityTalent",
    "ShownCount",
    "Submission",
    "TryOut",
]
