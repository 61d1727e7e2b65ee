"""Places, venues and organisations in English, keyed by the Dutch text."""

TEXTS = {
    # Places
    "Een stad met een bos erin. En met mensen die iets voor elkaar over hebben.": "A town with a wood in the middle of it. And with people who are there for each other.",
    "Hier wordt aangepakt, in honderd talen. Ook door wie al lang met pensioen is.": "Here people roll up their sleeves, in a hundred languages. Those who retired long ago do too.",
    "Vier dorpen aan de rand van de stad. Iedereen groet elkaar; dat is al een begin.": "Four villages on the edge of the city. Everyone says hello; that is a start.",
    # Venues
    "Bus 2 stopt voor de deur, halte Eikplein.": "Bus 2 stops at the door, at the stop Eikplein.",
    "Van het station is het tien minuten lopen.": "It is a ten-minute walk from the station.",
    "Bus 5, halte De Boulevard. Dan rechts om de vijver.": "Bus 5 to the stop De Boulevard. Then turn right around the pond.",
    "Naast de kapper; de fiets kan in de hal.": "Next to the hairdresser's; you can leave your bike in the hall.",
    "Alle bussen stoppen hier vlakbij.": "All the buses stop close by.",
    "Metro Delfshaven, dan vier minuten langs het water.": "Metro Delfshaven, then four minutes along the water.",
    "Tram 20 of 23, halte Rosehof.": "Tram 20 or 23 to the stop Rosehof.",
    "Tram 2 stopt om de hoek. Er zijn vijf treden; bel even, dan helpen wij.": "Tram 2 stops round the corner. There are five steps; give us a ring and we will help you.",
    "Bus 38, halte Crooswijkplein.": "Bus 38 to the stop Crooswijkplein.",
    "Achter het zwembad, door het groene hek.": "Behind the swimming pool, through the green gate.",
    "Metro Maashaven en dan zes minuten lopen.": "Metro Maashaven, then a six-minute walk.",
    "Tegenover de bakker. Bus 51 stopt om de hoek.": "Opposite the bakery. Bus 51 stops round the corner.",
    "Halte Glimmen Dorp ligt voor de deur.": "The stop Glimmen Dorp is right at the door.",
    "Na de kerk links; parkeren mag op het erf.": "Turn left after the church; you may park in the yard.",
    "De belbus brengt u tot de deur.": "The dial-a-ride bus takes you to the door.",
    "Een groene bus op de markt; u ziet hem vanzelf.": "A green bus on the market square; you cannot miss it.",
    # Organisations
    "Wij koken en eten met de buurt. Wie de uien snijdt, hoort erbij.": "We cook and eat with the neighbourhood. Whoever chops the onions is one of us.",
    "Een werkplaats met koffie. Hier krijgt kapot een tweede kans.": "A workshop with coffee. Here broken things get a second chance.",
    "Wij houden tuinen, perken en elkaar in bloei.": "We keep gardens, flower beds and each other in bloom.",
    "Wij brengen twee mensen bij elkaar die wat aan elkaar hebben.": "We bring together two people who are good for each other.",
    "Een open huis in veertig talen. Wie binnenkomt, leert en geeft.": "An open house in forty languages. Whoever comes in learns and gives.",
    "Elke dag een andere keuken, elke dag aan tafel met de wijk.": "Every day a different cuisine, every day round the table with the neighbourhood.",
    "Naaiatelier voor wie kan, wil en wil leren.": "A sewing workshop for those who can, who would like to, and who want to learn.",
    "Wandelen, rijden, meegaan: niemand hoeft alleen over straat.": "Walking, driving, coming along: nobody needs to go out alone.",
    "Een huis vol muziek, van gospel tot smartlap.": "A house full of music, from gospel to tear-jerkers.",
    "De huiskamer van het dorp. Drie dagen in de week is de deur open.": "The village living room. The door is open three days a week.",
    "Bewoners van vier dorpen die voor elkaar iets regelen.": "People from four villages who arrange things for each other.",
    "Verhalen voorlezen, vertellen en bewaren. Ook aan de telefoon.": "Reading stories aloud, telling them and keeping them safe. By phone too.",
}
