from django.core.management.base import BaseCommand

from talentscan.opportunities.services.match_rows import rebuild_match_rows


class Command(BaseCommand):
    help = "Writes the facts the matching looks through anew, for every opportunity on the site."

    def handle(self, *args, **options):
        self.stdout.write(f"{rebuild_match_rows()} rows written.")
