"""Residents with a referral, and who may log in to the demo. None of them exists."""

from cms.demo.content.shapes import Login, Person

PEOPLE = (
    Person("emine", "Emine", "phone", "06 00 00 00 01", "1957", "tr", {"where": ("delfshaven",), "hands": ("cooking",), "joy": ("visitors",), "when": ("morning",), "languages": ("tr", "nl_little")}),
    Person("gerrit", "Gerrit", "phone", "06 00 00 00 02", "1946", "nl", {"where": ("noorderpark",), "hands": ("mending",), "life": ("workshop",), "when": ("afternoon",), "languages": ("nl",)}),
    Person("yvonne", "Yvonne", "email", "yvonne@bewoner.example", "1950", "pap", {"where": ("charlois",), "joy": ("music",), "group": ("many",), "when": ("evening",), "languages": ("pap", "nl")}),
    Person("said", "Saïd", "through", "Zijn dochter Nora, 06 00 00 00 04", "1943", "ar", {"where": ("charlois",), "hands": ("gardening",), "languages": ("ar", "rif", "nl_little")}),
    Person("trijn", "Trijn", "letter", "Dorpsweg 99, 9755 ZZ Onnen", "1938", "nl", {"where": ("onnen",), "joy": ("animals",), "when": ("morning",), "languages": ("nl",)}),
    Person("roy", "Roy", "visit", "", "1955", "nl", {"where": ("rotterdam",), "joy": ("moving",), "languages": ("nl", "srn")}),
)  # fmt: skip

#: (person, opportunity, how far): open, picked up, overdue, declined, or begun.
REFERRALS = (
    ("emine", "brood-bakken", "open"),
    ("gerrit", "repareren-kolk", "overdue"),
    ("yvonne", "koor-klankkast", "begun"),
    ("said", "wijktuin-zuid", "picked_up"),
    ("trijn", "ezels-onnen", "declined"),
    ("roy", "loopgroep-maas", "open"),
)

LOGINS = (
    Login("beheer@ertoe.example", "Bea Beheer", "administrator"),
    Login("coordinator@ertoe.example", "Corrie Coördinator", "coordinator"),
    Login("redactie@ertoe.example", "Rens Redactie", "editor"),
    Login("vertaler@ertoe.example", "Vahid Vertaler", "translator"),
    Login("karavaan@ertoe.example", "Karima Karavaan", "caravan_worker"),
    Login("privacy@ertoe.example", "Petra Privacy", "privacy_officer"),
    Login("glenn@keukenvanzuid.example", "Glenn van De Keuken", "partner", "keuken-van-zuid"),
    Login("harm@dekolk.example", "Harm van De Kolk", "partner", "werkplaats-de-kolk"),
)
