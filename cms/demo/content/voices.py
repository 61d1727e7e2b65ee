"""The voices of the demo. Four have a pack of recordings that a computer speaks; see media/README."""

from typing import NamedTuple


class DemoVoice(NamedTuple):
    code: str
    own_name: str
    dutch_name: str
    written_language: str
    drawing: str


VOICES = (
    DemoVoice("nl", "Nederlands", "Nederlands", "nl", "portrait-01"),
    DemoVoice("tr", "Türkçe", "Turks", "tr", "portrait-05"),
    DemoVoice("ar", "العربية", "Arabisch", "ar", "portrait-08"),
    DemoVoice("ary", "الدارجة", "Darija (Marokkaans)", "", "portrait-03"),
    DemoVoice("rif", "Tarifiyt", "Tarifit (Riffijns)", "", "portrait-06"),
    DemoVoice("pap", "Papiamentu", "Papiaments", "pap", "portrait-04"),
    DemoVoice("srn", "Sranantongo", "Surinaams", "", "portrait-07"),
    DemoVoice("hns", "Sarnámi", "Sarnami Hindostaans", "", "portrait-09"),
    DemoVoice("yue", "廣東話", "Kantonees", "zh-hant", "portrait-10"),
    DemoVoice("en", "English", "Engels", "en", "portrait-02"),
)
