"""What finding places costs, as a multiple of the same sums over arrays in memory.

Figures in milliseconds drift with the machine; ratios hold. So this is a command to run before and
after a change, and never a test: `make bench-matching`. It makes its own databases and throws them
away: PostgreSQL with 1,000, 10,000 and 100,000 opportunities, SQLite with 5,000.

What is counted is processor time, of this process and of the database's together, so that others on
the machine do not count. Three ways take turns in every round, over the same profiles:
    numpy      every score over arrays in memory, and the best twenty: the floor
    site       what a page of the site does, through Django, with the twenty as objects
    tag join   the usual way: join the talents, group, sort; it answers less, and serves to compare
In between, the site's best twenty are held against the engine over every single opportunity.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"postgresql": (1_000, 10_000, 100_000), "sqlite": (5_000,)}
PROFILES = int(os.environ.get("PROFILES", "25"))
CHECKED = int(os.environ.get("CHECKED", "100"))
BEST = 20
#: Where people live: the middle of a town, and how many of a thousand live there.
TOWNS = (
    (52.99, 6.56, 60), (53.17, 6.60, 25), (51.92, 4.48, 190), (52.37, 4.90, 240),
    (52.09, 5.12, 110), (52.08, 4.31, 150), (51.44, 5.48, 65), (51.59, 4.78, 50),
    (52.22, 6.89, 45), (50.85, 5.69, 35), (53.20, 5.79, 30),
)  # fmt: skip
BATCH = 5_000


def prepare(folder: Path) -> None:
    os.environ["VAR_DIR"] = str(folder)
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/db.sqlite3")
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    sys.path.insert(0, str(ROOT))

    import django

    django.setup()

    from django.core.management import call_command

    call_command("migrate", verbosity=0)


# A country full of things to do ------------------------------------------------------------------
def build(number: int, chance: random.Random) -> None:
    """So many opportunities; the rows of the former size go first."""
    from django.db import connection

    from cms.directory.models import Organisation, Place
    from talentscan.opportunities.models import MatchRow, Opportunity, OpportunityTalent
    from talentscan.opportunities.services.match_rows import rebuild_match_rows

    for model in (MatchRow, OpportunityTalent, Opportunity, Place, Organisation):
        model.objects.all()._raw_delete("default")
    places = Place.objects.bulk_create(_places(number // 10, chance))
    partners = Organisation.objects.bulk_create(
        Organisation(name=f"Partner {n}", slug=f"partner-{n}") for n in range(number // 20)
    )
    for start in range(0, number, BATCH):
        found = Opportunity.objects.bulk_create(
            _opportunity(n, chance.choice(partners), chance.choice(places), chance)
            for n in range(start, min(start + BATCH, number))
        )
        OpportunityTalent.objects.bulk_create(
            talent for one in found for talent in _talents(one, chance)
        )
    rebuild_match_rows()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _places(number: int, chance: random.Random):
    from cms.directory.models import Place

    for n in range(number):
        latitude, longitude = _somewhere(chance)
        yield Place(name=f"Plek {n}", slug=f"plek-{n}", latitude=latitude, longitude=longitude)


def _somewhere(chance: random.Random) -> tuple[float, float]:
    """In or around a town, four times out of five; else in the country."""
    if chance.random() < 0.2:
        return chance.uniform(51.2, 53.4), chance.uniform(4.3, 6.9)
    latitude, longitude, _people = chance.choices(TOWNS, [town[2] for town in TOWNS])[0]
    return latitude + chance.gauss(0, 0.06), longitude + chance.gauss(0, 0.1)


def _some(chance: random.Random, values, least: int, most: int) -> list[str]:
    return chance.sample(list(values), chance.randint(least, most))


def _opportunity(n: int, partner, place, chance: random.Random):
    from talentscan import choices
    from talentscan.opportunities.models import Opportunity

    return Opportunity(
        slug=f"iets-{n}",
        title=f"Iets {n}",
        organisation=partner,
        place=place,
        company=_some(chance, choices.Company.values, 1, 3),
        group=chance.choice(choices.Group.values),
        postures=_some(chance, choices.Posture.values, 1, 2),
        settings=_some(chance, choices.Setting.values, 1, 2),
        rhythm=chance.choice(choices.Rhythm.values),
        day_parts=_some(chance, choices.DayPart.values, 1, 3),
        at_home=chance.random() < 0.1,
        dutch=chance.choice(choices.DutchLevel.values),
        languages=_some(chance, ["nl", "tr", "ar", "rif", "pap", "srn", "en", "pl"], 0, 3),
        facilities=_some(chance, choices.Facility.values, 1, 5),
    )


def _talents(one, chance: random.Random):
    from talentscan.choices import Talent
    from talentscan.opportunities.models import OpportunityTalent

    for talent in _some(chance, Talent.values, 1, 4):
        yield OpportunityTalent(
            opportunity=one, talent=talent, weight=chance.randint(1, 3), because="Het is nodig."
        )


def any_profile(chance: random.Random):
    """Twelve talents, a place, how far, languages and times."""
    from talentscan import choices
    from talentscan.matching.types import Answer, Point, Profile

    def answers(card, values, least, most):
        return {value: Answer(card, value) for value in _some(chance, values, least, most)}

    reach = chance.choice(["neighbourhood", "town", "town", "region"])
    return Profile(
        talents={
            talent: (Answer("hands", talent, chance.randint(1, 3)),)
            for talent in chance.sample(choices.Talent.values, 12)
        },
        company=answers("company", choices.Company.values, 1, 2),
        group=answers("group", choices.Group.values, 1, 2),
        setting=answers("setting", choices.Setting.values, 1, 1),
        rhythm=answers("rhythm", choices.Rhythm.values, 1, 1),
        day_parts=answers("when", choices.DayPart.values, 1, 2),
        languages=answers("languages", ["nl", "nl_little", "tr", "ar", "pap"], 1, 2),
        facilities=answers("needs", choices.Facility.values, 0, 1),
        reach=Answer("reach", reach),
        home=Point(*_somewhere(chance)),
    )


# The three ways ----------------------------------------------------------------------------------
class Arrays:
    """All opportunities as arrays, and one pass over them per profile."""

    def __init__(self, candidates):
        import numpy as np

        from talentscan.matching.needs import DUTCH_LEVELS
        from talentscan.opportunities import masks

        self.np, self.masks = np, masks

        def column(value, kind):
            return np.array([value(one) for one in candidates], dtype=kind)

        self.latitude = column(lambda one: one.location.latitude, "f8")
        self.longitude = column(lambda one: one.location.longitude, "f8")
        self.at_home = column(lambda one: one.at_home, "?")
        self.dutch = column(lambda one: DUTCH_LEVELS.index(one.dutch), "i1")
        self.talents = column(lambda one: masks.pack_talents(one.talents), "i8")
        self.languages = column(lambda one: masks.languages(one.languages), "i8")
        self.traits = column(
            lambda one: sum(
                masks.traits(term, values)
                for term, values in {
                    "company": one.company,
                    "group": [one.group],
                    "setting": one.settings,
                    "rhythm": [one.rhythm],
                    "day_parts": one.day_parts,
                    "facilities": one.facilities,
                }.items()
            ),
            "i8",
        )

    def best(self, profile):
        np, masks = self.np, self.masks
        from talentscan.matching.needs import AT_HOME, DUTCH_LEVELS, dutch_level, limit_km
        from talentscan.matching.terms import NEAR_DECAY_KM, POINTS

        score = np.zeros(len(self.talents))
        for talent, (answer,) in profile.talents.items():
            score += answer.weight * ((self.talents >> masks.talent_shift(talent)) & 7)
        for term in ("company", "group", "setting", "rhythm", "day_parts", "facilities"):
            for value in getattr(profile, term):
                score += POINTS[term] * ((self.traits & masks.trait(term, value)) != 0)
        for code in profile.languages:
            score += POINTS["languages"] * ((self.languages & masks.language(code)) != 0)
        km = self._km(profile.home)
        score += np.where(self.at_home, 0.0, POINTS["near"] * np.exp(-km / NEAR_DECAY_KM))
        limits = (limit_km(profile, at_home=at_home) for at_home in (True, False))
        fits = km <= np.where(self.at_home, *limits)
        known = DUTCH_LEVELS.index(dutch_level(profile))
        fits &= (self.dutch <= known) | (self.languages & masks.languages(profile.languages) != 0)
        fits &= (self.traits & masks.traits("day_parts", profile.day_parts)) != 0
        needed = masks.traits("facilities", profile.facilities)
        outside = masks.traits("facilities", profile.facilities.keys() - AT_HOME)
        fits &= ((self.traits & needed) == needed) | (
            self.at_home & ((self.traits & outside) == outside)
        )
        score[~fits] = -1
        best = np.argpartition(-score, min(BEST, len(score) - 1))[:BEST]
        return best[np.argsort(-score[best])]

    def _km(self, home):
        """Over a flat country: a little less exact, and quicker than the real thing."""
        np = self.np
        north = (self.latitude - home.latitude) * 111.19
        east = (self.longitude - home.longitude) * (111.19 * np.cos(np.radians(home.latitude)))
        return np.sqrt(north * north + east * east)


def site(profile):
    from talentscan.matching.search import Search

    return Search(profile, {}).best(BEST)


def tag_join(profile):
    """The best twenty by shared talents and nearness alone."""
    from django.db import connection

    weights = {talent: answers[0].weight for talent, answers in profile.talents.items()}
    cases = " ".join(f"WHEN '{talent}' THEN {weight}" for talent, weight in weights.items())
    wanted = ", ".join(f"'{talent}'" for talent in weights)
    home = profile.home
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT o.id, sum(t.weight * CASE t.talent {cases} ELSE 0 END) AS score,
                   (p.latitude - {home.latitude}) * (p.latitude - {home.latitude})
                   + (p.longitude - {home.longitude}) * (p.longitude - {home.longitude}) AS far
            FROM opportunities_opportunity o
            JOIN opportunities_opportunitytalent t ON t.opportunity_id = o.id
            JOIN directory_place p ON p.id = o.place_id
            WHERE t.talent IN ({wanted}) AND o.status = 'published' AND o.places_available > 0
            GROUP BY o.id, p.latitude, p.longitude ORDER BY score DESC, far LIMIT {BEST}
            """  # noqa: S608
        )
        return cursor.fetchall()


# Measuring ---------------------------------------------------------------------------------------
class Clock:
    """Processor milliseconds of this process, and of the process of the database that serves it."""

    def __init__(self):
        from django.db import connection

        self.server = None
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET max_parallel_workers_per_gather = 0")
                cursor.execute("SELECT pg_backend_pid()")
                self.server = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")

    def now(self) -> float:
        there = int(self.server.read_text().split()[0]) / 1e6 if self.server else 0.0
        return time.process_time() * 1000 + there


def spent(ways: dict, profiles) -> dict[str, float]:
    """Median milliseconds per profile; the ways take turns, so that the machine is fair to all."""
    clock = Clock()
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number, profile in enumerate([*profiles[:3], *profiles]):
        for name, way in ways.items():
            begin = clock.now()
            way(profile)
            if number >= 3:
                times[name].append(clock.now() - begin)
    return {name: statistics.median(values) for name, values in times.items()}


def same_as_brute_force(everything, profiles) -> int:
    """How many of these profiles get exactly the engine's own best twenty."""
    from talentscan.matching import engine

    return sum(site(profile) == engine.rank(profile, everything)[:BEST] for profile in profiles)


def measure(vendor: str) -> None:
    from talentscan.matching.selectors import candidates

    chance = random.Random(2026)  # noqa: S311 (the same every time)
    for number in SIZES[vendor]:
        print(f"Building {number:,} opportunities on {vendor} …", file=sys.stderr, flush=True)
        build(number, chance)
        everything = candidates({})
        profiles = [any_profile(chance) for _ in range(PROFILES)]
        ways = {"numpy": Arrays(everything).best, "site": site, "tag join": tag_join}
        found = spent(ways, profiles)
        checked = [any_profile(chance) for _ in range(CHECKED)]
        same = same_as_brute_force(everything, checked)
        print(
            f"{vendor:11}{number:9,}{found['numpy']:9.2f}{found['site']:9.2f}"
            f"{found['tag join']:10.2f}{found['site'] / found['numpy']:9.1f}"
            f"{found['tag join'] / found['site']:11.1f}{same:7}/{CHECKED}",
            flush=True,
        )


def main() -> None:
    if len(sys.argv) > 1:
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            prepare(Path(name))
            measure(sys.argv[1])
        return
    print(
        f"{'database':11}{'number':>9}{'numpy ms':>9}{'site ms':>9}{'join ms':>10}"
        f"{'× numpy':>9}{'× quicker':>11}{'identical':>11}",
        flush=True,
    )
    again = [sys.executable, __file__]
    without = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    subprocess.run([*again, "sqlite"], check=True, env=without)
    subprocess.run([ROOT / "bin/with_postgres.sh", *again, "postgresql"], check=True, env=without)


if __name__ == "__main__":
    main()
