"""Thirty made-up people and their answers: what a change of weights is tried on.

They answer by the keys of the starter cards. On a site with other places each lives in one of
those; a key that is no longer on a card is passed over, as it is for a real resident.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Persona:
    key: str
    name: str
    age: int
    where: str
    answers: dict[str, tuple[str, ...]]


def _person(key: str, name: str, age: int, where: str, **answers: str) -> Persona:
    """Answers as `card="option option"`."""
    return Persona(key, name, age, where, {card: tuple(v.split()) for card, v in answers.items()})


PERSONAS = (
    _person("emine", "Emine Koral", 74, "pittelo", joy="visitors", hands="cooking", others="meals",
            company="neighbours", group="small", when="morning", reach="neighbourhood",
            languages="tr nl_little", needs="step_free"),
    _person("harm", "Harm Wiegers", 71, "noorderpark", hands="mending", life="workshop",
            company="peers", group="small", setting="inside", rhythm="weekly", when="afternoon",
            reach="town", languages="nl"),
    _person("salwa", "Salwa Idrissi", 68, "kloosterveen", joy="growing", hands="gardening",
            company="neighbours families", group="small", setting="outside", when="morning weekend",
            reach="neighbourhood", languages="ar"),
    _person("geesje", "Geesje Oldenbeuving", 88, "assen", joy="talk", others="looking_out",
            company="oldest", group="one", posture="sitting", when="morning afternoon",
            reach="home", languages="nl", needs="quiet short"),
    _person("jan", "Jan Roelfsema", 66, "assen", others="lifts", joy="talk", company="oldest",
            group="one", posture="sitting", rhythm="sometimes", when="morning afternoon",
            reach="town", languages="nl"),
    _person("mina", "Mina Haddou", 79, "assen", joy="stories", others="grandchildren",
            company="children", group="small", posture="sitting", when="weekend morning",
            reach="town", languages="ar", needs="seat toilet"),
    _person("klaas", "Klaas Eefting", 83, "peelo", joy="games visitors", company="peers",
            group="many", posture="sitting", when="afternoon", reach="neighbourhood",
            languages="nl", needs="transport seat"),
    _person("berend", "Berend Sikkens", 69, "assen", life="teaching computers", company="peers",
            group="one", posture="sitting", setting="inside", when="afternoon", reach="town",
            languages="nl"),
    _person("aaltje", "Aaltje Boerema", 77, "assen", joy="moving talk", company="peers",
            group="one", setting="outside", rhythm="weekly", when="morning", reach="town",
            languages="nl", needs="seat"),
    _person("farid", "Farid Najjar", 64, "noorderpark", hands="mending", company="children",
            group="small", posture="standing", rhythm="often", when="morning", reach="town",
            languages="ar"),
    _person("wim", "Wim Hoving", 72, "noorderpark", life="figures leading", company="peers",
            group="one", posture="sitting", rhythm="sometimes", when="morning",
            reach="neighbourhood", languages="nl"),
    _person("truus", "Truus Meiring", 62, "assen", others="grandchildren", company="families",
            group="one", when="afternoon", rhythm="weekly", reach="town", languages="nl"),
    _person("yusuf", "Yusuf Demirel", 70, "noorderpark", life="teaching", others="languages",
            company="newcomers", group="one", setting="outside", when="morning", reach="town",
            languages="nl tr"),
    _person("annie", "Annie Drenth", 91, "peelo", joy="growing", hands="gardening", group="alone",
            posture="sitting", rhythm="sometimes", reach="home", languages="nl", needs="quiet"),
    _person("fatma", "Fatma Yildirim", 73, "delfshaven", others="languages", joy="talk",
            company="newcomers", group="small", posture="sitting", when="morning",
            reach="neighbourhood", languages="tr nl_little", needs="step_free"),
    _person("rachid", "Rachid Bouzian", 67, "delfshaven", others="letters languages",
            life="figures", company="neighbours", group="one", posture="sitting",
            when="afternoon", reach="town", languages="nl ar rif"),
    _person("zohra", "Zohra Amezian", 76, "charlois", joy="visitors talk", company="neighbours",
            group="many", setting="inside", when="morning", reach="neighbourhood",
            languages="rif", needs="toilet seat"),
    _person("lucille", "Lucille Martina", 65, "feijenoord", hands="cooking", joy="stories",
            company="newcomers", group="many", posture="standing", rhythm="once",
            when="evening", reach="town", languages="pap nl_little"),
    _person("hatice", "Hatice Aksu", 69, "feijenoord", hands="cooking", life="teaching",
            company="families", group="small", rhythm="weekly", when="morning", reach="town",
            languages="tr"),
    _person("maria", "Maria Croes", 81, "charlois", joy="talk moving", company="oldest",
            group="one", setting="outside", when="afternoon", reach="neighbourhood",
            languages="pap"),
    _person("naima", "Naima Tahiri", 63, "crooswijk", hands="textile", company="neighbours",
            group="small", posture="sitting", rhythm="often", when="morning",
            reach="neighbourhood", languages="ar", needs="step_free seat"),
    _person("cora", "Cora Vlasblom", 86, "rotterdam", hands="textile", group="alone",
            posture="sitting", rhythm="sometimes", reach="home", languages="nl",
            needs="quiet short"),
    _person("errol", "Errol Wijngaarde", 70, "crooswijk", hands="crafts textile",
            company="families", group="small", when="weekend", reach="town",
            languages="srn nl"),
    _person("piet", "Piet Schouten", 68, "rotterdam", joy="moving", life="leading",
            company="peers", group="small", setting="outside", when="morning", reach="town",
            languages="nl"),
    _person("edgar", "Edgar Pieters", 75, "charlois", joy="music", company="peers neighbours",
            group="many", when="evening", rhythm="weekly", reach="neighbourhood",
            languages="pap", needs="seat"),
    _person("selma", "Selma Libretto", 58, "charlois", joy="music", others="grandchildren",
            company="children", group="one", posture="sitting", when="afternoon",
            reach="neighbourhood", languages="srn nl"),
    _person("ida", "Ida Nanninga", 80, "haren", joy="visitors", life="counter",
            company="neighbours peers", group="small", when="morning", reach="street",
            languages="nl", needs="step_free toilet"),
    _person("roelof", "Roelof Hovinga", 73, "onnen", joy="animals", setting="outside",
            posture="standing", group="one", rhythm="often", when="morning",
            reach="neighbourhood", languages="nl"),
    _person("gerda", "Gerda van Zanten", 95, "noordlaren", joy="stories talk", company="oldest",
            group="one", posture="sitting", rhythm="sometimes", when="afternoon",
            reach="street", languages="nl", needs="step_free seat quiet"),
    _person("olena", "Olena Hrytsenko", 61, "haren", hands="crafts", company="peers",
            group="small", posture="sitting", when="afternoon", reach="neighbourhood",
            languages="en other"),
)  # fmt: skip
