"""Fill the site with the demo, once."""

from time import perf_counter

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from cms.demo import seeding
from cms.demo.content.people import LOGINS
from cms.demo.seeding.pages import seed_pages
from cms.demo.seeding.voices import seed_voices
from cms.directory.models import Organisation
from talentscan.scan.services import load_starter_cards


class Command(BaseCommand):
    help = "Fill an empty site with the demo. Does nothing when it is there already."

    def add_arguments(self, parser):
        parser.add_argument(
            "--logins", action="store_true", help="only say what to try and who may log in"
        )

    def handle(self, *args, **options):
        if options["logins"]:
            self.say_what_to_try()
        elif Organisation.objects.exists():
            self.stdout.write("The demo is in place.")
        else:
            self.seed()

    def seed(self):
        steps = (
            ("cards of the scan", load_starter_cards),
            ("places, organisations, venues", seeding.seed_directory),
            ("things to do", seeding.seed_opportunities),
            ("activities", seeding.seed_events),
            ("pages, stories, portraits", seed_pages),
            ("accounts", seeding.seed_logins),
            ("the catalogue", seeding.seed_catalogue),
            ("words of a yes", seeding.seed_wording),
            ("voices", seed_voices),
            ("referrals", seeding.seed_referrals),
            ("the talent bank", seeding.seed_bank),
            ("families and bonus grandparents", seeding.seed_pairs),
        )
        with transaction.atomic():
            for label, step in steps:
                begin = perf_counter()
                self.stdout.write(f"  {label} …", ending="")
                self.stdout.flush()
                step()
                self.stdout.write(f" {perf_counter() - begin:.1f} s")

    def say_what_to_try(self):
        base = settings.PUBLIC_BASE_URL
        self.stdout.write(
            f"""
Try this first
  1. {base}/tr/scan/     do the talent scan in Turkish, and say yes to a place
  2. {base}/demo/post/   the post box of the demo: the partner's message arrives here
  3. Follow its link, and answer as the partner would: no login
  4. {base}/pl/scan/     in Polish nobody has checked the words of a yes: "read it together"
     (in en, tr, ar, pap, fa and zh-hant the demo takes them as checked; nobody really did)

Log in at {base}/account/login/ with one of these addresses.
The code to log in with arrives in the post box of the demo.
"""
        )
        for login in LOGINS:
            self.stdout.write(f"  {login.email:32} {login.role.replace('_', ' ')}")
