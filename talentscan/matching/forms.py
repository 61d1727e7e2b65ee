from django import forms
from django.core import signing

from talentscan.matching import selectors
from talentscan.opportunities.models import MatchingWeights
from talentscan.scan.choices import Subject
from talentscan.scan.models import Option

_SALT = "matching.weights"
#: How long somebody may think about what they saw.
_HOUR = 60 * 60


class WeightsForm(forms.ModelForm):
    """What each agreement is worth, and each answer about a talent."""

    class Meta:
        model = MatchingWeights
        fields = MatchingWeights.TERMS

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("initial", dict(selectors.points()))
        super().__init__(*args, **kwargs)
        for name in MatchingWeights.TERMS:
            self.fields[name].widget.attrs |= {"step": "0.5", "min": "0", "max": "20"}
        self.options = list(
            Option.objects.filter(
                card__subject=Subject.TALENTS, card__is_active=True, is_active=True
            )
            .exclude(talent="")
            .select_related("card")
            .order_by("card__position", "position")
        )
        for option in self.options:
            self.fields[f"option_{option.pk}"] = forms.IntegerField(
                label=f"{option.label} ({option.get_talent_display()})",
                min_value=1,
                max_value=5,
                initial=option.weight,
            )

    @property
    def agreements(self) -> list[forms.BoundField]:
        return [self[name] for name in MatchingWeights.TERMS]

    @property
    def questions(self) -> list[dict]:
        """The fields of the answers, under the question they answer."""
        groups: dict[int, dict] = {}
        for option in self.options:
            group = groups.setdefault(option.card_id, {"card": option.card, "fields": []})
            group["fields"].append(self[f"option_{option.pk}"])
        return list(groups.values())

    def points(self) -> dict[str, float]:
        return {name: self.cleaned_data[name] for name in MatchingWeights.TERMS}

    def option_weights(self) -> dict[int, int]:
        return {option.pk: self.cleaned_data[f"option_{option.pk}"] for option in self.options}

    # What was seen beforehand --------------------------------------------------------------------
    def _values(self) -> dict:
        options = {str(pk): weight for pk, weight in self.option_weights().items()}
        return {"points": self.points(), "options": options}

    def proof(self) -> str:
        """Goes along with the preview: exactly these numbers were looked at."""
        return signing.dumps(self._values(), salt=_SALT)

    def was_seen(self, proof: str) -> bool:
        try:
            return signing.loads(proof, salt=_SALT, max_age=_HOUR) == self._values()
        except signing.BadSignature:
            return False
