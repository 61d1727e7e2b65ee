"""The texts of the home page and the standing pages.

A body is a list of (kind, text): 'heading', 'paragraph', or 'list' (one item a line).
"""

HOME = {
    "title": "Ertoe",
    "headline": "Waar wordt u blij van? Daar wacht iemand op.",
    "intro": "U kunt meer dan u denkt. In een paar vragen ziet u wat bij u past, dicht bij huis. Daarna belt een mens.",
    "stories_title": "Mensen maken…",
    "search_description": "Ontdek wat bij u past en wie daar dicht bij huis op wacht. In uw eigen taal.",
}

PAGES = {
    "over-ons": {
        "title": "Over ons",
        "in_short": "Wij zijn organisaties en bewoners die samenwerken. Wij vinden dat iedereen ertoe doet.",
        "body": (
            ("paragraph", "Ertoe is van een groep organisaties in Assen, Rotterdam en Haren. Samen zorgen wij dat mensen die ouder worden blijven meedoen, op hun eigen manier."),
            ("heading", "Wat wij geloven"),
            ("paragraph", "Iedereen heeft iets te geven. De een kookt, de ander luistert, een derde weet hoe een radio werkt. Soms geeft u, soms krijgt u. Meestal is het allebei tegelijk."),
            ("heading", "Wat wij doen"),
            ("list", "Wij vertellen verhalen van mensen die iets doen voor een ander.\nWij laten zien wat er dichtbij te doen is.\nWij brengen u in contact met een plek die blij met u is.\nWij letten op dat er echt iemand belt."),
            ("heading", "Liever praten?"),
            ("paragraph", "Bel ons gerust. Wij spreken Nederlands, Turks en Arabisch. Voor andere talen zoeken wij iemand."),
        ),
    },
    "zo-werkt-het": {
        "title": "Zo werkt het",
        "in_short": "U kiest plaatjes en woorden. U ziet drie plekken die passen. Zegt u ja, dan belt een mens.",
        "body": (
            ("heading", "1. U kiest wat bij u hoort"),
            ("paragraph", "U krijgt een paar vragen met plaatjes. U mag alles overslaan. Er zijn geen verkeerde antwoorden."),
            ("heading", "2. U ziet drie plekken"),
            ("paragraph", "Bij elke plek staat waarom wij aan u dachten. Klopt iets niet? Dan zoeken wij opnieuw."),
            ("heading", "3. U zegt ja, of niet"),
            ("paragraph", "U beslist per organisatie wie contact met u mag opnemen. U ziet precies wat zij van u te zien krijgen."),
            ("heading", "4. Een mens belt"),
            ("paragraph", "Binnen vijf werkdagen hoort u iets. Wij letten daarop. U kunt eerst komen kijken."),
            ("heading", "5. Het begint, of u kiest iets anders"),
            ("paragraph", "Past het niet? Dat geeft niet. Wij zoeken samen met u verder."),
        ),
    },
    "privacy": {
        "title": "Privacy",
        "in_short": "U kiest wat u vertelt. Wij bewaren zo weinig mogelijk. U kunt altijd alles laten wissen.",
        "body": (
            ("heading", "In tien zinnen"),
            ("list", "Wat u in de talentenscan kiest, ziet niemand.\nUw antwoorden verdwijnen na een dag vanzelf.\nPas als u ja zegt tegen een organisatie, bewaren wij iets.\nU ziet vooraf precies wat naar die organisatie gaat.\nDat is uw naam, hoe u te bereiken bent en wat u koos.\nWij vragen nooit naar uw geloof, afkomst of gezondheid.\nDe organisatie gebruikt het alleen om contact op te nemen.\nWie uw gegevens bekijkt, schrijven wij op.\nU kunt uw ja altijd intrekken, met uw kaart of per telefoon.\nDan ziet de organisatie niets meer, en wissen wij alles."),
            ("heading", "Wat wij bewaren en hoe lang"),
            ("paragraph", "Uw naam en contactgegevens bewaren wij tot zes maanden na de laatste stap. Nooit langer dan twee jaar. Trekt u alles in? Dan wissen wij het na veertien dagen. Een aanmelding voor een activiteit wissen wij vier weken na afloop. Alles wordt versleuteld bewaard."),
            ("heading", "Wie het ziet"),
            ("paragraph", "Alleen de organisatie waar u ja tegen zei. En de coördinator, die oplet dat u gebeld wordt. In onze berichten staan geen gegevens van u."),
            ("heading", "Cookies"),
            ("paragraph", "Deze website volgt u niet. Er zijn alleen cookies die nodig zijn. Eén is voor uw antwoorden. Eén onthoudt hoe groot u de letters wilt."),
            ("heading", "Uw rechten"),
            ("paragraph", "U mag weten wat wij van u bewaren. U mag het laten verbeteren of wissen. Bel ons, dan regelen wij het samen. Bent u niet tevreden? Dan kunt u terecht bij de Autoriteit Persoonsgegevens."),
        ),
    },
    "toegankelijkheid": {
        "title": "Toegankelijkheid",
        "in_short": "Iedereen moet deze website kunnen gebruiken. Lukt iets niet? Vertel het ons, dan lossen wij het op.",
        "body": (
            ("paragraph", "Wij maken deze website voor mensen van 55 tot 95 jaar. Voor wie minder goed ziet, hoort of beweegt. En voor wie weinig Nederlands leest."),
            ("heading", "Wat wij doen"),
            ("list", "Grote letters en sterke kleuren.\nAlles werkt met het toetsenbord en zonder muis.\nAlles werkt ook met een oudere telefoon.\nU kunt de letters nog groter maken op de pagina Leesbaarder maken.\nU kunt altijd bellen in plaats van klikken."),
            ("heading", "Hoe ver wij zijn"),
            ("paragraph", "Dit is een voorbeeldwebsite. Wij testen elke pagina met programma's. Een onderzoek door een onafhankelijk bureau moet nog gebeuren, vóór de echte website opengaat."),
            ("heading", "Werkt er iets niet?"),
            ("paragraph", "Bel ons. U krijgt binnen vijf werkdagen antwoord. Helpt dat niet? Dan kunt u terecht bij de Nationale ombudsman."),
        ),
    },
    "contact": {
        "title": "Contact",
        "in_short": "Bel ons gerust. Er zit een mens aan de telefoon.",
        "body": (
            ("paragraph", "U kunt ons bellen van maandag tot en met vrijdag, van 9 tot 12 uur. Het nummer staat op elke pagina."),
            ("paragraph", "U kunt ook langskomen. In Assen in de Buurtkamer Pittelo. In Rotterdam in het Huis van Talen. In Haren in de Dorpskamer."),
        ),
    },
}  # fmt: skip
