from django.core.management.base import BaseCommand

from events import services


class Command(BaseCommand):
    help = "Forgets who signed up for activities that are four weeks past."

    def handle(self, *args, **options):
        self.stdout.write(f"{services.purge()} sign-ups forgotten")
