"""Three places with their parts."""

from cms.demo.content.shapes import Place

_HOURS = "Maandag tot en met vrijdag, van 9 tot 12 uur"

PLACES = (
    Place("assen", "Assen", "municipality", 52.9928, 6.5642, phone="0592 12 34 56", phone_hours=_HOURS,
          intro="Een stad met een bos erin. En met mensen die iets voor elkaar over hebben."),
    Place("pittelo", "Pittelo", "neighbourhood", 52.9836, 6.5448, "assen"),
    Place("noorderpark", "Noorderpark", "neighbourhood", 53.0058, 6.5583, "assen"),
    Place("kloosterveen", "Kloosterveen", "neighbourhood", 52.9925, 6.5142, "assen"),
    Place("peelo", "Peelo", "neighbourhood", 53.0139, 6.5722, "assen"),
    Place("rotterdam", "Rotterdam", "municipality", 51.9225, 4.4792, phone="010 123 45 67", phone_hours=_HOURS,
          intro="Hier wordt aangepakt, in honderd talen. Ook door wie al lang met pensioen is."),
    Place("delfshaven", "Delfshaven", "neighbourhood", 51.9106, 4.4436, "rotterdam"),
    Place("feijenoord", "Feijenoord", "neighbourhood", 51.9039, 4.5042, "rotterdam"),
    Place("charlois", "Charlois", "neighbourhood", 51.8861, 4.4767, "rotterdam"),
    Place("crooswijk", "Crooswijk", "neighbourhood", 51.9328, 4.4961, "rotterdam"),
    Place("haren", "Haren", "municipality", 53.1725, 6.6050, phone="050 123 45 67", phone_hours=_HOURS,
          intro="Vier dorpen aan de rand van de stad. Iedereen groet elkaar; dat is al een begin."),
    Place("glimmen", "Glimmen", "village", 53.1383, 6.6308, "haren"),
    Place("onnen", "Onnen", "village", 53.1489, 6.6553, "haren"),
    Place("noordlaren", "Noordlaren", "village", 53.1203, 6.6672, "haren"),
)  # fmt: skip
