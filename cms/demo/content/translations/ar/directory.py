"""Organisations, places and venues in Arabic, keyed by the exact Dutch text."""

TEXTS = {
    # What organisations say of themselves
    "Wij koken en eten met de buurt. Wie de uien snijdt, hoort erbij.": (
        "نطبخ ونأكل مع أهل الحي. ومَن يقطّع البصل فهو منّا."
    ),
    "Een werkplaats met koffie. Hier krijgt kapot een tweede kans.": (
        "ورشة فيها قهوة. هنا نُصلح ما انكسر فيعود صالحًا."
    ),
    "Wij houden tuinen, perken en elkaar in bloei.": "نعتني بالحدائق والزهور، وببعضنا أيضًا.",
    "Wij brengen twee mensen bij elkaar die wat aan elkaar hebben.": (
        "نجمع بين شخصين يستفيد كل منهما من صحبة الآخر."
    ),
    "Een open huis in veertig talen. Wie binnenkomt, leert en geeft.": (
        "بيت مفتوح بأربعين لغة. مَن يدخله يتعلّم ويعطي."
    ),
    "Elke dag een andere keuken, elke dag aan tafel met de wijk.": (
        "كل يوم مطبخ مختلف، وكل يوم على المائدة مع أهل الحي."
    ),
    "Naaiatelier voor wie kan, wil en wil leren.": (
        "مشغل خياطة لمن يعرف، ولمن يحب، ولمن يريد أن يتعلّم."
    ),
    "Wandelen, rijden, meegaan: niemand hoeft alleen over straat.": (
        "نمشي معكم، نوصلكم، نرافقكم: لا أحد يخرج وحده."
    ),
    "Een huis vol muziek, van gospel tot smartlap.": (
        "بيت مليء بالموسيقى، من الترانيم إلى أغاني الشجن."
    ),
    "De huiskamer van het dorp. Drie dagen in de week is de deur open.": (
        "غرفة جلوس القرية. بابها مفتوح ثلاثة أيام في الأسبوع."
    ),
    "Bewoners van vier dorpen die voor elkaar iets regelen.": ("سكان أربع قرى يعين بعضهم بعضًا."),
    "Verhalen voorlezen, vertellen en bewaren. Ook aan de telefoon.": (
        "نقرأ الحكايات ونرويها ونحفظها. وبالهاتف أيضًا."
    ),
    # What places say of themselves
    "Een stad met een bos erin. En met mensen die iets voor elkaar over hebben.": (
        "مدينة في وسطها غابة، وأهلها لا يبخلون على بعضهم."
    ),
    "Hier wordt aangepakt, in honderd talen. Ook door wie al lang met pensioen is.": (
        "هنا يشمّر الناس عن سواعدهم بمئة لغة. حتى مَن تقاعد منذ زمن."
    ),
    "Vier dorpen aan de rand van de stad. Iedereen groet elkaar; dat is al een begin.": (
        "أربع قرى على طرف المدينة. الكل يسلّم على الكل، وهذه بداية طيبة."
    ),
    # How to get to the venues
    "Bus 2 stopt voor de deur, halte Eikplein.": "الحافلة 2 تقف أمام الباب، موقف Eikplein.",
    "Van het station is het tien minuten lopen.": "عشر دقائق مشيًا من محطة القطار.",
    "Bus 5, halte De Boulevard. Dan rechts om de vijver.": (
        "الحافلة 5، موقف De Boulevard. ثم إلى اليمين حول البركة."
    ),
    "Naast de kapper; de fiets kan in de hal.": ("بجانب الحلاق. يمكنكم وضع الدراجة في المدخل."),
    "Alle bussen stoppen hier vlakbij.": "كل الحافلات تقف قريبًا من هنا.",
    "Metro Delfshaven, dan vier minuten langs het water.": (
        "مترو Delfshaven، ثم أربع دقائق بجانب الماء."
    ),
    "Tram 20 of 23, halte Rosehof.": "الترام 20 أو 23، موقف Rosehof.",
    "Tram 2 stopt om de hoek. Er zijn vijf treden; bel even, dan helpen wij.": (
        "الترام 2 يقف عند الزاوية. هناك خمس درجات؛ اتصلوا بنا ونحن نساعدكم."
    ),
    "Bus 38, halte Crooswijkplein.": "الحافلة 38، موقف Crooswijkplein.",
    "Achter het zwembad, door het groene hek.": "خلف المسبح، من البوابة الخضراء.",
    "Metro Maashaven en dan zes minuten lopen.": "مترو Maashaven، ثم ست دقائق مشيًا.",
    "Tegenover de bakker. Bus 51 stopt om de hoek.": ("مقابل المخبز. الحافلة 51 تقف عند الزاوية."),
    "Halte Glimmen Dorp ligt voor de deur.": "موقف Glimmen Dorp أمام الباب.",
    "Na de kerk links; parkeren mag op het erf.": (
        "بعد الكنيسة إلى اليسار. ويمكنكم ترك السيارة في الساحة."
    ),
    "De belbus brengt u tot de deur.": "حافلة الطلب (belbus) توصلكم إلى الباب.",
    "Een groene bus op de markt; u ziet hem vanzelf.": "حافلة خضراء في السوق، سترونها بسهولة.",
    "Van het centrum is het een kwartier lopen.": "ربع ساعة مشيًا من وسط المدينة.",
    "Tram 20 of 23, halte bij de grote brug.": "الترام 20 أو 23، الموقف عند الجسر الكبير.",
}
