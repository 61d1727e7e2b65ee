"""The words of a yes that a new site begins with. Editors change them in the admin afterwards."""

from talentscan.referrals.choices import ConsentKey

#: In the order in which somebody reads them.
TEXTS = {
    ConsentKey.EACH: "U zegt ja per organisatie. U kunt dat altijd weer intrekken.",
    ConsentKey.YES: "Ja, %(organisation)s mag contact met mij opnemen.",
    ConsentKey.WHAT: "Dit gaat naar hen toe, en niets anders:",
    ConsentKey.USE: "Zij gebruiken het alleen om contact met u op te nemen.",
    ConsentKey.WITHDRAW: "Trekt u uw ja in? Dan zien zij niets meer, en wissen zij wat ze opschreven.",
    ConsentKey.NO: "Nee zeggen heeft geen enkel gevolg.",
}

#: {language: {key: text}}; translated, and checked by nobody yet.
TRANSLATIONS = {
    "en": {
        ConsentKey.EACH: "You say yes per organisation. You can always take it back.",
        ConsentKey.YES: "Yes, %(organisation)s may contact me.",
        ConsentKey.WHAT: "This, and nothing else, goes to them:",
        ConsentKey.USE: "They use it only to get in touch with you.",
        ConsentKey.WITHDRAW: "Do you withdraw your yes? Then they see nothing any more, and delete what they wrote down.",
        ConsentKey.NO: "Saying no has no consequences at all.",
    },
    "ar": {
        ConsentKey.EACH: "تقولون نعم لكل جمعية وحدها. ويمكنكم دائمًا أن تسحبوا موافقتكم.",
        ConsentKey.YES: "نعم، يمكن أن تتواصل معي %(organisation)s.",
        ConsentKey.WHAT: "هذا ما يصل إليها، ولا شيء غيره:",
        ConsentKey.USE: "تستعمله الجمعية فقط لتتواصل معكم.",
        ConsentKey.WITHDRAW: "إذا سحبتم موافقتكم، لا ترى الجمعية شيئًا بعد ذلك، وتمحو ما كتبته عندها.",
        ConsentKey.NO: "إذا قلتم لا، فلن يتغيّر عليكم أي شيء.",
    },
    "es": {
        ConsentKey.EACH: "Usted dice sí a cada organización por separado. Siempre puede retirarlo.",
        ConsentKey.YES: "Sí, %(organisation)s puede comunicarse conmigo.",
        ConsentKey.WHAT: "Esto es lo que reciben, y nada más:",
        ConsentKey.USE: "Lo usan solamente para comunicarse con usted.",
        ConsentKey.WITHDRAW: "¿Retira su sí? Entonces ya no ven nada, y borran lo que anotaron.",
        ConsentKey.NO: "Decir que no, no tiene ninguna consecuencia.",
    },
    "fa": {
        ConsentKey.EACH: "برای هر سازمان جداگانه بله می‌گویید. همیشه می‌توانید آن را پس بگیرید.",
        ConsentKey.YES: "بله، %(organisation)s اجازه دارد با من تماس بگیرد.",
        ConsentKey.WHAT: "فقط این‌ها به دست آن‌ها می‌رسد، نه چیز دیگر:",
        ConsentKey.USE: "این‌ها را فقط برای تماس با شما به کار می‌برند.",
        ConsentKey.WITHDRAW: "بلهٔ خود را پس می‌گیرید؟ پس دیگر چیزی نمی‌بینند، و هر چه نوشته‌اند پاک می‌کنند.",
        ConsentKey.NO: "اگر نه بگویید، هیچ اشکالی ندارد.",
    },
    "pap": {
        ConsentKey.EACH: "Bo ta bisa sí pa kada organisashon. Semper bo por tuma bo sí bèk.",
        ConsentKey.YES: "Sí, %(organisation)s por tuma kontakto ku mi.",
        ConsentKey.WHAT: "Esaki, i nada otro, ta bai na nan:",
        ConsentKey.USE: "Nan ta us'é solamente pa tuma kontakto ku bo.",
        ConsentKey.WITHDRAW: "Bo ta tuma bo sí bèk? E ora ei nan no ta mira nada mas, i nan ta kita loke nan a skirbi.",
        ConsentKey.NO: "Si bo bisa nò, esei no tin niun konsekuensia.",
    },
    "pl": {
        ConsentKey.EACH: "Każda organizacja potrzebuje osobnej zgody. Zgodę można zawsze wycofać.",
        ConsentKey.YES: "Tak, %(organisation)s może się ze mną skontaktować.",
        ConsentKey.WHAT: "Przekażemy tylko to i nic więcej:",
        ConsentKey.USE: "Posłuży im to tylko do kontaktu z Państwem.",
        ConsentKey.WITHDRAW: "A gdy zgoda zostanie wycofana? Nic już nie zobaczą i usuną swoje zapiski.",
        ConsentKey.NO: "Odmowa nie ma żadnych skutków.",
    },
    "tr": {
        ConsentKey.EACH: "Her kuruluşa ayrı ayrı evet dersiniz. Bunu her zaman geri alabilirsiniz.",
        ConsentKey.YES: "Evet, %(organisation)s benimle görüşebilir.",
        ConsentKey.WHAT: "Onlara yalnızca bunlar gider, başka hiçbir şey gitmez:",
        ConsentKey.USE: "Bunu yalnızca size ulaşmak için kullanırlar.",
        ConsentKey.WITHDRAW: "Evet cevabınızı geri alırsanız artık hiçbir şey görmezler ve yazdıklarını silerler.",
        ConsentKey.NO: "Hayır demenizin hiçbir zararı olmaz.",
    },
    "uk": {
        ConsentKey.EACH: "Ви кажете «так» кожній організації окремо. Згоду завжди можна забрати.",
        ConsentKey.YES: "Так, організація %(organisation)s може зі мною зв’язатися.",
        ConsentKey.WHAT: "Вони дізнаються ось це, і більше нічого:",
        ConsentKey.USE: "Вони хочуть лише зв’язатися з Вами. Для іншого це не використають.",
        ConsentKey.WITHDRAW: "Ви передумали? Тоді вони більше нічого не бачать і стирають свої записи.",
        ConsentKey.NO: "Сказати «ні» теж можна. Від цього нічого не зміниться.",
    },
    "zh-hant": {
        ConsentKey.EACH: "每個機構，由您逐一同意。您隨時可以收回。",
        ConsentKey.YES: "好，%(organisation)s 可以聯絡我。",
        ConsentKey.WHAT: "他們只會收到這些，沒有別的：",
        ConsentKey.USE: "他們只用來聯絡您。",
        ConsentKey.WITHDRAW: "您收回同意後，他們就再看不到您的資料，也會刪除記下的內容。",
        ConsentKey.NO: "不同意，對您沒有任何影響。",
    },
}  # fmt: skip
