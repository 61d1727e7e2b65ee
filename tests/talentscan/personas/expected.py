"""What thirty people ought to be offered, written down before any number was chosen.

`best` says which places may come first. `among` must be in the best three, in any order.
`reasons` must be in the sentences of the place that comes first, as (term, value).
`never` must not be shown at all, and `why_not` says which need keeps it away.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    best: set[str]
    reasons: set[tuple[str, str]]
    among: frozenset[str] = frozenset()
    never: dict[str, str] | None = None

    @property
    def why_not(self) -> dict[str, str]:
        return self.never or {}


E = Expected
EXPECTED = {
    "emine": E({"soep-pittelo"}, {("talents", "cook"), ("talents", "welcome"), ("languages", "tr"),
               ("company", "neighbours"), ("group", "small")},
               never={"tafel-dekken": "times", "keuken-wereld": "reach"}),
    "harm": E({"repareren-kolk"}, {("talents", "repair"), ("company", "peers")},
              never={"fietsen-kolk": "times"}),
    "salwa": E({"buurttuin"}, {("talents", "garden"), ("setting", "outside"),
               ("company", "families"), ("languages", "ar")}, never={"tafel-dekken": "language"}),
    "geesje": E({"belmaatje", "bellen-haren"}, {("talents", "listen"), ("company", "oldest"),
                ("facilities", "quiet")}, never={"maatje-wandelen": "reach",
                "digi-hulp-assen": "reach"}),
    "jan": E({"rijden-assen"}, {("talents", "drive"), ("company", "oldest"),
             ("rhythm", "sometimes")}, frozenset({"rijden-assen"}), never={"buurtbus": "reach"}),
    "mina": E({"voorlezen-assen"}, {("talents", "stories"), ("talents", "children"),
              ("languages", "ar")}, never={"bonus-opa-oma": "language"}),
    "klaas": E({"spelmiddag-peelo"}, {("talents", "games"), ("group", "many"),
               ("facilities", "transport")}, never={"digi-hulp-assen": "access"}),
    "berend": E({"digi-hulp-assen"}, {("talents", "digital"), ("talents", "teach"),
                ("group", "one")}, never={"taalwandeling": "times"}),
    "aaltje": E({"maatje-wandelen"}, {("talents", "walk"), ("talents", "listen"),
                ("setting", "outside")}, never={"loopgroep-maas": "reach"}),
    "farid": E({"fietsen-kolk"}, {("talents", "repair"), ("company", "children"),
               ("rhythm", "often"), ("languages", "ar")}, never={"repareren-kolk": "language"}),
    "wim": E({"kasboek-kolk"}, {("talents", "paperwork"), ("talents", "organise"),
             ("rhythm", "sometimes")}, never={"dorpsfeest": "reach"}),
    "truus": E({"bonus-opa-oma"}, {("talents", "children"), ("company", "families"),
               ("group", "one")}, never={"fietsen-kolk": "times"}),
    "yusuf": E({"taalwandeling"}, {("talents", "teach"), ("talents", "interpret"),
               ("company", "newcomers"), ("languages", "tr")}, never={"taalcafe": "reach"}),
    "annie": E({"plantenbaas"}, {("talents", "garden"), ("group", "alone"),
               ("posture", "sitting")}, never={"buurttuin": "reach"}),
    "fatma": E({"taalcafe"}, {("talents", "interpret"), ("talents", "listen"),
               ("company", "newcomers"), ("languages", "tr")}, never={"brieven-lezen": "times"}),
    "rachid": E({"brieven-lezen"}, {("talents", "paperwork"), ("talents", "interpret"),
                ("languages", "ar")}, never={"taalcafe": "times"}),
    "zohra": E({"moeders-van-plein"}, {("talents", "welcome"), ("talents", "listen"),
               ("languages", "rif")}, never={"koor-klankkast": "times"}),
    "lucille": E({"keuken-wereld"}, {("talents", "cook"), ("talents", "stories"),
                 ("rhythm", "once"), ("languages", "pap")}, never={"brood-bakken": "times"}),
    "hatice": E({"brood-bakken"}, {("talents", "cook"), ("talents", "teach"),
                ("company", "families")}, never={"keuken-wereld": "times"}),
    "maria": E({"boodschappen-zuid"}, {("talents", "walk"), ("talents", "listen"),
               ("company", "oldest"), ("languages", "pap")}, never={"loopgroep-maas": "times"}),
    "naima": E({"naaien-crooswijk"}, {("talents", "textile"), ("rhythm", "often"),
               ("languages", "ar")}, never={"kostuums": "times"}),
    "cora": E({"breien-thuis"}, {("talents", "textile"), ("group", "alone")},
              never={"naaien-crooswijk": "reach", "kostuums": "reach"}),
    "errol": E({"kostuums"}, {("talents", "craft"), ("talents", "textile"), ("languages", "srn")},
               frozenset({"breien-thuis"}), never={"naaien-crooswijk": "times"}),
    "piet": E({"loopgroep-maas"}, {("talents", "walk"), ("talents", "organise")},
              frozenset({"boodschappen-zuid"}), never={"rolstoel-duwen": "times"}),
    "edgar": E({"koor-klankkast"}, {("talents", "music"), ("group", "many"),
               ("languages", "pap")}, never={"muziekles": "times"}),
    "selma": E({"muziekles"}, {("talents", "music"), ("talents", "children"),
               ("languages", "srn")}, never={"koor-klankkast": "times"}),
    "ida": E({"gastheer-dorpskamer"}, {("talents", "welcome"), ("company", "neighbours"),
             ("facilities", "step_free")}, never={"bloemen-glimmen": "reach"}),
    "roelof": E({"ezels-onnen"}, {("talents", "animals"), ("rhythm", "often"),
                ("setting", "outside")}, frozenset({"bloemen-glimmen"}),
                never={"gastheer-dorpskamer": "reach"}),
    "gerda": E({"dorpsverhalen"}, {("talents", "stories"), ("talents", "listen"),
               ("facilities", "quiet")}, never={"dorpsfeest": "times"}),
    "olena": E({"schilderclub"}, {("talents", "craft"), ("company", "peers")},
               frozenset({"zangmiddag"}), never={"computerhulp-haren": "language"}),
}  # fmt: skip
