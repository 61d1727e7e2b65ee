"""Organisations, places and venues in Turkish, keyed by the exact Dutch text."""

TEXTS = {
    # What organisations say of themselves
    "Wij koken en eten met de buurt. Wie de uien snijdt, hoort erbij.": (
        "Mahalleyle birlikte pişirir, birlikte yeriz. Soğanı doğrayan da bizdendir."
    ),
    "Een werkplaats met koffie. Hier krijgt kapot een tweede kans.": (
        "Kahvesi eksik olmayan bir atölye. Burada bozulan eşya yeniden işe yarar."
    ),
    "Wij houden tuinen, perken en elkaar in bloei.": (
        "Bahçelere, çiçeklere ve birbirimize iyi bakarız."
    ),
    "Wij brengen twee mensen bij elkaar die wat aan elkaar hebben.": (
        "Birbirine iyi gelecek iki insanı buluştururuz."
    ),
    "Een open huis in veertig talen. Wie binnenkomt, leert en geeft.": (
        "Kırk dilde kapısı açık bir ev. Gelen hem öğrenir hem öğretir."
    ),
    "Elke dag een andere keuken, elke dag aan tafel met de wijk.": (
        "Her gün başka bir mutfak, her gün mahalleyle aynı sofrada."
    ),
    "Naaiatelier voor wie kan, wil en wil leren.": (
        "Dikiş bilen, dikmek isteyen ve öğrenmek isteyen herkes için bir atölye."
    ),
    "Wandelen, rijden, meegaan: niemand hoeft alleen over straat.": (
        "Yürürüz, arabayla götürürüz, yanınızda geliriz: kimse yolda yalnız kalmaz."
    ),
    "Een huis vol muziek, van gospel tot smartlap.": (
        "Kilise ilahilerinden hüzünlü şarkılara, müzik dolu bir ev."
    ),
    "De huiskamer van het dorp. Drie dagen in de week is de deur open.": (
        "Köyün oturma odası. Haftada üç gün kapımız açık."
    ),
    "Bewoners van vier dorpen die voor elkaar iets regelen.": (
        "Dört köyün sakinleri birbirinin işini kolaylaştırıyor."
    ),
    "Verhalen voorlezen, vertellen en bewaren. Ook aan de telefoon.": (
        "Hikâyeler okur, anlatır ve saklarız. Telefonda da."
    ),
    # What places say of themselves
    "Een stad met een bos erin. En met mensen die iets voor elkaar over hebben.": (
        "İçinde orman olan bir şehir. İnsanları da birbirinden iyiliği esirgemez."
    ),
    "Hier wordt aangepakt, in honderd talen. Ook door wie al lang met pensioen is.": (
        "Burada yüz dilde iş görülür. Çoktan emekli olanlar da kolları sıvar."
    ),
    "Vier dorpen aan de rand van de stad. Iedereen groet elkaar; dat is al een begin.": (
        "Şehrin kenarında dört köy. Herkes birbirine selam verir; bu da bir başlangıç."
    ),
    # How to get to the venues
    "Bus 2 stopt voor de deur, halte Eikplein.": (
        "2 numaralı otobüs kapının önünde durur, durak: Eikplein."
    ),
    "Van het station is het tien minuten lopen.": "İstasyondan on dakika yürürsünüz.",
    "Bus 5, halte De Boulevard. Dan rechts om de vijver.": (
        "5 numaralı otobüs, durak: De Boulevard. Sonra göletin sağından dolanın."
    ),
    "Naast de kapper; de fiets kan in de hal.": (
        "Berberin yanında; bisikletinizi girişe koyabilirsiniz."
    ),
    "Alle bussen stoppen hier vlakbij.": "Bütün otobüsler buraya yakın durur.",
    "Metro Delfshaven, dan vier minuten langs het water.": (
        "Metro: Delfshaven, sonra su boyunca dört dakika."
    ),
    "Tram 20 of 23, halte Rosehof.": "20 veya 23 numaralı tramvay, durak: Rosehof.",
    "Tram 2 stopt om de hoek. Er zijn vijf treden; bel even, dan helpen wij.": (
        "2 numaralı tramvay hemen köşede durur. Beş basamak var; arayın, yardım edelim."
    ),
    "Bus 38, halte Crooswijkplein.": "38 numaralı otobüs, durak: Crooswijkplein.",
    "Achter het zwembad, door het groene hek.": "Yüzme havuzunun arkasında, yeşil kapıdan girin.",
    "Metro Maashaven en dan zes minuten lopen.": "Metro: Maashaven, sonra altı dakika yürüyüş.",
    "Tegenover de bakker. Bus 51 stopt om de hoek.": (
        "Fırının karşısında. 51 numaralı otobüs hemen köşede durur."
    ),
    "Halte Glimmen Dorp ligt voor de deur.": "Glimmen Dorp durağı kapının önünde.",
    "Na de kerk links; parkeren mag op het erf.": (
        "Kiliseden sonra sola dönün; arabanızı avluya bırakabilirsiniz."
    ),
    "De belbus brengt u tot de deur.": "Telefonla çağrılan otobüs (belbus) sizi kapıya kadar getirir.",
    "Een groene bus op de markt; u ziet hem vanzelf.": (
        "Pazar meydanında yeşil bir otobüs; hemen görürsünüz."
    ),
    "Van het centrum is het een kwartier lopen.": "Merkezden yürüyerek on beş dakika.",
    "Tram 20 of 23, halte bij de grote brug.": "20 veya 23 numaralı tramvay, büyük köprünün durağı.",
}
