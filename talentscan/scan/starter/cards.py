"""Fourteen cards in Dutch."""

from dataclasses import dataclass, field

from talentscan.choices import Talent
from talentscan.scan.choices import Subject


@dataclass(frozen=True)
class StarterOption:
    key: str
    label: str
    statement: str
    picture: str
    talent: str = ""
    weight: int = 2


@dataclass(frozen=True)
class StarterCard:
    key: str
    subject: str
    question: str
    hint: str
    options: tuple[StarterOption, ...] = field(default=())
    multiple: bool = True


O = StarterOption  # noqa: E741

_MORE = "U mag meer dan één antwoord kiezen."
_ONE = "Kies één antwoord."

CARDS = (
    StarterCard(
        "where",
        Subject.PLACE,
        "Waar woont u?",
        "Dan zoeken wij dicht bij u in de buurt.",
        multiple=False,
    ),
    StarterCard(
        "joy",
        Subject.TALENTS,
        "Waar wordt u blij van?",
        _MORE,
        (
            O(
                "visitors",
                "Mensen ontvangen, koffie op tafel",
                "U ontvangt graag mensen.",
                "tea",
                Talent.WELCOME,
            ),
            O("music", "Muziek maken of zingen", "U houdt van muziek.", "music", Talent.MUSIC, 3),
            O(
                "growing",
                "Iets zien groeien",
                "U ziet graag iets groeien.",
                "garden",
                Talent.GARDEN,
            ),
            O(
                "animals",
                "Dieren om mij heen",
                "U bent graag met dieren.",
                "animals",
                Talent.ANIMALS,
                3,
            ),
            O("talk", "Een goed gesprek", "U houdt van een goed gesprek.", "listen", Talent.LISTEN),
            O("moving", "Lopen en bewegen", "U bent graag in beweging.", "walk", Talent.WALK, 3),
            O("games", "Een spel spelen", "U speelt graag een spel.", "games", Talent.GAMES, 3),
            O(
                "stories",
                "Verhalen vertellen",
                "U vertelt graag verhalen.",
                "stories",
                Talent.STORIES,
                3,
            ),
        ),
    ),
    StarterCard(
        "hands",
        Subject.TALENTS,
        "Wat doet u graag met uw handen?",
        _MORE,
        (
            O(
                "cooking",
                "Koken voor anderen",
                "U kookt graag voor anderen.",
                "cook",
                Talent.COOK,
                3,
            ),
            O(
                "mending",
                "Dingen maken of repareren",
                "U maakt of repareert graag dingen.",
                "repair",
                Talent.REPAIR,
                3,
            ),
            O(
                "textile",
                "Naaien, breien of haken",
                "U werkt graag met naald en draad.",
                "textile",
                Talent.TEXTILE,
                3,
            ),
            O(
                "gardening",
                "Met planten werken",
                "U werkt graag met planten.",
                "garden",
                Talent.GARDEN,
                3,
            ),
            O(
                "crafts",
                "Tekenen of knutselen",
                "U tekent of knutselt graag.",
                "craft",
                Talent.CRAFT,
                3,
            ),
            O(
                "talking",
                "Liever praten en luisteren",
                "U praat en luistert graag.",
                "speech",
                Talent.LISTEN,
            ),
        ),
    ),
    StarterCard(
        "others",
        Subject.TALENTS,
        "Wat doet u al voor anderen?",
        "Familie, buren, moskee en kerk tellen ook.",
        (
            O(
                "grandchildren",
                "Op kinderen passen",
                "U past op kinderen.",
                "children",
                Talent.CHILDREN,
                3,
            ),
            O("looking_out", "Op de buren letten", "U let op uw buren.", "help", Talent.LISTEN),
            O(
                "faith",
                "Helpen in moskee, kerk of tempel",
                "U helpt in uw geloofshuis.",
                "faith",
                Talent.ORGANISE,
            ),
            O("meals", "Eten brengen of koken", "U zorgt dat anderen eten.", "bread", Talent.COOK),
            O(
                "languages",
                "Helpen met een andere taal",
                "U helpt anderen met een taal.",
                "interpret",
                Talent.INTERPRET,
                3,
            ),
            O(
                "lifts",
                "Mensen wegbrengen",
                "U brengt mensen waar ze heen moeten.",
                "drive",
                Talent.DRIVE,
                3,
            ),
            O(
                "letters",
                "Helpen met brieven",
                "U helpt anderen met brieven.",
                "paperwork",
                Talent.PAPERWORK,
                3,
            ),
        ),
    ),
    StarterCard(
        "life",
        Subject.TALENTS,
        "Wat hebt u veel gedaan in uw leven?",
        "Betaald of niet betaald: alles telt.",
        (
            O(
                "household",
                "Voor een gezin gezorgd",
                "U hebt een gezin draaiend gehouden.",
                "family",
                Talent.ORGANISE,
            ),
            O(
                "workshop",
                "Met mijn handen gewerkt",
                "U hebt met uw handen gewerkt.",
                "tools",
                Talent.REPAIR,
            ),
            O(
                "teaching",
                "Uitgelegd of lesgegeven",
                "U kunt goed uitleggen.",
                "teach",
                Talent.TEACH,
                3,
            ),
            O(
                "caring",
                "Voor mensen gezorgd",
                "U hebt voor mensen gezorgd.",
                "listen",
                Talent.LISTEN,
            ),
            O(
                "counter",
                "In een winkel of zaak gestaan",
                "U kunt goed met mensen omgaan.",
                "welcome",
                Talent.WELCOME,
            ),
            O(
                "figures",
                "Met papieren en cijfers gewerkt",
                "U hebt met papieren en cijfers gewerkt.",
                "paperwork",
                Talent.PAPERWORK,
            ),
            O(
                "computers",
                "Met computers gewerkt",
                "U bent handig met computers.",
                "digital",
                Talent.DIGITAL,
                3,
            ),
            O(
                "leading",
                "Dingen geregeld voor een groep",
                "U regelt graag iets voor een groep.",
                "organise",
                Talent.ORGANISE,
                3,
            ),
        ),
    ),
    StarterCard(
        "company",
        Subject.COMPANY,
        "Met wie bent u graag?",
        _MORE,
        (
            O("children", "Kinderen", "U bent graag bij kinderen.", "company-children"),
            O("families", "Jonge gezinnen", "U bent graag bij jonge gezinnen.", "company-families"),
            O(
                "peers",
                "Mensen van mijn leeftijd",
                "U bent graag met mensen van uw leeftijd.",
                "company-peers",
            ),
            O(
                "oldest",
                "Mensen die ouder zijn dan ik",
                "U bent graag bij mensen die ouder zijn.",
                "company-oldest",
            ),
            O(
                "newcomers",
                "Mensen die hier nieuw zijn",
                "U bent graag bij mensen die hier nieuw zijn.",
                "company-newcomers",
            ),
            O("neighbours", "Mijn buren", "U bent graag met uw buren.", "company-neighbours"),
        ),
    ),
    StarterCard(
        "group",
        Subject.GROUP,
        "Doet u graag iets alleen of samen?",
        _MORE,
        (
            O("alone", "Alleen, op mijn eigen manier", "U werkt graag alleen.", "group-alone"),
            O("one", "Met één ander mens", "U bent graag met één ander mens.", "group-one"),
            O("small", "Met een kleine groep", "U bent graag met een kleine groep.", "group-small"),
            O("many", "Met veel mensen", "U bent graag met veel mensen.", "group-many"),
        ),
    ),
    StarterCard(
        "posture",
        Subject.POSTURE,
        "Zit u liever, of bent u liever op de been?",
        "Allebei mag ook.",
        (
            O("sitting", "Liever zitten", "U zit liever.", "posture-sitting"),
            O("standing", "Liever op de been", "U bent liever op de been.", "posture-standing"),
        ),
    ),
    StarterCard(
        "setting",
        Subject.SETTING,
        "Bent u liever binnen of buiten?",
        "Allebei mag ook.",
        (
            O("inside", "Liever binnen", "U bent liever binnen.", "setting-inside"),
            O("outside", "Liever buiten", "U bent graag buiten.", "setting-outside"),
        ),
    ),
    StarterCard(
        "rhythm",
        Subject.RHYTHM,
        "Hoe vaak wilt u iets doen?",
        _ONE,
        (
            O("once", "Eerst één keer", "U wilt het eerst één keer doen.", "rhythm-once"),
            O("sometimes", "Af en toe", "U wilt af en toe iets doen.", "rhythm-sometimes"),
            O("weekly", "Elke week", "U wilt elke week iets doen.", "rhythm-weekly"),
            O(
                "often",
                "Een paar keer in de week",
                "U wilt een paar keer in de week iets doen.",
                "rhythm-often",
            ),
        ),
        multiple=False,
    ),
    StarterCard(
        "when",
        Subject.DAY_PARTS,
        "Wanneer hebt u tijd?",
        _MORE,
        (
            O("morning", "In de ochtend", "U hebt in de ochtend tijd.", "day-morning"),
            O("afternoon", "In de middag", "U hebt in de middag tijd.", "day-afternoon"),
            O("evening", "In de avond", "U hebt in de avond tijd.", "day-evening"),
            O("weekend", "In het weekend", "U hebt in het weekend tijd.", "day-weekend"),
        ),
    ),
    StarterCard(
        "reach",
        Subject.REACH,
        "Hoe ver wilt u van huis?",
        _ONE,
        (
            O("street", "Om de hoek", "U blijft graag dicht bij huis.", "reach-street"),
            O(
                "neighbourhood",
                "In mijn buurt",
                "U blijft graag in uw buurt.",
                "reach-neighbourhood",
            ),
            O(
                "town",
                "In de hele stad of het dorp",
                "U gaat graag de stad of het dorp door.",
                "reach-town",
            ),
            O("region", "Verder weg mag ook", "U gaat ook graag verder weg.", "reach-region"),
            O(
                "home",
                "Vanuit huis, of aan de telefoon",
                "U doet het liefst iets vanuit huis.",
                "reach-home",
            ),
        ),
        multiple=False,
    ),
    StarterCard(
        "languages",
        Subject.LANGUAGES,
        "Welke talen spreekt u?",
        "Elke taal is een talent.",
        (
            O("nl", "Nederlands", "U spreekt Nederlands.", ""),
            O("nl_little", "Een beetje Nederlands", "U spreekt een beetje Nederlands.", ""),
            O("tr", "Turks", "U spreekt Turks.", ""),
            O("ar", "Arabisch", "U spreekt Arabisch.", ""),
            O("rif", "Tarifit of Tamazight", "U spreekt Tarifit of Tamazight.", ""),
            O("pap", "Papiaments", "U spreekt Papiaments.", ""),
            O("srn", "Sranantongo", "U spreekt Sranantongo.", ""),
            O("en", "Engels", "U spreekt Engels.", ""),
            O("other", "Een andere taal", "U spreekt nog een andere taal.", ""),
        ),
    ),
    StarterCard(
        "needs",
        Subject.FACILITIES,
        "Waar houden wij rekening mee?",
        "Zo kiezen wij alleen wat voor u kan.",
        (
            O(
                "step_free",
                "Geen trappen of drempels",
                "U komt graag zonder trappen binnen.",
                "facility-step_free",
            ),
            O(
                "toilet",
                "Een toilet dichtbij",
                "U wilt graag een toilet dichtbij.",
                "facility-toilet",
            ),
            O("seat", "Een stoel om te rusten", "U wilt graag kunnen zitten.", "facility-seat"),
            O("quiet", "Een rustige plek", "U wilt graag een rustige plek.", "facility-quiet"),
            O(
                "transport",
                "Iemand die mij haalt en brengt",
                "U wordt graag gehaald en gebracht.",
                "facility-transport",
            ),
            O("short", "Niet te lang achter elkaar", "U doet graag iets korts.", "facility-short"),
        ),
    ),
)
