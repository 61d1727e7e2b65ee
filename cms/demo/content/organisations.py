"""Twelve organisations that do not exist, and would be welcome."""

from cms.demo.content.shapes import Organisation

ORGANISATIONS = (
    Organisation("de-lange-tafel", "De Lange Tafel", ("assen", "pittelo"), "annet@delangetafel.example", "085 000 10 01",
                 "Wij koken en eten met de buurt. Wie de uien snijdt, hoort erbij.", "Annet"),
    Organisation("werkplaats-de-kolk", "Werkplaats De Kolk", ("assen", "noorderpark"), "harm@dekolk.example", "085 000 10 02",
                 "Een werkplaats met koffie. Hier krijgt kapot een tweede kans.", "Harm"),
    Organisation("groen-en-zo", "Groen en Zo", ("assen", "kloosterveen", "peelo"), "lies@groenenzo.example", "085 000 10 03",
                 "Wij houden tuinen, perken en elkaar in bloei.", "Lies"),
    Organisation("maatjes-assen", "Maatjes Assen", ("assen",), "post@maatjesassen.example", "085 000 10 04",
                 "Wij brengen twee mensen bij elkaar die wat aan elkaar hebben.", "Jannie"),
    Organisation("huis-van-talen", "Huis van Talen", ("rotterdam", "delfshaven"), "fatma@huisvantalen.example", "085 000 20 01",
                 "Een open huis in veertig talen. Wie binnenkomt, leert en geeft.", "Fatma"),
    Organisation("keuken-van-zuid", "De Keuken van Zuid", ("rotterdam", "feijenoord", "charlois"), "glenn@keukenvanzuid.example", "085 000 20 02",
                 "Elke dag een andere keuken, elke dag aan tafel met de wijk.", "Glenn"),
    Organisation("tweede-naald", "De Tweede Naald", ("rotterdam", "crooswijk"), "ingrid@tweedenaald.example", "085 000 20 03",
                 "Naaiatelier voor wie kan, wil en wil leren.", "Ingrid"),
    Organisation("rotterdam-loopt", "Rotterdam Loopt", ("rotterdam",), "wim@rotterdamloopt.example", "085 000 20 04",
                 "Wandelen, rijden, meegaan: niemand hoeft alleen over straat.", "Wim"),
    Organisation("klankkast", "De Klankkast", ("rotterdam", "charlois"), "orlando@klankkast.example", "085 000 20 05",
                 "Een huis vol muziek, van gospel tot smartlap.", "Orlando"),
    Organisation("dorpskamer-haren", "Dorpskamer Haren", ("haren",), "tineke@dorpskamer.example", "085 000 30 01",
                 "De huiskamer van het dorp. Drie dagen in de week is de deur open.", "Tineke"),
    Organisation("vier-dorpen", "Vier Dorpen", ("haren", "glimmen", "onnen", "noordlaren"), "berend@vierdorpen.example", "085 000 30 02",
                 "Bewoners van vier dorpen die voor elkaar iets regelen.", "Berend"),
    Organisation("lees-en-luister", "Lees en Luister", ("haren", "assen", "rotterdam"), "mirjam@leesenluister.example", "085 000 30 03",
                 "Verhalen voorlezen, vertellen en bewaren. Ook aan de telefoon.", "Mirjam"),
)  # fmt: skip
