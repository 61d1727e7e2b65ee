"""The words of a yes: in the demo they count as checked in most languages, not in all."""

from cms.languages.choices import State
from cms.languages.selectors import obj_text
from cms.languages.services import set_text
from cms.users.choices import Role
from cms.users.models import User
from talentscan.referrals.wording import load_starter_texts

#: Where the demo takes it that somebody read them. In the others one sees what happens without.
CHECKED_IN = ("en", "tr", "ar", "pap", "fa", "zh-hant")


def seed_wording() -> None:
    """Nobody really checked these: the demo must show a yes in more languages than Dutch."""
    translator = User.objects.filter(role=Role.TRANSLATOR).first()
    for record in load_starter_texts():
        for language in CHECKED_IN:
            text = str(obj_text(record, "text", language))
            set_text(record, "text", language, text, state=State.CHECKED, acting_user=translator)
