from talentscan.opportunities.models.opportunities import Opportunity, OpportunityTalent
from talentscan.opportunities.models.people import ContactPerson
from talentscan.opportunities.models.submissions import Submission
from talentscan.opportunities.models.tryouts import TryOut

__all__ = ["ContactPerson", "Opportunity", "OpportunityTalent", "Submission", "TryOut"]
