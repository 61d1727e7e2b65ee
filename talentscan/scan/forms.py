from django import forms
from django.utils.translation import gettext_lazy as _

from talentscan.scan import selectors
from talentscan.scan.choices import DONT_KNOW
from talentscan.scan.models import Card


class CardForm(forms.Form):
    """One card. Choosing nothing is fine: everything may be skipped."""

    def __init__(self, card: Card, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.card = card
        self.rows = selectors.choices(card)
        kind = forms.MultipleChoiceField if card.multiple else forms.ChoiceField
        self.fields["answer"] = kind(
            label=card.question,
            required=False,
            choices=[(row.key, row.label) for row in self.rows] + [(DONT_KNOW, _("I don't know"))],
            error_messages={"invalid_choice": _("Choose one of the answers on this card.")},
        )

    def keys(self) -> list[str]:
        answer = self.cleaned_data["answer"]
        return answer if self.card.multiple else [answer] if answer else []
