"""#SociaalPensioen: three answers to one question. None of these people exists."""

from cms.demo.content.shapes import Portrait

QUESTION = "Wat wil je worden als je oud bent?"

PORTRAITS = (
    Portrait("roy", "Roy", 71, "rotterdam", "De buurman die iedereen had willen hebben.", "Wat ik wil worden? De buurman die iedereen had willen hebben.",
        "Roy was conducteur. Hij wist niet wie hij was zonder uniform. Nu kent de hele galerij hem.",
        ("Ik was zesendertig jaar conducteur. Dan ben je nooit alleen, en nooit bij iemand. Iedereen stapt uit.",
         "Toen ik stopte, hing ik mijn uniform in de kast. En ik dacht: wie staat hier nu eigenlijk in de gang? Dat was geen leuke winter. Dat zeg ik er gewoon bij.",
         "Op een ochtend stond de buurvrouw te worstelen met haar vuilniszak. Ik zeg: geef maar. De volgende dag weer. Toen kwam er een ander met een brief. En een jongen met een lekke band.",
         "Die jongen heet Damian. Hij is elf en hij vraagt alles. Of ik weleens een zwartrijder heb laten gaan. Ja, zeg ik. Eentje. Hij had bloemen bij zich en hij huilde. Daar dacht Damian lang over na. Toen zei hij: dan was u toen ook al een buurman.",
         "Nu zit ik op de galerij, met twee stoelen. Eén is voor mij. Die andere is nooit lang leeg. Soms help ik. Soms word ik geholpen, want mijn rug doet niet alles meer. Dat is precies goed zo.",
         "Vorige week bracht de buurvrouw mij soep. Ik was niet op de galerij, en dat vond ze vreemd. Ik zeg: ik heb gewoon uitgeslapen. Zij zegt: dat moet je dan wel even melden. Daar moest ik om lachen. Zesendertig jaar moest ik overal op tijd zijn. Nu wacht er weer iemand op mij, en ik vind het heerlijk.",
         "Dus wat wil ik worden? De buurman die iedereen had willen hebben. Ik ben al aardig op weg."),
        "portrait-03", "Roy, een man met een witte muts en een rode trui"),
    Portrait("leila", "Leila", 64, "assen", "Iemand die weer leerling durft te zijn.", "Ik ben altijd de juf geweest. Nu wil ik in de bank zitten.",
        "Leila stopt over een jaar met werken. Ze bereidt zich nu al voor. Niet op geld, maar op mensen.",
        ("Over een jaar ga ik met pensioen. Iedereen vraagt naar het geld. Niemand vraagt: met wie eet je dan?",
         "Ik heb altijd gezorgd. Voor mijn kinderen, voor mijn leerlingen, voor mijn moeder. Daar ben ik goed in. Vragen, daar ben ik slecht in.",
         "Dat heb ik van mijn moeder. Zij kon alleen geven. Toen ze ziek werd, wist ze niet hoe dat moest, krijgen. Ik stond daar met mijn pannetje soep en zij schaamde zich. Dat wil ik anders doen.",
         "Dus ben ik dit jaar begonnen met oefenen. Ik zit op een koor waar ik de slechtste ben. Ik leer timmeren van een man van tachtig. Hij zegt niets, hij wijst.",
         "Mijn eerste plank was zo scheef als een lach. Hij heeft hem niet weggegooid. Hij heeft er een boekenplank van gemaakt, bij hem thuis. Al zijn boeken hangen nu een beetje naar links. Hij zegt dat ze zo beter luisteren.",
         "Het is heel raar om weer iets niet te kunnen. Je wangen worden warm. En toch slaap ik er goed van.",
         "Op woensdag eet ik nu bij de buren van het koor. De ene week kook ik, de andere week zij. Ik heb mijn pannetje thuisgelaten.",
         "Wat wil ik worden als ik oud ben? Iemand die weer leerling durft te zijn. De rest komt dan vanzelf, denk ik. En anders vraag ik het."),
        "portrait-08", "Leila, een vrouw met een knotje en een paarse jurk"),
    Portrait("jopie", "Jopie", 86, "haren", "Nieuwsgierig. Nog nieuwsgieriger dan nu.", "Oud? Dat ben ik nog niet. Ik ben pas zesentachtig.",
        "Jopie ziet bijna niets meer. Ze wil alles nog horen. Elke dag belt ze met iemand anders.",
        ("Als ik oud ben? Kind, ik ben zesentachtig. Maar ik snap de vraag wel.",
         "Ik zie niet veel meer. Schimmen en licht. Eerst dacht ik: nu wordt de wereld klein. Ik heb er een week om gehuild, en toen was de koffie op.",
         "Toen ben ik gaan bellen. Er is een cirkel, elke ochtend belt iemand mij en ik bel de volgende. Ik vraag altijd hetzelfde: wat hebt u gisteren voor het eerst gedaan? Daar schrikken mensen van. En dan gaan ze erover nadenken.",
         "Ik heb ook slechte dagen, hoor. Dan is er een verjaardag van iemand die er niet meer is. De ander hoort het meteen, aan hoe ik mijn naam zeg. Vertel maar, zegt ze dan. En dan hoef ik even niet nieuwsgierig te zijn.",
         "Eén meneer is gaan schilderen, omdat hij anders niets te vertellen had. Die heb ík gemaakt, zeg ik altijd.",
         "Laatst vroeg een meisje van school of ik dat zien erg mis. Ik zei: leg jij mij eens uit hoe blauw is. We zijn een uur bezig geweest. Blauw is koud aan de buitenkant, zei ze. En vanbinnen is het heel groot. Nou, zo mooi had ik het vroeger nooit gezien.",
         "Dus wat wil ik worden? Nieuwsgierig. Nog nieuwsgieriger dan nu. Dat kan op elke leeftijd, je hebt er alleen een ander voor nodig."),
        "portrait-09", "Jopie, een vrouw met lang grijs haar en een bril"),
)  # fmt: skip
