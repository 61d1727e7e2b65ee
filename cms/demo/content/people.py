"""Residents with a referral, and who may log in to the demo. None of them exists."""

from cms.demo.content.shapes import Bringer, Login, Person

PEOPLE = (
    Person("emine", "Emine", "phone", "06 00 00 00 01", "1957", "tr", {"where": ("delfshaven",), "hands": ("cooking",), "joy": ("visitors",), "when": ("morning",), "languages": ("tr", "nl_little")}),
    Person("gerrit", "Gerrit", "phone", "06 00 00 00 02", "1946", "nl", {"where": ("noorderpark",), "hands": ("mending",), "life": ("workshop",), "when": ("afternoon",), "languages": ("nl",)}),
    Person("yvonne", "Yvonne", "email", "yvonne@bewoner.example", "1950", "pap", {"where": ("charlois",), "joy": ("music",), "group": ("many",), "when": ("evening",), "languages": ("pap", "nl")}),
    Person("said", "Saïd", "through", "Zijn dochter Nora, 06 00 00 00 04", "1943", "ar", {"where": ("charlois",), "hands": ("gardening",), "languages": ("ar", "rif", "nl_little")}),
    Person("trijn", "Trijn", "letter", "Dorpsweg 99, 9755 ZZ Onnen", "1938", "nl", {"where": ("onnen",), "joy": ("animals",), "when": ("morning",), "languages": ("nl",)}),
    Person("roy", "Roy", "visit", "", "1955", "nl", {"where": ("rotterdam",), "joy": ("moving",), "languages": ("nl", "srn")}),
    Person("jan", "Jan", "phone", "06 00 00 00 07", "1951", "nl", {"where": ("peelo",), "hands": ("mending",), "languages": ("nl",)}),
    Person("henk", "Henk", "phone", "06 00 00 00 08", "1949", "nl", {"where": ("noorderpark",), "hands": ("mending",), "when": ("morning",), "languages": ("nl",)}),
    Person("aisha", "Aisha", "phone", "06 00 00 00 09", "1953", "ar", {"where": ("peelo",), "hands": ("mending",), "languages": ("ar", "nl_little")}),
    Person("kees", "Kees", "email", "kees@bewoner.example", "1947", "nl", {"where": ("assen",), "hands": ("mending",), "languages": ("nl",)}),
    Person("piet", "Piet", "phone", "06 00 00 00 11", "1944", "nl", {"where": ("noorderpark",), "hands": ("mending",), "when": ("afternoon",), "languages": ("nl",)}),
    Person("ans", "Ans", "email", "ans@bewoner.example", "1950", "nl", {"where": ("assen",), "languages": ("nl",)}),
    Person("bram", "Bram", "phone", "06 00 00 00 13", "1942", "nl", {"where": ("assen",), "languages": ("nl",)}),
    Person("rie", "Rie", "letter", "Peeloweg 99, 9403 ZZ Assen", "1941", "nl", {"where": ("peelo",), "languages": ("nl",)}),
    Person("wil", "Wil", "phone", "06 00 00 00 15", "1948", "nl", {"where": ("noorderpark",), "hands": ("mending",), "languages": ("nl",)}),
    Person("mieke", "Mieke", "phone", "06 00 00 00 16", "1952", "nl", {"where": ("rotterdam",), "hands": ("cooking",), "when": ("morning",), "languages": ("nl",)}),
    Person("sjaak", "Sjaak", "phone", "06 00 00 00 17", "1946", "nl", {"where": ("rotterdam",), "joy": ("moving",), "languages": ("nl",)}),
)  # fmt: skip

#: (person, opportunity, how far); what each of these means is in `seeding.referrals`.
REFERRALS = (
    ("emine", "brood-bakken", "open"),
    ("gerrit", "repareren-kolk", "overdue"),
    ("yvonne", "koor-klankkast", "begun"),
    ("said", "wijktuin-zuid", "picked_up"),
    ("trijn", "ezels-onnen", "declined"),
    ("roy", "loopgroep-maas", "open"),
    ("jan", "repareren-kolk", "open"),
    ("henk", "fietsen-kolk", "meeting"),
    ("aisha", "fietsen-kolk", "unreachable"),
    ("kees", "repareren-kolk", "contacted"),
    ("piet", "repareren-kolk", "contradiction"),
    ("ans", "kasboek-kolk", "not_begun"),
    ("bram", "kasboek-kolk", "stopped"),
    ("rie", "kasboek-kolk", "declined"),
    ("wil", "repareren-kolk", "withdrawn"),
    ("mieke", "brood-bakken", "visit"),
    ("sjaak", "loopgroep-maas", "no_show"),
)

#: Who was brought by somebody else: (person, who brings them, what to talk about).
INTRODUCED = (
    (
        Person("hatice", "Hatice", "phone", "06 00 00 00 21", "", "tr", {}),
        Bringer("Nuray", "family", "email", "nuray@bewoner.example"),
        "Zij borduurt prachtig en spreekt graag Turks.",
    ),
    (
        Person("cor", "Cor", "phone", "06 00 00 00 22", "", "nl", {}),
        Bringer("Wouter", "professional", "email", "wouter@delinde.example", "Praktijk De Linde"),
        "Hij was bakker en staat graag vroeg op.",
    ),
)
#: Who asked us to call: (person, an idea of their own, or nothing).
CALLERS = (
    (
        Person("toos", "Toos", "phone", "06 00 00 00 23", "", "nl", {"where": ("haren",)}),
        "Ik wil met kinderen een moestuin beginnen achter de school.",
    ),
    (Person("ali", "Ali", "phone", "06 00 00 00 24", "", "tr", {"where": ("delfshaven",)}), ""),
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
