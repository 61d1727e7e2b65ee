"""Places, venues and organisations in Papiamentu, keyed by the Dutch text."""

TEXTS = {
    # Places
    "Een stad met een bos erin. En met mensen die iets voor elkaar over hebben.": "Un siudat ku un mondi meimei. I ku hende ku ta para kla pa otro.",
    "Hier wordt aangepakt, in honderd talen. Ook door wie al lang met pensioen is.": "Aki hende ta lora manga, den shen idioma. Esnan ku ta ku penshun hopi tempu kaba tambe.",
    "Vier dorpen aan de rand van de stad. Iedereen groet elkaar; dat is al een begin.": "Kuater pueblo na kantu di e siudat. Tur hende ta saludá otro; esei ta un bon kuminsamentu.",
    # Venues
    "Bus 2 stopt voor de deur, halte Eikplein.": "Bùs 2 ta para dilanti di porta, parada Eikplein.",
    "Van het station is het tien minuten lopen.": "For di e stashon ta dies minüt na pia.",
    "Bus 5, halte De Boulevard. Dan rechts om de vijver.": "Bùs 5, parada De Boulevard. Despues na man drechi, rònt di e laguna.",
    "Naast de kapper; de fiets kan in de hal.": "Banda di e kapsalòn; bo por pone bo baiskel paden, den e hal.",
    "Alle bussen stoppen hier vlakbij.": "Tur bùs ta para serka di aki.",
    "Metro Delfshaven, dan vier minuten langs het water.": "Metro Delfshaven, despues kuater minüt na pia kantu di awa.",
    "Tram 20 of 23, halte Rosehof.": "Tram 20 òf 23, parada Rosehof.",
    "Tram 2 stopt om de hoek. Er zijn vijf treden; bel even, dan helpen wij.": "Tram 2 ta para na skina. Tin un trapi di sinku stap; yama nos, i nos ta yuda bo.",
    "Bus 38, halte Crooswijkplein.": "Bùs 38, parada Crooswijkplein.",
    "Achter het zwembad, door het groene hek.": "Patras di e pisina, dor di e porta bèrdè.",
    "Metro Maashaven en dan zes minuten lopen.": "Metro Maashaven, i despues seis minüt na pia.",
    "Tegenover de bakker. Bus 51 stopt om de hoek.": "Enfrente di e panaderia. Bùs 51 ta para na skina.",
    "Halte Glimmen Dorp ligt voor de deur.": "Parada Glimmen Dorp ta nèt dilanti di porta.",
    "Na de kerk links; parkeren mag op het erf.": "Despues di misa na man robes; bo por parker den kurá.",
    "De belbus brengt u tot de deur.": "E bùs ku bo ta reservá pa telefòn ta hiba bo te na porta.",
    "Een groene bus op de markt; u ziet hem vanzelf.": "Un bùs bèrdè riba e plasa di marshe; bo ta mir'é mesora.",
    # Organisations
    "Wij koken en eten met de buurt. Wie de uien snijdt, hoort erbij.": "Nos ta kushiná i kome huntu ku bario. Esun ku kòrta e siboyo ta unu di nos.",
    "Een werkplaats met koffie. Hier krijgt kapot een tweede kans.": "Un tayer ku kòfi. Aki loke ta kibrá ta haña un di dos chèns.",
    "Wij houden tuinen, perken en elkaar in bloei.": "Nos ta kuida hòfi i flor, i nos ta kuida otro.",
    "Wij brengen twee mensen bij elkaar die wat aan elkaar hebben.": "Nos ta trese dos hende huntu ku por nifiká algu pa otro.",
    "Een open huis in veertig talen. Wie binnenkomt, leert en geeft.": "Un kas habrí den kuarenta idioma. Esun ku drenta ta siña i ta duna.",
    "Elke dag een andere keuken, elke dag aan tafel met de wijk.": "Tur dia un otro kushina, tur dia na mesa huntu ku bario.",
    "Naaiatelier voor wie kan, wil en wil leren.": "Un tayer di kose pa esun ku sa, esun ku ke, i esun ku ke siña.",
    "Wandelen, rijden, meegaan: niemand hoeft alleen over straat.": "Kana, kore outo, bai huntu: niun hende no mester sali su so.",
    "Een huis vol muziek, van gospel tot smartlap.": "Un kas yen di músika, for di gospel te ku kantika di doló di amor.",
    "De huiskamer van het dorp. Drie dagen in de week is de deur open.": "E sala di pueblo. Tres dia pa siman e porta ta habrí.",
    "Bewoners van vier dorpen die voor elkaar iets regelen.": "Hende di kuater pueblo ku ta regla kos pa otro.",
    "Verhalen voorlezen, vertellen en bewaren. Ook aan de telefoon.": "Lesa kuenta na bos haltu, konta nan i warda nan. Pa telefòn tambe.",
}
