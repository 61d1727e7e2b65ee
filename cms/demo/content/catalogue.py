"""What the catalogue adds to the things to do: who helps, moments to look, and what is under way."""

from dataclasses import dataclass

#: Who helps somebody in the beginning, by organisation.
GUIDANCE = {
    "de-lange-tafel": "Annet kookt de eerste keren naast u.",
    "werkplaats-de-kolk": "Harm geeft u een werkbank en een vaste maat.",
    "groen-en-zo": "Lies loopt eerst een rondje met u mee.",
    "maatjes-assen": "Jannie kent beide kanten en belt u na elke keer.",
    "huis-van-talen": "Fatma stelt u voor aan iedereen. Ook in uw eigen taal.",
    "keuken-van-zuid": "Glenn laat u de keuken zien en blijft dichtbij.",
    "tweede-naald": "Ingrid zet een machine voor u klaar.",
    "rotterdam-loopt": "Wim gaat de eerste keer zelf mee.",
    "klankkast": "Orlando zit naast u tot u het liedje kent.",
    "dorpskamer-haren": "Tineke heeft koffie en tijd voor u.",
    "vier-dorpen": "Berend komt u thuis ophalen voor de eerste keer.",
    "lees-en-luister": "Mirjam oefent vooraf met u.",
}
#: What is learnt first, by opportunity.
TRAINING = {
    "bonus-opa-oma": "Eén ochtend met andere bonusopa's en bonusoma's.",
    "belmaatje": "Twee middagen: hoe voert u een goed gesprek?",
    "bellen-rotterdam": "Twee middagen: hoe voert u een goed gesprek?",
    "rijden-assen": "Eén rit naast een ervaren chauffeur.",
    "buurtbus": "Eén rit naast een ervaren chauffeur.",
}
#: For how long, where it is not as long as one likes.
FOR_LONG = {"bonus-opa-oma", "belmaatje", "bellen-rotterdam"}
FOR_ONCE = {"keuken-wereld"}

#: Drawn faces of those who also stand in the stories.
FACES = {
    "dorpskamer-haren": "portrait-04",
    "vier-dorpen": "portrait-10",
    "rotterdam-loopt": "portrait-07",
}
#: Photos of places, where a drawing shows one: the drawing, and what it shows.
PICTURES = {
    "soep-pittelo": ("kitchen", "Een grote keuken met pannen op het vuur"),
    "repareren-kolk": ("workshop", "Een werkbank met gereedschap en een radio"),
    "buurttuin": ("garden", "Een tuin met bonen, bloemen en een bank"),
    "koor-klankkast": ("music", "Mensen die samen muziek maken"),
    "loopgroep-maas": ("walk", "Mensen die samen wandelen"),
}

#: Nobody confirmed this lately; so many days ago somebody did.
UNCONFIRMED = {"bezorg-de-pan": 82}
#: Asked a while ago; the partner still has some days.
ASKED = {"fietsen-kolk": 61}
#: What this partner writes is on the site at once.
TRUSTED = {"de-lange-tafel"}


@dataclass(frozen=True)
class Moment:
    """A moment to come and look: which day of the week, and who waits; Monday is 0."""

    opportunity: str
    weekday: int
    week: int
    start: str
    end: str
    buddy: str
    languages: tuple[str, ...]
    door: str
    capacity: int = 2


MOMENTS = (
    Moment("soep-pittelo", 1, 1, "09:45", "11:30", "Sevim", ("tr", "nl"), "De gele deur naast de bushalte."),
    Moment("soep-pittelo", 1, 2, "09:45", "11:30", "Annet", ("nl",), "De gele deur naast de bushalte."),
    Moment("repareren-kolk", 2, 1, "13:30", "15:00", "Harm", ("nl",), "De blauwe roldeur. U hoort de radio al."),
    Moment("buurttuin", 5, 1, "10:00", "11:30", "Lies", ("nl",), "Het hekje achter de vijver staat open."),
    Moment("brood-bakken", 4, 1, "10:00", "11:30", "Nadia", ("ar", "nl"), "De groene deur op de hoek, onder de klok."),
    Moment("koor-klankkast", 0, 2, "19:15", "20:30", "Orlando", ("pap", "nl"), "De rode deur. Bel even, dan helpen wij met de treden."),
    Moment("loopgroep-maas", 2, 1, "09:45", "11:00", "Wim", ("nl", "en"), "Bij het bankje aan de Maaskade."),
)  # fmt: skip

#: A partner is writing this, and the coordinator may read it.
WAITING = {
    "organisation": "werkplaats-de-kolk",
    "place": "noorderpark",
    "venue": "de-kolk",
    "title": "Radio's en platenspelers weer laten zingen",
    "summary": "U haalt oude radio's uit elkaar en maakt ze weer heel. Indien gewenst ontvangt u hierbij begeleiding van een ervaren professional op locatie in de werkplaats.",
    "with_whom": "met twee liefhebbers",
    "how_often": "wekelijks op donderdagmiddag",
    "talents": {
        "repair": [3, "Er staan hier dertig radio's te wachten."],
        "music": [1, "Wat speelt, zetten we meteen hard aan."],
    },
}
#: A change of a text that is on the site, waiting with the coordinator.
CHANGED = {
    "opportunity": "brood-bakken",
    "texts": {"how_often": "elke vrijdagochtend van 9 tot 12 uur"},
}
