"""Where people meet. The addresses are made up."""

from cms.demo.content.shapes import Venue

VENUES = (
    Venue("buurtkamer-pittelo", "Buurtkamer Pittelo", "Eikstraat 4", "9404 ZZ", "Assen", "pittelo", 52.9830, 6.5460, True, True, True, True, "Bus 2 stopt voor de deur, halte Eikplein."),
    Venue("de-kolk", "Werkplaats De Kolk", "Ambachtspad 11", "9401 ZZ", "Assen", "noorderpark", 53.0050, 6.5570, True, True, True, True, "Van het station is het tien minuten lopen."),
    Venue("tuin-kloosterveen", "Buurttuin Kloosterveen", "Kloosterpad 2", "9408 ZZ", "Assen", "kloosterveen", 52.9931, 6.5160, True, None, True, False, "Bus 5, halte De Boulevard. Dan rechts om de vijver."),
    Venue("huis-peelo", "Wijkhuis Peelo", "Peeloweg 30", "9403 ZZ", "Assen", "peelo", 53.0130, 6.5735, True, True, True, True, "Naast de kapper; de fiets kan in de hal."),
    Venue("bieb-assen", "Leeszaal Assen", "Kadeplein 1", "9401 ZY", "Assen", "assen", 52.9941, 6.5650, True, True, True, True, "Alle bussen stoppen hier vlakbij."),
    Venue("huis-van-talen", "Huis van Talen", "Havenkade 19", "3024 ZZ", "Rotterdam", "delfshaven", 51.9100, 4.4450, True, True, True, False, "Metro Delfshaven, dan vier minuten langs het water."),
    Venue("keuken-zuid", "De Keuken van Zuid", "Rosehof 7", "3072 ZZ", "Rotterdam", "feijenoord", 51.9045, 4.5060, True, True, True, True, "Tram 20 of 23, halte Rosehof."),
    Venue("klankkast", "De Klankkast", "Boergoensepad 55", "3082 ZZ", "Rotterdam", "charlois", 51.8868, 4.4780, False, True, True, False, "Tram 2 stopt om de hoek. Er zijn vijf treden; bel even, dan helpen wij."),
    Venue("naald-crooswijk", "Atelier De Tweede Naald", "Exercitiehof 3", "3034 ZZ", "Rotterdam", "crooswijk", 51.9333, 4.4970, True, True, True, False, "Bus 38, halte Crooswijkplein."),
    Venue("wijktuin-charlois", "Wijktuin Charlois", "Zuidhoekpad 1", "3082 ZY", "Rotterdam", "charlois", 51.8849, 4.4740, True, True, True, False, "Achter het zwembad, door het groene hek."),
    Venue("moskeeplein", "Ontmoetingshuis Het Plein", "Pleinweg 88", "3083 ZZ", "Rotterdam", "charlois", 51.8900, 4.4830, True, True, True, True, "Metro Maashaven en dan zes minuten lopen."),
    Venue("dorpskamer", "Dorpskamer Haren", "Raadhuispad 5", "9751 ZZ", "Haren", "haren", 53.1729, 6.6060, True, True, True, True, "Tegenover de bakker. Bus 51 stopt om de hoek."),
    Venue("dorpshuis-glimmen", "Dorpshuis Glimmen", "Rijksweg 40", "9756 ZZ", "Glimmen", "glimmen", 53.1390, 6.6315, True, True, True, True, "Halte Glimmen Dorp ligt voor de deur."),
    Venue("schuur-onnen", "De Schuur", "Dorpsweg 12", "9755 ZZ", "Onnen", "onnen", 53.1485, 6.6560, True, False, True, True, "Na de kerk links; parkeren mag op het erf."),
    Venue("school-noordlaren", "De Oude School", "Kerkstraat 8", "9479 ZZ", "Noordlaren", "noordlaren", 53.1200, 6.6680, True, True, True, True, "De belbus brengt u tot de deur."),
    Venue("bus", "De Talentenbus", "Markt", "3011 ZZ", "Rotterdam", "rotterdam", 51.9210, 4.4860, True, None, True, None, "Een groene bus op de markt; u ziet hem vanzelf."),
    Venue("kiosk-asserbos", "De kiosk in het Asserbos", "Bosrand 1", "9401 ZX", "Assen", "assen", 52.9870, 6.5560, True, False, True, True, "Van het centrum is het een kwartier lopen."),
    Venue("maaskade", "Het bankje aan de Maaskade", "Maaskade 2", "3071 ZZ", "Rotterdam", "feijenoord", 51.9152, 4.4930, True, False, True, False, "Tram 20 of 23, halte bij de grote brug."),
)  # fmt: skip
