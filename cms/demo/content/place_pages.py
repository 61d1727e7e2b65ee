"""The texts of the pages that gather others: places, stories, portraits."""

STORIES_TITLE = "Mensen maken de buurt"

STORY_INDEX = {
    "title": "Verhalen",
    "in_short": "Elke week vertelt iemand wat hij doet voor een ander. Misschien herkent u uzelf.",
}

PORTRAIT_INDEX = {
    "title": "#SociaalPensioen",
    "in_short": "Drie mensen geven antwoord. Het werd geen drie keer hetzelfde.",
}

PLACE_PAGES = {
    "assen": {
        "drawing": "town-assen",
        "alt": "Een wit huis met een vlag, bomen en mensen op het gras",
        "in_short": "Een stad met een bos erin. En met mensen die iets voor elkaar over hebben.",
        "intro": (
            "In Assen begint veel aan een keukentafel. In Pittelo staat op dinsdag een grote pan op het vuur. In De Kolk gaat op woensdag het licht aan boven de werkbank.",
            "U hoeft nergens goed in te zijn. Kom langs, kijk rond, en schuif aan als het u bevalt.",
        ),
    },
    "rotterdam": {
        "drawing": "city-rotterdam",
        "alt": "De brug over de Maas, hoge huizen en een boot",
        "in_short": "Hier wordt aangepakt, in honderd talen. Ook door wie al lang met pensioen is.",
        "intro": (
            "In Rotterdam kent iedereen iemand die iets kan. De talentenkaravaan rijdt door de wijken om die mensen te vinden. U kunt zo instappen, in uw eigen taal.",
            "Van Delfshaven tot Charlois staat er een stoel klaar. En een kop thee.",
        ),
    },
    "haren": {
        "drawing": "village-haren",
        "alt": "Een dorpskerk met huizen, een boom en een groene bank",
        "in_short": "Vier dorpen aan de rand van de stad. Iedereen groet elkaar; dat is al een begin.",
        "intro": (
            "Haren, Glimmen, Onnen en Noordlaren liggen een fietstocht uit elkaar. Wie niet meer fietst, wordt opgehaald. Dat regelen de dorpen zelf.",
            "In de Dorpskamer is de deur drie dagen in de week open. U hoeft niets, u mag van alles.",
        ),
    },
}  # fmt: skip
