"""Thirty activities over the coming eight weeks: (days from today, from, to, places)."""

from cms.demo.content.shapes import Activity as A  # noqa: N817


def _weekly(first: int, start: str, end: str, places: int | None, times: int = 4):
    return tuple((first + 7 * n, start, end, places) for n in range(times))


_WALK_IN = (
    "U hoeft zich niet aan te melden. De koffie staat klaar vanaf een kwartier voor het begin."
)
_TOGETHER = "Komt u liever met iemand? Neem gerust een buur of een kleinkind mee."

ACTIVITIES = (
    A("samen-soep", "de-lange-tafel", "pittelo", "buurtkamer-pittelo", "Samen soep maken, en opeten", "We snijden, roeren en proeven. Om twaalf uur zitten we aan tafel.",
      ("Iedereen brengt één groente mee, of alleen zichzelf. Van alles samen maken we soep.", _TOGETHER), "kitchen", "Gratis", ("nl", "tr", "ar"), ("cook", "welcome"), True, _weekly(2, "10:00", "13:00", 16)),
    A("asserbos", "maatjes-assen", "assen", "kiosk-asserbos", "Wandelen in het Asserbos", "Een rustig rondje van een uur. Een rolstoel kan mee.",
      ("We starten bij de kiosk en lopen over de brede paden. Wie moe is, weet waar de bankjes staan.", "Na afloop is er chocolademelk."), "walk", "Gratis", ("nl",), ("walk",), True, _weekly(3, "14:00", "15:30", 12)),
    A("aan-de-lijn", "lees-en-luister", "assen", None, "Aan de lijn: een goed gesprek per telefoon", "Wij bellen u op. Met vijf mensen praat u over één mooie vraag.",
      ("U hoeft de deur niet uit. Op het afgesproken uur gaat uw telefoon en dan bent u verbonden.", "Er is ook een gesprek in het Turks."), "call", "Gratis", ("nl", "tr"), ("listen", "stories"), True, _weekly(5, "10:30", "11:15", 5)),
    A("repair-cafe", "werkplaats-de-kolk", "noorderpark", "de-kolk", "Reparatiemiddag in De Kolk", "Neem iets mee dat stuk is. Samen kijken we ernaar.",
      ("Lamp, radio, rits of fietslamp: alles mag op tafel. Soms lukt het niet, gezellig is het wel.", _WALK_IN), "workshop", "Gratis, een gift mag", ("nl", "tr"), ("repair",), False, _weekly(3, "13:30", "16:00", None)),
    A("soos-peelo", "groen-en-zo", "peelo", "huis-peelo", "Spelmiddag in Peelo", "Sjoelen, rummikub of klaverjas. Wij zoeken altijd een vierde.",
      ("Kent u het spel niet? Dan legt uw buurman het uit, en hij zal niet winnen.", _WALK_IN), "teapot", "Gratis", ("nl",), ("games",), False, _weekly(1, "14:00", "16:30", None)),
    A("buurttuin-open", "groen-en-zo", "kloosterveen", "tuin-kloosterveen", "De tuin winterklaar maken", "Met handschoenen aan of met een kop koffie in de hand.",
      ("We dekken de dahlia's toe en zaaien veldsla. De kippen kijken toe.",), "garden", "Gratis", ("nl", "tr", "ar"), ("garden", "animals"), True, ((6, "10:00", "12:00", 15), (20, "10:00", "12:00", 15))),
    A("bonus-kennis", "maatjes-assen", "assen", "bieb-assen", "Bonusoma en bonusopa: hoe gaat dat?", "Twee oma's en een gezin vertellen hoe het bij hen begon.",
      ("U hoort wat er leuk aan is, en wat lastig. Vragen mag, kiezen hoeft niet.",), "bench", "Gratis", ("nl",), ("children",), True, ((9, "15:00", "16:30", 30),)),
    A("mensen-maken-avond", "lees-en-luister", "assen", "bieb-assen", "Verhalenavond: Mensen maken Assen", "Drie Assenaren vertellen. Daarna bent u aan de beurt, als u wilt.",
      ("De verhalen uit de serie komen tot leven. Er is muziek en er is koek.",), "music", "€ 3,50", ("nl",), ("stories", "listen"), True, ((17, "19:30", "21:30", 60),)),
    A("stekjes", "groen-en-zo", "peelo", "huis-peelo", "Stekjes ruilen", "Neem er één mee, ga met één naar huis.",
      ("Hebt u niets om te ruilen? Dan krijgt u er een cadeau.", _WALK_IN), "garden", "Gratis", ("nl",), ("garden",), False, ((12, "10:00", "11:30", None),)),
    A("kerst-koken", "de-lange-tafel", "pittelo", "buurtkamer-pittelo", "Kerstdiner van alle landen", "Iedereen kookt een schaal van thuis. Wij zorgen voor de lange tafel.",
      ("Kookt u niet? Dan dekt u de tafel, of u zingt. Om zes uur gaat het licht even uit en dan eten we.",), "kitchen", "Gratis", ("nl", "tr", "ar", "en"), ("cook", "music"), True, ((31, "16:00", "20:00", 40),), full=True),
    A("telefoonles", "lees-en-luister", "assen", "bieb-assen", "Foto's versturen met uw telefoon", "In een uur stuurt u zelf een foto naar uw kleinkind.",
      ("Neem uw eigen telefoon mee, en het nummer van iemand die van u houdt.",), "call", "Gratis", ("nl", "ar"), ("digital",), True, ((8, "10:00", "11:00", 8), (15, "10:00", "11:00", 8))),
    A("taaltafel-open", "huis-van-talen", "delfshaven", "huis-van-talen", "Taaltafel voor wie meer wil praten", "Thee, koek en een onderwerp. Fouten maken mag.",
      ("Iedereen aan tafel leert en iedereen geeft les. Uw eigen taal is welkom.",), "teapot", "Gratis", ("nl", "tr", "ar", "pap"), ("teach", "interpret"), True, _weekly(2, "10:00", "11:30", 12)),
    A("theeochtend", "huis-van-talen", "charlois", "moskeeplein", "Theeochtend op Het Plein", "Vrouwen uit de wijk drinken thee en praten bij.",
      ("Er is altijd iemand die vertaalt. Kinderen mogen mee.", _WALK_IN), "teapot", "Gratis", ("nl", "tr", "ar", "rif"), ("welcome", "listen"), False, _weekly(4, "09:30", "11:30", None)),
    A("wereldkeuken", "keuken-van-zuid", "feijenoord", "keuken-zuid", "Eten van thuis: Suriname", "Glenn en tante Hilda koken pom. U eet mee, of kookt mee.",
      ("Meekoken begint om twee uur, eten om zes uur. Er is ook zonder vlees.",), "kitchen", "€ 5, kinderen gratis", ("nl", "srn", "pap"), ("cook",), True, ((10, "14:00", "20:00", 50),), full=True),
    A("brooddag", "keuken-van-zuid", "feijenoord", "keuken-zuid", "Brood bakken met de buren", "Kneden, wachten, praten, bakken. In die volgorde.",
      ("U gaat met een warm brood naar huis. Bakt u thuis al jaren? Kom het ons leren.",), "kitchen", "€ 2", ("nl", "tr", "ar"), ("cook", "teach"), True, ((5, "09:00", "12:00", 10), (19, "09:00", "12:00", 10))),
    A("naaicafe", "tweede-naald", "crooswijk", "naald-crooswijk", "Naaicafé", "Een knoop, een zoom of een hele jurk: samen lukt het.",
      ("De machines staan klaar. Wie niet kan naaien, kan knippen of koffie schenken.", _WALK_IN), "workshop", "Gratis", ("nl", "tr", "ar"), ("textile",), False, _weekly(3, "10:00", "12:30", None)),
    A("maaswandeling", "rotterdam-loopt", "feijenoord", "maaskade", "Wandelen langs de Maas", "Een uur lopen, een half uur koffie, veel uitzicht.",
      ("We starten bij de Erasmusbrug, aan de kant van de stad. Bij regen nemen we de tram en de koffie.",), "city-rotterdam", "Gratis", ("nl", "en"), ("walk",), True, _weekly(3, "10:00", "11:30", 20)),
    A("koor-open", "klankkast", "charlois", "klankkast", "Zing mee met het wijkkoor", "Geen auditie, geen noten lezen. Wel dertig stemmen.",
      ("We zingen van Yelele tot de smartlap van oom Cor. Er zijn vijf treden; bel even, dan helpen wij.",), "music", "Gratis", ("nl", "pap", "srn"), ("music",), True, _weekly(1, "19:00", "20:30", 40)),
    A("talentenbus-markt", "huis-van-talen", "rotterdam", "bus", "De talentenbus staat op de markt", "Loop binnen, kies een kaart, drink thee. Zo begint het.",
      ("In de bus doet u de talentenscan samen met iemand die uw taal spreekt.", _WALK_IN), "bus", "Gratis", ("nl", "tr", "ar", "pap"), ("interpret",), False, ((9, "10:00", "15:00", None), (37, "10:00", "15:00", None))),
    A("havenverhalen", "rotterdam-loopt", "feijenoord", "maaskade", "Verhalen aan de haven", "Oud-havenwerkers vertellen waar het kranen en kisten waren.",
      ("We lopen een klein rondje en zitten veel. Wie zelf in de haven werkte, krijgt het woord.",), "city-rotterdam", "Gratis", ("nl",), ("stories", "walk"), True, ((13, "13:00", "15:00", 15),), cancelled=(0,)),
    A("kralen", "tweede-naald", "crooswijk", "naald-crooswijk", "Kralen rijgen voor het carnaval", "Nog acht maanden, en tweeduizend kralen te gaan.",
      ("U leert het in vijf minuten. Daarna is praten het moeilijkst, want u moet tellen.",), "workshop", "Gratis", ("nl", "pap", "srn"), ("craft", "textile"), True, ((13, "13:00", "16:00", 14), (27, "13:00", "16:00", 14))),
    A("oud-en-nieuw", "keuken-van-zuid", "charlois", "moskeeplein", "Oliebollen en baklava", "We sluiten het jaar zoet af, met de hele straat.",
      ("Wij bakken, u proeft, en om vier uur is er een toost met thee.",), "kitchen", "Gratis", ("nl", "tr", "ar", "rif"), ("cook", "welcome"), True, ((38, "13:00", "16:30", 80),)),
    A("dorpskamer-open", "dorpskamer-haren", "haren", "dorpskamer", "Inloop in de dorpskamer", "Krant, koffie en de laatste nieuwtjes uit vier dorpen.",
      ("Drie dagen in de week is de deur open. Loop binnen wanneer u wilt.", _WALK_IN), "teapot", "Gratis", ("nl",), ("welcome",), False, _weekly(1, "09:30", "12:00", None, 8)),
    A("schilderen-haren", "dorpskamer-haren", "haren", "dorpskamer", "Schilderen zonder voorbeeld", "Verf, papier en stilte. En daarna thee.",
      ("Niemand vraagt wat het voorstelt. Alles ligt klaar.",), "workshop", "€ 2,50", ("nl",), ("craft",), True, _weekly(2, "14:00", "16:00", 8)),
    A("zangmiddag-haren", "dorpskamer-haren", "haren", "dorpskamer", "Zangmiddag bij de piano", "Liedjes die u nog uit uw hoofd kent.",
      ("De teksten staan groot op papier. Meeneuriën telt ook als zingen.",), "music", "Gratis", ("nl",), ("music",), True, ((11, "14:30", "16:00", 25), (25, "14:30", "16:00", 25))),
    A("ezels", "vier-dorpen", "onnen", "schuur-onnen", "Op bezoek bij de ezels", "Borstelen, wortels geven en een rondje over het erf.",
      ("Kleinkinderen zijn welkom. Laarzen zijn slim.",), "village-haren", "Gratis", ("nl",), ("animals", "children"), True, ((6, "14:00", "15:30", 12),)),
    A("eettafel-glimmen", "vier-dorpen", "glimmen", "dorpshuis-glimmen", "Eettafel van Glimmen", "Stamppot, een toetje en de buren die u al lang eens wilde spreken.",
      ("Wilt u gehaald worden? Zeg het bij het aanmelden, dan rijdt er iemand langs.",), "kitchen", "€ 7,50", ("nl",), ("cook", "welcome"), True, ((4, "12:00", "14:00", 24), (32, "12:00", "14:00", 24))),
    A("verhalen-noordlaren", "lees-en-luister", "noordlaren", "school-noordlaren", "Het dorp vertelt", "Eén stoel, één microfoon, en wie wil mag zitten.",
      ("We nemen de verhalen op voor het dorpsboek. Luisteren is genoeg.",), "village-haren", "Gratis", ("nl",), ("stories", "listen"), True, ((18, "19:30", "21:00", 40),)),
    A("aan-de-lijn-haren", "lees-en-luister", "haren", None, "Aan de lijn: terugkijken op een mooi jaar", "Zes mensen, één vraag, drie kwartier. U blijft gewoon thuis.",
      ("Wij bellen u om half elf. Houd een kop thee bij de hand.",), "call", "Gratis", ("nl",), ("listen",), True, ((26, "10:30", "11:15", 6),)),
    A("nieuwjaarsduik", "vier-dorpen", "haren", "dorpskamer", "Nieuwjaarsduik voor droge voeten", "Wij duiken in de erwtensoep. Het water laten we aan anderen.",
      ("Neem een goed voornemen mee voor iemand anders. De mooiste hangen we op.",), "village-haren", "Gratis", ("nl",), ("welcome", "games"), True, ((40, "14:00", "16:30", 50),)),
)  # fmt: skip
