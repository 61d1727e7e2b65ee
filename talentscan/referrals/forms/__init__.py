"""The forms of the referral loop, by who fills them in."""

from talentscan.referrals.forms.desk import HeardYesForm, LinkForm, TaskForm
from talentscan.referrals.forms.forward import ForwardForm
from talentscan.referrals.forms.introductions import HelperForm, IntroductionForm, PersonForm
from talentscan.referrals.forms.partners import AnswerForm, promise_days
from talentscan.referrals.forms.residents import (
    BirthYearForm,
    CallMeForm,
    CardCodeForm,
    ConsentForm,
    NameForm,
    ReachForm,
    TogetherForm,
)

__all__ = [
    "AnswerForm",
    "BirthYearForm",
    "CallMeForm",
    "CardCodeForm",
    "ConsentForm",
    "ForwardForm",
    "HeardYesForm",
    "HelperForm",
    "IntroductionForm",
    "LinkForm",
    "NameForm",
    "PersonForm",
    "ReachForm",
    "TaskForm",
    "TogetherForm",
    "promise_days",
]
