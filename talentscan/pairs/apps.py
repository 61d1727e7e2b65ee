from django.apps import AppConfig


class PairsConfig(AppConfig):
    name = "talentscan.pairs"
    label = "pairs"

    def ready(self):
        from talentscan.pairs import (  # noqa: F401
            desk_piles,
            emails,
            phrases,
            privacy,
            receivers,
            standing,
        )
        from talentscan.referrals import extensions

        extensions.desk_piles += [
            desk_piles.families_to_call,
            desk_piles.people_to_call,
            desk_piles.to_plan,
            desk_piles.to_ask,
        ]
        extensions.card_parts.append(standing.card_part)
        extensions.kept.append(privacy.in_open_pair)
